"""German, with what is said in Austria, Switzerland, Bavaria, Swabia, the Rhineland, the north."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.languages.de_after import AFTER, THEN
from voicegate.governance.understanding.languages.de_topics import TOPICS
from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "ich": "ich|i|ick|ik|isch|wir|mir|mia|ma",
    "bin": "bin|bi|ben|sind|san|send|sann",
    "sie": "sie|se|du|ihr|si|es",
    "darf": "dürfen|dürft|darfst|können|könnt|kannst|kennen|derfen|derfts|kennts|sollen|sollt"
    "|könn|dürf|derf|derfn|dürfn|därfn|kenna|könna|chönd|chönned|dörfed|dörfet|chasch|derfst|derfet",
    "inv": "dürfense|könnense|könnse|kannste|darfste|könnts|dürfts|(dürfen|können|sollen) sie"
    "|(kannst|darfst) du|(könnt|dürft) ihr|dürfens|derfens|könnens|kennens|derfns|kennts|derfts"
    "|(könn|dürf|derf|derfn|dürfn|därfn|könnten|chönd|chönned|dörfed|dörfet) (se|si|sie|s)",
    "tun": "machen|mache|tun|dun|verwenden|nutzen|{verb}",
    "gern": "gern|gerne|gärn|gean|ruhig|ruhig gerne|gerne auch|auch|auch gerne|jederzeit|sehr gerne"
    "|sehr gern|natürlich|selbstverständlich|von mir aus|ohne weiteres",
    "sehr": "voll|völlig|ganz|absolut|total|vollkommen|durchaus|so|auch|natürlich|hiermit|gern"
    "|gerne|selbstverständlich|ausdrücklich|voll und ganz|sehr|alles",
    "klar": "freili|na klar|klaro|klar|natürlich|selbstverständlich|sicher|logisch|freilich",
    "da": "damit|demit|dermit|damid|do|da|dafür|hiermit|mit {dat}",
    "okay": "ok|okay|okey|oke|okee|in ordnung|in ornig|in ordnig|i ordnig|in ornung",
    "mir": "für mich|für mi|fir mich|von mir aus|von meiner seite|von meiner seite aus|bei mir|wegen mir|wegen meiner|von mia aus|meinerseits",
    "obj": "{acc}|{gern}|{who}|{pp}|so|bitte|alle|alles|ses|s|meine|sie",
    "bag": "[{obj}] [{obj}] [{obj}] [{obj}]",
    "wenn": "(wenn|dass|wann) {sie} {bag} {verb} [{darf}]|(wenn|dass|wann) {acc} {bag} {part} (wird|werden)|mit {dat}",
    "ist": "ist|is|isch|wär|wäre|geht",
    "einv": "einverstanden|iverstande|iiverstande|einverstandn|eiverstanda|einvastanden|inverstande",
    "dass": "dass {sie} [{acc}] [{gern}] {tun} [dürfen|dürft|könnt|können]|dass {acc} {part} (wird|werden)|mit {dat}",
    "nichts": "nichts|nix|nüt|nüüt|goar nix|gar nichts|gar nix|überhaupt nichts|keine einwände"
    "|keinen einwand",
}

_YES: Final = """
(ja|jo|joo|jou|jau|joah doch|jep|jepp|jup|jupp|jap|japp|yep|yes|jawohl|jawoll|jawoi|ei jo|ei ja|hajo|ha jo|ha ja)
ja [doch|klar|sicher|natürlich|freilich|bitte|gern|gerne|unbedingt|auf jeden fall|auf alle fälle|selbstverständlich]
(freilich|freili|klar|klaro|na klar|na klaro|ja klar|klar doch|aber klar|eh klar|is klar|is doch klar|ist doch klar|logo|logisch|na logo)
[na|aber|ja|ganz] (sicher|natürlich|natürli|natürlech|selbstverständlich|sälbverständlich|selbredend|selbstredend|freilich) [doch|dat]
[na|aber|sehr|herzlich|ja|ganz|immer|liebend|furchtbar|recht] (gern|gerne|gärn|gärne|gean|jern|jerne|geern) [doch|sogar]
(unbedingt|auf jeden fall|auf jeden|uf jede fall|auf alle fälle|definitiv|absolut|in jedem fall|allerdings ja|aber ja|aber jo|ach ja gerne)
(mit vergnügen|mit dem größten vergnügen|herzlich gerne|mit freuden|von herzen gern|meinetwegen|meinetwegen gern|von mir aus|wegen mir|wegen meiner|wegen mia|vo mir us|vo mir uus|vo mia aus|fo mir aus|vun mir us) [gern|gerne|scho|schon|gern auch]
[{ich}] [{bin}] [{sehr}] [{da}] [{sehr}] {einv} [{dass}]
{ich} {bin} [{sehr}] {einv} {da}
ja (bin ich|bin i|sind wir|sind mir) [doch]
{ich} {bin} [{sehr}] (dabei|dafür)
[{da}] {bin} {ich} [{sehr}] {einv}
{einv} {bin} {ich}
{ich} (wäre|wär) [{da}] {einv}
{ich} erkläre mich [{da}] [{sehr}] {einv}
{ich} {bin} [da] [{gern}] dabei
[da] {bin} {ich} [{gern}] dabei
{ich} {bin} (dafür|dazu bereit|damit zufrieden)
{bin} dabei
da (mache|mach|machen) {ich} [{gern}] mit
{mir} (gern|gerne|sehr gern|ja|jo|ja gerne|gern doch)
{ich} (wär|wäre|würd|würde sagen) (dabei|dafür|einverstanden)
{ich} (mache|mach) [da] [{gern}] mit
{ich} (stimme|stimm|stimmen) [dem|der sache|{dat}] [{sehr}] zu
(dem|da|dazu|{dat}) (stimme|stimm) {ich} [{sehr}] zu
(stimme|stimm) [{ich}] [{sehr}|dem] zu
{ich} (willige|willig) [{sehr}] [darin|da|in {acc}] ein
{ich} (erlauben|gestatten|genehmigen|akzeptieren|erlaube|erlaub|gestatte|genehmige|bewillige|akzeptiere|befürworte|bejahe|bestätige) [ihnen|euch|dir] ({acc}) [{sehr}]
({acc}) (erlaube|erlaub|gestatte|genehmige|bewillige|akzeptiere) {ich} [ihnen|euch|dir] [{gern}|{sehr}]
{ich} (geben|erteilen|gebe|geb|gib|erteile|erteil) [ihnen|euch|dir] [hiermit|gerne|gern|dafür|dazu] [meine|die|mein|mei] (einwilligung|zustimmung|erlaubnis|genehmigung|einverständnis|okay|ok|ja) [dafür|dazu|hiermit]
(meine|mei) (einwilligung|zustimmung|erlaubnis|genehmigung|okay) (haben sie|hast du|habt ihr|hamse|habns) [dafür|dazu]
(mein) (einverständnis|okay|ok|ja|segen) (haben sie|hast du|habt ihr|hamse) [dafür|dazu]
(sie haben|du hast|ihr habt) [hiermit] (meine|mein) (einwilligung|zustimmung|erlaubnis|genehmigung|einverständnis|okay|ok|ja) [dafür|dazu]
{ich} (hab|habe|han|ha|haben|hätte|hätten|hätt) [da|damit|dabei|überhaupt|absolut|ja|auch|do] {nichts} [da|do] (dagegen|degege|dagegn|dogegn|dogege) [einzuwenden]
(hab|habe|han) [ich] [da] {nichts} (dagegen|degege|dogegn)
[da|do|dagegen] (hab|habe|han) {ich} {nichts} [dagegen|dogegn|degege|einzuwenden]
{nichts} (dagegen|degege|dogegn) [einzuwenden]
({da}|da|dabei) (hab|habe|han|ha|haben|hätte) {ich} [überhaupt|gar|absolut|ja|auch] (kein problem|kein thema|keine probleme|keine bedenken|keine einwände|keinen einwand|keinerlei bedenken|nichts dagegen|nix dagegen)
{ich} (hab|habe|haben) [überhaupt|gar|absolut|da] (kein problem|keine probleme|keine bedenken|keinerlei bedenken) (damit|dabei|mit {dat})
(hab|habe) {ich} (nichts|nix) gegen
[da|es|dem] (spricht|steht) [von mir aus|meinerseits|für mich] nichts (dagegen|entgegen|im wege)
(habe|hab|ich habe|ich hab|ich hätte|da habe ich) [da|damit|dabei] (kein problem|keine bedenken|keinerlei bedenken|keine einwände|keinen einwand|nix dagegen) [damit|dabei|dagegen]
(keine einwände|kein einwand|keine bedenken|keinerlei einwände) [{mir}|meinerseits|dagegen]
[das|des|dat] [{ist}] [{mir}] [doch|gar|überhaupt|absolut|ja] (kein|koa|ka|ke) (problem|ding) [{mir}|für mich]
da (sag|sage) {ich} (ja|gern ja|gerne ja)
{ich} (sag|sage) [da|dazu|mal] ja [dazu]
{acc} {darf} {sie} [{gern}] [so] [{tun}]
{sie} {darf} [{gern}] {acc} [{gern}] [so] [{tun}]
{sie} {darf} [{gern}] [so] {tun}
{sie} {darf} {gern}
({klar}|gern|gerne) {inv} [{acc}] [{gern}] [{tun}]
(könnense|könnse|kannste|darfste|dürfense) [{gern}] (machen|tun)
(können sie|kannst du|könnt ihr) [{gern}] (machen|tun)
{inv} (gern|gerne|ruhig) [{acc}] [machen|tun|{tun}]
{acc} (darf|kann|dürfen|können) [{gern}] ({part}) werden
(machens|machts|tuns|tuts) [{acc}|nur|ruhig|gern|gerne]
(machen|mach|macht|machn|tun|mache) (sie|se|ses|s|du|ihr|si) [{acc}] [{gern}|mal|bitte|so|ruhig]
(mach|macht) ({acc}) [{gern}|mal|bitte|so|ruhig]
(mach|macht) [nur|ruhig|gerne|gern|mal]
(nur zu|immer zu|immer ran|so machen wir das|so machen wir es|so machen wirs|machen wir so|machen wir das|das machen wir|das machen wir so|machmas|mach mas so)
({acc} [da]) {ist} [{mir}|mir|ma] [{sehr}] {okay} [{mir}|so]
{ist} [{mir}] [{sehr}] ({okay}) [{mir}]
({mir}) ({ist}|geht) [{acc}] [{sehr}] {okay}
[das|des|mir] (ist|isch|is) (mir|das mir|das) recht
(ist mir recht|mir ist das recht|soll mir recht sein|is ma recht|isch mir rächt|mir ischs recht|mir recht|das ist mir recht)
[das|des|dat] (geht|jeht|gaht|goht|geiht|jeiht|ged) [{mir}] [{sehr}|schon|scho] (klar|in ordnung|okay|ok) [{mir}]
[das|des|dat] (passt|basst) [{sehr}|gut|so] {mir}
[das|des] passt mir [gut|so]
(hätte|möchte|will) {ich} [{gern}] {acc}
{ich} (hätte|möchte|will) [{gern}] {acc} [{gern}] [{tun}]
{acc} (ist|sind|wär|wäre|wären|is) [{mir}] [{sehr}] {okay} [{mir}]
{ich} (will|möchte|mag|hätte|wünsche|mecht|möcht|wett) {acc} [{gern}|so|unbedingt] [haben|{tun}] [{gern}]
({acc}) (will|möchte|mag|mecht|möcht) {ich} [{gern}|so|unbedingt] [haben|{tun}]
(ich bitte darum|bitte darum|ich bitte sie darum|bin so frei)
(sicher|sischer|secher) dat
(mach mer|mach ma|mache mer|machmer|so mach mer) so
(von mir aus|mit mir) {inv} {acc} [{gern}] [{tun}]
nu klar
[so|das|des|dat] (können|kennen|könn) (wir|mir|ma|mer) [{acc}] [{gern}|so] (machen|tun)
(machen wir|mach ma|machmer|machen mir) [{gern}|so|das]
(kannst|könnts|kannste|darfst|dürfts) [{gern}|ruhig] (machen|tun)
(passt|basst) [{sehr}] {mir} [so|gut]
{mir} (passt|basst) [{acc}] [so|gut|scho|schon]
[bitte|{gern}] {imp} [bitte]
ja nu klar
dat (kannste|könnt ihr|können sie|könnense) [{gern}] (machen|tun)
{sie} {darf} {bag} {verb} [{gern}]
{inv} [{acc}] (gern|gerne|ruhig|jederzeit|natürlich|selbstverständlich) {bag} {verb}
({klar}|gern|gerne|na klar|aber gern) {inv} {bag} [{verb}]
{acc} {darf} {sie} {bag} {verb}
{acc} {inv} {bag} {verb}
({gern}|{pp}) {darf} {sie} {bag} {verb}
{acc} (darf|kann|dürfen|können) {bag} ({part}|{verb}) [werden|werdn]
{acc} (ist|sind|wär|wäre|wären|is|isch|wird) {bag} (willkommen|erwünscht|erlaubt|gestattet|genehmigt|gewünscht|{okay}|in ornung|kein problem|kein ding|kein thema)
({mir}) [ist|is|wär|wäre] {acc} {okay}
[{acc} ist|ist|is|es ist|es wäre] [{mir}] {okay} [{mir}] {wenn}
{ich} (hab|habe|haben|hätte) [auch|da|überhaupt|gar|absolut] {nichts} dagegen {wenn}
(damit|mit {dat}) (bin|wär|wäre) {ich} [{sehr}] ({einv}|{okay}|zufrieden)
mit {dat} {einv}
(zustimmung|einwilligung|erlaubnis|einverständnis) [ist|hiermit|wird] (erteilt|gegeben|gewährt)
[ist|is] (genehmigt|erlaubt|gestattet|gebongt|geritzt|abgemacht)
(hätte|hätt|hab|habe|han) {ich} {nichts} dagegen
(dit|det|dat|des|dös|dis) {darf} {sie} [{gern}] [{tun}]
(i|ich|mir|mer|wir) (hend|händ|ha|han|hob|hab|hobn) (nüt|nix|nichts|nüüt) (degege|dagegn|dogegn|dagegen|dageege)
(i|ich) (bi|bin|ben) (debii|derbii|dabei|eiverstande|iverstande|defür|dafür)
(das|des|dat|s) (goht|gaht|geht|geiht|ged|jeht) [scho|schon] (klar|in ordnig|i ordnig|in ornung|guet)
(so|des|dös|dat|dit) (soll|sois|solls|kann|ko) (sein|so sein|gern so sein|gemacht werden)
(aber|ja|na) (hallo|hallo ja) {einv}
(habens|hams|hamse|haben sie) [meine|mein] (einwilligung|zustimmung|segen|okay|ok|erlaubnis)
(kein problem|kein ding|kein thema|ka problem|koa problem|kee problem|keen problem|null problem|null problemo) [{mir}|{wenn}]
[das|dat|des] (können|könnt|kann|kannst|dürfen) [sie|ihr|man|du] [{gern}] [so] (machen|tun|macha|machn|mache|maken|dohn)
(machts|tuats|machens|doots|doon se|doot dat|maakt dat|maakt jem) [nur|ruhig|des|dat] [gern]
[(meine|die) antwort ist] (ganz klar|eindeutig|definitiv|hundertprozentig|hundert prozent|klares|ein klares|tausendmal|auf jeden fall) ja
(meine|die|unsere) antwort (ist|lautet|wäre) [ganz klar|natürlich|eindeutig|definitiv] ja
(das|des) (ist|war|wäre) [von mir|für mich] (ein|mein) [klares|ganz klares|eindeutiges|deutliches] ja [von mir|von meiner seite]
{ich} (sag|sage|würd sagen|würde sagen) [mal|einfach|jetzt|hiermit|ganz klar|klar|da|ihnen] [einfach] ja [dazu]
aber hallo [ja]
(gibt|gibts|bestehen|sehe ich|seh ich) [da|es|von mir|von meiner seite] [da|es|ihrerseits] (keine einwände|keinen einwand|keine bedenken|kein problem|keine probleme|nichts dagegen)
({mir}|es|da) (gibt|gibts|bestehen) [es|da] [da|es|{mir}] (keine einwände|keinen einwand|keine bedenken|kein problem|keine probleme|nichts dagegen)
{ich} (hab|habe|haben|seh|sehe) [da|damit|dabei] [gar|überhaupt|absolut|wirklich] (kein|keine) (problem|probleme|bedenken|einwände) [mit|dabei|damit|da]
(voll|total|richtig|sowas von|so was von|echt) (gern|gerne|einverstanden|okay|ok)
{verb} (sie|se|s) {bag}
(der|den|ihr) (computer|automat) [das] (darf|kann) [{acc}|{gern}] [allein] (entscheiden|das entscheiden|das machen)
{acc} (darf|kann) [ruhig|gern] (der|ein|die|das|ihr) (computer|automat|maschine|programm|ki|system) [{gern}|allein] (entscheiden|machen)
(der|ein|die|das|ihr) (computer|automat|maschine|programm|ki|system) (darf|kann|soll) [ruhig|gern] [{acc}] [{gern}|allein] (entscheiden|machen)
(lassen sie|lass) [ruhig|das|mal] (den|die|das|einen) (computer|automat|automaten|maschine|programm|ki|system) [das|ruhig|gern|allein] (entscheiden|machen)
{sie} {darf} sich [{gern}] [bei mir|{gern}] [{gern}] (melden|bedienen)
(na klar|klar|aber klar|natürlich|sicher) doch {imp}
(machen|mach|macht) (sie|ses|du|ihr) (mal|ma|so|des|das) [ruhig|gern|mal]
(so ist|das ist|das wäre|is) (gut so|in ordnung so|recht so|okay so|für mich okay so) [ja|{mir}]
(dem|da|dazu|hierzu|der sache) (kann|darf|möchte|will) {ich} [{gern}|nur|voll und ganz] (zustimmen|einwilligen)
{ich} (kann|möchte|will) [dem|da|dazu|hierzu|gern|gerne|{dat}] [{sehr}|nur] (zustimmen|einwilligen|mein okay geben|meine zustimmung geben|meine einwilligung geben)
(läuft|lauft|is gebongt|ist gebongt|ist geritzt|abgemacht|geht in ordnung|geht klar|geht für mich in ordnung) [ja|{mir}]
(ja|jo) (da|daher|deswegen|also) (nix|nichts|kein problem|passt) dagegen
(wüsste|wüßte) nicht was dagegen (spricht|spräche)
(das|es|die|{acc}) (stört|störts|juckt|kratzt|belastet) mich [da|überhaupt|gar|doch|absolut|kein bisschen] (nicht|kein bisschen)
(stört|juckt) mich [überhaupt|gar] nicht
{ich} (hab|habe|haben) [auch|da|überhaupt|gar] {nichts} gegen ({acc}|eine {acc}|ein {acc}|einen {acc}|{acc})
gegen {acc} (hab|habe|haben) {ich} [auch|überhaupt|gar] {nichts} [einzuwenden]
(akzeptiert|zugestimmt|bewilligt|einwilligung erteilt|angenommen)
{ich} interessiere mich [{gern}|sehr] (für {acc}|dafür)
{acc} (interessieren|interessiert) mich [sehr]
{ich} (möchte|will|würde) [{gern}|sehr gern|über {acc}|{acc}] [{gern}|über {acc}] (informiert werden|{part} werden|auf dem laufenden gehalten werden|erhalten|bekommen|hören|kriegen)
(ja|jo) (zustimmung|einwilligung|einverständnis|erlaubnis)
"""

_ASSENT: Final = """
(ja|jo|joo|jou|jau|jep|jepp|jup|jupp|jap|japp|yep|yes|jawohl|jawoll|hajo|klar|klaro|logo|logisch|freilich|freili|natürlich|natürli|selbstverständlich|sicher|gern|gerne|gärn|gean|jern|jerne|unbedingt|definitiv|absolut|meinetwegen|einverstanden|jederzeit)
"""

_SOFT: Final = """
bitte [sehr|schön]
(danke|merci|dankschön|danke schön|dankeschön|danke ihnen|vielen dank|herzlichen dank|besten dank|danke sehr)
[{ist}] {okay} [so]
(gut|guet|guad|guat|jut|fein|super|prima|perfekt|wunderbar|kein thema|sehr gut|passt|basst|(das|des|dös|dat|dit) (passt|basst)|passt so|geht klar|sowieso|genau|richtig|stimmt|korrekt|exakt|das stimmt|das ist richtig|das ist korrekt|so ist es|das ist gut so|das ist gut|ist gut so|das ist schön)
(doch|wirklich|ganz sicher|ganz bestimmt|ganz klar|da bin ich mir sicher|ich bin mir sicher|ich bin mir ganz sicher|hundertprozentig|hundert prozent|zu hundert prozent)
(isch|ist|is) [scho|schon|doch] (guet|gut|recht|rächt|okay|ok)
(gar|überhaupt) kein problem
(hiermit|dazu|ausdrücklich|eindeutig|definitiv)
({pp}|passt mir|machen wir|so machen wir das|so machen wir es|gern geschehen|überhaupt kein problem|kein ding|koa problem|null problem|kein problem|ka problem|habedere|wunderbar|von mir aus|wegen mir|meinetwegen|jederzeit|aber natürlich|herzlich gern)
(bitte sehr|bitte gern|da kenn ich nix|meinetwegen gern|aber hallo|eindeutig ja|ganz klar ja|in ordnung so)
"""

_FILLER: Final = """
(des basst scho|des passt scho|das passt schon|passt schon|passt scho|basst scho|jaja|nu|mei|ja mei|he|hey|öhm ja|tja also|naja also|äh|ähm|öh|öhm|ehm|em|hm|hmm|mh|ach|oh|also|nun|ach so|na ja also|ach gott|mei|je|ho|na dann|dann|ja dann|ja also|also gut|nun gut|hm okay|na gut|ok|okay|gut|sorry|entschuldigung)
"""

_NOT_YES: Final = """
ja ja ja [ja] [ja]
(nu ja|nun ja|ja nu|ja nun|ja ja|jo jo|ah ja|ach ja|ah jo|aha ja|ach so ja|soso ja|ja so|ja schon|ja eh|jo eh|eh|na ja|naja ja|ja hallo|doch|ja gut|na gut|ja ja gut|ja ja okay|ja ja ist gut|ja ist gut|jo isch guet|isch guet|ja stimmt|ja das ist richtig|ja das ist korrekt|ja bin ich|genau|richtig)
"""

_NO: Final = """
(nein|na|nee|ne|nö|nöö|nä|näh|naa|nei|nai|noi|noa|na na|naah|nope|no|nicht doch|njet|never|niemals|nie|nimmer|nie im leben|auf keinen fall|auf gar keinen fall|in keinem fall|uf kei fall|auf kan fall|auf koan fall|keinesfalls|keineswegs|mitnichten|unter keinen umständen|um gottes willen|um himmels willen|bloß nicht|ja nicht|nie und nimmer|auf keinen|auf gar keinen|ausgeschlossen|negativ|vergessen sie es|vergessen sies|vergiss es|vergisses|vergiss es|vergessens|kannste vergessen)
[bitte|doch|dann|jetzt|heute|das|des|da|also|ganz|gar|sicher|bestimmt|natürlich|gewiss|eher|lieber|besser|vielleicht|eigentlich|wirklich|absolut|definitiv|gerade] (lieber|eher|besser|bitte|sicher|bestimmt|natürlich|gewiss|absolut|definitiv|wirklich|eigentlich|ganz sicher|ganz bestimmt|gerade|jetzt|heute|gar|dazu|überhaupt) (nicht|net|nit|ned|nid|nöd|nich|nich so|ni|itte|et)
(lieber|eher|besser|eigentlich|sicher|bitte) (kein|keine|keinen|koa|kei|keen) [einwilligung|werbung|aufzeichnung|aufnahme|weitergabe]
(nicht|net|nit|ned|nid|nöd|nich) (bitte|jetzt|heute|so gerne|so gern|gern|gerne|wirklich|unbedingt|mit mir|einverstanden|dafür|erwünscht|nötig|erlaubt|zustimmen|dabei|okay|ok|in ordnung|recht)
[das] (kommt|kummt) [für mich|bei mir|mir|überhaupt|gar] (nicht|net|nit|ned) in (frage|die tüte)
(lassen wir|lass ma|lass mer) [das|es|mal|lieber|besser|bleiben|sein]
(ungern|höchst ungern|sehr ungern|nur ungern|keine lust|kein bedarf|kein interesse|keine einwilligung|keine zustimmung|keine erlaubnis|keine werbung|ohne mich|da bin ich dagegen|ich bin dagegen|bin dagegen|dagegen|ich habe was dagegen|ich habe etwas dagegen|da habe ich was dagegen|da habe ich etwas dagegen|da hab ich was dagegen|hab was dagegen|ich habe einwände|ich hab was dagegen)
(ich|i|das|dem|da) (verweigere|verbiete|untersage|widerspreche|verneine|verzichte|verbitte) [ich] [das|dem|ihnen das|mir|mir das|euch das|darauf|drauf]
(ich|i|das|des|da) (lehne|lehn) [ich|i] [das|dem|es|des] [dankend|lieber|hiermit|strikt] ab
(lehne|lehn) [ich|i] [das|dankend|lieber] ab
(ich glaube nicht|glaube nicht|ich denke nicht|ich glaub nicht|glaub nicht|denke nicht|wohl kaum|eher weniger|lieber keine|auch nicht|gar nicht gerne|nicht gerne|gar nicht gern)
(abgelehnt|verweigert|verboten|stopp|stop|aufhören|schluss|widerspruch|ich widerspreche)
(lassen sie|lass|lasst|lassens) (das|es|des|mal|das bitte|es bitte|das mal|das lieber|es lieber|es besser|das sein|es sein|gut sein|das besser|das bleiben|es bleiben|den quatsch)
(danke nein|nein danke|danke aber nein|danke verzichte|ich passe|da passe ich|danke kein bedarf|muss nicht sein|muss ned sein|muss net sein|brauch ich nicht|brauche ich nicht|brauchts nicht|braucht es nicht|nicht nötig|das ist nicht nötig|nein das reicht|das geht nicht|geht nicht|geht gar nicht|das geht gar nicht|das geht niemanden was an|das geht sie nichts an|das geht sie gar nichts an)
(ich (möchte|will) [das] widerrufen|ich widerrufe|einwilligung widerrufen)
(garantiert|hundertprozentig|eindeutig|ausdrücklich|leider|lieber|gewiss|keinen fall) (nicht|net|nit|ned|nid|nich)
meine (daten|angaben|stimme) (bleiben|bleibt) [bitte|lieber|schön|doch] (hier|da|bei mir|bei ihnen|in deutschland|im land|daheim|zuhause|in europa|privat)
(darauf|drauf|da|da drauf) verzichte [ich] [lieber|gern|gerne|dankend]
(bleiben|bleibts|bleib|hören|gehen) (sie|ihr|du|se) [mir] [bitte|bloß|ja] [weg|auf|fort] (mit|damit) [{dat}] [auf|weg]
(mir wäre|mir wärs|wäre mir|mir wär|is mir|ist mir|mir ist|das wäre mir|es wäre mir) [es|das] (lieber|recht) (wenn nicht|sie lassen das|sie tun das nicht|sie machen das nicht|nicht|wenn sie das lassen|wenn sie das nicht tun|wenn sie das nicht machen|wenn das nicht passiert)
(da|dabei|damit) (fühl|fühle|wär|wäre|wird) [ich|mir] [ich|mir|mich] [gar|überhaupt|wirklich|ehrlich gesagt] (nicht|nich|kein|unwohl|nicht so) [wohl|gutes gefühl|gut] [dabei|damit|mit|bei]
(ich|i) (fühl|fühle) mich [da|damit|dabei] [gar|überhaupt|wirklich] (nicht wohl|unwohl|unsicher) [dabei|damit|mit|bei]
(das|des|es) (ist|wird|wäre) mir [doch|ehrlich gesagt|alles|da|viel|einfach] (zu|viel zu|nicht|gar nicht) (unsicher|heikel|riskant|gefährlich|privat|persönlich|intim|viel|weit|recht|geheuer|lieb|angenehm|suspekt|dubios|heiß)
(das|des) (behagt|gefällt|passt|schmeckt|taugt|liegt) mir [aber|gar|überhaupt|so] (nicht|gar nicht|überhaupt nicht|nicht so)
(gott bewahre|bewahre|gott behüte|um gottes willen|herrgott nein|wo denken sie hin|das fehlte noch|das fehlt noch|ja spinnen sie|ich bin doch nicht verrückt|das wär ja noch schöner|kommt überhaupt nicht in frage|nichts da|von wegen nein)
(ach|oh|och|mei|also|äh|ähm) [ach|äh|moment|halt|stopp|warten sie] (nein|nee|nö|ne|na) [doch nicht|lieber nicht|doch lieber nicht|danke|bitte nicht]
(von mir|bei mir|da|dazu|dafür) (gibt|gibts|kriegen|bekommen|kriegts|kriegst|hören) [es|sie|ihr|da] [dafür|da|von mir] (kein ja|keine zustimmung|keine einwilligung|keine erlaubnis|kein okay|nein|ein nein|ein klares nein|nur ein nein)
(behalten|behalt|behalts) (sie|ihr|du) [das|die|meine daten] [bitte|alles|lieber] (für sich|für euch|bei sich|hier)
(das|die|alles|meine daten) (bleibt|bleiben|soll|sollen) [alles|schön] [bitte|lieber|schön|mal] (unter uns|hier|bei ihnen|zwischen uns|privat|geheim|bei mir|hier bleiben|unter uns bleiben|privat bleiben|in deutschland|im land)
(das|meine daten|die) (gehören|gehört|ist|sind) [ja] (mir|privat|privatsache|meine sache|meine privatsache)
(meine|die) antwort (ist|lautet|bleibt) [ganz klar|eindeutig] nein
(das|des) (ist|war|wäre) [von mir|für mich] ein [klares|ganz klares|eindeutiges|deutliches|definitives] nein [von mir]
(ich|i|wir) (sag|sage|sagen) [da|dazu|mal|jetzt] [lieber|ganz klar|einfach] (nein|nee|nö|na)
(ich|i|wir) (muss|möchte|will|würde|werde|kann) [das|da|dazu|dem|leider|es] [leider|lieber|da|das|gern|hiermit] (ablehnen|verneinen|verweigern|widersprechen|nein sagen|passen|absagen|untersagen)
[lieber|bitte|dann|gern|besser] ohne {acc} [bitte|danke]
(schalten|machen|stellen|drehen) (sie|ihr) (das|es|die|{acc}) [bitte|lieber|sofort] (ab|aus|weg)
(unterlassen|stoppen|beenden|löschen|lassen) sie (das|es|{acc}) [bitte|sofort|lieber]
(absolut|wirklich|ganz sicher|garantiert) (nie|niemals|keinesfalls)
(geben|schicken|senden|leiten|übermitteln|zeichnen|nehmen|schneiden|rufen|speichern|verwenden|nutzen) sie [mir|mich|das|es|bitte|hier] [bitte|hier] (nichts|nicht|nix|keine) [weiter|auf|mit|an|zu|davon|{acc}]
(ich|i) (hab|habe|krieg|kriege|bekomme|bekomm) [schon|eh|wirklich|da|ja|davon] [schon|mehr als] (genug|genügend) [davon|von] ({acc}|werbung|anrufe|angebote|mails|post|davon|solche anrufe) [danke]
(verschonen|verschon) sie mich [bitte|bloß] [damit|mit sowas|mit so was|mit {dat}]
(das|des) (behalte|behalt) ich [lieber|gern|gerne|schön] für mich
ich (kauf|kaufe|bestelle|abonniere) [eh|sowieso|da|bei ihnen] (nix|nichts)
(machen|schalten|stellen) (sie|ihr) (das band|das gerät|das ding|die aufnahme|den rekorder) [bitte|sofort|jetzt|gleich] (aus|ab|weg)
[bitte|lieber] ohne (stimme|standort|profil|werbung|aufnahme|aufzeichnung|ortung) [bitte|danke]
(davon|von sowas|von so was) (hab|habe|krieg|bekomme) ich [schon|eh] [mehr als] genug
(das|so was|sowas) (ist|wäre|geht) [mit mir|bei mir|leider|für mich] (nicht möglich|nicht machbar|unmöglich|nicht drin|nicht zu machen|nicht)
"""

_DOUBT: Final = """
(weiß|weiss|woas|wees|weeß|wüsst) [ich|i|ick] [ja|es|das|jetzt] [gar|auch|noch] (nicht|net|nit|ned|nid|nöd|nich|ned so recht|nicht so recht|nicht recht|nicht genau)
{ich} (weiß|weiss|woas|wees|weeß|wüsst) [es|das|jetzt|gar|auch|noch|ja] [gar|noch|jetzt|auch] (nicht|net|nit|ned|nid|nöd|nich)
(weder noch|keine ahnung|keinen plan|ka ahnung|koa ahnung|kei ahnig|kein plan|unsicher|ich bin unsicher|nicht sicher|ned sicher|nicht ganz sicher|nicht so sicher|mal sehen|mal schauen|schau ma mal|schauen wir mal|vielleicht|viellicht|eventuell|evtl|möglicherweise|womöglich|vermutlich|wahrscheinlich|wohl|jein|tja|hmm tja|na ja|naja|joa|ja mei|schwierig|schwer zu sagen|kommt drauf an|kommt darauf an|es kommt darauf an|das kommt darauf an|überlegen|nachdenken|überleg|überlege|bedenkzeit|überlege es mir|ich glaube|glaub|glaube|glaub ich|ich denke|denk ich|denke ich|denke schon|glaube schon|schätze|schätze ich|nehme an|nehm ich an|ich nehme an|schon|irgendwie|eigentlich|könnte|könnte man|kann sein|mag sein|halbwegs|im prinzip|grundsätzlich|an sich|mehr oder weniger|gemischte gefühle|zweifel|zögere|später|ein andermal|noch nicht|unentschlossen|unentschieden|hin und her gerissen|hoffentlich|ich hoffe)
(verstehe|versteh|verstanden|kapiert|kapiere|begreife|gehört|höre|hör|gecheckt) [ich|i|habe ich|hab ich] [sie|das|dich|die frage] [jetzt|gerade|da] (nicht|net|nit|ned|nid|nöd|nich|nichts|nix|schlecht|kaum)
{ich} (verstehe|versteh|kapier|kapiere|begreife|höre|hör) [sie|das|dich|die frage|es|grad|gerade|jetzt|den] [gerade|gar|so|sehr] (nicht|net|nit|ned|nid|nöd|nich|nichts|nix|schlecht|kaum)
{ich} (habe|hab|han|ha) [sie|das|dich|die frage|es|den] [jetzt|gerade|akustisch|leider] [nicht|net|nit|ned|nid|nöd|nich|nichts|nix|schlecht] (verstanden|gehört|kapiert|mitbekommen|mitgekriegt)
nicht (verstanden|gehört|kapiert|mitbekommen|mitgekriegt)
(bin|ist|wäre|sind) [ja|da|{ich}] [ja|da|grundsätzlich|jetzt] nicht dagegen
nicht nein sagen
(sage|sag|sagen) {ich} [da|dazu] [da|dazu] nicht nein
"""


_INDIFFERENT: Final = """
[das] [ist|is|isch] [mir] (egal|gleich|schnuppe|wurscht|wurst|schnurz|einerlei|piepegal|scheißegal|glich)
(wie|was) (sie|du|ihr) (wollen|möchten|meinen|denken|willst|wollt|meinst|meint)
(machen sie was sie wollen|mach was du willst|ist mir alles recht)
"""

_ACKNOWLEDGED: Final = """
(okay|ok|okey|aha|ah|aah|mhm|mmh|hm|hmm|mm|mhmm|soso|so so|ach so|achso|alles klar|gut|na gut|schön|verstehe|versteh|verstanden|ich verstehe|habe verstanden|hab verstanden|ich habe verstanden|hab ich verstanden|kapiert|gemerkt|notiert|weiß ich|ich weiß|ich weiß bescheid|ich höre|ich höre zu|höre|bin da|ich bin da|ich bin dran|bin dran|genau|richtig|stimmt|korrekt|interessant|ach|oh|in ordnung|passt|basst|passt schon|passt scho|basst scho|schon gut|ist gut|is gut|isch guet|scho recht|schon recht|eh|doch|ja ja|jaja|jo jo|jojo|danke|vielen dank|merci|gell|weiter|bitte|bitte weiter|hallo|guten tag|grüß gott|servus|grüezi|moin|ist recht|zur kenntnis genommen|super|prima|perfekt|toll|sehr gut)
"""

_CONDITION: Final = """
(wenn|wann|falls|sofern|soweit|solange|nur|bloß|lediglich|außer|ausser|ausgenommen|bis auf|es sei denn|vorausgesetzt|unter der bedingung|bedingung|bedingungen|erst|vorher|zuerst|sobald|bevor|einmalig|ausnahmsweise|teilweise|zum teil|ein teil|begrenzt|beschränkt|ohne|statt|hauptsache|insoweit|insofern|höchstens|maximal|befristet|diesmal|dieses mal|mit ausnahme|einen teil|das eine|das andere|hälfte|wennst|wannst|wemmer|wens)
"""

_BUT: Final = """
(aber|jedoch|allerdings|obwohl|trotzdem|dennoch|sondern|hingegen|andererseits|einerseits|zwar|oder)
"""

_QUESTION: Final = """
(was|wer|wie|wo|wohin|woher|wann|warum|wieso|weshalb|wozu|wofür|wem|wen|welche|welcher|welches|welchen|worum|womit|wieviel|inwiefern|wie bitte|bitte was|hä|häh|wat|wos|wia|worum gehts|was heißt|was bedeutet|was passiert|was meinen sie)
(ist das|sind das|muss ich|kann ich|darf ich|soll ich|brauche ich|können sie|könnten sie|haben sie|gibt es|gehts auch|geht das auch|sind sie|wird das|bekomme ich|kostet|noch mal|nochmal|noch einmal|wiederholen|sagen sie mir|erklären sie|meinen sie)
"""

_CORRECTED: Final = """
(ich meine|ich mein|meine ich|mein ich|meinte|ich meinte|quatsch|quatsch ich meine|falsch|verkehrt|halt stopp|nein moment|ach was|ach quatsch|blödsinn|korrektur|ich korrigiere|versprochen|ich wollte sagen|wollte sagen|beziehungsweise|vielmehr|besser gesagt|verzeihung|pardon|sorry|entschuldigung|moment|halt|warte|warten sie|ach nein|doch lieber|ach doch)
"""

_WANT: Final = """
({imp}|mich|mir|{dat}|{pp}|möchte|möchten|möcht|mecht|will|wills|mag|mags|mog|mache|mach|machen|recht|okay|ok|in ordnung|gern|gerne|gefällt|passt|lieb|wünsche|wünsch|brauche|brauch|braucht|erlaube|erlaub|gestatte|gebe|geb|erteile|stimme|stimm|zustimme|zustimmen|willige|einwilligen|akzeptiere|einverstanden|iverstande|darf|dürfen|derfen|dürft|sollen|soll|sollt|können|kommt|wett|wott|würde|werde|wünscht|zusage|bereit|mitmachen|hergeben|{verb}|{part}|{acc})
"""

_NEGATOR: Final = """
(nicht|net|nit|ned|nid|nöd|nich|ni|nichts|nix|kein|keine|keinen|keiner|keinem|keinerlei|koa|koane|kei|keen|kane|niemals|nie|nimmer|niemand|niemandem|niemanden|nirgends)
"""

_CORE: Final = """
(erlaubt|gestattet|genehmigt|akzeptiert|zugestimmt|bewilligt|kein problem|nichts dagegen|keine einwände|keine bedenken|erlaube|gestatte|genehmige|akzeptiere|bestätige|befürworte)
"""

_MAY: Final = """
(dürfen|darf|können|kann|dürft|könnt|darfst|kannst)
"""

_BESIDE: Final = """
({acc}|{dat}|{verb}|{part}|{pp}|{who}|{okay}|{gern}|{imp})
(ich|sie|ihr|du|die|der|das|den|dem|es|meine|mein|meinen|meiner|meinem|ihre|ihren|ihnen|euch|eure|diese|dieses|dieser|diesen|so|da|dann|also|hier|dort|alle|alles|damit|daran|darauf|auch|von|für|zu|mit|an|einfach|haben|bekommen|kriegen|machen|tun|wird|werden|worden|ist|sind|wäre|bin|habe|sei|geben|gebt|weiter|gleich|jetzt|sofort|halt|natürlich|selbstverständlich|bitte|sies|weitergeben|leute|kollegen|firma|anbieter|dienst|partner)
"""

_ASKS: Final = """
(ist|sind|wäre|wird|haben|hat|habe|können|dürfen|darf|kann|könnt|dürft|darfst|kannst|soll|sollen|werden|bin)
"""

_MINE: Final = """
(ich|wir|uns)
"""

_CUT: Final = """
(die|der|das|den|dem|ein|eine|meine|meinen|meiner|mein|ihre|für|von|zu|mit|an|ist|sind|darf|kann|können|dürfen|wird|ich|so|also|da|halt|jetzt|dann|sie)
"""

_TAG: Final = """
(warum nicht|warum auch nicht|wieso nicht|warum denn nicht|weshalb nicht|warum net|warum ned)
"""


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
    topics=TOPICS,
    after=AFTER,
    then=THEN,
)
