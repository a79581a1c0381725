"""French, with what is said in Belgium, Switzerland, Québec, the south."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "oui": "oui|ouais|ouai|ui|ouaip|ouep|yes|yep|vi|voui|wi|moui oui",
    "tres": "tout à fait|parfaitement|entièrement|totalement|complètement|absolument|bien sûr|bien"
    "|volontiers|pleinement|très|vraiment|aussi|expressément|sans problème|évidemment|complétement",
    "vous": "vous|tu",
    "pouvez": "pouvez|peux|pourrez|avez le droit de|êtes autorisé à|êtes autorisés à|avez mon accord pour"
    "|avez mon autorisation pour|avez la permission de|as le droit de|as mon accord pour",
    "cava": "ça me va|cela me va|ça va pour moi|ça me convient|cela me convient|ça me paraît bien"
    "|pour moi c est bon|pour moi c est ok|pour moi c est oui|c est bon pour moi|c est ok pour moi"
    "|c est d accord pour moi|pour moi ça va|ok pour moi|d accord pour moi|pour moi d accord"
    "|pour moi oui|pour ma part oui|moi ça me va|ça joue pour moi|ça marche pour moi|bon pour moi",
    "pron": "le|la|l|les|en|y|vous en",
    "obj": "{acc}|{pp}|{tres}|tout|aussi|s il vous plaît|là",
    "bag": "[{obj}] [{obj}] [{obj}]",
    "rien": "rien|aucune objection|pas d objection|aucun problème|pas de problème|aucun souci|pas de souci",
}

_YES: Final = """
({oui})
[mais] bien sûr que oui
(mais|ben|bah|eh bien|eh ben|hé|ah mais|bin|pardi|bé|et|alors|ma foi|moi) {oui} [bien sûr|évidemment]
{oui} (oui|bien sûr|volontiers|s il vous plaît|tout à fait|absolument|certainement|évidemment|d accord|avec plaisir|pourquoi pas)
(oui oui|oui oui oui|si si oui)
(bien sûr|bien sur|mais bien sûr|bien sûr que oui|bien entendu|évidemment|naturellement|certainement|absolument|tout à fait|volontiers|très volontiers|avec plaisir|avec grand plaisir|avec joie|assurément|carrément|sans aucun doute|sans problème|sans souci|sans hésiter|sans hésitation|assurément oui|et comment|à fond|mets en|certain|ben certain|certain que oui|bien certainement|affirmatif|entendu c est oui|ça roule pour moi|je veux bien|moi je veux bien|on veut bien|pas de problème|aucun problème|pas de souci|aucun souci|y a pas de problème|y a pas de souci|il n y a pas de problème|il n y a aucun problème|il n y a pas de souci|pas d objection|aucune objection|sans objection|pantoute pas de problème)
(je|j|on|nous) (suis|sommes|est) [{tres}] (d accord|favorable|partant|partante|consentant|consentante|pour|ok|okay|daccord|dac) [{tres}] [avec {acc}|pour {acc}|pour ça|pour cela|avec ça|avec cela|pour que {vous} {subj}|pour {do}]
(chuis|chui|j suis|moi je suis|moi chuis) [{tres}] (d accord|pour|partant|partante|ok)
[{tres}] d accord (avec ça|avec cela|pour ça|pour cela|avec {acc}|pour {acc})
(je|j|on) [vous|te|y] (accepte|consens|autorise|permets|approuve|acquiesce|valide|confirme mon accord|donne mon accord|donne mon consentement|donne mon autorisation|donne ma permission|donne l autorisation|donne la permission|donne mon feu vert|y consens) [{tres}] [{acc}|à {acc}|pour {acc}|de {acc}|à ce que {vous} {subj}|que {vous} {subj}|à {do}|à le faire|de le faire] [{tres}]
(je|j|on) (vous|te|t) (le|l|la|les) (accepte|permets|autorise|accorde|donne) [{tres}]
(nous|nous y|on) (acceptons|consentons|autorisons|sommes d accord|donnons notre accord|vous autorisons) [{tres}] [{acc}|à {acc}]
(je|j|on) (le|l|la|les|y) (accepte|veux|souhaite|permets|autorise|consens|veux bien|donne) [{tres}]
(je|j|on) (veux|souhaite|désire|voudrais|aimerais|veut) [{tres}|bien|aussi] ({acc}|recevoir {acc}|que {vous} le {subj}|que {vous} {subj}|en recevoir|bien {do})
(c est|c) (oui|un oui|d accord|un grand oui|accordé|accepté|ok|okay) [pour moi|pour ça|de ma part]
({vous}) {pouvez} [{tres}|y aller|sans problème] [le|la|l|les] {do} [{tres}]
({vous}) {pouvez} (y aller|le faire|la faire|continuer comme ça|procéder)
({vous}) (avez|as) (mon accord|mon consentement|mon autorisation|ma permission|le feu vert|mon feu vert|ma bénédiction|mon oui) [pour {acc}|pour ça|pour cela|pour {do}]
({cava}) [{tres}]
(ça|cela) (me|m) (va|convient) [{tres}|très bien]
(ça|cela|c est|ce n est|c) [ne] [me] (pose|dérange|gêne|fait|pas|est) (aucun problème|pas de problème|pas|aucun souci|pas du tout|un problème|gênant|dérangeant){x}
(ça|cela) [ne] [me] (pose|fait|cause) (aucun problème|pas de problème|aucun souci|pas de souci|aucune difficulté) [{cavap}|pour moi]
(ça|cela) [ne] me (dérange|gêne|ennuie|embête) (pas|pas du tout|aucunement|en rien|pas le moins du monde)
(je|j|on) [n|ne] (ai|y vois|vois|a|y ai) {rien} [à redire|contre|contre ça|contre cela|à {acc}|contre {acc}|avec ça|là dessus|à cela|à y redire]
(j ai|j y vois|je vois|je n ai|je n y vois|je ne vois) (rien contre|rien à redire|rien contre ça|aucune objection|aucun inconvénient|pas d inconvénient|pas d objection|aucun problème|aucun souci) [à {acc}|à ça|à cela|avec ça]
(rien à redire|rien contre|pas d inconvénient|aucun inconvénient)
(je dis oui|moi je dis oui|je réponds oui|ma réponse est oui|la réponse est oui|je vous dis oui|on va dire oui)
(allez y|vas y|allez y faites|faites le|fais le|faites donc|faites|faites ça|faites comme ça|allons y|je vous en prie allez y|go|procédez|allez)
(je|j) (vous|t|te) (en prie|y autorise|donne mon accord|donne le feu vert|fais confiance allez y)
(accordé|accepté|j en serais ravi|j en serais ravie|ce serait parfait pour moi|ce sera oui|ce sera avec plaisir|ça sera oui)
({acc}) (peut|peuvent) être {part}
(tout|c est tout|tout est) (bon|ok|d accord|en ordre) pour moi
[alors|bon] {imp} [s il vous plaît]
({vous}) (pouvez|peux)
(j accepte|je veux bien|d accord pour|je suis d accord pour) d être {part}
j accepte (d être {part}|que {vous} {subj}|{acc})
d accord (pour être {part}|pour {acc}|pour {do})
({vous}) {pouvez} {bag} [{pron}] {do} {bag}
({vous}) {pouvez} [{pron}] (en servir|en faire usage|le faire|y aller|les utiliser|l utiliser|continuer|procéder|disposer|les transmettre) {bag}
[alors|bon|bin|ben] {imp} {bag}
(je|j|on|nous) [vous|t|te] (laisse|laissons|permets|autorise) {bag} [{pron}|de|à] [{pron}] {do}
(je|j) [vous|t|te] (autorise|permets|donne l accord|donne mon accord|donne la permission) [à|de|pour|d] [{pron}] {do} {bag}
(c est|c) [{tres}] (correct|bon|beau|okay|ok|bien|parfait|accordé|accepté|réglé|d accord|validé|autorisé|permis) (pour moi|avec moi|de mon bord|de mon côté|pour ma part|{pp}|pour {acc})
(c est|ça me paraît|ça me semble) correct (pour moi|oui)
{acc} (me convient|me va|ne me dérange pas|me dérange pas|ne me gêne pas|me gêne pas|est ok|est d accord|c est bon|c est ok|c est d accord|est acceptée|est accepté|est autorisé|est autorisée|c est bon pour moi|ça me va|ça me dérange pas|ça ne me dérange pas)
(y a|il y a|y a t|ya|y) [n|ne] (pas de|pas d|aucun|aucune|point de|zéro) (problème|problèmes|souci|soucis|trouble|troubles|objection|inconvénient|difficulté) [pour moi|là|avec ça|{pp}]
(pas|zéro|aucun|aucune|sans) (de trouble|trouble|problème|souci|soucis|inconvénient|objection|tracas)
(il|ça) (n y a|y a|a) (aucun|pas d|pas de) (problème|souci|inconvénient|objection) [pour moi|{pp}]
(je|j) [n|ne] (ai|vois|y vois) ((aucun|pas de|pas d|aucune) (problème|souci|inconvénient|objection|objections)|rien contre) [avec {acc}|à {acc}|à {do}|à ce que {vous} {subj}|que {vous} {subj}|pour {acc}|{pp}|à ça]
(je|j|moi je) (veux bien|suis ok|suis okay|suis partant|suis preneur|suis preneuse|suis favorable|suis pour|vote pour|valide|signe) [que {vous} {subj}|qu on {subj}|d {acc}|pour {acc}|de {acc}|{pp}|être {part}|{do}|{acc}]
(d accord|ok|okay|partant|partante|favorable|accord donné|accord) (pour|avec|à|que|de) ({acc}|{do}|être {part}|{vous} {subj}|le {do}|ce que {vous} {subj})
(je suis|je serais|on est|j serais) [{tres}] (d accord|ok|favorable|content|ravi|heureux) (que {vous} {subj}|qu on {subj}|à ce que {vous} {subj}|pour que {vous} {subj}|pour {do}|de {acc}|d être {part})
(ça|cela) [ne] (me dérange|me gêne|me pose|m ennuie|me fait|me cause) (pas|aucunement|aucun problème|pas de problème|point|pas de souci|rien) [du tout|que {vous} {subj}|d être {part}|qu on {subj}|{acc}|que {vous} le {subj}|{pp}|que {vous} {pron} {subj}]
(je|j) (suis|chuis) (partant|partante|ok|d accord) (moi|oui|pour ça|là dessus|avec vous)
(mon accord|mon consentement|mon autorisation|mon feu vert) [{vous}] (l avez|vous l avez|est donné|tu l as|est acquis|oui)
({vous}) (l|avez|l avez) (avez|mon accord|mon consentement|l autorisation|le droit|carte blanche|le champ libre) [{tres}]
(autorisation|permission|consentement|accord|demande) (accordée|accordé|donné|donnée|acceptée)
(allez|vas) y (donc|volontiers|pour {acc}|sans problème|sans souci|gaiement|je vous prie|mon ami|monsieur|madame|ça marche|faites|pas de souci|pas de problème)
(faites|fais|faites le|allez y) [donc|volontiers|comme ça|le nécessaire|je vous prie|sans problème|sans souci|alors]
[moi] (ça|cela) (me va|me convient|m arrange|m va|me plaît|me botte|joue|va pour moi|joue pour moi|m convient) [{tres}|parfaitement|très bien|nickel|comme ça|pour moi]
(à|avec) (100 pour cent|cent pour cent|deux mains|grand plaisir)
(volontiers|avec plaisir) [pour {acc}|{pp}]
(oui|ouais) (pour|à) {acc}
[moi|alors|alors moi|de mon côté|pour ma part] (je|j) [n|ne] (ai|vois) (aucun|pas de) (problème|souci|souci là|problème là) [avec ça|là dessus|pour ça] [allez y]
(entièrement|tout à fait|pleinement|totalement|parfaitement|absolument|complètement|bien) d accord
[oui] (mille|cent) fois [oui]
(pourquoi pas) {oui}
(faites|fais) (ce qu il faut|le nécessaire|ce que vous avez à faire|votre travail|votre affaire)
(je|j) (vous|t|te) (laisse|donne|en donne|en accorde|accorde|autorise) (faire|l autorisation|ma permission|mon accord|mon consentement|le droit|carte blanche|mon feu vert|la permission|à faire|à le faire) [{do}|de le faire]
si si (bien sûr|oui|d accord|allez y)
(allez|allez hop|hop) {oui} [{bag}]
(l|un|votre|le) (ordinateur|machine|système|robot|programme|ia|intelligence artificielle) (peut|pourra|a le droit de) [très bien|bien] (décider|le faire|décider seul|trancher|choisir)
(laissez|que) [donc] (l|le|un) (ordinateur|système|robot|programme|machine) [le] (décider|faire|décide|trancher)
(service|avec joie|bien volontiers|très volontiers) [volontiers]
c est (accordé|permis|autorisé|oui de ma part|oui pour moi|tout bon pour moi)
(je|j) n ai (rien|aucune objection) (contre|à redire|à y redire|à dire)
{acc} (est|sont) (autorisé|autorisée|accepté|acceptée|la bienvenue|les bienvenues|bienvenue) [{cavap}]
{acc} [ne|n] [me] (pose|posent|fait|est|cause) (pas de problème|aucun problème|pas un problème|aucun souci|pas de souci)
{acc} [ne] me (dérange|gêne) pas
(approuvé|partant|partante|validé|accepté|autorisé|permis|approuvée)
[moi] je (marche|signe|vote oui)
(c est|c) (validé|approuvé|bon pour moi|ok pour moi)
{acc} (m intéressent|m intéresse|me plaisent|sont les bienvenues) [beaucoup]
(je|j) (veux bien|voudrais|aimerais|souhaite|suis intéressé|suis intéressée) [bien|être|par|recevoir|être informé|être informée|être tenu au courant|avoir] [informé|informée|au courant] [de|sur|par] {acc}
(inscrivez|ajoutez|mettez|notez|abonnez) moi [sur la liste|à la liste|à la newsletter|donc]
pourquoi pas (allez y|faites|faites le|d accord|bien sûr|oui)
{oui} (septante|cent|mille|dix) fois [oui]
{oui} [moi] (ça m intéresse|ça m intéresse bien|ça m arrange|ça me plaît|ça m irait|ça me ferait plaisir|ça m est utile) [{acc}|beaucoup|bien]
{oui} (c est|ça sera|ce sera|ce serait) [même|bien|beaucoup] (plus pratique|plus simple|plus facile|plus rapide|pratique|plus sûr|mieux comme ça)
{oui} ({pp}) (c est|ça me va|ça va|ce sera|ce serait|ce serait) [très|bien|d accord] (bien|parfait|bon|mieux|d accord|super|nickel|très bien)
(bien sûr|volontiers|avec plaisir|évidemment|certainement) {imp} {bag}
{oui} (bien sûr|volontiers|avec plaisir|évidemment|merci|s il vous plaît|alors|donc|allez y) {imp} {bag}
{oui} (y a|il y a|y a vraiment) (pas|aucun) [de] (mal|mal à ça|souci|problème)
{imp} (bien sûr|volontiers|avec plaisir|{oui})
correct pour moi
"""

_ASSENT: Final = """
(oui|ouais|ouai|ouaip|ouep|ui|vi|voui|wi|bien sûr|certainement|volontiers|évidemment|absolument|naturellement|carrément|assurément|sûr)
"""

_SOFT: Final = """
(s il vous plaît|s il te plaît|svp|merci|merci bien|merci beaucoup|je vous prie|je vous en prie|monsieur|madame|mademoiselle|hein oui)
(d accord|daccord|dac|ok|okay|c est bon|c est ok|ça marche|ça va|ça roule|très bien|parfait|bien|super|nickel|impeccable|entendu|ça joue|génial|c est d accord|c est parfait|c est bien|exact|exactement|c est entendu)
(vraiment|pour moi|de mon côté|pour ma part|sans problème|bien sûr|j en suis sûr|j en suis sûre|j en suis certain|je suis sûr|je suis sûre|je suis certain|je suis certaine|sûr et certain|je confirme|je le confirme|je vous le confirme|moi|quand vous voulez|avec ça|pour ça|à ça|à cela|à 100|à cent pour cent)
({pp}|c est correct|c est beau|c est bien correct|correct|pas de souci|pas de soucis|pas de problème|aucun souci|aucun problème|sans souci|y a pas de souci|y a pas de problème|y a pas de trouble|pas de trouble|ma belle|mon ami|cher monsieur|chère madame|bien volontiers|avec plaisir|tout à fait|absolument|certainement|évidemment|volontiers|je veux bien|nickel chrome|ça joue|ça me va|c est bon pour moi|là|tiguidou|pas de tracas|une fois|allez y)
(mon brave|mon cher|ma chère|mon petit|ma petite dame|mon gars|cher ami|chef|patron)
"""

_FILLER: Final = """
(euh|heu|euhm|hum|hm|hmm|ah|oh|eh|bon|ben|bah|alors|eh bien|eh ben|donc|bon ben|bon alors|bon bah|pardon|excusez moi|écoutez|écoute|ok|okay|d accord|bien|mm)
"""

_NOT_YES: Final = """
(oui|ouais) [oui] (c est exact|exact|exactement|c est juste|juste|c est vrai|c est cela|en effet|effectivement)
(oui|ouais) (oui|ouais) [oui] (c est bon|d accord|ça va|ok|okay|bon|très bien|bien) [c est bon|d accord|ça va|ok|bien|bon]
oui [oui] ça va (bien|très bien) [merci|et vous]
(ah oui|ah ouais|ouais ouais|ah d accord|ah bon oui|mouais|oui oui d accord d accord|ah oui d accord|oui allô|oui bonjour|ouais bon|bon ouais|bon oui|oui bon|ouais ok ok|ah oui oui|oui c est ça|oui voilà|allez|go|certain|mais|oui c est moi|et oui|eh oui|hé oui|c est d accord d accord|oui c est bien moi)
"""

_NO: Final = """
(y a pas moyen|pas moyen|ça non|ah ça non|non|nan|nenni|que non|non non|non merci|oh non|ah non|ben non|mais non|bah non|jamais|jamais de la vie|pas question|hors de question|c est hors de question|en aucun cas|sûrement pas|certainement pas|surtout pas|absolument pas|pas du tout|pantoute|vraiment pas|pas vraiment|plutôt pas|plutôt non|de préférence non|pas maintenant|pas aujourd hui|pas cette fois|pas pour moi|pas d accord|pas intéressé|pas intéressée|sans façon|merci non|merci mais non|merci sans façon|sans moi|très peu pour moi|niet|négatif|aucunement|nullement|en rien|bien sûr que non|évidemment pas|évidemment non|naturellement pas|contre|je suis contre|je suis plutôt contre|j y suis opposé|j y suis opposée|je suis opposé|je suis opposée|je suis opposé à ça|j ai une objection|je préfère pas|je préfère éviter|je préfère que non|je préfère ne pas|je préférerais ne pas|j aimerais mieux ne pas|je préfère que vous ne le fassiez pas|je ne préfère pas|je préférerais pas|j aimerais mieux pas|j aime mieux pas|j aime autant pas|je n aimerais pas|j aimerais pas|je ne pense pas|je pense pas|je ne crois pas|je crois pas|pas la peine|ce n est pas la peine|c est pas la peine|pas besoin|inutile|laissez tomber|laisse tomber|laissez|arrêtez|stop|arrête|ça suffit|oubliez|oubliez ça|pas de publicité|pas de pub|pas d enregistrement|n enregistrez pas|ne faites pas ça|faites pas ça|ne le faites pas|ça me dérange|ça me gêne|ça me pose problème|cela me dérange|cela me gêne|ça ne me va pas|ça me va pas|ça ne va pas|ça va pas|ça ne me convient pas|ça me convient pas|j ai dit non|c est non|pour moi c est non|c est un non|ce sera non|ça sera non|je dis non|je réponds non|je passe|refus)
(je|j) [le|l|la|vous le|vous l|m y|m] (refuse|décline|désapprouve|interdis|oppose|y oppose|désiste|retire|retire mon consentement|retire mon accord|révoque|révoque mon consentement)
(je m oppose|je m y oppose|je m y refuse|refusé|retirer mon consentement|retirer mon accord)
(pas|non pas) {pp}
(gardez|laissez) (mes données|tout ça|ça|mes informations) [ici|chez vous|en france|en suisse|en belgique|au québec|au canada|en europe|tranquilles]
(je|j) [ne|n] (tiens|souhaite|désire|veux|compte|aime) (pas|point|pas trop|guère|vraiment pas|absolument pas) [à|que] [{pron}] [{do}|{acc}|{vous} {subj}|ça]
(je|j) [n|ne] (autorise|accepte|consens|permets|approuve) (pas|point|rien|absolument pas|en aucun cas|jamais)
(ça|cela) [ne] (m intéresse|me plaît|me va|me dit|me convient|m arrange|me tente|me chante) (pas|rien|point|guère|pas du tout|pas trop|vraiment pas|absolument pas)
(je dis|je réponds|c est|ce sera|moi c est) non [merci|définitif|catégorique]
(arrêtez|non) (ça|avec ça|tout de suite)
(ça|cela) (me met|me mettrait|me rend) (mal à l aise|nerveux|nerveuse|pas à l aise|inquiet|inquiète)
(je|j) [ne] suis (mal à l aise|pas à l aise|pas pour|pas favorable|pas chaud|pas chaude|pas rassuré|pas tranquille) [avec ça|avec cela|du tout]
(je|j) (dois|vais|souhaite|préfère|suis obligé de|suis contraint de) [vous|malheureusement|plutôt] (refuser|décliner|dire non|m abstenir|m y opposer|refuser ça)
(opposition|objection|refus|veto|refus catégorique)
(sous aucun prétexte|à aucun prix|pour rien au monde|en aucune façon|d aucune façon|pas le moins du monde|plutôt mourir|jamais de ma vie)
(je|j) (vous|t|te) (interdis|défends|refuse) [de|d] [{pron}] [{do}|faire ça|le faire|ça]
({vous}) [n|ne] (avez|as|aurez) (pas|point) (le droit|ma permission|mon accord|mon autorisation|mon consentement|l autorisation|mon feu vert)
(je|j) (préfère|préférerais|aimerais|veux|souhaite|aimerais mieux|aime mieux) que (mes données|ça|tout|cela|tout ça|mes informations) (restent|reste|restent bien|demeurent) (ici|entre nous|chez vous|privé|privées|en france|en europe|au pays|confidentiel)
(que ça|ça|mes données|tout ça) (reste|restent) (ici|entre nous|privé|privées|chez moi|en france|confidentiel)
(ouais|oui|bon|euh oui|ben oui) [euh|bon|ben|bah] (non|non merci|non en fait|en fait non|finalement non|non finalement)
(ça|cela|c est|ma santé|ma vie|mes données) [ça] (ne|me) (regarde|regardent) [que] (personne|moi|pas|que moi)
c est (privé|personnel|ma vie privée|confidentiel|mes affaires|pas vos affaires|non et c est tout|non négociable)
[plutôt|de préférence] sans {acc} [s il vous plaît|merci]
sans enregistrement [s il vous plaît|merci]
(éteignez|coupez|arrêtez|stoppez|supprimez|effacez) (ça|le|la|tout|{acc}) [s il vous plaît|tout de suite]
mes données (restent|doivent rester) (en europe|en france|ici|chez vous|au pays|en suisse|en belgique|privées)
(je|j) (vais|dois) (devoir|malheureusement) (refuser|décliner|dire non)
(ce|ça|c) [n] (est|va) pas [être] (possible|envisageable|acceptable|négociable)
n y comptez [même] pas
(même pas|pas même) (en rêve|la peine|un peu|pour rire)
(ça|cela) ira [comme ça] merci
(absolument|vraiment|strictement) (jamais|aucun|rien)
(mieux vaut|il vaut mieux|vaut mieux|il vaudrait mieux|autant) (pas|que non|éviter|ne pas)
(je|j|nous) [ne|n] (accepterai|donnerai|consentirai|autoriserai|permettrai|veux|voudrai) (pas|jamais) [ça|mon accord]
(passez|passons|sautez|laissez ça|on passe|oublions|abandonnez)
ne (me|m) (localisez|enregistrez|géolocalisez|suivez|pistez|filmez|transmettez|transférez|analysez|profilez|identifiez|reconnaissez|notez) (pas|rien|jamais|plus)
ne (me|m) (contactez|appelez|écrivez|envoyez|dérangez|sollicitez) (pas|rien|jamais|plus)
"""

_DOUBT: Final = """
(je|j|on) [ne|n] [le|en] sais [vraiment|trop] (pas|pas trop|plus|rien) [trop|vraiment]
(je|j|on) [ne|n] [en] suis [vraiment] (pas|pas trop|pas très|pas tout à fait|pas vraiment|pas complètement) (sûr|sûre|certain|certaine|convaincu|convaincue|décidé|décidée)
(sais pas|chais pas|j sais pas|ché pas|pas sûr|pas sûre|pas certain|pas certaine|aucune idée|j hésite|j hésite encore|hésite|peut être|peut être bien|p têt|ptet|éventuellement|possible|possiblement|c est possible|probablement|sans doute|probable|sûrement|je pense|je crois|je suppose|j imagine|je dirais|on verra|à voir|faut voir|il faut voir|ça dépend|cela dépend|dépend|réfléchir|j y réfléchis|réfléchis|plus tard|une autre fois|pas encore|bof|mouais|moui|mitigé|mitigée|ni oui ni non|plus ou moins|un peu|plutôt|plutôt oui|en principe|normalement|à la rigueur|je devrais demander|demander à|doute|doutes|j ai un doute|incertain|indécis|indécise|entre les deux|moitié moitié|j espère|il me semble|il paraît|ça se pourrait|pourrait)
(je|j|on) [ne|n|vous|t] [ai|vous ai|t ai|l ai|ai pas|vous] (comprends|comprend|entends|compris|entendu|capté|saisi|pige|suis pas|pas compris|pas entendu|pas bien compris|pas bien entendu) (pas|rien|mal|pas bien|plus|pas très bien)
(pas compris|pas bien compris|pas entendu|pas bien entendu|comprends pas|entends pas|entends mal|rien compris|mal entendu|mal compris|pas saisi)
(je|j) [ne|n] (suis|serais|ai|y suis) pas [vraiment|forcément|complètement] (contre|opposé|opposée|fermé|hostile)
peux dire non
pas comment refuser
[ne] (dis|dirai) pas non
"""

_INDIFFERENT: Final = """
(ça m est égal|cela m est égal|ça m est bien égal|peu importe|je m en fiche|m en fiche|je m en fous|m en fous|comme vous voulez|comme vous voudrez|comme tu veux|si vous voulez|si tu veux|c est vous qui voyez|c est comme vous voulez|à vous de voir|ça m indiffère|n importe|qu importe|si ça vous chante|si ça vous fait plaisir|c est égal|faites comme vous voulez|faites ce que vous voulez|tant pis)
"""

_ACKNOWLEDGED: Final = """
(d accord|daccord|dac|ok|okay|ah|oh|ah bon|ah d accord|ah ok|bon|bien|très bien|entendu|compris|j ai compris|je comprends|je vois|je sais|j entends|je vous entends|je t entends|j écoute|je vous écoute|je t écoute|hm|hmm|hum|mhm|mm|euh|voilà|exact|exactement|c est ça|c est exact|c est noté|noté|reçu|bien reçu|parfait|super|intéressant|c est bon|ça va|ça marche|ça roule|c est bien|merci|allô|bonjour|bonsoir|je suis là|continuez|allez|poursuivez|si|tiens|certes|soit|va bene|effectivement|en effet|vu|bien compris|bien noté|pris note|je prends note|génial|nickel|s il vous plaît|je suis en ligne|je vous suis|aha|va pour|donc|eh bien)
"""

_CONDITION: Final = """
(si|s il|s ils|seulement|uniquement|sauf|hormis|excepté|à part|à condition|condition|conditions|pourvu|tant que|du moment|dès que|d abord|avant|après|une fois|cette fois|pour cette fois|juste|rien que|que pour|qu une|en partie|partiellement|une partie|la moitié|sans|au maximum|limité|à moins|en échange|dans la mesure|dans le cas|au cas|jusqu à|jusque|temporairement|exceptionnellement|en attendant|quand|lorsque|la première|le premier|l autre|provisoirement)
"""

_BUT: Final = """
(mais|cependant|toutefois|pourtant|par contre|en revanche|ou|ou alors|quoique|bien que|quand même|or)
"""

_QUESTION: Final = """
(quoi|qui|où|quand est ce|pourquoi|comment|combien|quel|quelle|quels|quelles|lequel|c est quoi|qu est ce|est ce|est ce que|pour quoi faire|à quoi|de quoi|pardon|plaît il|hein)
(est il|est elle|y a t il|puis je|pouvez vous|pourriez vous|avez vous|êtes vous|dois je|faut il|peut on|c est à dire|ça veut dire|répéter|répétez|expliquez|expliquer|dites moi|une question|c est pour)
"""

_CORRECTED: Final = """
(je veux dire|je voulais dire|enfin|enfin si|ou plutôt|plutôt|pardon|excusez moi|non attendez|attendez|attends|correction|je me corrige|je me suis trompé|je me suis trompée|erreur|en fait|finalement|désolé|désolée|oups|que dis je|je rectifie|j ai changé d avis|tout compte fait|réflexion faite|à la réflexion)
"""

_WANT: Final = """
({imp}|{pp}|préfère|préférerais|dérange|gêne|convient|plaît|envoyez|appelez|enregistrez|veux|veut|souhaite|désire|voudrais|aimerais|souhaiterais|aime|accepte|accepter|consens|autorise|permets|donne|donner|accord|consentement|suis|d accord|besoin|intéresse|envie|tiens|pouvez|faites|faut|favorable|partant|consentant|approuve|{do}|{part}|{acc})
"""

_NEGATOR: Final = """
(pas|jamais|aucun|aucune|rien|ni|plus|point|personne|plus de|nullement)
"""

_CORE: Final = """
(accordé|accordée|validé|validée|approuvé|approuvée|pas de problème|aucun problème|pas de souci|aucun souci|accepte|autorise|permets|consens|approuve|valide|donne mon accord|y suis favorable|je marche|faites le)
"""

_MAY: Final = """
(pouvez|peuvent|peux|peut)
"""

_BESIDE: Final = """
({acc}|{do}|{subj}|{part}|{pp}|{imp})
(je|j|vous|tu|ils|elles|on|il|elle|ça|cela|c|ce|est|sont|suis|soit|le|la|les|l|un|une|des|de|d|du|à|au|aux|pour|avec|par|que|qu|mes|mon|ma|vos|votre|y|en|ai|avez|ont|avoir|être|tout|tous|toutes|bien sûr|tout à fait|entièrement|parfaitement|absolument|là|ici|alors|donc|gens|partenaires|société|service|monsieur|madame|brave|ami|chère|cher|effectivement|volontiers|laisse)
"""

_ASKS: Final = """
(pouvez|peut|est|sont|avez|puis|dois)
"""

_MINE: Final = """
(je peux|puis je|peux je)
"""

_CUT: Final = """
(le|la|les|un|une|des|de|d|du|à|au|pour|avec|par|que|qu|mes|mon|ma|vos|votre|je|j|vous|ils|est|suis|me|m|peuvent|pouvez|y|en|donc|alors|bien|c)
"""

_TAG: Final = """
(pourquoi pas|et pourquoi pas|pourquoi non)
"""


def _topic(
    acc: str,
    do: str,
    subj: str,
    part: str,
    imp: str = "faites le",
    *,
    pp: str = "pour ça",
) -> dict[str, str]:
    return {
        "pp": pp,
        "imp": imp,
        "acc": f"ça|cela|ceci|tout ça|tout cela|{acc}",
        "do": f"le faire|faire ça|faire cela|procéder|y aller|{do}",
        "subj": f"le fassiez|fassiez ça|le fasses|{subj}",
        "part": f"fait|faits|{part}",
    }


PACK: Final = SpeechPack(
    parts={**_PARTS, "cavap": "pour moi|de mon côté"},
    yes="\n".join(line for line in _YES.splitlines() if "{x}" not in line),
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
        "": _topic("ce traitement", "le faire ainsi", "procédiez", "réalisé"),
        "transfer": _topic(
            "(la|le|cette|ce) (transmission|transfert|traitement) [de mes données|des données|de mes informations]|mes données|les données|l envoi [de mes données]|au transfert [de mes données]|le partage [de mes données]",
            "(transmettre|transférer|envoyer|traiter|partager|communiquer|utiliser) [mes données|les données|mes informations|tout ça]|les transmettre",
            "(transmettiez|transfériez|envoyiez|traitiez|partagiez) [mes données|les données]",
            "transmises|transférées|envoyées|traitées|partagées|transmis|transféré",
            "(transmettez|envoyez|transférez|partagez|traitez) [les|mes données|les données|tout]",
            pp="là bas|à l étranger|à eux|au prestataire|au service|à ce service|à vos partenaires",
        ),
        "recording": _topic(
            "(l|cet|un) enregistrement [de l appel|de la conversation|de cet appel]|être (enregistré|enregistrée)|l appel|la conversation|cet appel|cette conversation|qu on enregistre",
            "(enregistrer|conserver) [l appel|la conversation|cet appel|cette conversation|notre conversation|notre appel]|m enregistrer",
            "(enregistriez|m enregistriez) [l appel|la conversation|cet appel]",
            "enregistré|enregistrée|conservé|conservée",
            "enregistrez [moi|l appel|la conversation|cet appel|cette conversation|le]",
            pp="pour l enregistrement|sur bande",
        ),
        "marketing": _topic(
            "(la|de la|votre) (publicité|pub|newsletter)|(les|des|vos) (offres|informations|publicités|nouveautés|promotions|infos)|vos appels",
            "(m appeler|me contacter|m informer|m envoyer des offres|m envoyer la newsletter|m écrire|me rappeler|m envoyer (de la publicité|de la pub|vos offres|vos pubs|vos promos|des promos|tout ça))",
            "m appeliez|me contactiez|m informiez|m envoyiez (des offres|vos offres|de la publicité|la newsletter|ça)|m écriviez|me rappeliez",
            "envoyées|envoyé",
            "(envoyez|écrivez|inscrivez|ajoutez|mettez|abonnez) (moi|les moi|la moi) [{acc}|vos offres|la newsletter|les]|(appelez|contactez|informez|tenez) moi [au courant|informé|informée]",
            pp="pour (les offres|vos offres|la pub|la publicité)|pour ça",
        ),
        "profiling": _topic(
            "(le|un|ce|mon) profil|le profilage|l analyse [de mes données]",
            "(créer|établir|faire) [un profil|le profil|mon profil]|(analyser|utiliser|regarder|étudier) (mes données|mes habitudes|mes achats|mes goûts)|personnaliser [les offres|mes offres|tout]",
            "créiez un profil|analysiez mes données",
            "analysées|créé|établi",
            imp="(faites|créez|établissez) [le|un profil|mon profil|ça]|(personnalisez|adaptez) [moi] [les|les offres|vos offres|mes offres|tout|ça|l offre]|(analysez|regardez|étudiez|utilisez) (mes données|mes habitudes|mes achats|mes goûts)",
            pp="pour (le profil|le profilage|la personnalisation|personnaliser|l analyse)",
        ),
        "automated_decision": _topic(
            "(la|cette|une) décision [automatique|automatisée]",
            "décider [automatiquement]",
            "décidiez [automatiquement]",
            "décidé|prise [automatiquement]",
            imp="décidez [automatiquement]",
        ),
        "training": _topic(
            "(l|cet) (entraînement|utilisation) [de mes données]|mes données|ma voix|l amélioration",
            "(utiliser|analyser|prendre|réutiliser) [mes données|ma voix|l appel|la conversation|mes enregistrements]|améliorer le système|vous en servir|en faire usage|vous servir de ma voix|vous servir de mes données",
            "utilisiez [mes données|ma voix|ça|l appel]|vous en serviez",
            "utilisées|utilisée|analysées|utilisé",
            "(utilisez|analysez|prenez|réutilisez) [le|la|les|mes données|ma voix|l appel|ça|tout]|servez vous [en]",
            pp="pour (entraîner vos systèmes|entraîner vos machines|entraîner les machines|l entraînement|entraîner|améliorer|l amélioration|la formation|vous améliorer|votre entraînement|le former|former) [le système|votre système|le service|l ia|la machine|votre ia]|à cette fin",
        ),
        "special": _topic(
            "(le|ce) traitement [de mes données|de mes données de santé]|mes données [de santé|médicales]",
            "(traiter|utiliser|conserver|garder|enregistrer|stocker) [mes données|mes données de santé|mes données médicales|ces informations|ça]",
            "(traitiez|utilisiez) [mes données|mes données de santé]",
            "traitées|utilisées",
            imp="(traitez|utilisez|gardez|conservez|notez|inscrivez|enregistrez|mettez) [le|les|mes données|mes données de santé|ça|tout|mes allergies|ma maladie]",
            pp="dans (mon|le|ma|la) (dossier|fiche)|sur ma santé",
        ),
        "biometric": _topic(
            "(la|cette) (reconnaissance vocale|vérification)|(mon|l) empreinte [vocale]|ma voix",
            "(utiliser|vérifier|reconnaître|comparer|garder|conserver|enregistrer) [ma voix|mon empreinte vocale|mon empreinte]|m identifier|me reconnaître|m authentifier",
            "(utilisiez|vérifiiez|reconnaissiez) [ma voix]",
            "vérifiée|reconnue|utilisée",
            imp="(vérifiez|utilisez|reconnaissez|comparez|prenez|gardez|enregistrez|identifiez) [ma voix|mon empreinte vocale|mon empreinte|la|moi]",
            pp="(par|avec|à|grâce à) (la voix|ma voix)|comme (mot de passe|code|clé)|(à la place|au lieu) (du code|du mot de passe|d un code)|pour (m identifier|me reconnaître)",
        ),
        "parental": _topic(
            "(le|ce) traitement|les données de (mon enfant|ma fille|mon fils)|que mon enfant le fasse",
            "(traiter|utiliser) [les données de mon enfant|ses données]",
            "traitiez [les données de mon enfant|ses données]",
            "traitées|utilisées",
            imp="(traitez|utilisez) [les|ses données|les données]",
        ),
        "location": _topic(
            "(ma|la) (position|localisation|géolocalisation)|la géolocalisation|où je suis",
            "(utiliser|consulter|déterminer|voir|prendre|savoir|regarder|connaître) [ma position|ma localisation|où je suis]|me (localiser|géolocaliser|situer|repérer)",
            "utilisiez ma position|me localisiez",
            "utilisée|localisé|localisée",
            imp="(utilisez|consultez|prenez|regardez|cherchez) [ma position|ma localisation|la|où je suis]|(localisez|géolocalisez|situez) moi",
            pp="(avec|par|via) (le gps|gps|mon portable|le téléphone)",
        ),
    },
)
