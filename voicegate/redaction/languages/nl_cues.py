"""Dutch phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "CUE_SUFFIXES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER", "NAME_CUES",
    "NAME_HINTS", "NAME_LINKS", "NAME_SURE", "OBJECT_JOINS", "OBJECT_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """euro, euro's, cent, procent, graden, gram, kilo, kg, liter, liters, meter, centimeter, cm, kilometer, km, minuten, minuut, seconden, uur, uren, dagen, dag, weken, week, maanden, maand, jaar, jaren, personen, persoon, kinderen, keer, stuks, stukken, pakketten, flessen, dozen, tabletten, sneetjes, kamers, nachten, plaatsen, pagina's, gigabyte, gb, megabyte, mb, watt, kilowatt, kwh, eenheden, sterren, punten, miljoen, miljard,
pizza's, exemplaren, verdiepingen, kaartjes, tickets, artikelen, vierkante, inch, pk, koffie, bier, biertjes, volwassenen, man, ton, volt, medewerkers, termijnen, porties, broodjes, eieren, dollar, franken, mensen, gasten, zakken, glazen"""

DECOYS_BEFORE = """kamer, lijn, pagina, versie, windows, spoor, perron, bus, tram, gate, terminal, verdieping, niveau, hoofdstuk, zender, kanaal, optie, toets, druk, stap, maat, tafel, rij, artikel, alinea, afslag, snelweg, iphone, model, sinds, kost, kosten, prijs, totaal, ongeveer, bijna, minstens, maximaal, minimaal, menu, klasse, jaar, zomer, winter, zaal, loket, stoel, plaats, bedrag, betaald, betalen, seizoen, aflevering, groep, route, rond, circa, zeker"""

DECOYS_AFTER = "uur, 's ochtends, 's middags, 's avonds, 's nachts, keer, en een half, per maand, per jaar, per dag, vierkante meter, procent, maal de"

CUES: dict[_T, str] = {
    _T.PHONE: "telefoonnummer, telefoon, mobiel nummer, mobiele nummer, mobiel, mobieltje, gsm, gsm nummer, gsm-nummer, vast nummer, fax, faxnummer, bereikbaar op, te bereiken op, bel me op, bellen op, terugbellen op, bereiken op, 06 nummer, whatsapp, tel, bereikt me op, contactnummer, belt u mij op, belt u me op, bel mij op, noodnummer, 06-nummer",
    _T.EMAIL: "email, e-mail, mail, mailadres, emailadres, e-mailadres, e-mail adres, mail adres, email adres, mailen naar, mail naar",
    _T.IBAN: "iban, i ban, iban nummer, ibannummer, rekeningnummer, bankrekeningnummer, bankrekening, rekening nummer",
    _T.BIC: "bic, swift, bic code, swiftcode",
    _T.BANK_ACCOUNT: "eindigt op, laatste vier cijfers, laatste cijfers, kaart eindigt op, spaarrekening, rekening, eindigend op, die eindigt op, eindigt met",
    _T.CARD: "creditcard, creditcardnummer, kaartnummer, bankpas, pasnummer, visa, mastercard, creditcard nummer, kaart nummer, pinpas, betaalpas, visakaart, bankkaart, kredietkaart",
    _T.CVV: "cvv, cvc, beveiligingscode, veiligheidscode, drie cijfers achterop, laatste drie cijfers, cijfers op de achterkant, c v v, c v c, code achterop, drie cijfers op de achterkant, controlecode, cijfers achterop, achterop, op de achterkant, achterkant staat, achterop staat, cijfers achter, drie cijfers, code aan de achterkant",
    _T.CARD_EXPIRY: "vervaldatum, verloopt, verloopt in, geldig tot, verloopdatum, geldig tot en met, vervalt in",
    _T.SECRET: "pincode, pin, wachtwoord, toegangscode, verificatiecode, bevestigingscode, sms code, sms-code, beveiligingswoord, geheime code, tan code, tancode, puk, pukcode, eenmalige code, inlogcode, activatiecode, ontgrendelcode, pin code, geheime vraag, codewoord, klantwachtwoord",
    _T.DOB: "geboortedatum, geboren op, geboren, verjaardag, geboren in, geboorte datum, ben geboren, jarig op",
    _T.POSTCODE: "postcode, post code",
    _T.ADDRESS: "adres, ik woon op, ik woon aan, ik woon in, woon, wonende, woonachtig, bezorgadres, leveradres, factuuradres, huisnummer, bezorgen op, woonadres, wij wonen, afleveradres, bezorgen aan",
    _T.CUSTOMER_NUMBER: "klantnummer, klant nummer, polisnummer, polis nummer, contractnummer, contract nummer, lidnummer, lidmaatschapsnummer, verzekeringsnummer, relatienummer, meternummer, klantcode, patiëntnummer, personeelsnummer, studentnummer, ean code, ean-code, ean, abonneenummer, abonnementsnummer, klantenkaart, bonuskaart, debiteurennummer, polis, deelnemersnummer, accountnummer, zorgpas",
    _T.REFERENCE_NUMBER: "bestelnummer, bestel nummer, ordernummer, order nummer, dossiernummer, dossier nummer, referentienummer, referentie, kenmerk, zaaknummer, factuurnummer, factuur nummer, pakketnummer, track en trace, track and trace, boekingsnummer, boekingscode, reserveringsnummer, reservering nummer, ticketnummer, schadenummer, meldingsnummer, serienummer, klachtnummer, aanvraagnummer, betalingskenmerk, volgnummer, bestelling, order, dossier, factuur, reservering, boeking, zending, zendingnummer, trackingcode, referentie nummer, casenummer, machtigingskenmerk, ritnummer, bonnummer, retournummer, incidentnummer, ticket, bevestigingsnummer, storingsnummer",
    _T.PLATE: "kenteken, nummerplaat, kentekenplaat, kentekennummer, nummerbord, plaat",
    _T.VIN: "chassisnummer, voertuigidentificatienummer, framenummer",
    _T.IMEI: "imei, imei nummer, imeinummer",
    _T.DRIVER_LICENSE: "rijbewijs, rijbewijsnummer, rijbewijs nummer",
    _T.PASSPORT: "paspoort, paspoortnummer, paspoort nummer",
    _T.DE_ID_CARD: "identiteitskaart, id kaart, id-kaart, identiteitsbewijs, documentnummer, identiteitskaartnummer, verblijfsvergunning, v-nummer",
    _T.NL_BSN: "bsn, burgerservicenummer, burger service nummer, bsn nummer, sofinummer, sofi nummer, b s n, bsn-nummer, burgerservice nummer",
    _T.BE_NRN: "rijksregisternummer, rijksregister nummer, rijksregister, nationaal nummer",
    _T.USERNAME: "gebruikersnaam, username, inlognaam, login, instagram, gebruikers naam, accountnaam",
    _T.IP: "ip adres, ip-adres",
    _T.MAC: "mac adres, mac-adres",
    _T.GEO: "coördinaten, gps, breedtegraad, lengtegraad, gps coördinaten",
    _T.NUMBER: "nummer, nummers, nr, code, cijfers, getallen, id, codes",
}  # fmt: skip

CUE_SUFFIXES = (
    ("pin", _T.SECRET), ("pincode", _T.SECRET),
    ("telefoonnummer", _T.PHONE), ("kaartnummer", _T.CARD), ("rekeningnummer", _T.IBAN), ("huisnummer", _T.ADDRESS),
    ("klantnummer", _T.CUSTOMER_NUMBER), ("polisnummer", _T.CUSTOMER_NUMBER), ("nummer", _T.REFERENCE_NUMBER), ("kenmerk", _T.REFERENCE_NUMBER),
    ("wachtwoord", _T.SECRET),
)  # fmt: skip

QUESTIONS: dict[_T, str] = {
    _T.PERSON: "uw naam, hoe heet u, wat is uw naam, met wie spreek ik, wie spreek ik, voor- en achternaam, achternaam, voornaam, op welke naam, hoe is uw naam, kunt u dat spellen, kunt u het spellen, spellen, hoe heet je, je naam, wie kan ik, namens wie, op naam van wie, volledige naam, hoe spel je, hoe spelt u, wie bent u, met wie, wie is dit, hoe schrijf je, hoe schrijft u, hoe wordt dat geschreven, wie mag ik, op wiens naam, welke naam, de naam, spelt u, spel het, spelt, letter voor letter, naam spellen, roepnaam, uw roepnaam, wie belt er, wie heb ik, en u bent, wat is de naam, met wie heb ik, uw naam was, hoe was uw naam",
    _T.PHONE: "uw telefoonnummer, op welk nummer, welk nummer, telefonisch bereikbaar, uw mobiele nummer, waarop kunnen we u bereiken, je telefoonnummer",
    _T.EMAIL: "uw e-mailadres, uw emailadres, uw mailadres, uw e-mail, uw mail, je e-mailadres, mailadres",
    _T.DOB: "uw geboortedatum, wanneer bent u geboren, geboortedatum, uw verjaardag",
    _T.ADDRESS: "uw adres, waar woont u, welk adres, bezorgadres, je adres, straat en huisnummer",
    _T.LOCATION: "in welke stad, welke plaats, welke stad, woonplaats, vanuit welke plaats",
    _T.AGE: "hoe oud, uw leeftijd",
    _T.EMPLOYER: "waar werkt u, uw werkgever",
}  # fmt: skip

NAME_SURE = """van achternaam heet ik, van voornaam heet ik, met achternaam heet ik, mijn naam is, m'n naam is, mijn naam was, ik heet, wij heten, we heten, mijn achternaam is, achternaam is, de achternaam is, mijn voornaam is, voornaam is, de voornaam is, mijn familienaam is, familienaam is, van achternaam, van voornaam,
met achternaam, met voornaam, ik heet van achternaam, ik heet van voornaam, heet van achternaam, heet van voornaam, meisjesnaam is, mijn meisjesnaam is, mijn volledige naam is, volledige naam is"""

OBJECT_LINKS = {
    _T.CRIMINAL: frozenset("voor wegens vanwege van".split()),
    _T.HEALTH: frozenset("voor tegen".split()),
}

OBJECT_JOINS = frozenset("een de zonder van onder en met het op".split())

NAME_CUES = """mijn naam is, mijn naam, m'n naam is, naam is, ik heet, u spreekt met, je spreekt met, spreekt u met, u spreekt hier met, met meneer, met mevrouw, ik ben meneer, ik ben mevrouw, hier spreekt, mijn achternaam is, achternaam is, achternaam, mijn voornaam is, voornaam is, voornaam, op naam van, staat op naam van, op de naam, op naam, namens, onder de naam, in naam van, heet,
mijn man heet, mijn vrouw heet, zoon heet, dochter heet, hij heet, zij heet, ze heet, noem mij, noem me, rekeninghouder is, de rekeninghouder is, kaarthouder is, contactpersoon is, ter attentie van, t.a.v., meisjesnaam is, meisjesnaam, geboren als, de patiënt is, de patiënt heet, patiënt is, de klant is, gesproken met, spreken met, spreek ik met, geboekt op naam van, gereserveerd op naam van, de naam is, verzekerde is, polishouder is, tenaamstelling is, familienaam is, mijn familienaam is, familienaam, ge spreekt met, hallo met, hoi met, goedemorgen met, goedemiddag met, goedenavond met, goeiemorgen met, dag met, ja met, ja hallo met, u hebt, u heeft, met de heer, die heet, staat op, op naam van mijn man, verbinden met, doorverbinden met, afspraak met, afspraak bij, de huurder is, de eigenaar is, de verzekerde is, de ontvanger is, de afzender is, de contractant is, het is weer, hier nog een keer, nog een keer met, nogmaals met, weer met, ook met, nog eens met, opnieuw met, u sprak met, ik sprak met, ik heb gesproken met, getekend door, afgegeven bij, aangenomen door, contactpersoon, begunstigde is, de begunstigde is, bestuurder is, de bestuurder is, erfgenaam is, de erfgenaam is, bewindvoerder is, mantelzorger is, verzekeringnemer is, de verzekeringnemer is, roepnaam is, roepnaam, mijn roepnaam is, iedereen noemt me, mijn volledige naam is, volledige naam is, kind heet, mijn kind heet, kleinzoon heet, kleindochter heet, ik noem me, ingeschreven als, geregistreerd als, ingeschreven op naam van, gericht aan, geadresseerd aan, factureren aan, overschrijven op"""

NAME_HINTS = """wij zijn, we zijn, ons zoontje, ons dochtertje, mijn meisje, mijn jongen, onze kleine, mijn kleine, mijn kleinkind, ik ben, met, dit is, het is, hier, hier is, dat is, mijn man, mijn vrouw, mijn zoon, mijn dochter, mijn moeder, mijn vader, mijn broer, mijn zus, mijn collega, mijn baas, mijn vriend, mijn vriendin, mijn buurman, mijn buurvrouw, mijn huisarts, mijn partner, mijn kleinzoon, mijn kleindochter, mijn oma, mijn opa, onze zoon, onze dochter, goedemorgen met, goedemiddag met, goedenavond met, hallo met, dag met, ja met, goeiemorgen met, goedendag met, patiënt, hoi met, goeiedag met, mijn neef, mijn nicht, zoon van, dochter van, vrouw van, man van, moeder van, vader van, weduwe van, broer van, zus van, mijn schoonzus, mijn schoonbroer, mijn schoonmoeder, mijn schoonvader, mijn stiefzoon, mijn stiefdochter, mijn overleden man, mijn overleden vrouw, wijlen mijn man, wijlen mijn vrouw, mijn oudste, mijn jongste, mijn zoontje, mijn dochtertje, mijn verhuurder, mijn advocaat, mijn tandarts, mijn bewindvoerder, mijn mama, mijn papa, ons mama, onze pa, mijn kleintje, mijn tante, mijn oom, mijn kinderen, onze kinderen, mijn zonen, mijn zoons, mijn dochters, mijn tweeling, onze tweeling, mijn ouders, mijn kleinkinderen, mijn broers, mijn zussen, vraag naar, vraag maar naar, vragen naar, huurder is, huurster is, eigenaar is, eigenares is, buurman is, buurvrouw is, baas is, zwager, schoonzus, mijn zwager, schoonmoeder, schoonvader, schoonzoon, schoondochter, echtgenoot, echtgenote, moeder, vader, broer, zus, oma, opa, dochter, zoon, neef, nicht, verloofde, buurvrouw, u bent verbonden met, verbonden met"""

NAME_LINKS = "voor, van, aan, bij, door, hallo, goedemorgen, goedemiddag, goedenavond, dag, bedankt, beste, groeten, ja, en, geachte, klant, hoi, groetjes, door"

NAME_AFTER = "is mijn naam, aan de telefoon, aan het apparaat, aan de lijn, heet ik, is de naam, geboren op, is mijn achternaam, is mijn voornaam, is m'n naam, spreekt u mee, spreekt u"

PLACE_CUES = "ik woon in, woon in, wonen in, woont in, kom uit, komen uit, ik ben uit, geboren in, geboren te, verhuisd naar, verhuis naar, woonachtig in, woonplaats is, woonplaats, ik bel uit, ik bel vanuit, gevestigd in, wonende in, wonende te, gehuisvest in, ga verhuizen naar, verhuizen naar, ingetrokken in, sinds kort in, gaan wonen in"

EMPLOYER_CUES = "ik werk bij, werk bij, werkzaam bij, in dienst bij, mijn werkgever is, ik werk voor, werkgever is"

AGE_CUES = "leeftijd van, mijn leeftijd is, leeftijd is, op de leeftijd van, leeftijd"

AGE_SELF = "kleine jongen is, kleintje is, meisje is, kinderen zijn, tweeling is, ik ben, ben, zoon is, dochter is, moeder is, vader is, man is, vrouw is, kind is, hij is, zij is, ze is, ik word, ik ben nu, ik ben al, ik ben pas, ik was, wij zijn, oma is, opa is, ik ben net, kleinzoon is, kleindochter is, zoontje is, dochtertje is, wordt, ik ben inmiddels, ik ben bijna, ik ben nog maar, ik ben maar, ik ben ondertussen, ik ben intussen, kleine is, baby is, zoon wordt, dochter wordt, hij wordt, zij wordt, ze wordt, mama is, papa is, ma is, pa is, tweeling is, oudste is, jongste is, kleinkind is, ik ben in maart, hij is net, ze is net, neef is, nicht is, broer is, zus is, tante is, oom is, vriend is, vriendin is, partner is, schoonmoeder is, schoonvader is, jongen is, meisje is, kleinzoontje is, hij is pas, ze is pas, zij is pas, is pas, wordt binnenkort, is nu"

SELF_CUES = """ik heb, heb ik, ik ben, ben ik, ik lijd aan, lijdt aan, ik slik, ik gebruik, ik neem, ik had, mijn, m'n, diagnose, gediagnosticeerd, vastgesteld, wegens, vanwege, door mijn, hij heeft, zij heeft, ze heeft, heeft, is, behandeld, behandeling, geopereerd, voorgeschreven, omdat ik, ik was, bij mij, lid, lid van, ik stem, ik hoor bij, therapie, opgenomen, ziek, ons, onze, ik moet, word ik, ik krijg"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """verlamd, verlamming, dwarslaesie, diabetes, diabeet, suikerziekte, kanker, borstkanker, longkanker, darmkanker, leukemie, tumor, chemotherapie, chemo, chemokuur, bestraling, depressie, depressief, antidepressiva, bipolair, schizofrenie, paniekaanvallen, anorexia, boulimia, adhd, autisme, autistisch, dementie, dement, alzheimer, parkinson, epilepsie, epileptisch, multiple sclerose, astma, astmatisch, copd, hartaanval, hartinfarct, beroerte, herseninfarct, hartfalen, pacemaker, hoge bloeddruk, bloeddrukmedicijnen,
        hepatitis, hiv, hiv positief, seropositief, aids, tuberculose, corona besmetting, covid, long covid, zwanger, zwangerschap, miskraam, abortus, ivf, rolstoel, gehandicapt, handicap, arbeidsongeschikt, hernia, artrose, reuma, reumatisch, osteoporose, migraine, eczeem, psoriasis, ziekte van crohn, crohn, colitis, coeliakie, nierfalen, nierziekte, dialyse, insuline, metformine, ritalin, euthyrox, alcoholist, alcoholiste, alcoholverslaving, drugsverslaafd, verslaafd, suïcidaal, zelfmoord, zelfmoordpoging,
        psychotherapie, psychiatrisch, psychiatrie, burn-out, burn out, burnout, endometriose, gordelroos, ziekte van lyme, longontsteking, blindedarm, hemofilie, fibromyalgie, schildklier, schildklierprobleem, glaucoom, staar, transplantatie, taaislijmziekte, trombose, embolie, cholesterol, hersenschudding, ptss, angststoornis, eetstoornis, notenallergie, pinda-allergie, pinda allergie, allergisch voor, hoge bloeddruk, lage bloeddruk, been gebroken, arm gebroken, heup gebroken, op krukken, hartritmestoornis, hartoperatie, zenuwinzinking, lactose-intolerantie, glutenintolerantie, dyslexie, slecht ter been, overspannen, kunstheup, suikerpatiënt,  sertraline, oxazepam""",
    _T.RELIGION: "moslim, moslima, islamitisch, joods, jood, jodin, katholiek, protestant, protestants, gereformeerd, hervormd, boeddhist, hindoe, hindoeïstisch, atheïst, jehova's getuige, jehova getuige, jehovah's getuige, orthodox",
    _T.UNION: "vakbondslid, fnv, cnv, vakbondsafgevaardigde, lid van de vakbond, kaderlid",
    _T.POLITICAL: "pvda lid, vvd lid, forum voor democratie, vlaams belang, partijlid, groenlinks lid",
    _T.ORIENTATION: "homoseksueel, lesbisch, biseksueel, transgender, transseksueel, non-binair, homofiel",
    _T.ETHNICITY: "roma, sinti, zigeuner, huidskleur, etnische afkomst",
    _T.BIOMETRIC: "vingerafdruk, vingerafdrukken, gezichtsherkenning, stemafdruk, irisscan, dna test, dna-test, genetische test, genmutatie",
    _T.CRIMINAL: "strafblad, veroordeeld, veroordeling, in de gevangenis, voorwaardelijke straf, reclassering, taakstraf, celstraf, enkelband, proeftijd strafrecht, voorwaardelijk vrij, gedetineerd, detentie, tbs, justitieel verleden, vrijgekomen uit de gevangenis, opgepakt voor, opgepakt wegens, aangehouden voor, aangehouden wegens, verdacht van, vastgezeten, vast gezeten, gezeten voor, in de cel gezeten, schuldig aan, schuldig bevonden, strafzaak, rijontzegging, vervolgd voor, vervolgd wegens, aangeklaagd voor, aangeklaagd wegens, gearresteerd voor, gearresteerd wegens",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: "allergie, allergisch, rugpijn, operatie, griep, blind, doof, slechtziend, slechthorend, medicijnen, medicatie, pillen, infectie, koorts, knieoperatie, heupoperatie, psycholoog, psychiater, angst, overgewicht, hart, hartproblemen, bloeddruk, botbreuk, stress, ziekte, verslaving, suiker, revalidatie, ms, nieren",
    _T.RELIGION: "christen, christelijk, islam, ramadan, moskee, synagoge, gelovig",
    _T.UNION: "vakbond, abvv, acv",
    _T.POLITICAL: "pvv, vvd, pvda, cda, groenlinks, sp, partij",
    _T.ORIENTATION: "trans, queer, homo, gay",
    _T.ETHNICITY: "donkere huid, marokkaanse afkomst, turkse afkomst",
    _T.CRIMINAL: "gevangenis, aangifte tegen mij, proeftijd, rechtszaak, cel",
}  # fmt: skip
