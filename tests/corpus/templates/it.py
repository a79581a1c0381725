"""Italian calls."""

LINES = """
mi chiamo {PERSON}
buongiorno mi chiamo {PERSON} chiamo per la bolletta
buongiorno sono {PERSON}
pronto qui parla {PERSON}
{PERSON} buongiorno sono io al telefono{=PERSON:}
sono {PERSON} e vorrei un appuntamento
il mio nome è {PERSON}
è a nome di {PERSON}
il contratto è intestato a {PERSON}
la prenotazione è a nome {PERSON}
vorrei parlare con il signor {SURNAME}
può dire al dottor {SURNAME} che arrivo tardi
mio marito si chiama {PERSON}
mia figlia {FORENAME} ha la febbre
l'intestatario del conto è {PERSON}
il mio cognome è {SPELLED}
glielo scandisco {SPELLED}
si scrive {SPELLED}
il mio numero di telefono è {PHONE}
mi può chiamare al {PHONE}
mi richiami al {PHONE} per favore
il mio cellulare è {PHONE} grazie
allora il numero è {PHONE}
ho cambiato numero adesso è {PHONE}
la mia mail è {EMAIL}
me lo mandi a {EMAIL} per favore
l'indirizzo email è {EMAIL} tutto minuscolo
il mio iban è {IBAN}
l'addebito va fatto su {IBAN}
il numero della carta di credito è {CARD}
carta numero {CARD}
il codice di sicurezza è {CVV}
le tre cifre sul retro sono {CVV}
la scadenza è {EXPIRY}
il mio pin è {PIN}
il codice di verifica è {PIN}
sono nato il {DOB}
data di nascita {DOB}
la mia data di nascita è il {DOB}
nata il {DOB} a {CITY}
abito in {STREET}
il mio indirizzo è {ADDRESS}
ho cambiato casa il nuovo indirizzo è {ADDRESS}
può consegnare in {STREET}
il cap è {ZIP}
abito a {CITY}
il mio codice cliente è {ID}
il numero di contratto è {ID} può controllare
chiamo per l'ordine numero {ID}
il numero della pratica è {ID}
il codice di spedizione è {ID} il pacco non è arrivato
il riferimento è {ID} credo
il numero della fattura in alto è {ID}
il mio numero tessera è {ID}
il mio codice fiscale è {CF}
il numero di passaporto è {PASS}
la targa è {PLATE}
la macchina targata {PLATE} blocca l'uscita
ho {AGE} anni
mio figlio ha {MINOR} anni
ho {HEALTH}
non posso venire perché ho {HEALTH}
mi hanno diagnosticato {HEALTH} l'anno scorso
prendo {DRUG} da anni
sono {RELIGION}
ho precedenti penali{=CRIMINAL:precedenti penali}
mi chiamo {PERSON} e il mio codice cliente è {ID}
{PERSON} nato il {DOB}
sono {PERSON} il mio numero è {PHONE} e abito in {STREET}
""".replace("{PERSON} buongiorno sono io al telefono{=PERSON:}\n", "")

ANSWERS = """
Come si chiama? | {PERSON}
Il suo nome per favore? | sì {PERSON}
Con chi parlo? | con {PERSON}
Può scandire il cognome? | {SPELLED}
Qual è il suo codice cliente? | {ID}
Mi dà il numero dell'ordine? | sì un attimo è {ID}
A che numero possiamo richiamarla? | {PHONE}
Il suo numero di telefono? | {PHONE}
Qual è la sua data di nascita? | il {DOB}
Mi dice l'IBAN? | {IBAN}
Qual è il suo indirizzo email? | {EMAIL}
Qual è il suo indirizzo? | {ADDRESS}
E il CAP? | {ZIP}
Mi dica il PIN. | {PIN}
Quanti anni ha? | {AGE}
Il numero della carta? | {CARD}
"""

DECOYS = """
vorrei il numero {N} con la mozzarella
costa {P} euro
vorrei un tavolo per {N} persone alle {T}
siete aperti dalle {T} alle {T}
aspetto la consegna da {N} settimane
il tecnico doveva venire tra le {T} e le {T}
ho chiamato {N} volte e nessuno risponde
internet non funziona da {N} giorni
vorrei disdire il contratto
la bolletta è troppo alta di {P} euro
mi servono {N} chili di patate e {N} litri di latte
camera {N} al secondo piano
prendo l'autobus numero {N} fino alla stazione
ho dimenticato la password
non trovo il mio codice cliente
dove trovo l'iban sulla fattura
devo dare il mio numero di telefono
non ho ricevuto la mail
mi può richiamare domani
è una vergogna aspetto da un'ora
il mio nome è sbagliato sulla bolletta
a maggio andiamo in vacanza
il cuoco è stato davvero gentile
venerdì va bene ma non in estate
sono molto contenta del servizio
sono cliente da {N} anni
sono in ritardo mi dispiace
non è quello che ho ordinato
non funziona ancora
qui non c'è nessuno
siamo in quattro e ci servono due camere
ho solo il {N} per cento di batteria
il riscaldamento è a {N} gradi
la mia macchina ha {N} anni
prema {N} per il servizio clienti
ne vorrei ordinare {N} pezzi
a pagina {N} c'è scritto un'altra cosa
va bene perfetto grazie mille arrivederci
richiamo quando ho i documenti
la strada davanti a casa è chiusa
lunedì ho un appuntamento dal medico
riguarda la lettera dell'agenzia delle entrate
avete piatti vegetariani
a domani alle nove e mezza
arriva in tre o quattro giorni
ci sono ancora biglietti per il concerto di sabato
voglio l'offerta con {N} giga
prendo l'offerta a {P} euro al mese
possiamo spostare l'appuntamento a martedì prossimo
sono per strada e richiamo dopo
la luce è rossa e poi si spegne
sono {P} euro e cinquanta
ho due figli e un cane
la garanzia dura ancora {N} mesi
"""
HEALTH = "il diabete,la depressione,la sclerosi multipla,un tumore al seno,la celiachia,la pressione alta,un'ernia".replace("un'ernia", "la epilessia").split(",")
DRUG = "insulina,metformina,antidepressivi,eutirox".split(",")
RELIGION = "cattolica,musulmano,ebreo,testimone di geova".split(",")
LIKE = "come"
ALPHABET = dict(zip("abcdefghijklmnopqrstuvwxyz", "ancona bologna como domodossola empoli firenze genova hotel imola jolly kappa livorno milano napoli otranto palermo quarto roma savona torino udine venezia washington xilofono york zara".split(), strict=True))
AT, DOT, DASH, UNDER = ["chiocciola"], ["punto"], ["trattino"], ["trattino basso", "underscore"]
