"""German word lists: spelling alphabets, everyday words, places."""

from __future__ import annotations

__all__ = ["ALPHABET", "AMBIGUOUS_NAMES", "CITIES", "COMMON", "FUNCTION", "NOT_NAMES"]

_CODE = """a anton, a alfa, a alpha, a aachen, a anna, ä ärger, ä umlaut a, b berta, b bravo, b berlin, b bernhard, b bruno,
c cäsar, c charlie, c chemnitz, c charlotte, d dora, d delta, d düsseldorf, d david, d daniel, e emil, e echo, e essen,
f friedrich, f foxtrot, f frankfurt, f fritz, g gustav, g golf, g goslar, h heinrich, h hotel, h hamburg, h hannah, i ida,
i india, i ingelheim, i isidor, j julius, j juliett, j juliet, j jena, j jakob, k kaufmann, k kilo, k köln, k konrad, k kappa,
k karl, l ludwig, l lima, l leipzig, l leopold, m martha, m marta, m mike, m münchen, m maria, n nordpol, n november,
n nürnberg, n nathan, n nordsee, o otto, o oscar, o offenbach, o oskar, ö ökonom, ö österreich, ö ödipus, ö umlaut o, p paula,
p papa, p potsdam, p peter, q quelle, q quebec, q quickborn, r richard, r romeo, r rostock, r rosa, s samuel, s siegfried,
s sierra, s salzwedel, s salzburg, s sophie, s siegfriede, t theodor, t tango, t tübingen, t theo, u ulrich, u uniform, u unna,
ü übermut, ü übel, ü umlaut u, ü ülle, v viktor, v victor, v völklingen, v valentin, w wilhelm, w whiskey, w wuppertal,
w wolfgang, x xanthippe, x xaver, x xray, x xanten, y ypsilon, y yankee, y yverdon, z zacharias, z zulu, z zürich, z zwickau,
z zeppelin, z zeppeline, ß eszett"""

ALPHABET = {
    " ".join(item.split()[1:]): item.split()[0] for item in _CODE.replace("\n", " ").split(",")
}

FUNCTION = """ich, du, er, sie, es, wir, ihr, mich, dich, ihn, uns, euch, ihnen, mir, dir, ihm, mein, meine, meiner, meinem,
meinen, meines, dein, deine, deiner, deinem, deinen, sein, seine, seiner, seinem, seinen, seines, ihre, ihrer, ihrem, ihren,
ihres, unser, unsere, unserer, unserem, unseren, euer, eure, der, die, das, den, dem, des, ein, eine, einer, einem, einen, eines,
kein, keine, keiner, keinem, keinen, und, oder, aber, denn, sondern, weil, dass, daß, wenn, ob, als, wie, damit, obwohl, während,
bevor, nachdem, seit, seitdem, bis, in, im, an, am, auf, aus, bei, beim, mit, nach, von, vom, zu, zum, zur, für, durch, gegen, ohne,
um, über, unter, vor, hinter, neben, zwischen, wegen, trotz, ab, gegenüber, ist, bin, bist, sind, seid, war, waren, warst, wäre, wären,
sei, gewesen, werden, wird, werde, wirst, wurde, wurden, würde, würden, worden, geworden, habe, hab, haben, hat, hast, hatte, hatten,
hätte, hätten, gehabt, kann, kannst, können, konnte, könnte, könnten, muss, muß, müssen, musste, müsste, soll, sollen, sollte,
sollten, will, wollen, wollte, möchte, möchten, darf, dürfen, dürfte, mag, nicht, nichts, nie, niemals, auch, nur, noch, schon, mal,
doch, ja, nein, sehr, ganz, etwas, hier, da, dort, dorthin, dahin, jetzt, heute, gestern, morgen, dann, immer, wieder, so, also, eben,
halt, einfach, bitte, danke, gerne, gern, okay, was, wer, wo, wann, warum, wieso, welche, welcher, welches, welchen, dies, diese, dieser,
diesem, diesen, dieses, jene, jener, man, alle, alles, allen, viel, viele, mehr, weniger, wenig, mehrere, einige, jeder, jede, jedes, jeden,
selbst, sich, zwar, davon, dafür, dazu, darum, daran, darauf, darüber, dabei, daher, deshalb, deswegen, trotzdem, außerdem, sonst,
vielleicht, leider, lautet, heißt, heiße, heisse, heisst, geht, gibt, genau, richtig, stimmt, natürlich, klar, sicher, eigentlich, ungefähr,
etwa, circa, wohl, zusammen, gerade, nochmal, hallo, guten, grüß, gott, tag, abend, servus, grüezi, moin, wiederhören, tschüss, ciao,
hm, äh, ähm, ihnen, eigen, eigene, eigener, erst, erste, bald, oft, manchmal, jemand, niemand, irgendwie, irgendwas, irgendwo"""

COMMON = """abend, abgeben, abholen, abholung, ablesen, abo, abonnement, adresse, änderung, ändern, anderer, andere, anderen, anfang,
anfrage, angebot, angerufen, anliegen, anmelden, anmeldung, anruf, anrufe, anrufen, ansprechpartner, antrag, antwort, anwalt, apotheke, april,
arbeit, arbeiten, arm, arzt, ärztin, aufgabe, auftrag, auge, august, ausgang, auskunft, ausland, ausweis, auto, bad, bahn, bahnhof, bank,
basis, baum, beantragen, bedarf, befund, beginn, beispiel, beitrag, bekommen, bekomme, bekannt, berater, beratung, bereit, bescheid,
beschwerde, besetzt, besser, bestellen, bestellt, bestellung, besuch, betrag, betrifft, bett, bild, blau, bleiben, blut, brauche, brauchen,
braun, brief, bruder, buch, buchen, buchung, büro, chef, computer, dame, damen, danke, daten, dauert, defekt, dienstag, ding, dinge,
donnerstag, dringend, drucker, ecke, ehe, ehefrau, ehemann, eingang, einladung, eltern, ende, enkel, enkelin, entfernt, erinnern, ersatz,
essen, fahren, fahrer, fahrrad, falle, familie, falsch, farbe, fax, februar, fehler, fenster, ferien, fernseher, fertig, feuer, filiale,
film, finanzamt, finden, firma, fisch, flug, formular, frage, fragen, frau, freitag, fremd, freund, freundin, friede, frisch, fritz, früh, früher,
führerschein, fuß, gang, garten, gas, geben, gebucht, geburtstag, gefunden, geht, gekauft, gekommen, geld, gemacht, gemeinde, geräte, gerät,
geschäft, geschrieben, geschickt, gesehen, gesagt, gesundheit, gestohlen, getränk, gewicht, glas, glaube, gleich, glück, grad, groß, große, grün,
gruß, grund, gruppe, gut, gute, guter, halb, halbe, hand, handy, haus, heft, heim, heizung, helfen, hilfe, himmel, hinweis, hoch, hof, hören,
hose, hotel, hund, hunger, idee, inhaber, inhaberin, interesse, interessiert, internet, jahr, jahre, januar, juli, juni, junge, kaffee, kalt, kapitel,
kaputt, karte, kasse, katze, kauf, kaufen, käse, keller, kennen, kennt, kind, kinder, kindern, kirche, klasse, kleid, klein, kleine, knie, koch,
kollege, kommen, konto, kontrolle, kopf, kopie, kosten, kostet, krank, krankenhaus, krankenkasse, krankmeldung, kredit, kreuz, kuchen, küche, kunde,
kunden, kundin, kündigen, kündigung, kurz, laden, lage, lampe, land, lang, lange, langsam, laut, leben, ledig, lehrer, leer, leicht, leiter,
leitung, lesen, letzte, letzten, leute, licht, lieber, liefern, lieferung, liegt, links, liste, loch, löschen, luft, machen, macht, mädchen, mahnung,
mai, mal, mann, mark, markt, marktplatz, märz, maschine, medikament, meier, meinung, meldung, menge, mensch, menschen, messer, miete, mieter, milch,
minute, minuten, mittag, mitte, mittwoch, modell, monat, monate, montag, mutter, nachbar, nachbarin, nachricht, nächste, nächsten, nacht, nah, name, namen,
nase, nass, nett, neu, neue, neuer, neuen, norden, nord, not, nummer, nummern, nutzen, oben, ofen, offen, oktober, öl, oma, opa, ordnung, ort, ost,
paar, paket, pakete, papier, park, partner, partnerin, party, pass, patient, patientin, pause, person, personen, pflanze, pizza, pizzen, plan, platz, politik,
post, praxis, preis, problem, probleme, produkt, programm, prüfung, punkt, quittung, rat, raum, rechnung, rechnungen, recht, rechts, reden, regel, regen,
reich, reifen, reihe, reise, rente, rentner, rentnerin, reparatur, reservieren, reservierung, restaurant, rezept, ring, rose, rosa, rot, router, rücken, rückruf,
ruf, rufe, rufen, ruhe, sache, sachen, sagen, sage, salz, samstag, satz, schaden, schau, schein, schicken, schiff, schild, schlecht, schlüssel, schmerzen, schnee,
schnell, schön, schrank, schrift, schuh, schuhe, schuld, schule, schüler, schwarz, schwer, schwester, schwimmen, see, seite, sekretariat, selbstständig,
september, service, sieht, silber, sofort, sohn, söhne, sommer, sonne, sonntag, sorge, spät, später, spiel, sprache, sprechen, spreche, spricht, stadt, stahl,
stand, stark, statt, steht, stein, stelle, stellen, stern, steuer, stimme, stock, stopp, storno, stornieren, straße, strom, stück, student, studentin, stuhl, stunde,
stunden, suche, suchen, süd, süß, tage, tasche, tasse, team, telefon, telefonat, teller, termin, termine, test, teuer, text, thema, ticket, tief, tisch, tochter,
tor, tot, treppe, tür, typ, überweisen, überweisung, uhr, umzug, unfall, universität, unterlagen, unterschrift, urlaub, vater, verbindung, verbinden, verein, vergessen,
verheiratet, verkauf, verkaufen, verlängern, verloren, vermieter, verpasst, verschieben, versichert, versicherung, verspätung, verstehe, verstehen, versuche, vertrag,
verwitwet, viertel, vogel, voll, vorbei, vorname, nachname, vorsicht, wagen, wald, wand, warm, warte, wasser, wechsel, weg, wein, weiß, weit, weiter, welt, wert,
werkstatt, west, wetter, wichtig, wiese, wind, winter, wissen, woche, wochen, wochenende, wohne, wohnt, wohnung, wolf, wolke, wort, wunsch, zahl, zahlen, zahlt, zähler,
zählerstand, zahlung, zahn, zeichen, zeigt, zeile, zeit, zeitung, zettel, ziel, zimmer, zufrieden, zug, zurück, zurückrufen, zuständig, zustellung, hausverwaltung,
angehörige, angehöriger, betreuer, betreuerin, assistentin, mitarbeiter, mitarbeiterin, sachbearbeiter, arbeitslos, angestellt, angestellte, berufstätig,
schwanger, unzufrieden, unterwegs, zuhause, erreichbar, gebürtig, geschieden, mitglied, neukunde, stammkunde, bestandskunde, überfordert, einverstanden, gespannt"""

AMBIGUOUS_NAMES = """adler, bach, bauer, berg, bock, brand, braun, busch, christ, ehrlich, engel, ernst, fink, frank, frei, freitag, frey, friede, fromm, frost, fuchs, fürst, groß, gross, grün, hahn, hammer,
hase, hecht, heim, heiß, held, herbst, herz, hirsch, horn, hummel, jäger, jung, junge, kaiser, kaufmann, keller, kern, klein, koch, kohl, könig, kraft, kranz, krebs, kreuz, kühn, kunst, kurz,
lange, maler, mann, mark, may, meister, morgen, ostern, rau, reich, reiter, richter, ritter, roller, rose, rot, sauer, schatz, schein, schlosser, schmied, schön, schütz, schütze, schwarz,
sommer, sonntag, specht, stahl, stark, stein, stern, stolz, vogel, wechsler, weiß, weiss, winter, wolf, zimmer, august, april, juni, mai, rosa, viola, linde, heide, heiden, sonne, mira, bora,
bella, laden, dank, fall, ende, bald, bay, bitter, ber, bau, baum, blum, blume, dick, dorn, duft, eis, erde, falk, feld, fest, fett, flach, gast, geist, gold, graf, grafe, gut, gute, hart,
hoff, hut, kalt, kamm, klug, kopf, korn, krug, lamm, licht, lied, linke, links, maus, mut, nagel, netz, ost, pabst, pfeifer, pfeil, pick, pilz, post, rad, rapp, recht, ring, rosen, sack,
salz, sand, schick, schuh, see, seil, sing, sturm, tag, teich, toll, topf, trost, uhr, wall, wand, wasser, weg, weil, wein, weit, welt, wild, will, wind, wunder, wurst, zahn, zorn, zucker,
service, angel, clever, domain, online, page, read, so, san, sola, son, han, ho, lay, man, mal, mi, na, no, per, ran, rica, sie, tel, anders, arm, eben, neu, gern, ger, gang, ganz, alle, als,
los, sei, ist, hier, herr, bis, die, des, den, denn, wer, was, hell, holz, klar, leer, leid, lob, mars, muse, nie, pass, rauch, schade, stadler, bote, einig, einer, meer, mehl, reis, rein,
sauber, klee, halt"""

NOT_NAMES = """anlässlich, bezüglich, betreff, betreffs, buchstabiert, kundennummer, kunde, kundin, geboren, geburtsdatum, wohnhaft, wohne, telefonnummer,
nummer, rufnummer, iban, adresse, mail, email, emailadresse, mailadresse, postleitzahl, rufe, anrufe, spreche, möchte, brauche, bräuchte, hätte, habe, falsch,
schwierig, kompliziert, auch, bekannt, egal, wichtig, unwichtig, geändert, anders, geschrieben, verstanden, gespeichert, hinterlegt, angegeben, vorname, nachname,
familienname, mädchenname, geburtsname, doppelname, firma, vertragsnummer, versicherungsnummer, aktenzeichen, geheim, privat, verkehrt, durchgegeben,
service, support, hotline, zentrale, telekom, vodafone, sparkasse, praxis, hausverwaltung, paketdienst"""

CITIES = """berlin, hamburg, münchen, köln, frankfurt, stuttgart, düsseldorf, leipzig, dortmund, essen, bremen, dresden, hannover, nürnberg, duisburg, bochum,
wuppertal, bielefeld, bonn, münster, mannheim, karlsruhe, augsburg, wiesbaden, mönchengladbach, gelsenkirchen, aachen, braunschweig, kiel, chemnitz, halle,
magdeburg, freiburg, krefeld, mainz, lübeck, erfurt, oberhausen, rostock, kassel, hagen, potsdam, saarbrücken, hamm, ludwigshafen, mülheim, oldenburg, osnabrück,
leverkusen, darmstadt, heidelberg, solingen, regensburg, herne, paderborn, neuss, ingolstadt, offenbach, fürth, würzburg, ulm, heilbronn, pforzheim, wolfsburg,
göttingen, bottrop, reutlingen, koblenz, bremerhaven, recklinghausen, bergisch, erlangen, jena, remscheid, trier, salzgitter, moers, siegen, hildesheim, cottbus,
gütersloh, kaiserslautern, witten, schwerin, gera, iserlohn, zwickau, düren, esslingen, ratingen, flensburg, lüdenscheid, hanau, tübingen, villingen, konstanz,
worms, marl, minden, velbert, dessau, norderstedt, delmenhorst, viersen, gladbeck, rheine, dorsten, bamberg, troisdorf, bayreuth, landshut, aschaffenburg, kempten,
rosenheim, lüneburg, celle, fulda, passau, marburg, gießen, wetzlar, neuwied, weimar, gotha, stralsund, greifswald, neubrandenburg, görlitz, plauen, bautzen, emden,
wien, graz, linz, salzburg, innsbruck, klagenfurt, villach, wels, dornbirn, bregenz, feldkirch, leoben, krems, steyr, baden, zürich, genf, basel, bern, lausanne,
winterthur, luzern, gallen, lugano, biel, thun, köniz, schaffhausen, chur, zug, uster, emmen, olten, aarau, solothurn, vaduz, main, oder, neustadt, bad, rügen,
starnberg, tuttlingen, sindelfingen, böblingen, ludwigsburg, friedrichshafen, ravensburg, memmingen, schweinfurt, coburg, hof, speyer, frankenthal, neumünster"""
