"""Dutch calls."""

LINES = """
mijn naam is {PERSON}
goedemorgen mijn naam is {PERSON} ik bel over mijn rekening
goedemiddag u spreekt met {PERSON}
hallo met {PERSON}
{PERSON} is mijn naam
ik ben {PERSON} en ik wil een afspraak maken
ik heet {PERSON}
het staat op naam van {PERSON}
het contract staat op naam van {PERSON}
de reservering is op naam van {PERSON} graag
ik wil graag meneer {SURNAME} spreken
kunt u tegen dokter {SURNAME} zeggen dat ik later kom
mijn man heet {PERSON}
mijn dochter {FORENAME} heeft koorts
de rekeninghouder is {PERSON}
mijn achternaam is {SPELLED}
ik spel het even {SPELLED}
dat schrijf je {SPELLED}
mijn telefoonnummer is {PHONE}
u kunt me bereiken op {PHONE}
bel me terug op {PHONE} alstublieft
mijn mobiele nummer is {PHONE} bedankt
nou het nummer is {PHONE}
ik heb een nieuw nummer dat is nu {PHONE}
mijn e-mail is {EMAIL}
stuur het maar naar {EMAIL}
het mailadres is {EMAIL} alles met kleine letters
mijn iban is {IBAN}
u kunt het afschrijven van {IBAN}
het nummer van mijn creditcard is {CARD}
kaartnummer {CARD}
de beveiligingscode is {CVV}
de drie cijfers achterop zijn {CVV}
hij verloopt in {EXPIRY}
mijn pincode is {PIN}
de verificatiecode is {PIN}
ik ben geboren op {DOB}
geboortedatum {DOB}
mijn geboortedatum is {DOB}
geboren op {DOB} in {CITY}
ik woon op de {STREET}
mijn adres is {ADDRESS}
ik ben verhuisd het nieuwe adres is {ADDRESS}
u kunt het bezorgen op de {STREET}
de postcode is {ZIP}
ik woon in {CITY}
mijn klantnummer is {ID}
het contractnummer is {ID} kunt u even kijken
het gaat om bestelnummer {ID}
het dossiernummer is {ID}
het pakketnummer is {ID} het is niet aangekomen
de referentie is {ID} geloof ik
het factuurnummer bovenaan is {ID}
mijn lidnummer is {ID}
mijn bsn is {BSN}
mijn burgerservicenummer is {BSN}
mijn paspoortnummer is {PASS}
het kenteken is {PLATE}
de auto met kenteken {PLATE} blokkeert de uitgang
ik ben {AGE} jaar
mijn zoon is {MINOR}
ik heb {HEALTH}
ik kan niet komen omdat ik {HEALTH} heb
vorig jaar is {HEALTH} bij mij vastgesteld
ik gebruik al jaren {DRUG}
ik ben {RELIGION}
ik heb een strafblad{=CRIMINAL:strafblad}
mijn naam is {PERSON} en mijn klantnummer is {ID}
{PERSON} geboren op {DOB}
ik ben {PERSON} mijn nummer is {PHONE} en ik woon op de {STREET}
"""

ANSWERS = """
Wat is uw naam? | {PERSON}
Mag ik uw naam? | ja {PERSON}
Met wie spreek ik? | met {PERSON}
Kunt u dat spellen? | {SPELLED}
Wat is uw klantnummer? | {ID}
Mag ik het bestelnummer? | ja momentje dat is {ID}
Op welk nummer kunnen we u bereiken? | {PHONE}
Uw telefoonnummer? | {PHONE}
Wat is uw geboortedatum? | {DOB}
Wat is uw IBAN? | {IBAN}
Wat is uw e-mailadres? | {EMAIL}
Wat is uw adres? | {ADDRESS}
En de postcode? | {ZIP}
Wat is uw pincode? | {PIN}
Hoe oud bent u? | {AGE}
En het kaartnummer? | {CARD}
"""

DECOYS = """
ik wil graag nummer {N} met extra kaas
dat kost {P} euro
ik wil graag een tafel voor {N} personen om {T} uur
bent u open van {T} tot {T} uur
ik wacht al {N} weken op mijn bestelling
de monteur zou tussen {T} en {T} uur komen
ik heb {N} keer gebeld en niemand neemt op
mijn internet doet het al {N} dagen niet
ik wil mijn contract opzeggen
de rekening is {P} euro te hoog
ik heb {N} kilo aardappelen nodig en {N} liter melk
kamer {N} op de tweede verdieping
ik neem bus {N} naar het station
ik ben mijn wachtwoord vergeten
ik kan mijn klantnummer niet vinden
waar vind ik de iban op de factuur
moet ik mijn telefoonnummer geven
ik heb de mail niet ontvangen
kunt u me morgen terugbellen
dit is echt belachelijk ik wacht al een uur
mijn naam staat verkeerd op de rekening
in mei gaan we op vakantie
de kok was echt heel aardig
vrijdag komt me goed uit maar in de zomer niet
ik ben heel tevreden met de service
ik ben al {N} jaar klant bij jullie
ik ben even in de war
dit is niet wat ik besteld heb
het doet het nog steeds niet
er is hier niemand
we zijn met z'n vieren en hebben twee kamers nodig
ik heb nog maar {N} procent batterij
de verwarming staat op {N} graden
mijn auto is {N} jaar oud
toets {N} voor verkoop
ik wil er {N} stuks van bestellen
op pagina {N} staat iets anders
oké prima hartelijk bedankt en tot ziens
ik bel weer als ik de papieren heb
de straat voor het huis is afgesloten
ik heb maandag een afspraak bij de dokter
het gaat over de brief van de belastingdienst
heeft u ook vegetarische gerechten
tot morgen om half tien
het komt over drie of vier dagen
zijn er nog kaartjes voor het concert van zaterdag
ik wil het abonnement met {N} gigabyte
ik neem het aanbod voor {P} euro per maand
kunnen we de afspraak verzetten naar dinsdag
ik ben onderweg en bel later terug
het lampje brandt rood en dan gaat hij uit
dat is dan {P} euro vijftig
ik heb twee kinderen en een hond
de garantie loopt nog {N} maanden
"""
HEALTH = "diabetes,astma,een depressie,epilepsie,multiple sclerose,borstkanker,een hernia".split(",")
DRUG = "insuline,metformine,antidepressiva".split(",")
RELIGION = "katholiek,moslim,joods,jehova's getuige".split(",")
LIKE = "van"
ALPHABET = dict(zip("abcdefghijklmnopqrstuvwxyz", "anton bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk maria nico otto pieter quotiënt richard simon theodoor utrecht victor willem xantippe ypsilon zacharias".split(), strict=True))
AT, DOT, DASH, UNDER = ["apenstaartje", "at"], ["punt"], ["streepje"], ["underscore", "laag streepje"]
