"""German phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "CUE_SUFFIXES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER",
    "NAME_CUES", "NAME_HINTS", "NAME_LINKS", "NAME_SURE", "OBJECT_JOINS", "OBJECT_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """euro, euros, eur, cent, franken, rappen, prozent, grad, gramm, kilo, kilogramm, kg, pfund, tonnen, liter, ml, meter,
metern, zentimeter, cm, millimeter, mm, kilometer, kilometern, km, quadratmeter, qm, kubikmeter, kilowatt, kilowattstunden, kwh, watt, volt,
stück, stücke, uhr, minute, minuten, sekunden, stunde, stunden, tag, tage, tagen, woche, wochen, monat, monate, monaten, jahr, jahre,
jahren, personen, leute, gäste, kinder, kindern, mal, fach, pakete, flaschen, kisten, packungen, tabletten, portionen, zimmer, plätze,
seiten, folgen, megabyte, gigabyte, gb, mb, mbit, megabit, gigabit, punkte, sterne, teile, exemplare, tüten, dosen, gläser, tassen,
mitarbeiter, mitarbeitern, einheiten, zoll, ps, million, millionen, milliarden, dollar, personenhaushalt, raten, etagen, treffer, grade, nächte, nächten,
pizzen, pizza, brötchen, eier, bier, kaffee, portion, scheiben, karten, tickets, reifen, stockwerk, stock, etage, klasse, auflage, uhrzeit, pfennig"""

DECOYS_BEFORE = """zimmer, linie, seite, artikel, paragraph, paragraf, absatz, version, windows, gleis, bus, tram, top, platz, menü, option, taste, schritt,
kanal, kapitel, sender, gate, terminal, raum, saal, halle, regal, gang, stock, etage, klasse, reihe, tisch, position, stufe, größe, punkt, iphone, galaxy, modell,
model, baujahr, jahrgang, anno, preis, kostet, kosten, gesamt, summe, betrag, vertrag, rechnung, seit, level, runde, bundesliga, autobahn, bundesstraße, formel,
jahr, jahre, jahres, sommer, winter, frühjahr, herbst, circa, ungefähr, etwa, mindestens, höchstens, maximal, steckplatz, programm, stand, zählerstand"""

DECOYS_AFTER = "uhr, mal die, prozentig, stellig, teilig, tägig, stündig, wöchig, fach"

CUES: dict[_T, str] = {
    _T.PHONE: """telefonnummer, telefon, telefonisch, handynummer, handy, mobilnummer, mobil, mobiltelefon, rufnummer, rückrufnummer,
        festnetznummer, festnetz, faxnummer, fax, zurückrufen unter, erreichen unter, erreichen sie mich unter, zu erreichen unter, mich erreichen,
        erreichbar unter, rückruf unter, nummer zurückrufen, anrufen unter, tel, natel, natelnummer, whatsapp, unter der nummer, vorwahl,
        telefon nummer, handy nummer, rückruf nummer, erreicht mich unter, rufen sie mich an unter, ruf mich an unter, durchwahl, telefonnummern""",
    _T.EMAIL: "email, e-mail, mail, mailadresse, emailadresse, e-mail-adresse, email adresse, mail adresse, e mail adresse, e mail, mail-adresse",
    _T.IBAN: "iban, i ban, kontoverbindung, bankverbindung, ibannummer, iban nummer, lastschrift von",
    _T.BIC: "bic, swift, bic code, swift code, swiftcode",
    _T.BANK_ACCOUNT: "kontonummer, konto nummer, bankleitzahl, blz, bank leitzahl, depotnummer, endet auf, endziffern, letzten ziffern, letzten vier ziffern, mein konto, konto bei der, endet mit, endend auf, endet auf die",
    _T.CARD: """kreditkarte, kreditkartennummer, kartennummer, karten nummer, kreditkarten nummer, visa, visakarte, mastercard, master card,
        ec karte, ec-karte, girokarte, girocard, bankkarte, debitkarte, visa karte, amex, american express""",
    _T.CVV: """cvv, cvc, prüfziffer, prüfnummer, sicherheitscode, kartenprüfnummer, sicherheitsnummer, kartenprüfziffer, c v v, c v c, cvv code, cvc code,
        prüf nummer, dreistellige nummer, dreistellige code, code auf der rückseite, sicherheits code, hinten drauf, hinten drauf steht, auf der rückseite, rückseite steht, hinten steht, code hinten, zahl auf der rückseite, dreistellige zahl, zahl hinten, drei ziffern, letzten drei ziffern, die drei zahlen hinten, dreier code, hintere nummer""",
    _T.CARD_EXPIRY: "gültig bis, ablaufdatum, gültigkeitsdatum, gültigkeit, läuft ab, verfallsdatum, ablauf datum, gültig bis ende, karte läuft, ablauf, läuft aus, gilt bis, abgelaufen am, die läuft, sie läuft",
    _T.SECRET: """pin, geheimzahl, tan, passwort, kennwort, geheimnummer, sms code, sms-code, bestätigungscode, verifizierungscode, kundenkennwort,
        pin nummer, tan nummer, puk, einmalpasswort, zugangscode, login code, kennwort lautet, smstan, mtan, pincode, pin code, codewort,
        sicherheitswort, freischaltcode, telefon pin, telefonpin, telefon-pin, passcode, entsperrcode, code lautet, losungswort, sicherheitsantwort, geheimwort, master passwort, pass wort, kenn wort, zugangspasswort, wlan passwort, wifi passwort, onlinebanking pin, online pin""",
    _T.DOB: """geboren am, geburtsdatum, geburtstag, geboren, geb, geburts datum, jahrgang, auf die welt gekommen, zur welt gekommen, gebore""",
    _T.POSTCODE: "postleitzahl, plz, post leitzahl",
    _T.ADDRESS: "adresse, anschrift, wohnanschrift, straße, hausnummer, lieferadresse, rechnungsadresse, wohnhaft, ich wohne, wir wohnen, postanschrift, wohnt",
    _T.CUSTOMER_NUMBER: """kundennummer, kunden nummer, vertragsnummer, vertrags nummer, versicherungsnummer, policennummer, police, policen nummer,
        mitgliedsnummer, mitglieds nummer, versicherungs nummer, versicherungsscheinnummer, vertragskonto, vertragskontonummer, zählernummer, zähler nummer, teilnehmernummer,
        kundenkonto, personalnummer, matrikelnummer, patientennummer, bonusnummer, vielfliegernummer, payback, kundenkartennummer, miles and more,
        buchungskonto, kassenzeichen, beitragsnummer, kunden id, kundenkennung, schadennummer, versichertennummer""",
    _T.REFERENCE_NUMBER: """bestellnummer, bestell nummer, auftragsnummer, auftrags nummer, vorgangsnummer, vorgangs nummer, aktenzeichen, ticketnummer, ticket nummer,
        rechnungsnummer, rechnungs nummer, sendungsnummer, sendungs nummer, paketnummer, paket nummer, buchungsnummer, buchungs nummer, buchungscode, fallnummer,
        schaden nummer, referenznummer, referenz nummer, referenz, reservierungsnummer, reservierungs nummer, bearbeitungsnummer, trackingnummer, tracking nummer, seriennummer,
        serien nummer, gerätenummer, geschäftszeichen, belegnummer, retourennummer, lieferscheinnummer, antragsnummer, störungsnummer, vorgang, bestellung, auftrag, buchung,
        sendung, ticket, sendungsverfolgung, az, vorgangs id, mandatsreferenz""",
    _T.PLATE: "kennzeichen, autokennzeichen, nummernschild, kfz kennzeichen, kfz-kennzeichen, amtliches kennzeichen, kontrollschild, kfzkennzeichen, nummerntafel, taferl",
    _T.VIN: "fahrgestellnummer, fahrzeugidentifikationsnummer, fahrgestell nummer, fin, fahrzeug identifikationsnummer, fahrzeugident",
    _T.IMEI: "imei, imei nummer, imeinummer",
    _T.DRIVER_LICENSE: "führerscheinnummer, führerschein nummer, führerschein, fahrerlaubnis",
    _T.PASSPORT: "reisepass, reisepassnummer, passnummer, pass nummer, reisepass nummer",
    _T.DE_ID_CARD: "personalausweis, personalausweisnummer, ausweisnummer, ausweis nummer, perso, personalausweis nummer, ausweis, identitätskarte",
    _T.DE_STEUER_ID: """steuer id, steuer-id, steueridentifikationsnummer, steuer identifikationsnummer, identifikationsnummer, idnr, steuerid, steuer i d,
        steuerliche identifikationsnummer, tin""",
    _T.DE_STEUERNUMMER: "steuernummer, steuer nummer, umsatzsteuernummer",
    _T.DE_RVNR: """rentenversicherungsnummer, sozialversicherungsnummer, renten versicherungsnummer, sozial versicherungsnummer, sv nummer, sv-nummer,
        rentennummer, rvnr, rv nummer, sozialversicherung""",
    _T.DE_KVNR: """krankenversicherungsnummer, krankenversichertennummer, kranken versicherungsnummer, gesundheitskarte, krankenkassennummer, kvnr,
        versichertenkarte, kassennummer, krankenversicherten nummer""",
    _T.AT_SVNR: "e card, e-card, ecard, ecardnummer, sozialversicherungsnummer österreich",
    _T.CH_AHV: "ahv, ahv nummer, ahv-nummer, ahvnummer, a h v, a h v nummer",
    _T.PL_PESEL: "pesel",
    _T.US_SSN: "social security number, amerikanische sozialversicherungsnummer",
    _T.NL_BSN: "bsn, burgerservicenummer",
    _T.ES_DNI: "dni",
    _T.BE_NRN: "nationalregisternummer, rijksregisternummer",
    _T.USERNAME: "benutzername, nutzername, username, user name, benutzerkennung, login, loginname, anmeldename, nutzerkennung, instagram, twitter",
    _T.IP: "ip adresse, ip-adresse, i p adresse",
    _T.MAC: "mac adresse, mac-adresse",
    _T.GEO: "koordinaten, gps koordinaten, breitengrad, längengrad, gps",
    _T.NUMBER: "nummer, nummern, nr, kennung, code, id, ziffern, zahlen, ziffernfolge, zahlenfolge",
}  # fmt: skip

CUE_SUFFIXES = (
    ("pin", _T.SECRET), ("pincode", _T.SECRET),
    ("telefonnummer", _T.PHONE), ("handynummer", _T.PHONE), ("rufnummer", _T.PHONE), ("kartennummer", _T.CARD),
    ("kontonummer", _T.BANK_ACCOUNT), ("versicherungsnummer", _T.CUSTOMER_NUMBER), ("kundennummer", _T.CUSTOMER_NUMBER),
    ("kundennr", _T.CUSTOMER_NUMBER), ("vertragsnr", _T.CUSTOMER_NUMBER), ("telnr", _T.PHONE), ("nr", _T.REFERENCE_NUMBER), ("steuernummer", _T.DE_STEUERNUMMER), ("ausweisnummer", _T.DE_ID_CARD), ("hausnummer", _T.ADDRESS),
    ("nummer", _T.REFERENCE_NUMBER), ("kennzeichen", _T.REFERENCE_NUMBER), ("passwort", _T.SECRET), ("kennwort", _T.SECRET),
)  # fmt: skip

QUESTIONS: dict[_T, str] = {
    _T.PERSON: """wie heißen sie, ihr name, ihren namen, ihrem namen, mit wem spreche ich, wer spricht, ihr vor- und nachname, vor und nachname, vor- und nachnamen,
        vornamen, nachnamen, vorname, nachname, wie ist ihr name, wie war ihr name, auf welchen namen, name des, namen des, wen darf ich, wer ist am apparat, dein name, deinen namen,
        wie heißt du, buchstabieren sie, können sie das buchstabieren, namen buchstabieren, ihrem nachnamen, wer sind sie, wer ist dran, wer ist denn da, auf wen läuft, auf wen, name bitte, wie lautet ihr name, nennen sie mir ihren namen, den namen, welcher name, wie schreibt man, wie schreiben sie sich, wie schreibt sich, wie wird das geschrieben, buchstabieren, familienname, buchstabe für buchstabe, ihre namen, geburtsname, welchem namen, welcher name, wessen namen, person heißt, heißt ihr, heißt ihre, heißt denn, heißt die, heißt der, ihr vorname, rufname, wen soll ich, wer ruft an, wer anruft, wie heißt ihr, wie heißt ihre, mit wem habe ich, mit wem hab ich, mit wem sprech, wen habe ich, mit wem rede ich, ihr name war""",
    _T.PHONE: "unter welcher nummer, wie kann ich sie erreichen, wie können wir sie erreichen, ihre rückrufnummer, welche nummer, ihre telefonnummer, ihre handynummer",
    _T.EMAIL: "ihre e-mail, ihre email, ihre mailadresse, e-mail-adresse, mailadresse, emailadresse, welche e-mail, an welche adresse darf ich die mail",
    _T.DOB: "wann sind sie geboren, ihr geburtsdatum, geburtsdatum, wann ist ihr geburtstag, wann haben sie geburtstag",
    _T.ADDRESS: "wo wohnen sie, ihre adresse, ihre anschrift, welche straße, straße und hausnummer, wohin sollen wir, ihre lieferadresse, wohin dürfen wir, wo wohnst du, wohin, an welche adresse, welche adresse, lieferanschrift, wohin darf, wohin soll",
    _T.LOCATION: "in welcher stadt, welcher ort, in welchem ort, wo befinden sie sich, aus welchem ort",
    _T.AGE: "wie alt sind sie, ihr alter, wie alt bist du, wie alt ist",
    _T.EMPLOYER: "wo arbeiten sie, ihr arbeitgeber, bei welcher firma",
}  # fmt: skip

NAME_SURE = """mein name ist, mein name lautet, mein name war, mein name wäre, ich heiße, ich heisse, ich heiß, wir heißen, mein nachname ist, nachname ist, der nachname ist, mein vorname ist,
vorname ist, der vorname ist, mein familienname ist, familienname ist, mit nachnamen, mit vornamen, mit familiennamen, heiße mit nachnamen, heiße mit vornamen, heißt mit nachnamen, heißt mit vornamen, mit nachnamen heiße ich, mit vornamen heiße ich,
mein mädchenname ist, mädchenname ist, geburtsname ist, ich schreibe mich, min name isch, mein name isch, mein voller name ist, nachname lautet, vorname lautet, mit nachname, mit vorname"""

OBJECT_LINKS = {
    _T.CRIMINAL: frozenset("wegen aufgrund für gegen".split()),
    _T.HEALTH: frozenset("gegen auf".split()),
}

OBJECT_JOINS = frozenset("einen eine einer ohne von gegen unter und des der im auf mit".split())

NAME_CUES = """mein name ist, mein name lautet, mein name wäre, name ist, ich heiße, ich heisse, ich heiß, heiße ich, hier spricht, hier ist der herr, hier ist die frau,
es spricht, ich bin der herr, ich bin die frau, am apparat ist, am telefon ist, sie sprechen mit, spreche ich mit, mit vornamen heiße ich, vorname ist, vorname, nachname ist, nachname,
familienname ist, familienname, auf den namen, auf dem namen, unter dem namen, im namen von, lautet auf, lautend auf, kontoinhaber ist, kontoinhaberin ist, kontoinhaber, kontoinhaberin,
karteninhaber ist, inhaber ist, inhaberin ist, mein mann heißt, meine frau heißt, sohn heißt, tochter heißt, er heißt, sie heißt, heißt mit nachnamen, mit nachnamen, mit vornamen,
ansprechpartner ist, ansprechpartnerin ist, mein mädchenname ist, mädchenname, geburtsname ist, geburtsname, geborene, geborener, zu händen, namens, mit namen, der name ist,
name des kunden ist, name der patientin ist, name des patienten ist, versicherungsnehmer ist, versicherte ist, versicherter ist, fahrer war, fahrer ist, mein name war, i heiß, i bin da, i bin die,
patient ist, patientin ist, kundin ist, ich schreibe mich, nennen sie mich, name wäre, name lautet, angemeldet auf, läuft auf, läuft auf den namen, gebucht auf, reserviert auf,
bestellt auf, mein nachname ist, mein vorname ist, mein familienname ist, grüezi mein name isch, min name isch, ich heisse, mein name, die heißt, der heißt, und heiße, und heißt, ausgestellt auf, ausgestellt für, registriert auf, registriert unter, eingetragen auf, eingetragen unter, gemeldet unter, abgeschlossen auf, adressiert an, empfänger ist, absender ist, vertragspartner ist, vertragsinhaber ist, vertragsinhaberin ist, mieter ist, mieterin ist, versicherungsnehmerin ist, halter ist, halterin ist, fahrerin war, zeuge ist, zeugin ist, ehemann heißt, ehefrau heißt, lebensgefährtin heißt, lebensgefährte heißt, bruder heißt, schwester heißt, mutter heißt, vater heißt, chef heißt, chefin heißt, vermieter heißt, enkel heißt, enkelin heißt, kollege heißt, kollegin heißt, kind heißt, freund heißt, freundin heißt, mit vollem namen, mein voller name ist, voller name ist, vor- und nachname, ich werde genannt, genannt, im auftrag von, in vertretung von, i.a., hier am telefon ist, da ist der, da ist die, sie haben mit, ich hatte mit, gesprochen mit, telefoniert mit, verbinden mit, verbinden sie mich mit, durchstellen zu, sprechen mit, termin bei, überweisung von, überweisung an, name is, name isch, namen is, ich wär der herr, ich wär die frau, da isch de, da isch d, es isch de, rufname ist, rufname, betreuer ist, bevollmächtigter ist, bevollmächtigte ist, hausverwalter ist, sachbearbeiter ist, sachbearbeiterin ist, zuständig ist, unterschrieben von, unterschrift von, ausgehändigt an, abgegeben bei, angenommen von, verstorben ist, erbin ist, erbe ist, kontobevollmächtigter ist, ansprechpartner, ansprechpartnerin, es geht um herrn, es geht um frau, mitversichert ist, mitversicherte ist, versichert ist, patientin heißt, patient heißt, kundin heißt, kunde heißt, mieterin heißt, mieter heißt, nachbarin heißt, nachbar heißt, fahrer heißt, fahrerin heißt, zeuge heißt, zeugin heißt, arzt heißt, ärztin heißt, baby heißt, junge heißt, mädchen heißt, oma heißt, opa heißt, kleine heißt, kleiner heißt, partner heißt, partnerin heißt, verlobte heißt, verlobter heißt, anwalt heißt, betreuer heißt, versicherte heißt, person heißt, rechnungsempfänger ist, rechnungsempfängerin ist, lieferempfänger ist, ansprechpartner heißt, sachbearbeiter heißt, sachbearbeiterin heißt, geführt auf, geführt unter, umschreiben auf, überschrieben auf"""

NAME_HINTS = """wir sind, mein kleiner sohn, meine kleine tochter, mein kleiner junge, mein kleiner, meine kleine, unser baby, mein baby, mein enkelkind, sein sohn, ihr mann, seine frau, ich bin, spricht der, spricht die, spricht, is da, bins der, bins die, ich bins, bin's, des is, hier is, hier isch, i bin der, i bin die, mir ist der, do isch, da spricht, hier ist, das ist, hier, bin der, bin die, ich bin der, ich bin die, dies ist, mein mann, meine frau, mein sohn, meine tochter, meine mutter, mein vater,
mein bruder, meine schwester, mein kollege, meine kollegin, mein chef, meine chefin, mein freund, meine freundin, mein nachbar, meine nachbarin, sohn, tochter, mein arzt, meine ärztin, mein enkel, meine enkelin,
mein partner, meine partnerin, patient, patientin, mein opa, meine oma, hallo hier, ja hier, der kleine, die kleine, unser sohn, unsere tochter, mein verlobter, meine verlobte, meine ex frau, mein ex mann, mein onkel, meine tante, mein schwager, meine schwägerin, mein cousin, meine cousine, mein lebensgefährte, meine lebensgefährtin, mein ehemann, meine ehefrau, mein betreuer, meine betreuerin, mein vermieter, meine vermieterin, mein anwalt, meine anwältin, mein steuerberater, mein hausarzt, meine hausärztin, mein ex, meine ex, mein mitbewohner, meine mitbewohnerin, mein azubi, mein verstorbener mann, meine verstorbene frau, meine mama, mein papa, mein großvater, meine großmutter, die kinder, unser kollege, unsere kollegin, i bins, ich wär der, ich wär die, bei mir ist, hier nochmal, hier ist nochmal die, hier ist nochmal der, hier ist wieder, nochmal die, nochmal der, hier ist noch mal, bin nochmal, wieder der, wieder die, hier wieder, da isch, es isch, do is, hallo da ist, name, tochter von, sohn von, frau von, mann von, mutter von, vater von, witwe von, bruder von, schwester von, enkelin von, enkel von, tochter der, sohn der, verstorbene tante, verstorbener onkel, verstorbene mutter, verstorbener vater, meine tante, meine verstorbene tante, zwillinge, meine zwillinge, unsere kleine, unser kleiner, mein großer, meine große, mein jüngster, meine jüngste, mein ältester, meine älteste, mein stiefsohn, meine stieftochter, mein schwiegersohn, meine schwiegertochter, meine schwiegermutter, mein schwiegervater, mein patenkind, mein hausverwalter, mein vormieter, mein nachmieter, der name, meine kinder, unsere kinder, meine söhne, meine töchter, meine enkel, meine enkelkinder, die kinder heißen, meine eltern, meine brüder, meine schwestern, unser junge, unser mädchen, mein junge, mein bub, unser bub, fragen sie nach, frag nach, gefragt nach, nach herrn, nach frau, mutter, vater, bruder, schwester, schwager, schwägerin, schwiegermutter, schwiegervater, schwiegersohn, schwiegertochter, großmutter, großvater, oma, opa, neffe, neffen, nichte, cousin, cousine, enkel, enkelin, freundin, lebensgefährtin, lebensgefährten, verlobten, verlobte, ehemann, ehefrau, mitbewohner, mitbewohnerin, nachbarin, nachbarn, vermieterin, vermieter, chefin, stiefvater, stiefmutter, patenkind"""

NAME_LINKS = """für, als, unter, auf, namens, von, mit, an, da ist, bei, guten tag, hallo, grüß gott, guten morgen, guten abend, grüezi, moin, servus, kunde, kundin, liebe grüße, viele grüße, ja hallo, ja guten tag, schönen guten tag,
danke, tschüss, ja, wegen, durch, beim, vom, gruß, lieber, liebe, sehr geehrter, sehr geehrte, und, servas, griaß gott, grüß sie, mahlzeit, tach, tag, guten, na hallo, auch von, namen von, für den, für die"""

NAME_AFTER = """ist mein name, mein name, am apparat, ist der name, heiße ich, am telefon, hier am apparat, ist mein nachname, ist mein vorname, ist der nachname, ist der vorname, spricht hier, lautet mein name, geboren am, geboren, geb am, wohnhaft, is mein name, is der name, isch min name, war mein name, am rohr, ist am apparat, ist am telefon, nennt man mich, werde ich genannt, heißt mein mann, heißt meine frau, heißt mein sohn, heißt meine tochter, heißt er, heißt sie, ist mein mädchenname, mit vornamen, mit nachnamen"""

PLACE_CUES = """wohne in, wohnen in, wohne ich in, wohnt in, wohnhaft in, lebe in, leben in, komme aus, komm aus, kommen aus, stamme aus, wohn in, wohnen ja in, ruf aus, ich bin aus, wir sind aus, gemeldet in, wohnort ist, wohnort, geburtsort ist, geburtsort, geboren in,
umgezogen nach, ziehe nach, ziehen nach, umzug nach, wohne jetzt in, zu hause in, daheim in, wohne zur zeit in, wohne in der nähe von, wohne bei, leb in, leb jetzt in, wohn jetzt in, wohn ja in, gezogen nach, hingezogen nach, gezogen in, ziehe um nach, ziehen um nach, wohnhaft jetzt in, zugezogen aus, bin nach, sind nach"""

EMPLOYER_CUES = "ich arbeite bei der, ich arbeite bei, ich arbeite beim, arbeite bei, arbeite ich bei, mein arbeitgeber ist, arbeitgeber ist die, angestellt bei, beschäftigt bei, arbeitgeber ist"

AGE_CUES = "im alter von, alter ist, alter, mein alter ist, alters"

AGE_SELF = """jüngster ist, jüngste ist, ältester ist, älteste ist, großer ist, große ist, kleinste ist, zwillinge sind, kinder sind, ich bin, ich werd, bin, ich bin jetzt, ich werde, wir sind, sohn ist, tochter ist, kind ist, er ist, sie ist, mutter ist, vater ist, mann ist, frau ist, enkel ist, enkelin ist, bin ich, oma ist, opa ist,
ich bin gerade, ich bin schon, ich bin erst, ich bin nämlich, ich wurde, bin erst, bin schon, ich bin ja erst, i bin, kleine ist, kleiner ist, baby ist, kleine ist erst, baby ist erst, sohn ist erst, tochter ist erst, sohn wird, tochter wird, er wird, sie wird, i werd, ich wär, mutter wird, vater wird, bin grad, bin gerade, bin grade, bin mittlerweile, bin inzwischen, ich bin mittlerweile, ich bin inzwischen, ich bin ja schon, bin ja schon, ich bin schon über, ich bin erst ganze, neffe ist, nichte ist, bruder ist, schwester ist, onkel ist, tante ist, freund ist, freundin ist, partner ist, partnerin ist, großmutter ist, großvater ist, mama ist, papa ist, schwiegermutter ist, schwiegervater ist, junge ist, mädchen ist, bub ist, er ist erst, sie ist erst, ist erst, wird bald, ist gerade, ist jetzt, ist grad"""

SELF_CUES = """ich bin, ich habe, ich hab, ich nehme, ich leide, ich hatte, bin ich, habe ich, hab ich, wir haben, mein, meine, meiner, meinem, meinen, mir wurde, bei mir, diagnose, diagnostiziert, festgestellt, verschrieben, er hat, sie hat, er ist, sie ist,
leidet, leide ich, ich war, ich muss, ich brauche, wegen, weil ich, gehöre, ich gehöre, ich wurde, mitglied, erkrankt, behandlung, therapie, operiert, er wurde, sie wurde, bekomme, ich bekomme, nehme ich, ich wähle, i hab, i bin, unser, unsere"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabetes, diabetiker, diabetikerin, zuckerkrank, krebserkrankung, brustkrebs, lungenkrebs, darmkrebs, hautkrebs, prostatakrebs, leukämie, tumor, chemotherapie, chemo, bestrahlung, metastasen, depression,
        depressionen, depressiv, burnout, burn-out, schizophrenie, bipolar, borderline, psychose, psychotherapie, psychiatrie, angststörung, panikattacken, essstörung, magersucht, bulimie, adhs, autismus, autistisch, asperger, demenz, dement,
        alzheimer, parkinson, epilepsie, epileptiker, epileptisch, multiple sklerose, multipler sklerose, multiplen sklerose, asthma, asthmatiker, copd, herzinfarkt, schlaganfall, herzinsuffizienz, herzschrittmacher, bluthochdruck, bypass, thrombose, embolie, hepatitis, hiv, hiv positiv,
        hiv-positiv, aids, tuberkulose, corona positiv, coronainfektion, covid, long covid, schwanger, schwangerschaft, fehlgeburt, schwangerschaftsabbruch, abtreibung, unfruchtbar, schwerbehindert, schwerbehinderung, behinderung, pflegegrad,
        pflegestufe, rollstuhl, querschnittsgelähmt, bandscheibenvorfall, rheuma, arthrose, arthritis, osteoporose, migräne, neurodermitis, schuppenflechte, psoriasis, morbus crohn, colitis, reizdarm, zöliakie, laktoseintoleranz,
        nierenversagen, dialyse, dialysepatient, insulin, metformin, ramipril, antidepressiva, citalopram, sertralin, venlafaxin, methadon, methotrexat, ritalin, levothyroxin, schilddrüsenunterfunktion, marcumar, kortison, cortison, ibuprofen, morphium, opiate,
        alkoholiker, alkoholikerin, alkoholsucht, drogensucht, drogenabhängig, suchtkrank, entzugsklinik, suizid, suizidgefährdet, selbstmordgedanken, krankschreibung, arbeitsunfähig, burnoutsyndrom, endometriose, gürtelrose, borreliose,
        lungenentzündung, blinddarm, gehirnerschütterung, gallensteine, nierensteine, kreuzbandriss, bluter, allergisch gegen, penicillinallergie, nussallergie, erdnussallergie, pollenallergie, hausstauballergie, glutenunverträglichkeit, fruktoseintoleranz, allergisch, hoher blutdruck, hohen blutdruck, hohem blutdruck, niedrigen blutdruck, zu hohen blutdruck, bein gebrochen, arm gebrochen, fuß gebrochen,
        hand gebrochen, hüfte gebrochen, nervenzusammenbruch, stent, krücken, herzrhythmusstörungen, herz-op, herzoperation, nierenkrank, künstliches gelenk, künstliche hüfte, beim psychiater, beim psychologen, grüner star, sehbehindert, schwerhörig, fehlgeburten, zuckerkrankheit, legasthenie, adhs medikamente, trisomie, down-syndrom, tinnitus, hörgerät, grauer star, glaukom, beatmungsgerät, prothese, ms erkrankung""",
    _T.RELIGION: """muslim, muslimin, muslimisch, moslem, moslemisch, jüdisch, jude, jüdin, katholisch, evangelisch, protestantisch, buddhist, buddhistisch, hinduistisch, atheist, atheistin, zeuge jehovas, zeugin jehovas,
        zeugen jehovas, konfessionslos, orthodox, alevit, alevitisch, baptist, mormone, freikirche, konvertiert""",
    _T.UNION: """verdi mitglied, gewerkschaftsmitglied, gewerkschaftlich, ig metall, ver.di, igmetall, gewerkschafter, gewerkschafterin, ig bau, ig bce""",
    _T.POLITICAL: """parteimitglied, spd mitglied, cdu mitglied, afd mitglied, csu mitglied, fdp mitglied""",
    _T.ORIENTATION: """schwul, lesbisch, homosexuell, bisexuell, transsexuell, transgender, nichtbinär, intersexuell, asexuell""",
    _T.ETHNICITY: """sinti, roma, sinto, romni, kurdisch, kurde, kurdin, schwarzer deutscher, hautfarbe, jesidisch, jeside""",
    _T.BIOMETRIC: """fingerabdruck, fingerabdrücke, iris scan, irisscan, gesichtsscan, stimmabdruck, netzhautscan, gentest, dna test, dna analyse, gendefekt, genmutation""",
    _T.CRIMINAL: """vorbestraft, vorstrafe, vorstrafen, auf bewährung, bewährungsstrafe, bewährungshelfer, haftstrafe, haftbefehl, untersuchungshaft, im gefängnis, aus der haft, strafregister, verurteilt, straftat, strafanzeige gegen mich,
        ermittlungsverfahren gegen mich, freiheitsstrafe, führungszeugnis eintrag, angeklagt, strafbefehl, strafverfahren gegen mich, strafverfahren wegen, in u-haft, fahrverbot wegen, schuldig gesprochen, ermittelt gegen mich, wird gegen mich ermittelt, angezeigt worden wegen, festgenommen wegen, festgenommen worden, jugendstrafe, knast, angezeigt wegen, freigänger""",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: """krebs, allergie, rückenschmerzen, operation, op, krank, erkältung, grippe, zucker, herzprobleme, herzkrank, blind, taub, gehörlos, gelähmt, gebrochen, sucht, alkohol, tabletten, medikamente, blutdruck, blutdrucktabletten, infektion, fieber,
        knieoperation, hüfte, hüftoperation, nierenkrank, leberwerte, übergewicht, ohnmächtig, reha, kur, klinik, psychologe, psychiater, therapeut, knochenbruch, bandscheibe, entzündung, allergien, heuschnupfen, ms, corona, blutungen, angstzustände""",
    _T.RELIGION: "christ, christin, glaube, gläubig, islam, judentum, gemeinde der, kirchenmitglied, sikh, ramadan",
    _T.UNION: "gewerkschaft, verdi, gdl, dgb, betriebsrat, marburger bund, gew",
    _T.POLITICAL: "spd, cdu, csu, afd, fdp, die linke, grünen wähler, die grünen, grünen, bsw, övp, fpö, spö, svp, npd, partei",
    _T.ORIENTATION: "trans, queer, divers, homo",
    _T.ETHNICITY: "dunkelhäutig, jüdischer herkunft, zigeuner, afrodeutsch",
    _T.CRIMINAL: "bewährung, gefängnis, haft, anzeige gegen mich, polizei ermittelt",
}  # fmt: skip
