"""Italian phrases that say what stands near them."""

from __future__ import annotations

from voicegate.redaction.taxonomy import EntityType as _T

__all__ = [
    "AGE_CUES", "AGE_SELF", "CUES", "DECOYS_AFTER", "DECOYS_BEFORE", "EMPLOYER_CUES", "NAME_AFTER", "NAME_CUES", "NAME_HINTS",
    "NAME_LINKS", "PLACE_CUES", "QUESTIONS", "SELF_CUES", "SENSITIVE", "SENSITIVE_SELF", "UNITS_AFTER",
]  # fmt: skip

UNITS_AFTER = """euro, centesimi, franchi, dollari, per cento, percento, gradi, grammi, chili, chilo, kg, litri, litro, metri, metro, centimetri, cm, chilometri, km, minuti, minuto, secondi, ore, ora, giorni, giorno, settimane, settimana, mesi, mese, anni, anno, persone, persona, bambini, volte, pezzi, pacchi, bottiglie, scatole, compresse, fette, camere, notti, posti, pagine, giga, gb, mega, watt, kilowatt,
unità, stelle, punti, milioni, miliardi, pizze, copie, piani, biglietti, articoli, metri quadri, pollici, cavalli, caffè, birre, adulti, coperti, tonnellate, volt, chilowattora, etti, dipendenti, rate, panini, uova, amici"""

DECOYS_BEFORE = """camera, linea, pagina, versione, windows, binario, autobus, tram, porta, terminal, piano, livello, capitolo, canale, opzione, tasto, prema, passo, taglia, tavolo, fila, articolo, paragrafo, uscita, autostrada, iphone, modello, costa, costano, prezzo, totale, circa, quasi, meno, massimo, minimo, menù, menu, formula, classe, anno, estate, inverno, sala, ufficio, sportello, posto,
alle, dalle, ore, importo, pagato, pagare, stagione, episodio, gate, numero verde, quota"""

DECOYS_AFTER = "per cento, del mattino, di mattina, del pomeriggio, di sera, volte, e mezza, e mezzo, al mese, all'anno, al giorno, metri quadri, in punto"

CUES: dict[_T, str] = {
    _T.PHONE: "numero di telefono, telefono, cellulare, numero di cellulare, numero di casa, fisso, numero fisso, fax, mi può chiamare al, chiamarmi al, mi chiami al, richiamare al, richiamarmi al, mi trova al, raggiungibile al, contattarmi al, recapito, recapito telefonico, mi richiami al, mi può richiamare al, telefonico, tel, whatsapp, natel, chiamate al, contattare al",
    _T.EMAIL: "mail, email, e-mail, indirizzo mail, indirizzo email, posta elettronica, indirizzo di posta elettronica, pec, indirizzo e-mail",
    _T.IBAN: "iban, i ban, codice iban, coordinate bancarie",
    _T.BIC: "bic, swift, codice bic, codice swift",
    _T.BANK_ACCOUNT: "numero di conto, conto corrente, numero conto, conto bancario, finisce con, termina con, ultime quattro cifre, ultime cifre, conto numero, finisce per, terminante con, finisce in, che finisce per",
    _T.CARD: "carta di credito, numero di carta, numero della carta, carta, bancomat, postepay, carta visa, visa, mastercard, numero carta, carta di debito, american express",
    _T.CVV: "cvv, cvc, codice di sicurezza, tre cifre sul retro, tre cifre dietro, ultime tre cifre, codice sul retro, cifre sul retro, c v v, numero sul retro, codice cvv, dietro, dietro c'è, sul retro, numeri dietro, codice dietro, tre numeri dietro, numeri sul retro, tre cifre di sicurezza",
    _T.CARD_EXPIRY: "scadenza, data di scadenza, scade, scade a, valida fino, valida fino al, scade il",
    _T.SECRET: "pin, codice pin, password, parola d'ordine, codice segreto, codice di conferma, codice di verifica, codice sms, codice otp, otp, codice ricevuto, codice di accesso, puk, codice di sblocco, codice temporaneo, codice personale, codice dispositivo, parola chiave, codice di attivazione, parola segreta, parola di sicurezza, frase di sicurezza",
    _T.DOB: "data di nascita, nato il, nata il, sono nato, sono nata, nascita, compleanno, nato nel, nata nel, nato, nata, nato a, nata a",
    _T.POSTCODE: "cap, codice postale, codice di avviamento postale, c a p",
    _T.ADDRESS: "indirizzo, abito in, abito a, abito, residente in, residenza, domicilio, vivo in, domiciliato in, consegnare in, spedire in, spedizione in, indirizzo di casa, indirizzo di consegna, indirizzo di fatturazione, sede in, civico, numero civico",
    _T.CUSTOMER_NUMBER: "codice cliente, numero cliente, numero di contratto, numero contratto, numero polizza, numero di polizza, polizza, numero tessera, tessera, codice utente, matricola, pod, codice pod, pdr, numero contatore, numero del contatore, numero utenza, utenza, id cliente, numero di matricola, numero socio, carta fedeltà, tessera sanitaria, codice paziente, numero abbonamento, numero di abbonamento, numero di cliente, codice contratto",
    _T.REFERENCE_NUMBER: "numero ordine, numero d'ordine, numero dell'ordine, numero di ordine, numero pratica, numero di pratica, pratica, numero di prenotazione, codice prenotazione, codice di prenotazione, numero fattura, numero della fattura, numero di fattura, numero di spedizione, codice di spedizione, codice tracking, numero ticket, numero del ticket, riferimento, codice di riferimento, numero sinistro, numero di sinistro, numero segnalazione, numero di serie, numero di protocollo, protocollo, numero di tracciamento, ordine, ordine numero, numero reclamo, prenotazione, fattura, spedizione, ticket, numero di riferimento, codice ordine, numero di raccomandata, codice pratica, seriale, codice di tracciamento, numero di conferma, segnalazione, codice di conferma della prenotazione",
    _T.PLATE: "targa, targato, targata, numero di targa",
    _T.VIN: "numero di telaio, telaio",
    _T.IMEI: "imei, codice imei",
    _T.DRIVER_LICENSE: "patente, numero di patente, numero patente, patente di guida",
    _T.PASSPORT: "passaporto, numero di passaporto, numero passaporto",
    _T.DE_ID_CARD: "carta d'identità, numero di carta d'identità, carta di identità, documento d'identità, permesso di soggiorno",
    _T.IT_CODICE_FISCALE: "codice fiscale, c f, partita iva, cod fiscale",
    _T.CH_AHV: "avs, numero avs",
    _T.USERNAME: "nome utente, username, user name, login, nickname, instagram, account",
    _T.IP: "indirizzo ip, indirizzo i p",
    _T.MAC: "indirizzo mac, mac address",
    _T.GEO: "coordinate gps, gps, latitudine, longitudine, coordinate",
    _T.NUMBER: "numero, numeri, codice, cifre, id, identificativo",
}  # fmt: skip

QUESTIONS: dict[_T, str] = {
    _T.PERSON: "come si chiama, il suo nome, suo nome, nome e cognome, cognome, con chi parlo, chi parla, a che nome, a nome di chi, il nome, può scandire, fare lo spelling, come ti chiami, il tuo nome, chi è in linea, nominativo, lo spelling, scandirlo, a chi è intestato, a chi è intestata, intestatario, chi è lei, chi devo annunciare, di nome, come si scrive, come lo scrive, il cognome, con chi ho il piacere, il nome dell'intestatario, chi chiama, chi sta chiamando, scandisca, scandirmelo, mi scandisce, lo può scandire, compitare, lettera per lettera, sillabare, e lei è, nome di battesimo, lei è, come la chiamo, come devo chiamarla, come posso chiamarla, di chi si tratta, il nome del paziente, il nome della persona, sotto quale nome, con chi sto parlando, chi è il titolare, chi è la titolare, le sue generalità",
    _T.PHONE: "a che numero, a quale numero, il suo numero di telefono, suo telefono, come posso richiamarla, numero di cellulare, recapito telefonico, un recapito",
    _T.EMAIL: "sua mail, sua email, indirizzo email, indirizzo e-mail, indirizzo di posta elettronica, la mail",
    _T.DOB: "data di nascita, quando è nato, quando è nata",
    _T.ADDRESS: "il suo indirizzo, dove abita, indirizzo di residenza, indirizzo di consegna, quale indirizzo",
    _T.LOCATION: "in che città, quale città, da dove chiama",
    _T.AGE: "quanti anni ha, la sua età, quanti anni",
    _T.EMPLOYER: "dove lavora, datore di lavoro",
}  # fmt: skip

NAME_CUES = """mi chiamo, nome di battesimo è, il mio nome è, il mio nome, mio nome è, il mio cognome è, cognome è, cognome, il nome è, nome è, sono il signor, sono la signora, sono la signorina, parla il signor, parla, sono il dottor, è intestato a, intestato a, intestata a, è intestata a, a nome di, a nome, a nome del signor, per conto di, si chiama, mio marito si chiama, mia moglie si chiama, l'intestatario è, intestatario, l'intestataria è,
titolare è, il titolare è, del conto è, della carta è, mi chiami, chiamatemi, prenotato a nome, prenotazione a nome, all'attenzione di, il paziente è, la paziente è, il paziente si chiama, sta parlando con, parlo con, parlare con, parlato con, nominativo è, cognome da nubile, il nome del titolare è, mi chiamavo, la signora, il signor, il cliente è, nome e cognome, l'inquilino è, l'inquilina è, la titolare è, il proprietario è, la proprietaria è, l'assicurato è, l'assicurata è, la cliente è, il destinatario è, il mittente è, le parla, le risponde, parla con, sta parlando con, qui parla, referente è, la referente è, il referente è, firmato da, consegnato a, ritirato da, il paziente, la paziente, la bambina si chiama, il bambino si chiama, nostro figlio si chiama, beneficiario è, la beneficiaria è, il beneficiario è, il conducente è, la conducente è, l'erede è, il medico è, il delegato è, registrata come, registrato come, registrata a nome, registrato a nome, iscritta come, iscritto come, intestarla a, intestare a, fatturare a, indirizzata a, indirizzato a"""

NAME_HINTS = """sono, sono io, qui è, qui parla, mio marito, mia moglie, mio figlio, mia figlia, mia madre, mio padre, mio fratello, mia sorella, il mio collega, la mia collega, mio nonno, mia nonna, il mio amico, la mia amica, il mio vicino, la mia vicina, il mio medico, il mio compagno, la mia compagna, il mio ragazzo, la mia ragazza, mio nipote, mia nipote, mio zio, mia zia, nostro figlio, nostra figlia, buongiorno sono, salve sono, pronto sono, sì sono,
la mamma di, il papà di, il fidanzato, paziente, io sono, sono ancora, sono di nuovo, sono sempre, ancora, di nuovo, qui, qua, sono il figlio di, sono la figlia di, figlio di, figlia di, moglie di, marito di, vedova di, sorella di, fratello di, nome, mio suocero, mia suocera, mio genero, mia nuora, mio cugino, mia cugina, nostra nipote, nostro nipote, la mia compagna, il mio capo, i miei figli, le mie figlie, i miei figli, le mie figlie, i nostri figli, i miei bambini, i gemelli, i miei nipoti, i miei genitori, è sempre, qui è sempre, sono sempre, il mio fidanzato, la mia fidanzata, chieda di, chieda della, chiedere di, inquilino è, inquilina è, proprietario è, proprietaria è, vicino è, vicina è, ragazzo è, figlio è, capo è, cognato, cognata, mio cognato, mia cognata, suocera, suocero, genero, nuora, marito, moglie, madre, padre, fratello, sorella, nonna, nonno, zia, figlio, figlia, nipote, cugina, fidanzata, fidanzato, compagna, vicina, due figli, tre figli, due figlie, un certo, una certa, un tale, mia cognata, mio socio, la mia socia, la mia padrona di casa, il padrone di casa, mia madrina, mio padrino, il mio ex marito, la mia ex moglie, il mio commercialista, la mia dottoressa, il mio dottore, il mio inquilino, la mia inquilina, la mia coinquilina, mio cugina, la mia capa, la mia badante, il portiere, in linea c'è, al telefono c'è"""

NAME_LINKS = "per, di, con, da, a, buongiorno, buonasera, salve, pronto, grazie, ciao, caro, cara, sì, e, gentile, cliente, saluti"

NAME_AFTER = "al telefono, è il mio nome, è il mio cognome, il mio nome, mi chiamo, all'apparecchio, nato il, nata il, nato a, nata a, è il nome, è il cognome, sono io"

PLACE_CUES = "abito a, abitiamo a, vivo a, viviamo a, vengo da, sono di, residente a, residenti a, domiciliato a, domiciliata a, nato a, nata a, trasferito a, trasferita a, mi trovo a, sto a, abito in provincia di, chiamo da, in provincia di, trasferirmi a, mi trasferisco a, ci trasferiamo a, ci siamo trasferiti a, traslocato a, trasloco a, mi sono trasferita a, mi sono trasferito a"

EMPLOYER_CUES = "lavoro presso, lavoro per la, lavoro alla, lavoro per, il mio datore di lavoro è, impiegato presso, impiegata presso, dipendente della, dipendente di, assunto presso"

AGE_CUES = "età di, la mia età è, all'età di, l'età di, età"

AGE_SELF = "ho, lui ha, lei ha, che ha, figlio ha, figlia ha, madre ha, padre ha, marito ha, moglie ha, bambino ha, bambina ha, compio, compirò, avevo, ho già, ho solo, ho appena compiuto, ha compiuto, ha appena compiuto, abbiamo, nipote ha, nonna ha, nonno ha, ho compiuto, ha solo, ha già, ho quasi, ha quasi, ho appena fatto, ho fatto, piccola ha, piccolo ha, neonato ha, bimba ha, bimbo ha, papà ha, mamma ha, zia ha, zio ha, gemelli hanno, figli hanno, ne ho, faccio, faremo, festeggio, sto per compiere, mi avvicino ai, nipotina ha, nipotino ha, figlioletto ha, figlioletta ha, fratellino ha, sorellina ha, cuginetto ha, bimbetto ha, cugino ha, cugina ha, suocera ha, suocero ha, fratello ha, sorella ha, ragazzo ha, ragazza ha, compagna ha, compagno ha, ha appena, ha soltanto, ho soltanto, compie, compirà"

SELF_CUES = """ho, sono, soffro, soffro di, soffre, prendo, ero, ho avuto, mio, mia, miei, diagnosticato, diagnosi, mi hanno, a causa, ha, malato, malata, terapia, operato, operata, affetto, affetta, è, cura, prescritto, faccio, appartengo, iscritto, iscritta, membro, voto, perché ho, ricoverato, ricoverata, mi è stato, mi è stata, nostro, nostra, in cura"""

SENSITIVE: dict[_T, str] = {
    _T.HEALTH: """diabete, diabetico, diabetica, cancro, tumore, tumore al seno, tumore ai polmoni, leucemia, chemioterapia, chemio, radioterapia, depressione, depresso, depressa, antidepressivi, antidepressivo, bipolare, schizofrenia, attacchi di panico, anoressia, bulimia, autismo, autistico, autistica, demenza, alzheimer, parkinson, epilessia, epilettico, epilettica, sclerosi multipla, asma, asmatico, asmatica, infarto, ictus,
        pacemaker, ipertensione, pressione alta, epatite, hiv, sieropositivo, sieropositiva, aids, tubercolosi, covid, incinta, gravidanza, aborto, sedia a rotelle, disabile, disabilità, invalidità, invalido, invalida, ernia del disco, ernia, artrosi, artrite, osteoporosi, emicrania, eczema, psoriasi, morbo di crohn, celiaco, celiaca, celiachia, insufficienza renale, dialisi, insulina, metformina, eutirox, xanax, alcolista, alcolismo,
        tossicodipendente, suicida, suicidio, psicoterapia, psichiatrico, psichiatria, esaurimento nervoso, burnout, endometriosi, fuoco di sant'antonio, polmonite, mal di schiena, mal di testa, gamba rotta, braccio rotto, gamba ingessata, stampelle, sciatica, distorsione, bronchite, otite, vertigini, insonnia, acufeni, arresto cardiaco, aritmia, anemia, tendinite, dislessico, dislessica, dislessia, cure palliative, menopausa, deambulatore, apparecchio acustico, emorragia cerebrale, sonniferi, ansiolitici, crisi di panico, ansia, appendicite, emofilia, fibromialgia, ipotiroidismo, tiroide, glaucoma, cataratta, trapianto, fibrosi cistica, sindrome di down, trombosi, embolia, colesterolo, fecondazione assistita, protesi all'anca""",
    _T.RELIGION: "musulmano, musulmana, ebreo, ebrea, cattolico, cattolica, protestante, buddista, induista, ateo, atea, testimone di geova, testimoni di geova, ortodosso, ortodossa, valdese, evangelico, evangelica",
    _T.UNION: "sindacalista, cgil, cisl, uil, iscritto al sindacato, iscritta al sindacato, rappresentante sindacale, delegato sindacale",
    _T.POLITICAL: "partito democratico, fratelli d'italia, forza italia, movimento cinque stelle, partito comunista",
    _T.ORIENTATION: "omosessuale, gay, lesbica, bisessuale, transgender, transessuale, non binario",
    _T.ETHNICITY: "rom, sinti, zingaro, zingara, colore della pelle, origine etnica",
    _T.BIOMETRIC: "impronta digitale, impronte digitali, riconoscimento facciale, impronta vocale, scansione dell'iride, test del dna, test genetico, mutazione genetica",
    _T.CRIMINAL: "precedenti penali, fedina penale, condannato, condannata, in carcere, in prigione, ai domiciliari, agli arresti domiciliari, accusato di, accusata di, indagato per, indagata per, imputato per, imputata per, arrestato per, arrestata per, denunciato per, denunciata per, processato per, processata per, in libertà vigilata, agli arresti, arresti domiciliari, libertà vigilata, pregiudicato, pregiudicata, pena sospesa, reato, detenuto, detenuta, affidamento in prova",
}  # fmt: skip

SENSITIVE_SELF: dict[_T, str] = {
    _T.HEALTH: "allergia, allergico, allergica, mal di schiena, operazione, intervento, influenza, cieco, sordo, sorda, medicine, farmaci, pastiglie, infezione, febbre, protesi, psicologo, psichiatra, ansia, sovrappeso, obeso, cuore, pressione, frattura, stress, ipovedente, malattia, dipendenza",
    _T.RELIGION: "cristiano, cristiana, islam, ramadan, moschea, sinagoga, credente, praticante",
    _T.UNION: "sindacato, fiom",
    _T.POLITICAL: "comunista, socialista, pd, lega, partito",
    _T.ORIENTATION: "trans, queer",
    _T.ETHNICITY: "arabo, araba",
    _T.CRIMINAL: "carcere, prigione, denuncia, processo penale, condanna",
}  # fmt: skip
