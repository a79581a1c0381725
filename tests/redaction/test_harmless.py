"""Everyday sentences of service calls that hold no personal data; none of them may be touched."""

from __future__ import annotations

import pytest

from voicegate.redaction import RedactionRules, Redactor

HARMLESS: dict[str, str] = {
    "de": """
ich brauche einen termin am dritten mai um vierzehn uhr dreißig
das waren zwölftausend euro
haben sie noch zwei karten für den zwanzigsten
der preis liegt bei hundertzwanzig euro pro monat
ich habe die nummer sieben bestellt und nicht die neun
die sendung sollte am zehnten oder elften kommen
wir sind eine familie mit drei kindern
das ist der dritte anruf heute
guten tag ich wollte fragen ob sie samstags geöffnet haben
können sie mir die rechnung nochmal schicken
ich möchte gerne von dem tarif xl auf den tarif m wechseln
mein router zeigt nur ein rotes licht
die hundertfünfzig megabit kommen bei mir nie an
ich habe vor zwei wochen schon mal angerufen
eins zwei drei test hören sie mich
um viertel vor acht fährt der bus linie dreihundertelf
für wie viele nächte gilt das angebot
der arzt hat gesagt ich soll nochmal kommen
haben sie heute noch was frei so gegen siebzehn uhr
da stimmt was nicht mit der abrechnung vom letzten jahr
im jahr zweitausendzwanzig hatten wir das gleiche problem
ich nehme den großen salat und eine cola
das ist schon die vierte mahnung
hier ist was schiefgelaufen
für morgen bitte
ich bin total genervt
ich bin berufstätig und kann nur abends
das ist günstig
mit freundlichen grüßen
von der post kam nichts
die waschmaschine hat acht kilo
es ist drei uhr nachts
meine frau holt es ab
mein sohn geht in die fünfte klasse
ich wohne im dritten stock
ich bin gegen halb zehn da
das kleid in größe achtunddreißig bitte
könnten sie das fenster schließen
ich komme aus dem urlaub zurück
auf wiederhören und schönen tag noch
die flugnummer steht auf dem ticket
wie lange dauert das noch
ich brauche nur zwei minuten
gibt es dafür ein formular
das steht so im vertrag auf seite drei
der strom ist seit heute früh weg
ich habe den code noch nicht bekommen
bitte verbinden sie mich mit der technik
ich hätte da eine beschwerde
das hat mir herr niemand gesagt
das angebot gilt bis ende zweitausendfünfundzwanzig
bei uns ist der strom weg
mein hund ist krank
ich spreche mit der buchhaltung
der konflikt ist null acht fünfzehn
""",
    "en": """
i need an appointment on may third at two thirty
that's twelve thousand dollars
do you have two tickets left for the twentieth
the price is one hundred and twenty a month
i ordered number seven not number nine
it should have arrived on the tenth or eleventh
we're a family of five
this is the third time i'm calling today
do you open on saturdays
can you resend the invoice
i want to go from the large plan to the medium one
my router only shows a red light
i never get the hundred and fifty megabits
i called two weeks ago
one two three testing can you hear me
the three eleven bus leaves at quarter to eight
how many nights is the offer for
the doctor said i should come back
anything free today around five
something's wrong with last year's bill
in twenty twenty we had the same issue
i'll have the large salad and a coke
this is already the fourth reminder
for tomorrow please
i'm so annoyed
i work during the day so only evenings
thanks for everything have a good one
with best regards
the washing machine takes eight kilos
it's three in the morning
my wife will pick it up
my son is in fifth grade
i'm on the third floor
the dress in size ten please
i'm back from holiday
the flight number is on the ticket
how much longer will it take
i only need two minutes
is there a form for that
it says so on page three
the power has been out since this morning
i haven't received the code yet
please put me through to technical support
i'd like to make a complaint
it's april already
the manager was rude to me
can i pay with visa
is the store near the park open
i'm looking for a black jacket
it's for a friend of mine
we're open nine to five thirty
please put me through to accounts
i'm fasting today
good point it was
""",
    "fr": """
je voudrais un rendez-vous le trois mai à quatorze heures trente
c'est douze mille euros
il vous reste deux places pour le vingt
le prix est de cent vingt euros par mois
j'ai commandé le numéro sept pas le neuf
ça devait arriver le dix ou le onze
c'est la troisième fois que j'appelle
vous pouvez me renvoyer la facture
ma box affiche une lumière rouge
un deux trois test vous m'entendez
le bus trois cent onze part à huit heures moins le quart
le médecin m'a dit de revenir
en deux mille vingt on avait le même problème
je prends une grande salade et un coca
c'est pour demain
je suis vraiment énervé
merci beaucoup bonne journée
ma femme viendra le chercher
mon fils est en cinquième
je suis au troisième étage
la robe en taille trente-huit
c'est trop cher
c'est pas possible
bonjour madame je vous appelle au sujet de mon contrat
je peux payer par carte
passez-moi le service technique
c'est un bon point de départ
j'appelle pour orange
""",
    "it": """
vorrei un appuntamento il tre maggio alle quattordici e trenta
sono dodicimila euro
avete ancora due biglietti per il venti
il prezzo è di centoventi euro al mese
ho ordinato il numero sette non il nove
doveva arrivare il dieci o l'undici
è la terza volta che chiamo
può rimandarmi la fattura
il mio modem ha una luce rossa
uno due tre prova mi sente
l'autobus parte alle otto meno un quarto
il medico ha detto di tornare
nel duemilaventi avevamo lo stesso problema
prendo un'insalata grande e una coca
è per domani
sono davvero arrabbiato
grazie mille buona giornata
viene mia moglie a ritirarlo
mio figlio fa la quinta
sono al terzo piano
il vestito taglia quarantadue
è troppo caro
non è possibile
posso pagare con la carta
mi passi l'assistenza tecnica
chiamo per il mio contratto
sono quarantacinque euro con iva
chiamo per conto di poste italiane
""",
    "es": """
quería una cita el tres de mayo a las dos y media
son doce mil euros
quedan dos entradas para el veinte
el precio es de ciento veinte euros al mes
pedí el número siete no el nueve
tenía que llegar el diez o el once
es la tercera vez que llamo
me puede reenviar la factura
el router tiene una luz roja
uno dos tres probando me oye
el autobús sale a las ocho menos cuarto
el médico me dijo que volviera
en dos mil veinte tuvimos el mismo problema
tomo una ensalada grande y una coca cola
es para mañana
estoy muy enfadado
muchas gracias buenos días
viene mi mujer a recogerlo
mi hijo está en quinto
estoy en la tercera planta
el vestido talla treinta y ocho
es demasiado caro
no es posible
puedo pagar con tarjeta
páseme con el servicio técnico
llamo por mi contrato
son cuarenta euros con iva
que no habla español
el punto es que no funciona
""",
    "nl": """
ik wil een afspraak op drie mei om half drie
dat is twaalfduizend euro
zijn er nog twee kaartjes voor de twintigste
de prijs is honderdtwintig euro per maand
ik had nummer zeven besteld niet nummer negen
het zou de tiende of elfde komen
dit is de derde keer dat ik bel
kunt u de factuur nog eens sturen
mijn modem heeft een rood lampje
een twee drie test hoort u mij
de bus vertrekt om kwart voor acht
de dokter zei dat ik terug moest komen
in tweeduizend twintig hadden we hetzelfde probleem
ik neem een grote salade en een cola
het is voor morgen
ik ben echt boos
hartelijk dank fijne dag nog
mijn vrouw haalt het op
mijn zoon zit in groep vijf
ik ben op de derde verdieping
de jurk in maat achtendertig
het is te duur
dat kan niet
kan ik met de kaart betalen
verbind me door met de technische dienst
ik bel over mijn contract
die mevrouw van net was aardig
de verwarming staat op drieënzestig graden
u spreekt met de verkeerde afdeling
""",
}
CASES = [(c, line) for c, text in HARMLESS.items() for line in text.strip().splitlines()]
REDACTORS = {c: Redactor(RedactionRules(languages=(c,))) for c in HARMLESS}


@pytest.mark.parametrize(("language", "line"), CASES)
def test_harmless_speech_and_writing_stay_as_they_are(language: str, line: str) -> None:
    for text in (line, f"{line[0].upper()}{line[1:]}."):
        assert REDACTORS[language].call().redact(text, language=language).findings == ()
