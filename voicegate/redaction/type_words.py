"""How the type words of placeholders are translated by language models, in six languages."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType

__all__ = ["TYPE_WORDS"]

_T = EntityType

TYPE_WORDS: dict[EntityType, tuple[str, ...]] = {
    _T.PERSON: ("name", "person", "persona", "personne", "persoon", "nom", "nome", "nombre", "naam", "kunde", "caller"),
    _T.PHONE: (
        "telefon", "telefonnummer", "rufnummer", "handynummer", "phone number", "telephone", "téléphone", "telefono",
        "teléfono", "telefoon", "telefoonnummer", "numero di telefono", "numéro de téléphone", "número de teléfono",
    ),
    _T.EMAIL: ("mail", "e-mail", "mailadresse", "email address", "e-mail-adresse", "courriel", "correo", "posta"),
    _T.IBAN: ("kontonummer iban",),
    _T.CARD: ("karte", "kreditkarte", "card number", "kartennummer", "carte", "carta", "tarjeta", "kaart"),
    _T.BANK_ACCOUNT: ("konto", "kontonummer", "account", "account number", "compte", "conto", "cuenta", "rekening"),
    _T.DOB: ("geburtsdatum", "date of birth", "birthday", "date de naissance", "data di nascita",
             "fecha de nacimiento", "geboortedatum"),
    _T.AGE: ("alter", "âge", "età", "edad", "leeftijd"),
    _T.ADDRESS: ("adresse", "anschrift", "indirizzo", "dirección", "adres"),
    _T.POSTCODE: ("plz", "postleitzahl", "zip", "zip code", "postal code", "code postal", "cap", "código postal"),
    _T.LOCATION: ("ort", "place", "city", "stadt", "lieu", "ville", "luogo", "città", "lugar", "ciudad", "plaats"),
    _T.CUSTOMER_NUMBER: ("kundennummer", "vertragsnummer", "numéro client", "codice cliente", "número de cliente",
                         "klantnummer"),
    _T.REFERENCE_NUMBER: ("referenz", "referenznummer", "bestellnummer", "order number", "auftragsnummer", "reference",
                          "référence", "riferimento", "referencia", "referentie", "vorgangsnummer", "ticket"),
    _T.NUMBER: ("nummer", "zahl", "numéro", "numero", "número", "getal"),
    _T.PLATE: ("kennzeichen", "license plate", "plaque", "targa", "matrícula", "kenteken"),
    _T.PASSPORT: ("reisepass", "pass", "passeport", "passaporto", "pasaporte", "paspoort"),
    _T.EMPLOYER: ("arbeitgeber", "firma", "company", "employeur", "azienda", "empresa", "werkgever"),
    _T.URL: ("link", "webseite", "website", "lien", "sito", "enlace"),
    _T.USERNAME: ("benutzername", "user name", "user", "identifiant", "utente", "usuario", "gebruikersnaam"),
}  # fmt: skip
