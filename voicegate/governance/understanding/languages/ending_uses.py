"""The words by which one use of what was said is ended, language by language; see ``withdrawing``.

A template that stands in what was said takes back the consent that it stands under: "effacez mon
empreinte vocale" ends the biometric use alone. What ads and recordings are ended with is in ``taking_back``.
Transfer and training are not here: their verbs ("transférez", "usen") are said of too much else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from voicegate.vocabulary import Consent

__all__ = ["USES"]


def _french(verbs: str, after: str, subj: str, things: str, own: str) -> str:
    return (
        f"(ne|n|ne me|ne m|me|m) ({verbs}) plus [jamais|du tout] [{things}|{own}]"
        f"|({verbs}) plus [jamais] ({things}|{own})"
        f"|(arrêtez|arrêter|cessez|cesser|stop|arrête|stoppez) [avec] (de|d|le|la|l) [me|m|les|la] ({after}) [{things}|{own}]"
        f"|(veux|voudrais|souhaite) plus (que|qu) ({subj})"
        f"|(veux|voudrais|souhaite|accepte) plus [du|de|d|de la|l|le|la|ce|cette|être] ({things})"
        f"|(plus de|plus d|fini le|fini la|stop à la|stop au|désactivez [le|la]|coupez [le|la]) ({things})"
        f"|(effacez|supprimez|enlevez|retirez|détruisez|effacer|supprimer) (mon|ma|mes|l|la|le|les) ({own})"
    )


def _italian(verbs: str, after: str, subj: str, things: str, own: str) -> str:
    return (
        f"non [mi|li|la] ({verbs}) più [{things}|{own}]"
        f"|(smetta|smettete|smettetela|la smetta|smettila|basta|finitela|stop) [di|con|alla|con la|con il|con l|con gli] ({after}|{things}) [{own}]"
        f"|non (voglio|desidero|accetto) più (che|essere) [i miei dati|la mia voce|mi|vi|li] ({subj})"
        f"|non (voglio|desidero|accetto) più [la|il|l|questa] ({things})"
        f"|(niente più|mai più|stop alla|stop al|disattivi [la|il]|disattivate [la|il]) ({things})"
        f"|(cancellate|cancelli|eliminate|elimini|togliete|tolga|rimuova|rimuovete|cancellare) [pure] (la|il|i|l|le) [mio|mia|miei|mie] ({own})"
    )


def _spanish(verbs: str, after: str, subj: str, things: str, own: str) -> str:
    return (
        f"(ya no|no me|no sigan|ya no me|no) ({verbs}) más [{things}|{own}]|ya no [me|los|la] ({verbs}) [{things}|{own}]"
        f"|(dejen|deje|paren|pare|dejad|basta|stop) (de|con|con la|con el) [me] ({after}|{things}) [{own}]"
        f"|(ya no quiero|no quiero más|ya no deseo|ya no acepto) (que|ser) [mis datos|mi voz|me|se|los] ({subj})"
        f"|no quiero que [mis datos|mi voz|me|los] (sigan|siga|continúen) ({after})"
        f"|(ya no quiero|no quiero más|no más|nunca más|desactiven|desactive) [la|el|esa] ({things})"
        f"|(borren|borre|eliminen|elimine|quiten|quite|supriman|suprima|borrar) (mi|mis|la|el|los) ({own})"
    )


USES: Final[Mapping[str, Mapping[Consent, str]]] = {
    "fr": {
        Consent.LOCATION: _french(
            "localisez|géolocalisez|suivez|pistez|tracez",
            "localiser|géolocaliser|suivre|pister|tracer|géolocalisation|localisation",
            "(vous|on) (me localisiez|me localise|sache où je suis|sachiez où je suis|me suive|me suiviez|me géolocalise|me géolocalisiez|voie où je suis|voyiez où je suis)",
            "géolocalisation|localisation|localisé|localisée|géolocalisé|géolocalisée|suivi|suivie|pisté|pistée",
            "localisation|données de localisation|historique de position",
        ),
        Consent.BIOMETRIC: _french(
            "identifiez|reconnaissez|authentifiez",
            "(reconnaître|identifier|vérifier) [ma voix|par la voix|à la voix]|reconnaissance vocale",
            "(vous|on) (me reconnaisse|me reconnaissiez|m identifie|m identifiiez|reconnaisse ma voix|reconnaissiez ma voix|vérifie ma voix)",
            "reconnaissance vocale|empreinte vocale|reconnu à ma voix|identifié par ma voix",
            "empreinte vocale|empreinte de voix|signature vocale",
        ),
        Consent.PROFILING: _french(
            "profilez|analysez",
            "profiler|profilage|analyser (mes données|mes habitudes|mes achats)|analyse de (mes données|mes habitudes)|faire (un profil|mon profil)",
            "(vous|on) (me profile|me profiliez|analyse mes (données|habitudes|achats)|analysiez mes (données|habitudes|achats)|fasse (un profil|mon profil)|fassiez (un profil|mon profil))",
            "profilage|profil sur moi|offres personnalisées",
            "profil client|profil publicitaire|profil de consommation",
        ),
        Consent.SPECIAL: _french(
            "notez (mes données de santé|ma santé)|utilisez mes données (de santé|médicales)|gardez mes données (de santé|médicales)",
            "(utiliser|garder|conserver|traiter|noter) mes données (de santé|médicales)",
            "(vous|on) (gardiez|utilisiez|traitiez|garde|utilise|traite) mes (données|infos|informations) (de santé|médicales)",
            "données (de santé|médicales)",
            "données (de santé|médicales)|(infos|informations) (de santé|médicales)",
        ),
    },
    "it": {
        Consent.LOCATION: _italian(
            "localizzate|localizzi|geolocalizzate|geolocalizzi|seguite|tracciate",
            "localizzarmi|geolocalizzarmi|seguirmi|tracciarmi|rintracciarmi|localizzazione|geolocalizzazione",
            "(sappiate|sappia|vediate|veda|sappiano) dove (sono|mi trovo)|(localizziate|geolocalizziate|seguiate|localizzi)|(localizzato|localizzata|geolocalizzato|geolocalizzata|seguito|seguita|tracciato|tracciata)",
            "localizzazione|geolocalizzazione",
            "localizzazione|dati di localizzazione|posizioni salvate",
        ),
        Consent.BIOMETRIC: _italian(
            "riconoscete|riconosca|identificate|identifichi",
            "riconoscermi [dalla voce]|identificarmi [con la voce]|riconoscimento vocale",
            "(riconosciate|identifichiate|riconosca) [dalla voce|la mia voce]|(riconosciuto|riconosciuta|identificato|identificata) [dalla voce]",
            "riconoscimento vocale|impronta vocale",
            "impronta vocale|impronta della voce|firma vocale",
        ),
        Consent.PROFILING: _italian(
            "profilate|profili|analizzate|analizzi",
            "profilarmi|profilazione|profilare|analizzare (i miei dati|le mie abitudini|i miei acquisti)|analisi dei miei dati|fare profili",
            "(profiliate|profili)|(analizziate|analizzi) (i miei dati|le mie abitudini)|(facciate|faccia) (un profilo|il mio profilo)|(profilato|profilata|analizzato|analizzata)",
            "profilazione|offerte personalizzate",
            "profilo cliente|profilo pubblicitario",
        ),
        Consent.SPECIAL: _italian(
            "(usate|conservate|trattate|tenete) i miei dati (sanitari|medici|di salute|sulla salute)",
            "(usare|conservare|trattare|tenere) i miei dati (sanitari|medici|di salute|sulla salute)",
            "(usiate|conserviate|trattiate|teniate) i miei dati (sanitari|medici|di salute|sulla salute)",
            "dati (sanitari|medici|di salute|sulla salute)",
            "dati (sanitari|medici|di salute|sulla salute)",
        ),
    },
    "es": {
        Consent.LOCATION: _spanish(
            "localicen|localice|ubiquen|ubique|geolocalicen|rastreen|sigan",
            "localizarme|ubicarme|geolocalizarme|rastrearme|seguirme|localizando|rastreando|geolocalización",
            "(sepan|sepa|vean|vea) dónde (estoy|ando)|(localicen|ubiquen|geolocalicen|rastreen|sigan|localice)|(localizado|localizada|geolocalizado|rastreado|rastreada|ubicado|ubicada)",
            "geolocalización|localización",
            "geolocalización|datos de ubicación|historial de ubicaciones",
        ),
        Consent.BIOMETRIC: _spanish(
            "reconozcan|reconozca|identifiquen|identifique",
            "reconocerme [por la voz]|identificarme [por la voz|con la voz]|reconocimiento de voz",
            "(reconozcan|reconozca|identifiquen|identifique) [por la voz|mi voz]|(reconocido|reconocida|identificado|identificada) por la voz",
            "reconocimiento de voz|huella de voz|huella vocal",
            "huella de voz|huella vocal|firma vocal",
        ),
        Consent.PROFILING: _spanish(
            "analicen|perfilen",
            "perfilarme|hacer (perfiles|un perfil)|analizar (mis datos|mis hábitos|mis compras)|analizarme|elaboración de perfiles|elaborar perfiles|(haciendo|elaborando) (perfiles|un perfil|mi perfil)",
            "(hagan|elaboren|haga) (un perfil|perfiles|mi perfil)|(analicen|perfilen|analice) [mis datos|mis hábitos|mis compras]|(perfilado|perfilada|analizado|analizada)",
            "perfiles|elaboración de perfiles|ofertas personalizadas",
            "perfil de cliente|perfil publicitario|perfil de consumo",
        ),
        Consent.SPECIAL: _spanish(
            "(usen|guarden|traten) mis datos (de salud|médicos)",
            "(usar|guardar|tratar|usando|guardando) mis datos (de salud|médicos)",
            "(usen|guarden|traten) mis datos (de salud|médicos)",
            "datos (de salud|médicos)",
            "datos (de salud|médicos)|información (médica|de salud)",
        ),
    },
}
