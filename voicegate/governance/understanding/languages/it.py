"""Italian, with what is said in the north, in Rome, in the south, in Ticino."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "si": "sì|si|sisi|yes|eja|eia|ok sì|si si|sì sì",
    "certo": "d accordissimo|accordissimo|ci mancherebbe|ci mancherebbe altro|ci mancherebbe altro certo|certo|certo certo|certamente|sicuro|sicuramente|ovviamente|ovvio|naturalmente|assolutamente sì"
    "|assolutamente|senz altro|senza dubbio|senza problemi|volentieri|molto volentieri|ben volentieri"
    "|con piacere|con molto piacere|di sicuro|di certo|altroché|eccome|certissimo|chiaro"
    "|beh certo|ma certo|ma sicuro|ma ovvio|ma certo che sì|certo che sì|ma naturalmente"
    "|e certo|indubbiamente|affermativo|sicurissimo|sicuramente sì|certamente sì|ovviamente sì",
    "del": "del tutto|completamente|pienamente|assolutamente|totalmente|perfettamente|senz altro"
    "|certamente|volentieri|naturalmente|ovviamente|anche|pure|molto|tranquillamente|senza problemi"
    "|espressamente|sicuramente|liberamente",
    "può": "può|potete|puoi|possono|può pure|potete pure|puoi pure|può tranquillamente"
    "|potete tranquillamente|è autorizzato a|siete autorizzati a|ha il permesso di|avete il permesso di",
    "obj": "{acc}|{pp}|pure|tranquillamente|volentieri|anche|tutto|senza problemi|quando vuole|quando volete|così",
    "bag": "[{obj}] [{obj}] [{obj}]",
    "mi": "per mia parte|per me|per quanto mi riguarda|da parte mia|dal canto mio|a me",
}

_YES: Final = """
({si})
{si} ({certo}|per favore|grazie|prego|d accord|d accordo|ma certo|dai|va bene|perché no)
({certo})
(beh|eh beh|ma|oh|mah certo|eh già) {si} (certo|volentieri|{certo})
(è|è tutto|tutto) (ok|okay) {mi}
(acconsentiamo|accettiamo|autorizziamo|permettiamo|diamo il consenso|diamo il nostro consenso) [{acc}|a {acc}|al {acc}]
(sono|io sono|mi trovo|siamo|mi dichiaro|mi trova|mi trovate) [{del}] (d accordo|daccordo|favorevole|consenziente|a favore|concorde|dispostissimo) [{del}] [con {acc}|a {acc}|con questo|su questo|su {acc}|che {subj}|al {acc}|a {do}|per {acc}]
[{mi}] [{del}] d accordo (con {acc}|per {acc}|su {acc}|con questo|su questo|{mi})
[è|è tutto] (ok|okay) {mi}
{mi} (va bene|va benissimo|ok|okay|d accordo|sì|si|è ok|è okay|è perfetto|procediamo|procediamo pure|è giusto|è sì|non c è problema|nessun problema|non ci sono problemi|è d accordo|va bene così|non è un problema|non c è nessun problema|è tutto ok)
(va bene|va benissimo|ok|okay|tutto bene|sta bene|tutto ok) {mi}
(mi va bene|mi va benissimo|mi sta bene|mi sta benissimo|per me sta bene|a me sta bene|mi va|mi piace molto l idea sì) [così|{acc}|che {subj}]
(io|e io|sì io) [vi|le|ti|lo|la] (acconsento|accetto|autorizzo|permetto|consento|approvo|concedo|do il consenso|do il mio consenso|confermo il consenso) [{del}] [{acc}|a {acc}|al {acc}|alla {acc}|che {subj}|a {do}|di {do}]
[vi|le|ti|lo|la|l|ve lo|glielo|te lo] (acconsento|accetto|autorizzo|permetto|consento|approvo|concedo) [{del}] [{acc}|a {acc}|al {acc}|alla {acc}|che {subj}|a {do}|di {do}|a farlo|di farlo] [{del}]
[vi|le|ti|ve lo|glielo] (do|dò|presto|rilascio|concedo|confermo) [{del}] [il mio|il|la mia|l|mio] (consenso|autorizzazione|permesso|approvazione|assenso|ok|benestare|il mio ok) [{del}] [a {acc}|al {acc}|alla {acc}|per {acc}|per questo|a {do}|per {do}]
(ha|avete|hai) [pure] (il mio|la mia|l mio) (consenso|autorizzazione|permesso|approvazione|ok|benestare|assenso) [per {acc}|a {acc}|per {do}]
(consenso|permesso|autorizzazione) (dato|concesso|accordato|data|concessa|accordata)
({può}) [{del}|pure] {do} [{del}]
({può}|lo può|lo potete|lo puoi) fare
(faccia|fate|fai|procedete|proceda|procedi|vada|vai|andate) (pure|pure così|tranquillo|tranquillamente) [sì]
(lo faccia|lo facciate|fatelo|fallo|prego faccia|prego fate|prego proceda|prego procedete|proceda|procedete|registri|registri pure|registrate pure) [pure]
(facciamolo|facciamo così|vada per il sì|vai tranquillo|ci sto|io ci sto|si può fare|si può fare sì|si faccia|aggiudicato)
(nessun problema|nessunissimo problema|non c è problema|non c è nessun problema|non c è alcun problema|non ci sono problemi|nessuna obiezione|nessuna difficoltà|non è un problema|non è un problema {mi}|problemi nessuno|zero problemi|senza problemi|nessun problema {mi})
(non ho|non vedo|io non ho|non avrei) (nulla in contrario|niente in contrario|niente contro|nulla da obiettare|niente da obiettare|niente da ridire|nulla da ridire|alcuna obiezione|nessuna obiezione|obiezioni|problemi|nessun problema|alcun problema|niente in contrario|nulla in contrario) [in contrario|contro|da obiettare|da ridire|al riguardo|a riguardo|con {acc}|contro {acc}|a {acc}]
(niente|nulla) (in contrario|da obiettare|da ridire)
non (mi dispiace affatto|mi disturba|mi dà fastidio|mi da fastidio|mi crea problemi|mi crea nessun problema|mi infastidisce) [affatto|per niente|per nulla]
(dico di sì|dico sì|io dico di sì|io dico sì|la mia risposta è sì|la risposta è sì|rispondo sì|rispondo di sì|direi proprio di sì|è un sì|per me è un sì|è sì|facciamo di sì|facciamo sì|un sì convinto|confermo il consenso)
(lo|la|li|le|ne) (voglio|vorrei|desidero|gradirei|accetto|permetto|autorizzo|approvo) [{del}|volentieri]
(voglio|vorrei|desidero|gradirei|mi piacerebbe|mi farebbe piacere) [{del}] ({acc}|ricevere {acc}|riceverli|riceverle|riceverla|che {subj}|che lo facciate)
({acc}) (può|possono) essere {part}
[pure|prego|allora] {imp} [pure]
(accetto|sono d accordo|acconsento|mi va bene) [di|a|ad] essere {part}
{mi} (fa|farebbe) piacere
(mi fa piacere|mi farebbe piacere|sarei felice di|sarei contento di|sono contento di) ({do}|ricevere {acc}|che {subj})
({può}) {bag} {do} {bag}
(lo|la|li|le|mi|vi|ci|ne) ({può}|può|potete|puoi) {do} {bag}
[pure|prego|allora|dai] {imp} {bag}
{acc} (va|vanno|è|sono|mi va|può andare) (bene|benissimo|ok|okay|a posto|consentita|consentito|autorizzata|autorizzato|accettata|accettato|perfetta|perfetto|gradita|gradite) [{mi}|così]
({mi}) (la|il|le|i|{acc}) [{acc}] (va|vanno|è) (bene|benissimo|ok|a posto)
(nessun|nessuno|zero|alcun|no) (problema|problem|problemi|ostacolo|impedimento|dramma|pensiero|inconveniente) [{mi}|{pp}|con {acc}|se {subj}|proprio|davvero]
(non ho|non c ho|nun ho|nun c ho|non avrei|non tengo) (nessun|nessuna|niente|nulla|alcun|alcuna|mica) (problema|obiezione|da ridire|in contrario|contro|problemi) [se {subj}|con {acc}|{pp}|a {acc}|che {subj}]
(per me|a me|da parte mia|pe me) (va|sta) (bene|benissimo|bbene|bin) [se {subj}|che {subj}|così|{acc}]
(sono|so|siamo|mi trova) (d accordo|daccordo|favorevole|contento|contenta|felice|disponibile) [{pp}|se {subj}|che {subj}|a {do}|per {acc}|con {acc}|con voi|con lei]
(fate|faccia|fa|fai|facite|facesse|faccino|faga|fassa|fè) (pure|faccia|fate|puru|tranquillamente|tranquilli|tranquillo|quel che serve|quello che serve) [così|{pp}|tranquillamente]
(le|vi|ve|te) (lo|la|do|dò|lascio) (permetto|concedo|consento|autorizzo|fare|il via libera|carta bianca|il permesso|l ok|il benestare|campo libero) [{do}|{pp}|a {acc}]
(via libera|semaforo verde|avanti così sì|approvato|autorizzato|autorizzata|accordato|concesso|permesso accordato)
(mi interessa|mi interessano|mi interesserebbe|gradisco|gradirei|accetto|accetto di|voglio|mi va di|mi piace) [ricevere|sentire|avere] {acc} [volentieri]
({può}|vi permetto|le permetto|permetto) [di|a] {do} {bag}
(accetto|approvo|confermo|autorizzo|consento) (volentieri|con piacere|senza problemi|senz altro|pienamente|che {subj}|a {acc}|{pp})
(certo|sicuro|sì|sine|sciì|scì|shine|seh certo|ciertu|certu|certo certo) [faccia|fate|faccino] [pure|puru]
(si|sì) (a|al|alla|all|per) {acc}
(ci mancherebbe)
(con|cu) (piacere|tanto piacere|piaciri|tutto il piacere)
(allora|dunque|quindi|guardi|senta|beh) {si} [allora] [va bene|d accordo|ok]
{si} (allora|dunque|guardi|senta|ma certo|ma sì|dai|pure) (va bene|d accordo|ok|faccia|faccia pure|certo|per me va bene)
(mille|cento) volte {si}
(ma|ma è) (naturale|chiaro|certo|ovvio|logico) (sì|che sì)
(avete|ha|hai|avrete) [tutto] (il mio via libera|via libera|carta bianca|il mio benestare|il mio placet|la mia benedizione|il mio appoggio|tutta la mia autorizzazione)
(volentierissimo|molto volentieri|più che volentieri|con tutto il cuore|con gioia|con entusiasmo|benissimo così|d accordissimo)
{si} (più che volentieri|più che certo|più che d accordo|al cento per cento|senza dubbio|senza dubbi|senza riserve)
(il|un|la|lo) (computer|calcolatore|sistema|macchina|programma|algoritmo|software) (può|potrà) [pure|tranquillamente] (decidere|farlo|decidere da solo)
[lo|la] (può|potrà|lasci|lasciate|fate|faccia) [pure] (decidere|decida) [pure] [al|il|la|alla] (computer|calcolatore|sistema|macchina|programma|algoritmo)
[che] decida [pure] (il|la) (computer|macchina|sistema|programma)
(ci sto|io ci sto|sono dei vostri|aggiudicato|affare fatto|andata)
(perché no|e perché no|ma perché no) {si}
(non mi|la cosa non mi|non) (disturba|dà fastidio|infastidisce|crea problemi|pesa|dispiace) [affatto|per niente|per nulla] (essere {part}|che {subj}|se {subj}|che mi {subj}|{acc})
{acc} non (è|sono|mi crea|mi dà|mi creano|sarebbe) [un|alcun|nessun] (problema|problemi|fastidio)
(non ho|non avrei) (nulla|niente|nulla in contrario|niente in contrario) (contro|a|alla|verso|per) {acc}
(accettato|approvato|autorizzato|concesso|permesso|acconsentito)
{acc} (mi interessano|mi interessa|mi piacciono) [molto]
(mi piacerebbe|mi farebbe piacere|mi interessa|mi interesserebbe) (ricevere|avere|sentire|conoscere) {acc}
(mi iscriva|iscrivetemi|mi aggiunga|aggiungetemi|mi metta in lista|mi segni|segnatemi)
ma sì (faccia|fate|certo|volentieri|procedete|proceda) [pure]
(siete|è) (autorizzati|autorizzato|autorizzata) [a {do}|a farlo|tutti|pienamente]
{si} (siete|è) (autorizzati|autorizzato|autorizzata) [a {do}|a farlo]
(perché no|e perché no) (faccia|fate|certo|va bene|proceda) [pure]
{si} (vai|vada|andate|faccia|fate|proceda) [pure]
{acc} {mi} (va|vanno|sta|è) (bene|benissimo|ok|a posto)
{si} [a me] (mi interessa|mi interessano|mi farebbe piacere|mi fa piacere|mi piacerebbe|mi va|mi fa comodo|mi conviene) [{acc}|molto|tanto|volentieri|l idea]
{si} così (è|mi è|mi resta|viene) [anche|molto] più (comodo|pratico|facile|veloce|semplice|sicuro)
{si} ({pp}) (va|è|mi va|va più che|per me va) (bene|benissimo|ok|perfetto|meglio)
(ma certo|certo|volentieri|con piacere|ma sì|ci mancherebbe|tranquilli|tranquillo|tranquilla|per carità sì|certo che sì) {imp} [pure] {bag}
{si} (tranquilli|tranquillo|certo|volentieri|per carità|prego|dai|allora|va bene|ok) {imp} [pure] {bag}
{si} certo (nessun problema|no problem|come no nessun problema|come no no problem|ci mancherebbe)
per carità {si} [{imp}]
(va bene|ok|d accordo) {acc} {si}
{si} (mi va|mi sta) bene {acc} [{pp}]
"""

_ASSENT: Final = """
(sì|si|sisi|certo|certamente|sicuro|sicuramente|ovviamente|ovvio|naturalmente|volentieri|altroché|eccome|eja|eia|assolutamente|senz altro|chiaro)
"""

_SOFT: Final = """
(grazie|grazie mille|molte grazie|la ringrazio|vi ringrazio|prego|per favore|per piacere|per cortesia|signore|signora|signorina|dottore)
(va bene|va benissimo|vabbene|ok|okay|d accordo|bene|benissimo|perfetto|ottimo|esatto|esattamente|giusto|perfettamente|è ok|è okay|tutto bene|tutto ok|okay così|è perfetto|procediamo|procediamo pure|è giusto|così|va bene così|bello|dai|daje|pure|proprio|appunto)
(tranquillo|tranquilla|davvero|ne sono sicuro|ne sono sicura|sono sicuro|sono sicura|sono sicurissimo|al cento per cento|al 100 per cento|lo confermo|confermo|senza dubbio|quando vuole|quando volete|per me|da parte mia|tranquillamente|io|con questo|a questo|con piacere|ne sono certo|ne sono certa|sono certo|sono certa|che sì)
({pp}|nessun problema|senza problemi|non c è problema|puru|capo|dotto|bello mio|cara|caro|gentilissimo|gentilissima|gentile|certo|certamente|sicuro|ovviamente|naturalmente|volentieri|faccia|fate|va bene così|va bin|bon|tutto a posto|a posto|no problem)
"""

_FILLER: Final = """
(come no|e come no|aò|oh sì beh|va bè|guarda|eh|ehm|ehmm|em|uhm|um|mm|mmm|hm|hmm|ah|oh|allora|beh|be|dunque|ecco|cioè|guardi|guarda|senta|senti|scusi|mi scusi|bene|ok|okay|va bene|vabbè dai|diciamo)
"""

_NOT_YES: Final = """
(sì|si) (esatto|esattamente|è così|è vero|è giusto|giusto|appunto|infatti|proprio così|effettivamente|corretto)
(sì sì|si si) (va bene|ok|okay|bene|vabbè|d accordo) (va bene|ok|okay|bene|vabbè|d accordo)
[ah] ah ah (certo|sì|come no|certo certo|ovvio|sicuro)
(sì|si) (tutto bene|sto bene|va tutto bene) [grazie]
(ah sì|ah si|eh sì|eh si|eh già sì|sì pronto|si pronto|sì buongiorno|mah sì|boh sì|sì vabbè|sì sì vabbè|e sì|e si|eh sì eh sì|ma sì|ma si|ma sì dai|sì sì come no|sì come no|si come no|avanti|chiaro|sì esatto sono io|sì dica|sì mi dica|ovvio che|sì però|diciamo sì|diciamo si|diciamo di sì|vabbè dai sì|ah sì sì|sì dai vabbè)
"""

_NO: Final = """
(no assolutamente|no assolutamente no|macché|macchè|ma che|lasciamo stare|meglio evitare|non ci penso proprio|non ci penso nemmeno|non ci penso neanche|figuriamoci|per carità|no|nò|noo|nono|no no|nossignore|no grazie|grazie no|no la ringrazio|ma no|eh no|oh no|ah no|mai|mai e poi mai|mai nella vita|giammai|manco morto|manco per sogno|manco per niente|nemmeno per sogno|neanche per sogno|neanche per idea|nemmeno per idea|assolutamente no|certo che no|certamente no|ovviamente no|sicuramente no|naturalmente no|proprio no|per niente|per nulla|affatto|niente affatto|in nessun caso|in nessun modo|non se ne parla|non se ne parla nemmeno|non se ne parla proprio|fuori discussione|è fuori discussione|meglio di no|preferisco di no|preferirei di no|preferirei evitare|preferisco evitare|direi di no|credo di no|penso di no|spero di no|anche no|ma anche no|no dai|lasci stare|lasciate stare|lascia stare|lasciamo perdere|lasci perdere|lasciate perdere|lascia perdere|niente|niente pubblicità|niente registrazione|niente da fare|basta|stop|smettetela|riguarda solo me|la mia salute riguarda solo me|contrario|contraria|sono contrario|sono contraria|io sono contrario|non d accordo|non sono d accordo|non mi va|non mi va bene|non mi sta bene|non va bene|non mi interessa|non sono interessato|non sono interessata|non ci sto|non ne ho bisogno|non serve|non occorre|non ora|non adesso|non oggi|per ora no|adesso no|ora no|oggi no|stavolta no|negativo|rifiutato|negato|dico di no|dico no|è un no|per me no|per me è no|ho detto no|mi dà fastidio|mi da fastidio|mi disturba|ho obiezioni|ho un obiezione|ho qualcosa in contrario|ho da ridire)
(lo|la|io|mi|le|vi) (rifiuto|nego|vieto|oppongo|proibisco|revoco|ritiro|ricuso|declino)
(rifiuto|nego|vieto|mi oppongo|proibisco|revoco|ritiro il consenso|revoco il consenso|ritiro il mio consenso|revoco il mio consenso|declino|passo|non credo|non credo proprio|non è necessario|non penso|non penso proprio|direi proprio di no)
(col|cor|con il) (cavolo|piffero|cacchio|fischio)
(preferirei|preferisco|vorrei|gradirei|meglio) (che non|non|di non) (lo faceste|lo facesse|lo faccia|lo facciate|farlo|si faccia|{subj}|{do}|si facesse|fosse così)
(no|non|niente) {pp}
(nun|nu|nò|non) (voglio|vojo|vogghiu|me va|mi va|vojo proprio|voio|m interessa|mi interessa) [{acc}|niente|nulla|proprio|per niente|affatto]
(non|nun) (acconsento|consento|autorizzo|permetto|accetto|approvo) [per niente|affatto|mica|proprio|{acc}]
(i miei dati|le mie informazioni|la mia voce) (restano|stanno|rimangono|devono restare|devono rimanere) [qui|qua|in italia|a casa|privati|miei|in europa]
(mi|la cosa mi|questo mi) (mette|metterebbe|fa sentire) (a disagio|in imbarazzo|in difficoltà|male)
[sono|mi sento] a disagio
(devo|dovrei|vorrei|voglio|preferisco|preferirei|intendo|mi tocca) [purtroppo|proprio] (rifiutare|dire no|dire di no|declinare|oppormi|negare|negarlo|astenermi|evitare)
mi vedo (costretto|costretta) a (rifiutare|dire di no)
(opposizione|rifiuto netto|veto|contrarissimo|contrarissima)
(ma quando mai|quando mai|per nessun motivo|a nessun costo|per nessuna ragione|per niente al mondo|per nulla al mondo|nemmeno morto|nemmeno morta|non esiste|non esiste proprio|scherziamo|non scherziamo|ma scherza|ma siamo matti|ci mancherebbe altro che no)
(preferisco|preferirei|vorrei|voglio|desidero) che [i miei dati|tutto|questo|la cosa|restino|resti] (restino|resti|rimangano|rimanga|stiano) [i miei dati] (qui|tra noi|in italia|privati|privato|a casa|riservati|riservato|in europa)
(resta|resti|rimane|che resti|che rimanga|restano|tutto resta) [tutto] (tra noi|qui|privato|riservato|in italia)
(tenetelo|tenetevelo|lo tenga|se lo tenga|teneteli|li tenga) [pure] (per voi|per sé|per lei|stretto)
(non|non ci) (ci penso|penso|esiste|ci sto|se ne fa|si fa) [proprio|nemmeno|neanche|niente|nulla] [proprio|per niente|nulla]
(è|sono|la mia salute è|la mia posizione è) [una cosa] (privato|privata|cose private|affari miei|affar mio|cosa mia|fatti miei|personale|riservato|riservata)
[meglio|preferibilmente] senza {acc} [per favore|grazie]
senza registrazione [per favore|grazie]
(spenga|spegnete|spegnetela|spenga tutto|fermi|fermate|interrompa|interrompete|tolga|cancelli|cancellate) [{acc}|tutto|la|lo|quello|questo] [per favore]
(tenga|tenete|lasci|lasciate|conservi) (i miei dati|tutto|i dati) (in italia|qui|in europa|a casa|dove sono)
(preferirei|preferisco|vorrei|gradirei) che non (mi|la|lo) [{subj}|registraste|registrasse|faceste|mandaste|trasmetteste|chiamaste|usaste]
(preferirei|preferisco|vorrei|gradirei) che non (registraste|registrasse|trasmetteste|mandaste|chiamaste|usaste|inviaste|{subj})
(dovrò|devo|dovrei|mi tocca) (rifiutare|dirle di no|dirvi di no|dire di no|declinare)
(piuttosto|prima) (muoio|la morte|morire)
(sto|va) bene così [no] grazie
(assolutamente|davvero) (mai|niente|nulla)
(salti|saltate|salta|saltiamo|lasciamo|dimentichi|dimenticate|evitiamo) [questo|pure|stare|perdere]
"""

_DOUBT: Final = """
(non so|non lo so|non saprei|boh|mah|bah|non sono sicuro|non sono sicura|non ne sono sicuro|non ne sono sicura|non sono certo|non sono certa|non sono convinto|non sono convinta|forse|forse sì|può darsi|potrebbe|potrebbe essere|magari|probabilmente|possibilmente|eventualmente|penso|penso di sì|credo|credo di sì|suppongo|immagino|immagino di sì|direi|direi di sì|mi sa|mi sa di sì|mi pare|mi sembra|vedremo|vediamo poi|si vedrà|dipende|ci devo pensare|ci penso|devo pensarci|pensarci|ci rifletto|riflettere|dubbio|dubbi|ho dei dubbi|dubito|incerto|incerta|indeciso|indecisa|nì|ni|più o meno|insomma|così così|in teoria|in linea di massima|in un certo senso|abbastanza|un po|più tardi|dopo|un altra volta|un altro momento|non ancora|né sì né no|nessuna idea|non ne ho idea|non ho idea|chissà|spero|spero di sì|sono perplesso|sono perplessa|esito|tendenzialmente|chiedere a|devo chiedere|sarebbe da vedere|quasi)
(non) [vi|la|l|ti|lo|ho|l ho|la ho|vi ho] [ben|bene|proprio] (capisco|sento|comprendo|capito|sentito|compreso|afferrato|seguo) [bene|niente|nulla|molto|la domanda]
(non sono|non sarei|non ero) [del tutto|proprio|in linea di principio] (contrario|contraria|contro)
non vedo come (rifiutare|dire di no)
non (dico|direi|dirò) (di no|no)
"""

_INDIFFERENT: Final = """
(mi è indifferente|è indifferente|per me è uguale|per me è lo stesso|è lo stesso|mi è uguale|è uguale|fa lo stesso|non mi importa|non m importa|non importa|come vuole|come volete|come vuoi|come preferisce|come preferite|come crede|faccia come vuole|fate come volete|fate voi|faccia lei|veda lei|decida lei|decidete voi|chi se ne frega|non me ne frega niente|se vuole|se volete|se vuoi|quello che vuole|tanto è uguale)
"""

_ACKNOWLEDGED: Final = """
(come no|e come no|ok|okay|va bene|vabbene|vabbè|vabbé|va be|va beh|bene|benissimo|d accordo|capisco|capito|ho capito|ho compreso|compreso|inteso|intesi|ho inteso|chiaro|tutto chiaro|ricevuto|perfetto|ottimo|ah|oh|aha|ah ecco|ecco|mm|mhm|mmm|hm|hmm|eh|uhm|esatto|esattamente|giusto|infatti|appunto|già|eh già|lo so|sento|la sento|vi sento|ascolto|la ascolto|vi ascolto|sono qui|ci sono|pronto|buongiorno|buonasera|salve|dica|mi dica|prego|grazie|interessante|vedo|allora|continui|vada avanti|avanti|segnato|preso nota|prendo nota|tutto ok|per favore|dai|confermo|sia|bello)
"""

_CONDITION: Final = """
(se|solo|soltanto|solamente|a patto|a condizione|condizione|condizioni|purché|purchè|salvo|tranne|eccetto|a meno|finché|finchè|prima|dopo che|quando|una volta|per questa volta|stavolta sì|questa volta|solo per|in parte|parzialmente|una parte|metà|senza|al massimo|limitatamente|basta che|in cambio|nel caso|qualora|temporaneamente|per adesso|per ora|per il momento|unicamente|esclusivamente|il primo|la prima|l altro|l altra|fino a|a parte)
"""

_BUT: Final = """
(ma però|però|tuttavia|eppure|anche se|o|oppure|sebbene|benché|d altra parte|invece|comunque)
"""

_QUESTION: Final = """
(cosa|che cosa|chi|dove|quando mai|perché|perchè|come mai|come|quanto|quanti|quale|quali|a che|di che|per cosa|a cosa|in che senso|cioè cosa|come scusi)
(posso|devo|potrei|dovrei|può ripetere|può dirmi|può spiegare|potrebbe|mi spiega|mi spieghi|ripeta|ripetere|spiegare|c è|è un|è una|siete|lei è|significa|vuol dire|una domanda)
"""

_CORRECTED: Final = """
(cioè|volevo dire|voglio dire|intendevo|anzi|mi correggo|scusi|mi scusi|scusa|scusate|aspetti|aspetta|no aspetti|no aspetta|mi sono sbagliato|mi sono sbagliata|ho sbagliato|errore|pardon|in realtà|ci ho ripensato|ci ripenso|ripensandoci|a pensarci bene|o meglio|correzione)
"""

_WANT: Final = """
({imp}|{pp}|registrate|registri|chiamate|chiami|mandate|mandi|voglio|vorrei|desidero|gradisco|accetto|acconsento|consento|autorizzo|permetto|do|dò|consenso|autorizzazione|permesso|d accordo|favorevole|bisogno|interessa|intendo|approvo|piace|può|potete|deve|dovete|va|{do}|{part}|{acc})
"""

_NEGATOR: Final = """
(non|nessun|nessuna|nessuno|niente|nulla|mai|neanche|nemmeno|neppure|no|mica|manco|né)
"""

_CORE: Final = """
(concesso|approvato|approvata|accettato|accettata|nessun problema|non c è problema|accetto|autorizzo|permetto|acconsento|consento|approvo|confermo|do il consenso|do il mio consenso|faccia pure|fate pure)
"""

_MAY: Final = """
(può|potete|possono|puoi)
"""

_BESIDE: Final = """
({acc}|{do}|{subj}|{part}|{pp}|{imp})
(io|lei|voi|loro|la|lo|le|li|il|i|gli|un|una|di|a|al|alla|per|con|che|da|del|della|dei|vi|ne|è|sono|siete|sia|ho|ha|hanno|avere|averli|averlo|averla|fare|farlo|essere|tutto|tutti|questo|questa|quello|pure|anche|bene|certo|certamente|assolutamente|del tutto|pienamente|completamente|qui|lì|là|allora|dunque|guardi|senta|signore|signora|miei|mio|mia|mie|vostro|vostra|vostre|suo|sua|partner|ditta|servizio|colleghi|ma certo|lascio)
"""

_ASKS: Final = """
(può|potete|puoi|è|sono|siete|ha|avete|posso|devo)
"""

_MINE: Final = """
(posso|possiamo|io posso)
"""

_CUT: Final = """
(la|lo|le|li|il|i|un|una|di|a|al|per|con|che|da|del|dei|mi|vi|è|sono|ho|può|possono|potete|io|lei|miei|allora|dunque|così|le vostre)
"""

_TAG: Final = """
(perché no|perchè no|e perché no)
"""


def _topic(
    acc: str,
    do: str,
    subj: str,
    part: str,
    imp: str = "faccia pure",
    *,
    pp: str = "per questo",
) -> dict[str, str]:
    return {
        "pp": pp,
        "imp": imp,
        "acc": f"questo|ciò|questa cosa|tutto|tutto questo|quello|{acc}",
        "do": f"farlo|procedere|fare così|fare questo|andare avanti|{do}",
        "subj": f"lo facciate|lo faccia|lo facciano|{subj}",
        "part": f"fatto|fatta|{part}",
    }


PACK: Final = SpeechPack(
    parts=_PARTS,
    yes=_YES,
    assent=_ASSENT,
    soft=_SOFT,
    filler=_FILLER,
    not_yes=_NOT_YES,
    no=_NO,
    doubt=_DOUBT,
    indifferent=_INDIFFERENT,
    acknowledged=_ACKNOWLEDGED,
    condition=_CONDITION,
    but=_BUT,
    question=_QUESTION,
    corrected=_CORRECTED,
    want=_WANT,
    negator=_NEGATOR,
    tag=_TAG,
    core=_CORE,
    may=_MAY,
    beside=_BESIDE,
    asks=_ASKS,
    mine=_MINE,
    cut=_CUT,
    topics={
        "": _topic("questo trattamento", "fare tutto", "procediate", "svolto"),
        "transfer": _topic(
            "[il|la|alla|al|lo|allo|l|all] (trasferimento|trasmissione|trattamento|invio|scambio) [dei dati|dei miei dati]|[i] miei dati|i dati",
            "(trasferire|trasmettere|inviare|trattare|mandare|condividere|usare) [i dati|i miei dati|tutto]|(trasmetterli|trasferirli|inviarli|mandarli|trattarli)",
            "(trasferiate|trasmettiate|inviate|mandiate|trattiate|trasferisca|trasmetta|invii) [i dati|i miei dati]",
            "trasferiti|trasmessi|inviati|trattati|condivisi",
            "(trasmetta|trasmettete|invii|inviate|mandi|mandate|trasferite|tratti|trattate) [pure] [tutto|i dati|i miei dati|li]|(mandateli|inviateli|trasmetteteli) [pure]",
            pp="là|lì|all estero|a loro|al fornitore|al servizio|ai partner|fuori",
        ),
        "recording": _topic(
            "[la|alla|una] registrazione [della chiamata|della conversazione|della telefonata]|la (chiamata|telefonata|conversazione)|essere (registrato|registrata)|la registriate",
            "registrare [la chiamata|la telefonata|la conversazione|tutto|questa chiamata]|(registrarla|registrarmi|registrarlo|conservarla)",
            "(registriate|registri|registrino|veniate registrati) [la chiamata|la telefonata|la conversazione|questa chiamata]|la chiamata venga registrata|la conversazione sia registrata",
            "registrata|registrato|conservata",
            "(registri|registrate|registra|registrami|registratemi|registrala|registratela) [pure] [tutto|la chiamata|la telefonata|la conversazione|questa chiamata]",
            pp="per la registrazione|su nastro",
        ),
        "marketing": _topic(
            "[la|della|alla] (pubblicità|newsletter)|[le|delle|vostre|alle|le vostre] (offerte|promozioni|informazioni|novità|comunicazioni)",
            "(chiamarmi|contattarmi|informarmi|scrivermi|mandarmi offerte|inviarmi offerte|mandarmi la pubblicità|inviarmi la newsletter|mandarmi le offerte|richiamarmi)",
            "mi (chiamiate|contattiate|informiate|mandiate le offerte|scriviate|chiami|contatti)",
            "contattato|contattata|informato|inviate",
            "(mandatemi|mandami|mi mandi|inviatemi|mi invii|mi mandino|mandi|mandate|mandatele|le mandi|me le mandi|inviate|invii|mandatemele|iscrivetemi|mi iscriva|avvisatemi|segnatemi) [mandi|mandate] [pure] [le offerte|la newsletter|tutto|{acc}]|(chiamatemi|contattatemi|mi chiami|mi contatti|mi chiamino|informatemi|tenetemi informato|tenetemi informata|tenetemi aggiornato|tenetemi aggiornata|mi tenga aggiornato|mi tenga informato|mi tenga aggiornata|aggiornatemi|scrivetemi|mi scriva) [pure]",
            pp="per (le offerte|la pubblicità|le promozioni|delle offerte)|con le offerte",
        ),
        "profiling": _topic(
            "[la|alla|il|un] (profilazione|profilo|analisi) [dei dati|dei miei dati]",
            "(creare|fare) [un profilo|il profilo]|(analizzare|usare|guardare|studiare) (i miei dati|le mie abitudini|i miei acquisti|i miei gusti)|profilarmi|personalizzare [le offerte|tutto]",
            "(creiate|facciate) un profilo|mi profiliate",
            "creato|analizzati|profilato",
            imp="(fate|faccia|create|crei) [pure] [un profilo|il profilo|il mio profilo]|(personalizzate|personalizzi|personalizzatele) [pure] [le offerte|tutto|l offerta]|(analizzate|analizzi|guardate|studiate|usate) [pure] (i miei dati|le mie abitudini|i miei acquisti|i miei gusti)|(profilatemi|mi profili) [pure]",
            pp="per (il profilo|la profilazione|la personalizzazione|personalizzare|l analisi)",
        ),
        "automated_decision": _topic(
            "[la|una|alla] decisione [automatica|automatizzata]",
            "decidere [automaticamente]",
            "decidiate [automaticamente]",
            "decisa|presa [automaticamente]",
        ),
        "training": _topic(
            "[l|il|all|al] (addestramento|miglioramento|uso|utilizzo) [dei dati|dei miei dati]|i miei dati|la mia voce",
            "(usare|utilizzare|analizzare) [i miei dati|la mia voce|la chiamata|i dati]|(usarli|utilizzarli|usarla|usarlo|utilizzarla|servirvene|adoperarla|adoperarli)",
            "(usiate|utilizziate|analizziate|usaste|usasse) [i miei dati|la mia voce|la chiamata]|lo usiate|li usiate|la usiate",
            "usati|utilizzati|usata|analizzata",
            "(usate|usi|utilizzi|utilizzate|analizzate|prendete|prenda) [pure] [i miei dati|la mia voce|la chiamata|i dati|tutto]|(usatelo|usateli|usatela|utilizzatelo|utilizzateli|utilizzatela|lo usi|li usi|la usi) [pure]",
            pp="per (allenare i sistemi|addestrare i sistemi|addestrarvi|i sistemi|addestrare|migliorare|il miglioramento|la formazione|allenare|allenarvi|allenarla) [il sistema|il servizio|l ia|la macchina]|a questo scopo|a questo fine",
        ),
        "special": _topic(
            "[il|al] trattamento [dei dati|dei miei dati|dei miei dati sanitari]|i miei dati [sanitari]",
            "(trattare|usare|conservare) [i miei dati|i dati|i miei dati sanitari]|trattarli",
            "(trattiate|usiate) [i miei dati|i miei dati sanitari]",
            "trattati|usati",
            imp="(trattate|tratti|usate|usi|conservate|conservi|tenete|tenga|segnate|segni|annotate|annoti|registrate|registri) [pure] [i miei dati|li|tutto|i dati|i miei dati sanitari|le mie allergie|la mia malattia]|(segnatelo|lo segni|annotatelo|lo annoti|conservateli|li conservi|teneteli|li tenga|usateli|li usi|scrivetelo|lo scriva|trattateli|registratelo) [pure]",
            pp="nella (mia|scheda|cartella|mia scheda|mia cartella)|in (cartella|scheda)|sulla mia salute",
        ),
        "biometric": _topic(
            "[il|al|la] (riconoscimento vocale|riconoscimento|impronta vocale|verifica vocale)|la mia voce",
            "(usare|verificare|riconoscere|controllare|salvare|registrare|conservare) [la mia voce|l impronta vocale|la mia impronta vocale|la mia impronta]|(riconoscermi|identificarmi|verificarmi|autenticarmi|usarla|conservarla|salvarla)",
            "(usiate|verifichiate|riconosciate) [la mia voce]",
            "verificata|riconosciuta|usata",
            imp="(verificate|verifichi|usate|usi|controllate|prendete|prenda|salvate|salvi|registrate|registri) [pure] [la mia voce|l impronta vocale|la mia impronta vocale|la mia impronta]|(riconoscetemi|mi riconosca|identificatemi|mi identifichi|verificatemi|usatela|la usi|prendetela|salvatela|la prenda) [pure]",
            pp="(dalla|con la|tramite la|alla|attraverso la) (voce|mia voce)|come (password|parola d ordine|codice)|al posto (della password|del codice)|per (identificarmi|riconoscermi|entrare)",
        ),
        "parental": _topic(
            "[il|al] trattamento|i dati di (mio figlio|mia figlia)",
            "(trattare|usare) [i dati di mio figlio|i dati di mia figlia]",
            "trattiate i dati di (mio figlio|mia figlia)",
            "trattati",
            imp="(trattate|usate) [pure] [i dati]",
        ),
        "location": _topic(
            "[la|alla] (posizione|mia posizione|localizzazione|geolocalizzazione)|dove sono|dove mi trovo",
            "(usare|vedere|rilevare|sapere|guardare|prendere|conoscere|controllare) [la mia posizione|la posizione|dove sono|dove mi trovo]|(localizzarmi|geolocalizzarmi|rintracciarmi|vederla|usarla)",
            "(usiate|rileviate) la mia posizione|mi localizziate",
            "usata|rilevata|localizzato",
            imp="(usate|usi|vedete|veda|rilevate|rilevi|prendete|prenda|guardate|guardi|controllate|controlli) [pure] [la mia posizione|la posizione|dove sono|dove mi trovo]|(localizzatemi|mi localizzi|geolocalizzatemi|mi geolocalizzi|usatela|la usi|prendetela|la prenda|guardatela) [pure]",
            pp="(con il|col|dal|tramite il) (gps|telefono|cellulare)",
        ),
    },
)
