"""Dutch."""

from __future__ import annotations

from typing import Final

from voicegate.governance.notices.texts.choosing import NoticeTexts
from voicegate.vocabulary import LawfulBasis, Purpose

__all__ = ["TEXTS"]

_BASES: Final = {
    LawfulBasis.REQUEST: "uw verzoek (art. 6 lid 1 b AVG)",
    LawfulBasis.CONTRACT: "overeenkomst (art. 6 lid 1 b AVG)",
    LawfulBasis.CONSENT: "toestemming (art. 6 lid 1 a AVG)",
    LawfulBasis.LEGAL_OBLIGATION: "wettelijke verplichting (art. 6 lid 1 c AVG)",
    LawfulBasis.VITAL_INTEREST: "vitale belangen (art. 6 lid 1 d AVG)",
    LawfulBasis.PUBLIC_TASK: "taak van algemeen belang (art. 6 lid 1 e AVG)",
    LawfulBasis.LEGITIMATE_INTEREST: "gerechtvaardigd belang (art. 6 lid 1 f AVG)",
}
_WRITTEN: Final = {
    "title": "Privacyverklaring voor gesprekken",
    "controller": "Verwerkingsverantwoordelijke",
    "representative": "Vertegenwoordigd door",
    "dpo": "Functionaris voor gegevensbescherming",
    "machine_title": "U spreekt met een AI",
    "machine": "Aan de telefoon antwoordt een AI-systeem namens {controller}, geen mens.",
    "purpose": "Doel en rechtsgrond",
    "recording": "Opname",
    "recorded": "Het gesprek wordt opgenomen.",
    "not_recorded": "Het gesprek wordt niet opgenomen.",
    "receivers": "Ontvangers",
    "receiver": "Ontvanger",
    "country": "Land",
    "form": "Wat deze doet",
    "stt": "spraakherkenning",
    "tts": "spraakuitvoer",
    "sink": "tekstverwerking",
    "third": "Gegevens bereiken derde landen alleen als art. 44 tot 49 AVG dat toestaan. Een kopie "
    "van de waarborgen is op verzoek beschikbaar.",
    "retention": "Bewaartermijn",
    "rights": "Uw rechten",
    "rights_text": "U hebt recht op inzage, rectificatie, wissing, beperking, overdraagbaarheid en "
    "bezwaar (art. 15 tot 21 AVG).",
    "withdrawal": "U kunt een toestemming altijd intrekken, ook tijdens het gesprek met de woorden "
    "„toestemming intrekken”. Wat tot dan gebeurde, blijft rechtmatig.",
    "authority": "Klacht",
    "authority_text": "U kunt een klacht indienen bij een toezichthouder: {authority}.",
    "authority_unknown": "U kunt een klacht indienen bij de toezichthouder van uw woonplaats.",
    "required": "Moet u gegevens geven?",
    "required_text": "Nee. Zonder wat uw verzoek nodig heeft, kan het niet worden behandeld. "
    "Toestemmingen zijn vrijwillig; een nee heeft geen nadelen.",
    "automated": "Geautomatiseerde besluiten",
    "automated_no": "Er is geen besluit met rechtsgevolgen of vergelijkbare gevolgen dat alleen "
    "geautomatiseerd wordt genomen (art. 22 AVG).",
    "automated_yes": "Met uw toestemming wordt een besluit geautomatiseerd genomen (art. 22 AVG). U "
    "kunt een beoordeling door een mens vragen en uw standpunt geven.",
    "more": "Meer",
}


def _texts(*, informal: bool) -> NoticeTexts:
    your, you = ("je", "je") if informal else ("uw", "u")
    return NoticeTexts(
        language="nl",
        opening=("Hallo" if informal else "Goedendag") + ", hier is {who} van {controller}.",
        assistant="de digitale assistent",
        named="{name}, de digitale assistent",
        machine=("Je" if informal else "U") + " spreekt met een AI, niet met een mens.",
        processing=f"Ik verwerk {your} gegevens {{purpose}}; het gesprek wordt {{recorded}}.",
        recorded="opgenomen",
        not_recorded="niet opgenomen",
        more="Meer " + ("hoor je" if informal else "hoort u") + " met „privacy”.",
        person="Een mens " + ("bereik je" if informal else "bereikt u") + " met „{word}”.",
        purposes={
            Purpose.SERVICE_REQUEST: f"om {your} verzoek te behandelen",
            Purpose.CONTRACT: f"om {your} verzoek te behandelen",
            Purpose.MARKETING: f"om {you} aanbiedingen te doen",
            Purpose.PROFILING: f"om {your} interesses te begrijpen",
            Purpose.AUTOMATED_DECISION: f"om over {your} verzoek te beslissen",
            Purpose.QUALITY_RECORDING: "om onze kwaliteit te controleren",
            Purpose.MODEL_TRAINING: "om de assistent te verbeteren",
            Purpose.ANALYTICS: "om onze dienst te evalueren",
            Purpose.LEGAL_OBLIGATION: "om een wettelijke plicht te vervullen",
            Purpose.VITAL_INTEREST: "om in een noodgeval te helpen",
            Purpose.VOICE_BIOMETRIC_AUTH: f"om {you} aan {your} stem te herkennen",
            Purpose.IMMIGRATION_CONTROL: "voor de verblijfsprocedure",
        },
        bases=_BASES,
        written=_WRITTEN,
    )


TEXTS: Final = {False: _texts(informal=False), True: _texts(informal=True)}
