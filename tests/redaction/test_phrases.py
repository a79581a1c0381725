"""Utterances as callers say them, each with exactly what is to be found: German to Dutch.

They were written apart from the corpus, to see whether the rules hold beyond its templates.
"""

from __future__ import annotations

import pytest

from tests.redaction.marked import found, read

PHRASES = """
de ja schönen guten tag [PERSON meier] mein name ich hätte da mal ne frage
de [PERSON schulze] hier ich ruf an weil mein paket nicht da ist
de ja hallo ich bins die [PERSON petra hansen]
de wissen sie ich bin die frau [PERSON gerstenmaier] aus dem dritten stock
de grüß gott [PERSON huber sepp] am telefon
de da spricht der [PERSON wolfgang thiele]
de des is da [PERSON franz obermoser]
de ich würd gern den herrn doktor [PERSON wiesinger] sprechen
de bitte tragen sie mich ein als [PERSON schneider karin]
de unter [PERSON schneider] bitte
de auf [PERSON schneider]
de schreiben sie mal mit [PHONE null eins fünf eins und dann zwo drei vier fünf sechs sieben acht]
de das ist die [NUMBER eins sieben fünf fünf drei drei zwo]
de meine handy nummer wär die [PHONE null eins sieben neun vierunddreißig zwölf neunundneunzig drei]
de [PHONE plus neunundvierzig eins sieben sechs zwölf vierunddreißig sechsundfünfzig]
de [PHONE 0049 30 123 45 67]
de [PHONE null drei null doppel sechs sieben fünf nein moment sechs sieben acht eins]
de ich bin jahrgang [DOB fünfundachtzig]
de ich hab am [DOB dritten fünften neunzehnhundertsiebzig] geburtstag
de [DOB zwölfter dritter fünfundachtzig]
de mein sohn ist am [DOB 1. Mai 2015] geboren
de am 24.12. haben Sie zu
de der vertrag wurde am 12.03.2011 abgeschlossen
de [EMAIL a wie anton unterstrich meier ät web punkt de]
de [EMAIL info at firma minus mustermann punkt com]
de die adresse ist [EMAIL hans punkt peter dot müller äd gmx dot net]
de schreiben sie mir an [EMAIL thomas.mueller@example.org]
de [URL w w w punkt beispiel punkt de]
de konto ist [IBAN d e vierundvierzig fünfhundert eins null fünf eins sieben null eins zwei drei vier fünf sechs sieben acht neun null]
de [IBAN DE44 5001 0517 5407 3249 31]
de meine bankverbindung [IBAN d e neunundachtzig dreihundertsiebzig vierhundert vierzig null fünf zweiunddreißig null eins drei null null null]
de ich wohne [ADDRESS hauptstraße drei in achtzig drei drei eins münchen]
de wir wohnen am [ADDRESS marktplatz fünf]
de [ADDRESS goethestraße einhundertzwölf b]
de in der [ADDRESS oberen gasse sieben]
de [ADDRESS musterweg elf a fünf drei eins eins eins bonn]
de die hausnummer ist [ADDRESS siebzehn]
de ich komm aus [LOCATION wuppertal]
de ich bin [HEALTH schwerbehindert]
de ich bin im vierten monat [HEALTH schwanger]
de ich hab [HEALTH bluthochdruck]
de ich bin in der [UNION ig metall]
de ich bin [UNION gewerkschaftsmitglied]
de ich geh jeden sonntag in die kirche
de das ist doch krank
de ich sitze im [HEALTH rollstuhl]
de das kennzeichen ist [PLATE m a b eins zwei drei vier]
de [PLATE b wie berlin a b drei vier fünf sechs]
de kennzeichen [PLATE HH-AB 1234]
de [PLATE hamburg strich a b 1 2 3 4]
en hey there it's [PERSON mary kate o'sullivan] calling about the boiler
en good morning my name is [PERSON Rajesh Venkataraman] and I'd like to book
en yeah hi [PERSON tom baker] here
en this is dr [PERSON chen]'s office
en you can put it under [PERSON wojciechowski]
en it's for mrs [PERSON abernathy]
en could i leave a message for [PERSON jonathan ross]
en the name's [PERSON bond james bond]
en my wife [PERSON aisha] will pick it up
en so my number is area code [PHONE four one five five five five two six seven one]
en [PHONE plus four four seven nine double one one two three four five six]
en it's [PHONE 020 7946 0958]
en reach me at [PHONE 555-0123]
en [PHONE oh one six one four nine six oh seven eight two]
en my cell's [PHONE 415.555.2671]
en [EMAIL j smith at bt internet dot com]
en it's [EMAIL info at acme dash tools dot co dot uk]
en [EMAIL sarah underscore jones nineteen ninety at hotmail dot com]
en email is [EMAIL bob@example.com] or [EMAIL bob.s@work.org]
en the user name is [USERNAME skywalker ninety nine]
en amex [CARD three seven eight two eight two two four six three one oh oh oh five]
en expiring [CARD_EXPIRY oh three twenty eight]
en cvv's [CVV eight oh one]
en my sort code is [BANK_ACCOUNT twenty thirty forty] and account number [BANK_ACCOUNT one two three four five six seven eight]
en account ending [BANK_ACCOUNT four four three two]
en i was born in [DOB nineteen eighty five]
en dob is [DOB 4/7/82]
en my birthday's the [DOB second of june seventy nine]
en [DOB june 2nd 1979]
en the policy started on march 3rd 2019
en see you on the 5th of november
en i'm at flat 3b [ADDRESS 22 acacia avenue]
en number [ADDRESS forty two elm street manchester m one four b t]
en we're at the [ADDRESS old rectory church lane]
en i live in [LOCATION leeds]
en i've got [HEALTH type two diabetes]
en she's [HEALTH pregnant]
en i'm [HEALTH bipolar] and on lithium
en my husband has [HEALTH cancer]
en i was [CRIMINAL arrested] last year and i'm [CRIMINAL on probation]
en i'm a [RELIGION muslim]
en as a member of the [POLITICAL labour party]
en i'm [ORIENTATION gay]
en my [UNION union rep] said so
en i broke my leg
en i need three large pizzas and two cokes
en flight ba two four seven leaves at six thirty
en it's been 3 weeks
en my wifi has been down since 9am
en press 1 for english
en the total was 49.99
en model number on the tv is a 55 inch
en my bill was a hundred and twenty dollars
en we open 9 to 5 monday to friday
en chapter 11 section 4
en i'm 6 foot 2
en i've got 2 kids and 3 cats
en it was 25 degrees outside
en can you hear me now one two three four
en my order is [REFERENCE_NUMBER a b c one two three four five six]
en case number [REFERENCE_NUMBER zero zero nine eight seven]
en confirmation code [SECRET x ray seven q bravo niner]
en reference: [REFERENCE_NUMBER INV-2024-00123]
en ticket #[REFERENCE_NUMBER 88213]
en vin [VIN one h g c m eight two six three three a zero zero four three five two]
en plate is [PLATE seven a b c one two three]
it buonasera sono la signora [PERSON de santis] ho un problema con la lavatrice
it pronto sono [PERSON giacomo puccinelli]
it mi chiamo [PERSON anna rita bellomo]
it a nome [PERSON brambilla] grazie
it il mio nome di battesimo è [PERSON ludovica]
it sono l'avvocato [PERSON ferraris]
it parlo con la dottoressa [PERSON mancuso]
it il numero è [PHONE tre quattro sette doppio zero otto uno due nove]
it [PHONE trecentoquarantasette zero uno ventidue trentatré]
it [PHONE più trentanove tre due otto quattro cinque sei sette otto nove zero]
it la mia mail è [EMAIL mario punto rossi chiocciola gmail punto com]
it [EMAIL mariorossi ottanta chiocciola libero punto it]
it scriva a [EMAIL info chiocciola studio trattino bianchi punto it]
it sono nato il [DOB ventitré aprile millenovecentosettantacinque]
it nata a [LOCATION bari] il [DOB 3 maggio 1980]
it [ADDRESS via garibaldi ventisette a torino]
it abito in [ADDRESS corso francia 12 interno 4]
it il cap è [POSTCODE uno zero uno tre otto]
it [IBAN it sessanta x zero cinque quattro due otto uno uno uno zero uno zero zero zero zero zero zero uno due tre quattro cinque sei]
it il codice fiscale è [IT_CODICE_FISCALE erre esse esse emme erre a otto cinque ti uno zero a cinque sei due esse]
it soffro di [HEALTH diabete]
it sono [HEALTH incinta] di tre mesi
it mia madre ha l'[HEALTH alzheimer]
it sono [RELIGION musulmano]
it sono iscritto alla [UNION cgil]
it ho dei [CRIMINAL precedenti penali]
it il pin è [SECRET uno due tre quattro]
it il codice cliente è [CUSTOMER_NUMBER otto otto zero tre uno due]
nl goedemiddag u spreekt met [PERSON de vries]
nl hoi met [PERSON sanne]
nl ja met [PERSON van den berg] uit [LOCATION utrecht]
nl ik ben [PERSON marieke van dijk]
nl mijn naam is [PERSON mohammed el amrani]
nl op naam van [PERSON de jong] alstublieft
nl mevrouw [PERSON jansen] is mijn naam
nl je spreekt met [PERSON bas]
nl kunt u meneer [PERSON ten brink] doorverbinden
nl [PHONE nul zes dubbel vier drie acht zeven twee een nul]
nl mijn nummer is [PHONE nul zes twaalf vierendertig zesenvijftig achtenzeventig]
nl [PHONE plus eenendertig zes een twee drie vier vijf zes zeven acht]
nl u kunt me bellen op [PHONE nul twintig zes drie vier vijf zes zeven acht]
nl mijn mail is [EMAIL jan punt jansen apenstaartje gmail punt com]
nl [EMAIL info at bakkerij streepje smit punt nl]
nl geboren op [DOB drie mei negentien tachtig]
nl ik ben van vierentachtig
nl mijn geboortedatum is [DOB 12-03-1985]
nl ik ben [AGE tweeënveertig]
nl mijn dochter is [AGE twaalf]
nl [ADDRESS kerkstraat twaalf a in zwolle]
nl [ADDRESS negen een acht negen d t haarlem]
nl postcode [POSTCODE 1012 ab]
nl [IBAN nl eenennegentig abna nul vier een zeven een zes vier drie nul nul]
nl mijn bsn is [NL_BSN een twee drie vier vijf zes zeven acht twee]
nl kenteken [PLATE g b zeventien veertien k]
nl ik heb [HEALTH suikerziekte]
nl ik ben [HEALTH zwanger]
nl ik ben [RELIGION moslim]
nl ik heb een [CRIMINAL strafblad]
nl mijn pincode is [SECRET vier drie twee een]
nl klantnummer [CUSTOMER_NUMBER vijf vijf nul een twee]
nl bestelnummer [REFERENCE_NUMBER a b een twee drie vier]
nl ik ben lid van de [UNION fnv]
de herr [PERSON wang jianguo] ist nicht da
de gut herr [PERSON bänziger] dann trage ich das so ein
de unsere tochter [PERSON finja] ist krankenversichert
de meine kinder [PERSON jorin] und [PERSON anna] sind mitversichert
de hier ist [PERSON anna schmidt] aus [LOCATION buxtehude]
de mein kennwort für die hotline lautet [SECRET pusteblume]
de rufen sie an unter [PHONE null vier null drei drei zwo eins durchwahl siebzehn]
de die kundennummer ist [CUSTOMER_NUMBER vier vier zwo neun a]
en i was born on the [DOB seventh of the fourth sixty one]
en my username is [USERNAME blue heron forty two]
en the router is at [IP one nine two dot one six eight dot one dot one]
en have a look at [URL gallagher plumbing dot com]
en it goes to [ADDRESS fourteen mill lane exeter]
en the password's [SECRET marmalade]
en made out to [PERSON p j hollingworth]
fr monsieur [PERSON le goff] vous êtes toujours là
fr elle expire en [CARD_EXPIRY août vingt sept]
fr mes jumeaux [PERSON gabin] et [PERSON apolline] sont là
it la consegna è in [ADDRESS via venti settembre dodici]
it mia figlia [PERSON noemi] ha [AGE otto anni]
es mi dni es [ES_DNI cuarenta y cuatro millones ciento veintitrés mil quinientos diez jota]
es la referencia es [REFERENCE_NUMBER equis te cuarenta y dos be]
es vivo en [ADDRESS calle mayor treinta y siete segundo b]
nl mevrouw [PERSON van der heijden] hoort u mij
nl ik ben [PERSON rianne] en ik bel over de woning
nl het adres is [ADDRESS prinsengracht twaalf twee hoog]
nl meternummer is [CUSTOMER_NUMBER e nul nul vier een zeven]
"""  # noqa: E501
CASES = [line.split(" ", 1) for line in PHRASES.strip().splitlines()]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_exactly_what_is_marked_is_found(language: str, marked: str) -> None:
    text, expected = read(marked)
    spans, safe = found(text, language)
    assert spans == expected
    for _, words, _ in expected:
        assert words not in safe
