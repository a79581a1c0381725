"""Italian phrases behind which any word is a name, and everyday words that people are called by."""

from __future__ import annotations

__all__ = ["EVERYDAY_NAMES", "LABELS", "NAMING", "THINGS"]

NAMING = """mi chiamo, il mio nome è, mio nome è, il mio cognome è, mio cognome è, cognome è, di cognome faccio, di nome faccio, a nome di, a nome, a nome del signor, a nome della signora, intestato a, intestata a, si chiama, per conto di,
l'intestatario è, l'intestataria è, il titolare è, la titolare è, titolare è, sono il signor, sono la signora, sono la signorina, parla il signor, parla la signora, cognome da nubile è"""

LABELS = """contatto, nome, cognome, nome e cognome, nominativo, intestatario, intestataria, titolare, cliente, cordiali saluti, cordialmente, distinti saluti, saluti, un saluto, firmato, mittente, destinatario, paziente, assicurato, assicurata, richiedente, referente,
responsabile, consulente, inquilino, proprietario, beneficiario, chiamante, grazie, alla cortese attenzione di, medico, dipendente"""

THINGS = frozenset(
    """prodotto macchina società azienda ditta negozio applicazione app programma modello offerta tariffa via città paese albergo ristorante sito servizio cane gatto film
    libro scuola opzione formula marca medicina farmaco abbonamento gioco gruppo associazione rete apparecchio file piazza quartiere banca barca""".split()
)

EVERYDAY_NAMES = """acqua, valle, torre, fontana, monte, colle, bosco, selva, prato, campo, fiume, lago, mare, riva, costa, croce, chiesa, castello, villa, corte, casa, ponte, porta, strada, pietra, sasso, vigna, vigne, rosa, viola, fiore, fiori, foglia, ramo, quercia, olmo, olivo, pino, pero, mela, ciliegia, castagna,
fornaio, panettiere, sarto, fabbro, ferraro, pastore, barbiere, pescatore, cacciatore, marinaio, muratore, calzolaio, mugnaio, tessitore, vasaio, contadino, giardiniere, cavaliere, bianco, bianca, bianchi, nero, neri, rosso, rossa, verde, verdi, bruno, biondo, moro, grigio, piccolo, grande, grosso, gentile, bello, bella, buono, forte,
vecchio, giovane, ricco, allegro, allegri, contento, saggio, leale, principe, regina, duca, conte, vescovo, abate, frate, papa, cardinale, lupo, volpe, gallo, merlo, corvo, pecora, agnello, cervo, pesce, farfalla, leone, orso, gatto, cane, sole, luna, stella, nebbia, tuono, neve, pioggia, vento, mezzanotte, mezzogiorno,
pane, vino, sale, pepe, farina, burro, formaggio, riso, fava, amico, cugino, zio, nipote, padre, figlio, martello, coltello, scarpa, cappello, mantello, chiave, tavola, perla, angelo, santo, paradiso, amore, gioia, speranza, coraggio, pace, naso, bocca, testa, mano, gamba, barba, tasca, zoppo, mancino, sabato"""
