"""Hears that a consent is taken back, anywhere in what a caller says. Pure.

Taking back must be as easy as giving (Art. 7(3) GDPR), so the words may stand in any sentence; only
a question about it, and its denial ("nicht widerrufen"), are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from voicegate.governance.understanding.grammar import LANGUAGES
from voicegate.governance.understanding.speech_pack import lines
from voicegate.governance.understanding.spoken import is_question, split_words
from voicegate.governance.understanding.templates import Phrases
from voicegate.vocabulary import Consent

__all__ = ["withdrawals"]

_ALL: Final = {
    "de": """
        (einwilligung|einwilligungen|zustimmung|zustimmungen|erlaubnis|einverständnis) [hiermit|wieder|jetzt|sofort|gerne|doch] (widerrufen|zurückziehen|zurücknehmen|zurücknehme|zurückziehe|widerrufe|entziehen)
        (widerrufe|widerruf|entziehe) [ich|hiermit] [ihnen] [hiermit] (meine|die|meiner|alle) [gesamte|erteilte|ganze|vorige] (einwilligung|einwilligungen|zustimmung|zustimmungen|erlaubnis|einwilligungserklärung)
        (ziehe|nehme|zieh|nehm) [ich|hiermit] (meine|die|mein|alle) (einwilligung|einwilligungen|zustimmung|erlaubnis|einverständnis) [hiermit|wieder] zurück
        widerruf [meiner|der] (einwilligung|zustimmung)
    """,
    "en": """
        (withdraw|revoke|retract|cancel|take back|rescind) [all|of] (my|the|all my|any) (consent|consents|permission|permissions|agreement|approval)
        (withdrawing|revoking|retracting|cancelling|taking back) (my|the|all my) (consent|consents|permission|permissions|agreement)
        (take|taking|want) my (consent|permission|agreement) back
    """,
    "es": """
        (retiro|revoco|anulo|retirar|revocar|anular|quiero retirar|cancelo|cancelar) [todo] (mi|el|mis|todos mis) (consentimiento|consentimientos|permiso|permisos|autorización|autorizaciones)
    """,
    "fr": """
        (retire|révoque|annule|retirer|révoquer|annuler|reprends|reprendre) (mon|tout|le|tous mes|mes) (consentement|consentements|accord|accords|autorisation)
        (retire|révoque|retirer|révoquer) (ma|toute|l|la) (autorisation|permission)
    """,
    "it": """
        (revoco|ritiro|annullo|revocare|ritirare|annullare) (il|il mio|tutti i miei|ogni|i miei|mio) (consenso|consensi|permesso|benestare|assenso)
        (revoco|ritiro|revocare|ritirare) (la mia|l|la|ogni) autorizzazione
    """,
    "nl": """
        (toestemming|toestemmingen|akkoord|instemming) [hierbij|graag|weer|nu] (intrekken|herroepen|terugtrekken|in te trekken|terugnemen)
        (trek|herroep|neem) [ik|hierbij] (mijn|de|al mijn) (toestemming|toestemmingen|akkoord|instemming) [hierbij|weer|bij dezen] [in|terug]
    """,
}
_MARKETING: Final = {
    "de": """
        (keine|keinerlei|nie wieder|keine einzige) (werbung|werbeanrufe|angebote|newsletter|werbemails|reklame|werbeangebote) (mehr|mehr bekommen|mehr haben)
        (rufen|ruf) sie [mich|hier] (nie wieder|nicht mehr|nie mehr) [zu werbezwecken|wegen werbung|mit werbung] an
        (werbung|newsletter|werbeanrufe) (abbestellen|widersprechen|stoppen|kündigen|abmelden)
        [der|dem] (werbung|newsletter) [hiermit] widerspreche
        widerspreche [ich] [hiermit] [der|jeder] [weiteren] werbung
    """,
    "en": """
        (no more|dont want any more|do not want any more|stop sending me|stop the|stop your|stop all|stop) (advertising|ads|adverts|marketing|promotions|offers|newsletters|marketing calls|sales calls|marketing emails)
        (unsubscribe|unsubscribe me|stop calling me|never call me again|dont call me again|do not call me again|do not contact me again|dont contact me again|take me off your list|take me off the list|remove me from your list|remove me from the list)
    """,
    "es": """
        (no más|ninguna|basta de|no quiero más|no quiero recibir más) (publicidad|anuncios|ofertas|llamadas comerciales|promociones)
        no me (llamen|llame|llaméis) (más|nunca más|otra vez)
        (darme|denme|dame|deme) de baja
    """,
    "fr": """
        (plus de|plus aucune|plus jamais de|arrêtez la|stop à la) (publicité|pub|publicités|démarchage|prospection|offres commerciales)
        ne m appelez plus [jamais]
        (désabonnez|désinscrivez) moi
        [veux|souhaite] (me désabonner|me désinscrire)
    """,
    "it": """
        (niente più|basta|mai più|non voglio più|non desidero più) (pubblicità|offerte|chiamate pubblicitarie|promozioni|telefonate pubblicitarie)
        non (chiamatemi|mi chiami|mi chiamate|richiamatemi) (più|mai più)
        (cancellatemi|mi cancelli|toglietemi|mi tolga) (dalla lista|dalla newsletter|dalle liste)
    """,
    "nl": """
        (geen|nooit meer) (reclame|aanbiedingen|nieuwsbrief|reclametelefoontjes) (meer|meer ontvangen)
        nooit meer reclame
        bel (me|mij) (niet meer|nooit meer)
        belt u (me|mij) (niet meer|nooit meer)
        (schrijf me uit|ik wil me uitschrijven|afmelden voor reclame|haal me van de lijst)
    """,
}
_RECORDING: Final = {
    "de": """
        (nicht mehr|nicht weiter|nicht länger) [mit] (aufzeichnen|aufnehmen|mitschneiden)
        (aufzeichnung|aufnahme|mitschnitt) [bitte|sofort|jetzt] (stoppen|beenden|abbrechen|ausschalten|aus|stopp)
        (stoppen|beenden) sie [bitte|sofort] die (aufzeichnung|aufnahme)
        hören sie auf [mich|das gespräch] aufzuzeichnen
    """,
    "en": """
        (stop|end|turn off|switch off) [the|this] recording [me|this|the call|this call]
        (dont|do not) record [me|this|any] (anymore|any more|any longer|further)
    """,
    "es": """
        (paren|pare|detengan|detenga|dejen de|deje de) [la] (grabación|grabar|grabarme)
        no (graben|grabe) más
    """,
    "fr": """
        (arrêtez|stoppez|coupez) (l enregistrement|d enregistrer|de m enregistrer)
        n enregistrez plus
    """,
    "it": """
        (fermi|fermate|interrompa|interrompete|smetta di|smettete di) (la registrazione|registrare|registrarmi)
        non (registri|registrate) più
    """,
    "nl": """
        (stop|stopt u) [met] (opnemen|de opname|opname|met opnemen)
        (niet meer|niet langer|niet verder) opnemen
        neem niet meer op
    """,
}
_DENIED: Final = {
    "de": "nicht|keinesfalls|nie|ohne",
    "en": "not|dont|never|wont|didnt|cant|without",
    "es": "no|nunca|sin",
    "fr": "pas|jamais|sans",
    "it": "non|mai|senza",
    "nl": "niet|nooit|zonder",
}
_ASKING: Final = {
    "de": "wie|was|kann ich|wo|warum|darf ich|könnte ich|soll ich|muss ich",
    "en": "how|what|can i|could i|where|why|may i|should i|do i|am i",
    "es": "cómo|qué|puedo|podría|dónde|por qué",
    "fr": "comment|que|qu est ce|est ce que|puis je|où|pourquoi",
    "it": "come|cosa|posso|potrei|dove|perché",
    "nl": "hoe|wat|kan ik|mag ik|waar|waarom",
}


def withdrawals(text: str, language: str) -> frozenset[Consent] | None:
    """The consents that ``text`` takes back; empty for all of them, None for none.

    ``language`` is a tag such as "de-AT"; another language than the six hears nothing.
    """
    bare = language.replace("_", "-").partition("-")[0].lower()
    if bare not in LANGUAGES:
        return None
    heard = _heard(bare)
    tokens = split_words(text, bare)
    # Most of what is said begins no phrase at all, and costs no more than this look.
    if heard.firsts.isdisjoint(tokens) or is_question(text) or heard.asking.ends(tokens, 0):
        return None
    found = {consent for consent, phrases in heard.named.items() if _said(phrases, tokens)}
    if found:
        return frozenset(found)
    if not _said(heard.every, tokens) or not heard.denied.isdisjoint(tokens):
        return None
    return frozenset()


def _said(phrases: Phrases, tokens: tuple[str, ...]) -> bool:
    firsts = phrases.firsts
    return any(phrases.ends(tokens, n) for n, token in enumerate(tokens) if token in firsts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """The phrases of one language; ``firsts`` are the words that begin a withdrawal."""

    every: Phrases
    named: dict[Consent, Phrases]
    asking: Phrases
    denied: frozenset[str]
    firsts: frozenset[str]


@cache
def _heard(language: str) -> _Heard:
    def split(text: str) -> tuple[str, ...]:
        return split_words(text, language)

    every = Phrases(lines(_ALL[language]), split)
    named = {
        Consent.MARKETING: Phrases(lines(_MARKETING[language]), split),
        Consent.RECORDING: Phrases(lines(_RECORDING[language]), split),
    }
    return _Heard(
        every=every,
        named=named,
        asking=Phrases([f"({_ASKING[language]})"], split),
        denied=frozenset(split(_DENIED[language].replace("|", " "))),
        firsts=every.firsts.union(*(phrases.firsts for phrases in named.values())),
    )
