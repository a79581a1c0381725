"""German calls: insurance, telecom, bank, doctor, parcel, utilities, public offices."""

LINES = """
mein name ist {PERSON}
guten tag mein name ist {PERSON} ich rufe an wegen meiner rechnung
hallo hier spricht {PERSON}
ja hier ist {PERSON} guten tag
{PERSON} mein name
{PERSON} am apparat grüß gott
ich heiße {PERSON} und hab ne frage zu meinem vertrag
ich bin der {FORENAME} und ich bräuchte einen termin
auf den namen {PERSON} bitte
der vertrag läuft auf {PERSON}
das paket ist für herrn {SURNAME}
ich möchte frau {SURNAME} sprechen
mein mann heißt {PERSON}
meine tochter {FORENAME} hat fieber
die kontoinhaberin ist {PERSON}
mein nachname ist {SPELLED}
ich buchstabiere {SPELLED}
das wird {SPELLED} geschrieben
können sie doktor {SURNAME} ausrichten dass ich später komme
meine telefonnummer ist {PHONE}
sie erreichen mich unter {PHONE}
rufen sie mich bitte zurück unter der {PHONE}
meine handynummer lautet {PHONE} danke
also die nummer ist die {PHONE}
ja die handynummer hat sich geändert das ist jetzt die {PHONE}
{PHONE} das ist meine rückrufnummer
notieren sie {PHONE}
meine e-mail ist {EMAIL}
schicken sie das bitte an {EMAIL}
die mailadresse lautet {EMAIL} alles klein geschrieben
meine email adresse wäre {EMAIL} genau
meine iban ist {IBAN}
die kontoverbindung lautet {IBAN}
buchen sie das bitte von {IBAN} ab
meine kreditkarte hat die nummer {CARD}
die kartennummer {CARD}
die prüfziffer ist {CVV}
der sicherheitscode auf der rückseite lautet {CVV}
gültig bis {EXPIRY}
meine pin ist {PIN}
die tan lautet {PIN}
mein kundenkennwort ist {PIN}
ich bin am {DOB} geboren
mein geburtsdatum ist der {DOB}
geboren am {DOB} in {CITY}
geburtsdatum {DOB}
ich wohne in der {STREET}
meine adresse ist {ADDRESS}
ich bin umgezogen die neue anschrift lautet {ADDRESS}
liefern sie das bitte in die {STREET}
die postleitzahl ist {ZIP}
ich wohne in {CITY}
meine kundennummer ist {ID}
die kundennummer lautet {ID} bitte schauen sie mal nach
es geht um die bestellnummer {ID}
die rechnungsnummer steht hier oben das ist die {ID}
mein aktenzeichen ist {ID}
die vertragsnummer {ID} möchte ich kündigen
sendungsnummer {ID} ist nicht angekommen
meine zählernummer ist {ID}
die vorgangsnummer war {ID}
die schadennummer ist {ID} glaube ich
meine versicherungsnummer lautet {ID}
meine steuer id ist {TAXID}
die steueridentifikationsnummer lautet {TAXID}
meine krankenversichertennummer ist {KVNR}
die sozialversicherungsnummer ist {RVNR}
meine personalausweisnummer ist {PASS}
der reisepass hat die nummer {PASS}
mein kennzeichen ist {PLATE}
das auto mit dem kennzeichen {PLATE} steht vor der einfahrt
ich bin {AGE} jahre alt
mein sohn ist {MINOR}
ich habe {HEALTH}
ich kann nicht kommen weil ich {HEALTH} habe
meine frau hat {HEALTH} und braucht einen termin
ich nehme seit jahren {DRUG}
bei mir wurde {HEALTH} festgestellt
ich bin {RELIGION}
ich bin vorbestraft{=CRIMINAL:vorbestraft}
mein kontostand nein warten sie meine kontonummer ist {ACCOUNT}
mein name ist {PERSON} und meine kundennummer ist {ID}
{PERSON} geboren am {DOB}
ich heiße {PERSON} meine telefonnummer ist {PHONE} und ich wohne in der {STREET}
"""

ANSWERS = """
Wie ist Ihr Name bitte? | {PERSON}
Wie ist Ihr Name bitte? | ja {PERSON}
Mit wem spreche ich? | mit {PERSON}
Wie heißen Sie? | äh {PERSON}
Können Sie das bitte buchstabieren? | {SPELLED}
Nennen Sie mir bitte Ihre Kundennummer. | {ID}
Wie lautet Ihre Kundennummer? | ja moment das ist die {ID}
Unter welcher Nummer können wir Sie erreichen? | {PHONE}
Ihre Telefonnummer bitte? | die {PHONE}
Nennen Sie mir bitte Ihr Geburtsdatum. | {DOB}
Wann sind Sie geboren? | am {DOB}
Wie lautet Ihre IBAN? | {IBAN}
Wie lautet Ihre E-Mail-Adresse? | {EMAIL}
Wie ist Ihre Adresse? | {ADDRESS}
Wie lautet Ihre Postleitzahl? | {ZIP}
Nennen Sie mir bitte Ihre PIN. | {PIN}
Wie lautet die Vorgangsnummer? | {ID}
Wie alt sind Sie? | {AGE}
Ihre Kreditkartennummer bitte? | {CARD}
"""

DECOYS = """
ich hätte gerne die nummer {N} mit extra käse
das kostet {P} euro
haben sie am {N} mai noch einen termin frei
ich hätte gern einen tisch für {N} personen um {T} uhr
wann haben sie geöffnet von {T} bis {T} uhr
ich warte schon seit {N} wochen auf meine lieferung
der techniker sollte zwischen {T} und {T} uhr kommen
ich habe {N} mal angerufen und niemand geht ran
mein internet geht seit {N} tagen nicht
können sie mir sagen wann der nächste bus fährt
ich möchte meinen vertrag kündigen
die rechnung ist um {P} euro zu hoch
ich brauche {N} kilo kartoffeln und {N} liter milch
zimmer {N} im zweiten stock
ich fahre mit der linie {N} bis zum bahnhof
das passwort habe ich vergessen
ich finde meine kundennummer nicht
wo finde ich denn die iban auf der rechnung
muss ich meine telefonnummer angeben
ich hab die e-mail nicht bekommen
können sie mich zurückrufen
ich verstehe das nicht das ist doch nicht so schwer
mein name steht falsch auf der rechnung
im mai fliegen wir nach mallorca
der koch im restaurant war wirklich sehr nett
am freitag passt es mir gut im sommer eher nicht
ich bin sehr zufrieden mit dem service
ich bin seit {N} jahren kunde bei ihnen
das ist wirklich eine frechheit
hier ist leider niemand erreichbar
wir sind vier leute und brauchen zwei zimmer
ich habe nur noch {N} prozent akku
die heizung steht auf {N} grad
mein auto ist {N} jahre alt
das war im jahr zweitausendneunzehn
der zählerstand ist abgelesen
drücken sie bitte die {N}
ich möchte {N} stück bestellen
auf seite {N} steht was anderes
ja genau so machen wir das vielen dank und auf wiederhören
ich rufe nochmal an wenn ich die unterlagen habe
die straße vor dem haus ist gesperrt
ich hab einen termin beim arzt am montag
der fernseher hat {N} zoll
es geht um den brief vom finanzamt
haben sie auch vegetarische gerichte
bis morgen um halb neun
die lieferung kommt in drei bis vier tagen
gibt es noch karten für das konzert am samstag
das hat mir ein kollege gesagt
ich möchte den tarif mit {N} gigabyte
einmal die {N} und zweimal die {N} bitte
ich nehme das angebot für {P} euro im monat
können wir den termin auf nächste woche dienstag verschieben
vielen dank für ihre hilfe
ich bin gerade unterwegs und melde mich später
das gerät blinkt rot und dann geht es aus
in der filiale am marktplatz war keiner
das macht zusammen {P} euro fünfzig
ich habe zwei kinder und einen hund
ich bin eins achtzig groß
wir treffen uns um viertel nach {T}
die garantie läuft noch {N} monate
"""
HEALTH = ["diabetes", "asthma", "depressionen", "epilepsie", "multiple sklerose", "bluthochdruck", "einen bandscheibenvorfall", "parkinson", "brustkrebs"]
DRUG = ["insulin", "metformin", "antidepressiva", "ramipril"]
RELIGION = ["katholisch", "muslimisch", "jüdisch", "evangelisch"]
LIKE = "wie"
ALPHABET = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        ["anton", "berta", "cäsar", "dora", "emil", "friedrich", "gustav", "heinrich", "ida", "julius", "kaufmann", "ludwig", "martha", "nordpol", "otto", "paula", "quelle", "richard", "samuel", "theodor", "ulrich", "viktor", "wilhelm", "xanthippe", "ypsilon", "zacharias"],
        strict=True,
    )
)
AT, DOT, DASH, UNDER = (
    ["at", "ät", "at", "klammeraffe"],
    ["punkt"],
    ["minus", "bindestrich"],
    ["unterstrich"],
)
