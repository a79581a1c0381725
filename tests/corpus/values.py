"""Values of the corpus: made up, with good check digits, never anybody's."""

from __future__ import annotations

import random
import string
from pathlib import Path

_DATA = Path(__file__).parents[2] / "voicegate" / "redaction" / "data"
MONTHS = {
    "de": ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
    "en": ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "it": ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    "nl": ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
}
FORENAMES = {
    "de": ["Anna", "Lukas", "Leonie", "Sabine", "Jürgen", "Björn", "Katharina", "Mehmet", "Aylin", "Tobias", "Heike", "Uwe", "Svenja", "Dietmar", "Ingrid", "Jannik", "Fatma", "Detlef", "Ulrike", "Marlene", "Horst", "Friederike", "Torsten", "Yasemin", "Gisela"],
    "en": ["Emily", "Jack", "Priya", "Olivia", "Liam", "Mohammed", "Charlotte", "Harry", "Siobhan", "Declan", "Imogen", "Jessica", "Brandon", "Tyrone", "Latoya", "Nigel", "Beatrice", "Alistair", "Keisha", "Gareth", "Rhiannon", "Callum", "Joanne", "Darren", "Tiffany"],
    "fr": ["Camille", "Antoine", "Élodie", "Jean", "Fatima", "Baptiste", "Océane", "Thierry", "Mathilde", "Romain", "Amélie", "Guillaume", "Nathalie", "Bruno", "Sylvie", "Youssef", "Chloé", "Benoît", "Corinne", "Damien"],
    "it": ["Giulia", "Marco", "Francesca", "Lorenzo", "Alessandra", "Giuseppe", "Chiara", "Matteo", "Silvia", "Davide", "Antonella", "Riccardo", "Valentina", "Stefano", "Elena", "Gianluca", "Martina", "Simone", "Paola", "Nicolò"],
    "es": ["Lucía", "Javier", "Carmen", "Alejandro", "Marta", "Sergio", "Pilar", "Álvaro", "Nuria", "Ignacio", "Rocío", "Iker", "Beatriz", "Rubén", "Inés", "Gonzalo", "Montserrat", "Raúl", "Ainhoa", "Jesús"],
    "nl": ["Sanne", "Daan", "Femke", "Jeroen", "Lotte", "Bram", "Marloes", "Wouter", "Anouk", "Thijs", "Fleur", "Joris", "Maaike", "Ruben", "Willemijn", "Sjoerd", "Ilse", "Koen", "Hanneke", "Gijs"],
}
SURNAMES = {
    "de": ["Müller", "Schmidt", "Kowalczyk", "Özdemir", "Hoffmann", "Brandstätter", "Petersen", "Yılmaz", "Obermeier", "Schulze", "Krüger", "Zimmermann", "Lehmann", "Koch", "Fuchs", "Sommer", "Nguyen", "Scharnowski", "Wiedemann", "Hartmann", "Bergmann", "Dietrich", "Gruber", "Hofer", "Meier"],
    "en": ["Miller", "Patel", "O'Connor", "Thompson", "Baker", "Wojcik", "Hughes", "Okafor", "Robertson", "Sanders", "MacDonald", "Whitfield", "Chaudhry", "Jenkins", "Fitzgerald", "Pemberton", "Goldberg", "Ramirez", "Kaminski", "Ashworth", "Brown", "Taylor", "Nguyen", "Holloway", "Sinclair"],
    "fr": ["Dupont", "Lefèvre", "Moreau", "Benali", "Girard", "Rousseau", "Fontaine", "Chevalier", "Mercier", "Lambert", "Garnier", "Faure", "Diallo", "Perrin", "Boucher", "Marchand", "Delacroix", "Vasseur", "Guérin", "Haddad"],
    "it": "Rossi Esposito Ferrari Colombo Ricci Marchetti Conti Gallo Mancini Lombardi Moretti Barbieri Santoro Rinaldi Caruso Fabbri Pellegrini Vitale Bianchi De Luca".replace(
        "De Luca", "Sanna"
    ).split(),
    "es": ["García", "Fernández", "Rodríguez", "Iglesias", "Ortega", "Navarro", "Domínguez", "Vázquez", "Gutiérrez", "Serrano", "Castro", "Rubio", "Molina", "Herrero", "Cabrera", "Márquez", "Etxeberria", "Ibáñez", "Peña", "Santana"],
    "nl": ["Jansen", "Bakker", "Visser", "Hendriks", "Mulder", "Dekker", "Dijkstra", "Vermeulen", "Kuipers", "Postma", "Brouwer", "Yilmaz", "Bosman", "Schouten", "Hoekstra", "Willems", "Kramer", "Verhoeven", "Timmermans", "Koster"],
}
CITIES = {
    "de": ["Köln", "Berlin", "Augsburg", "Rostock", "Dortmund", "Wien", "Graz", "Zürich", "Bern", "Leipzig", "Kassel", "Freiburg"],
    "en": ["London", "Leeds", "Bristol", "Chicago", "Denver", "Cardiff", "Glasgow", "Seattle", "Manchester", "Norwich"],
    "fr": ["Lyon", "Marseille", "Toulouse", "Nantes", "Lille", "Bordeaux", "Rennes", "Grenoble", "Genève", "Bruxelles"],
    "it": ["Milano", "Torino", "Bologna", "Napoli", "Firenze", "Verona", "Bari", "Palermo", "Padova", "Lugano"],
    "es": ["Madrid", "Sevilla", "Valencia", "Zaragoza", "Málaga", "Bilbao", "Granada", "Murcia", "Valladolid", "Vigo"],
    "nl": ["Amsterdam", "Utrecht", "Rotterdam", "Eindhoven", "Groningen", "Leiden", "Haarlem", "Antwerpen", "Gent", "Breda"],
}
STREETS = {
    "de": ["Lindenstraße", "Bahnhofstraße", "Goetheweg", "Am Alten Markt Straße", "Schillerplatz", "Kirchgasse", "Berliner Straße", "Rosenallee", "Mühlenweg", "Karl-Marx-Straße"],
    "en": ["Baker Street", "Station Road", "Church Lane", "Maple Avenue", "Park Road", "Victoria Street", "Oak Drive", "Queen's Road", "Elm Street", "Highfield Avenue"],
    "fr": ["rue de la Paix", "avenue Victor Hugo", "rue Pasteur", "boulevard Voltaire", "rue des Lilas", "chemin du Moulin", "place de la République", "rue Jean Jaurès"],
    "it": ["via Roma", "via Garibaldi", "corso Vittorio Emanuele", "via Dante", "piazza Mazzini", "viale dei Mille", "via Verdi", "via della Repubblica"],
    "es": ["calle Mayor", "calle Alcalá", "avenida de la Constitución", "calle Serrano", "plaza de España", "calle del Pez", "paseo de Gracia", "calle Goya"],
    "nl": ["Kerkstraat", "Dorpsstraat", "Molenweg", "Beatrixlaan", "Julianastraat", "Stationsweg", "Wilhelminalaan", "Lange Nieuwstraat"],
}
PROVIDERS = [
    "gmail.com",
    "gmx.de",
    "web.de",
    "outlook.com",
    "yahoo.co.uk",
    "hotmail.com",
    "t-online.de",
    "orange.fr",
    "libero.it",
    "telefonica.es",
    "kpnmail.nl",
    "icloud.com",
]
COUNTRY = {"de": "DE", "en": "GB", "fr": "FR", "it": "IT", "es": "ES", "nl": "NL"}
_BBAN = {"DE": 18, "GB": 0, "FR": 23, "IT": 0, "ES": 20, "NL": 0, "AT": 16, "CH": 17, "BE": 12}


def digits(rng: random.Random, n: int) -> str:
    """``n`` random digits."""
    return "".join(rng.choice(string.digits) for _ in range(n))


def iban(rng: random.Random, lang: str) -> str:
    """An IBAN with a good check number."""
    country = COUNTRY[lang]
    letters = "".join(rng.choice("ABCDEFGHKLMNPRST") for _ in range(4))
    bban = {
        "GB": letters + digits(rng, 14),
        "NL": letters + digits(rng, 10),
        "IT": "X" + digits(rng, 22),
    }.get(country)
    bban = bban or digits(rng, _BBAN[country])
    turned = "".join(str(int(c, 36)) for c in bban + country + "00")
    return f"{country}{98 - int(turned) % 97:02d}{bban}"


def card(rng: random.Random) -> str:
    """A card number with a good Luhn digit."""
    body = rng.choice(["4", "51", "52", "55"]) + digits(rng, 14)
    body = body[:15]
    total = sum(sum(divmod(int(c) * (2 - k % 2), 10)) for k, c in enumerate(body))
    return body + str((10 - total % 10) % 10)


def phone(rng: random.Random, lang: str) -> str:
    """A number of the country's usual shape."""
    heads = {
        "de": ["0176", "0151", "0170", "030", "089", "0221", "0664"], "en": ["07700", "020", "0161", "555", "212", "415"],
        "fr": ["06", "07", "01", "04"], "it": ["347", "333", "06", "02", "320"], "es": ["6", "7", "91", "93"], "nl": ["06", "020", "010"],
    }  # fmt: skip
    lengths = {"de": 11, "en": 11, "fr": 10, "it": 10, "es": 9, "nl": 10}
    head = rng.choice(heads[lang])
    length = 10 if head in ("212", "415") else 7 if head == "555" else lengths[lang]
    tail = digits(rng, length - len(head))
    return head + ("2" + tail[1:] if head in ("212", "415") else tail)


def id_number(rng: random.Random) -> str:
    """A customer or order number: digits, at times with letters in front."""
    front = rng.choice(["", "", "", "", "K", "AB", "R"])
    return front + digits(rng, rng.choice([5, 6, 7, 8, 9]))


def plain(text: str) -> str:
    """Lower case without accents: what stands in an e-mail address."""
    table = str.maketrans("äöüßéèêëáàâíìîóòôúùûçñıÖÜÄÉ", "aouseeeeaaaiiiooouuucniouae")
    return "".join(c for c in text.lower().translate(table) if c.isalnum())
