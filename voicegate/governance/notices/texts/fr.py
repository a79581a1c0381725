"""French."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "votre demande (art. 6, § 1, b) RGPD)",
    LawfulBasis.CONTRACT: "contrat (art. 6, § 1, b) RGPD)",
    LawfulBasis.CONSENT: "consentement (art. 6, § 1, a) RGPD)",
    LawfulBasis.LEGAL_OBLIGATION: "obligation légale (art. 6, § 1, c) RGPD)",
    LawfulBasis.VITAL_INTEREST: "intérêts vitaux (art. 6, § 1, d) RGPD)",
    LawfulBasis.PUBLIC_TASK: "mission d'intérêt public (art. 6, § 1, e) RGPD)",
    LawfulBasis.LEGITIMATE_INTEREST: "intérêt légitime (art. 6, § 1, f) RGPD)",
}
_WRITTEN: Final = {
    "title": "Protection des données lors des appels",
    "controller": "Responsable du traitement",
    "representative": "Représenté par",
    "dpo": "Délégué à la protection des données",
    "machine_title": "Vous parlez à une IA",
    "machine": "Un système d'IA répond au téléphone pour le compte de {controller}, pas une personne.",
    "purpose": "Finalité et base juridique",
    "recording": "Enregistrement",
    "recorded": "L'appel est enregistré.",
    "not_recorded": "L'appel n'est pas enregistré.",
    "receivers": "Destinataires",
    "receiver": "Destinataire",
    "country": "Pays",
    "form": "Rôle",
    "stt": "reconnaissance vocale",
    "tts": "synthèse vocale",
    "sink": "traitement de texte",
    "third": "Des données ne parviennent dans un pays tiers que si les art. 44 à 49 RGPD le "
    "permettent. Une copie des garanties est disponible sur demande.",
    "retention": "Durée de conservation",
    "rights": "Vos droits",
    "rights_text": "Vous avez un droit d'accès, de rectification, d'effacement, de limitation, de "
    "portabilité et d'opposition (art. 15 à 21 RGPD).",
    "withdrawal": "Vous pouvez retirer un consentement à tout moment, aussi pendant l'appel, en "
    "disant « je retire mon consentement ». Ce qui a été fait avant reste licite.",
    "authority": "Réclamation",
    "authority_text": "Vous pouvez saisir une autorité de contrôle : {authority}.",
    "authority_unknown": "Vous pouvez saisir l'autorité de contrôle de votre lieu de résidence.",
    "required": "Devez-vous donner des données ?",
    "required_text": "Non. Sans les indications nécessaires, votre demande ne peut pas être traitée. "
    "Les consentements sont libres ; un non n'a pas d'inconvénient.",
    "automated": "Décisions automatisées",
    "automated_no": "Aucune décision produisant des effets juridiques ou similaires n'est prise de "
    "façon exclusivement automatisée (art. 22 RGPD).",
    "automated_yes": "Avec votre consentement, une décision est prise de façon automatisée (art. 22 "
    "RGPD). Vous pouvez demander l'intervention d'une personne et donner votre point de vue.",
    "more": "En savoir plus",
}


def _texts(*, informal: bool) -> NoticeTexts:
    your = "ta" if informal else "votre"
    yours = "tes" if informal else "vos"
    to_you = "te" if informal else "vous"
    return NoticeTexts(
        language="fr",
        opening=("Salut" if informal else "Bonjour") + ", ici {who} de {controller}.",
        assistant="l'assistant numérique",
        named="{name}, l'assistant numérique",
        machine=("Tu parles" if informal else "Vous parlez") + " à une IA, pas à une personne.",
        processing=f"Je traite {yours} données {{purpose}} ; l'appel {{recorded}}.",
        recorded="est enregistré",
        not_recorded="n'est pas enregistré",
        more="Pour en savoir plus, " + ("dis" if informal else "dites") + " « confidentialité ».",
        person="Pour parler à une personne, " + ("dis" if informal else "dites") + " « {word} ».",
        purposes={
            Purpose.SERVICE_REQUEST: f"pour traiter {your} demande",
            Purpose.CONTRACT: f"pour traiter {your} demande",
            Purpose.MARKETING: f"pour {to_you} faire des offres",
            Purpose.PROFILING: f"pour comprendre {yours} intérêts",
            Purpose.AUTOMATED_DECISION: f"pour décider de {your} demande",
            Purpose.QUALITY_RECORDING: "pour contrôler notre qualité",
            Purpose.MODEL_TRAINING: "pour améliorer l'assistant",
            Purpose.ANALYTICS: "pour évaluer notre service",
            Purpose.LEGAL_OBLIGATION: "pour remplir une obligation légale",
            Purpose.VITAL_INTEREST: "pour aider en cas d'urgence",
            Purpose.VOICE_BIOMETRIC_AUTH: f"pour {to_you} reconnaître à la voix",
            Purpose.IMMIGRATION_CONTROL: "pour la procédure de séjour",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
