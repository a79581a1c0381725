"""The words by which a consent is taken back, language by language; see ``withdrawing``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

__all__ = ["WITHDRAWALS", "WithdrawalWords"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalWords:
    """Templates (see ``templates``).

    A ``consent`` near a ``take`` takes all consents back, unless it is ``theirs``; ``whole`` does
    where nothing but ``lead`` stands beside it. ``ads`` near ``enough``, or a ``stop_calls``, is an
    objection to marketing; ``sound`` near ``off``, or a ``stop_sound``, ends the recording. ``asking``
    at the head, or ``denied`` outside of those, makes it none; a ``request``
    at the head is no question. ``polite`` is not heard at all; ``reach`` says how many words before a
    ``take`` it can be ``denied``; right after one of ``others``, somebody else took it back.
    """

    consent: str
    take: str
    theirs: str
    whole: str
    lead: str
    ads: str
    enough: str
    stop_calls: str
    sound: str
    off: str
    stop_sound: str
    request: str
    polite: str
    reach: int
    denied: str
    asking: str
    others: str = ""


_DE: Final = WithdrawalWords(
    consent="einwilligung|einwilligungen|zustimmung|zustimmungen|erlaubnis|einverständnis|einwilligungserklärung|genehmigung|einverständniserklärung|freigabe",
    take="widerrufen|widerrufe|widerruf|widerruft|zu widerrufen|zurück|zurückziehen|zurückziehe|zurücknehmen|zurücknehme|zurückzuziehen|zurückzunehmen|zurückgezogen|zurückgenommen|entziehen|entziehe|entzogen|streichen|streiche|löschen|lösche|aufheben|hebe|annullieren|annulliere|stornieren|storniere|rückgängig|beenden|beende|erlischt|ungültig|hinfällig|gilt nicht mehr|nicht mehr gültig|gilt nicht länger|nicht mehr|nicht länger|keine mehr|gelöscht|gestrichen|raus|rausnehmen|herausnehmen|zruck|zrucknehmen|zrück|zrückziehe|aufgehoben|beendet|erloschen|widerrufene|austragen|trage aus|revidiere|revidieren|rückgängig machen|wegnehmen|entfernen|entferne|tilgen|kündige|kündigen|aufkündigen|annullieren|zurückfordern|will ich nicht mehr|möchte ich nicht mehr|doch nicht|ausradieren|vernichten|wieder weg|zurückgeben|ungeschehen|erkläre für ungültig|nichtig|verfallen|aus dem system|abmelden|stoppen|ändern in nein|nicht mehr geben|nicht länger geben",
    theirs="ihre|seine|deren|ihrer|seiner|eine|keine",
    whole="{ich} widerrufe [das|alles|hiermit|es] [alles|wieder|was {ich} [vorhin|eben|gerade|vorher] (gesagt|zugestimmt|erlaubt) habe]|widerruf|hiermit widerrufe {ich} [alles|das|es]|{ich} (möchte|will|muss) (das|alles|es|hiermit) [alles] [wieder] (widerrufen|zurücknehmen|zurückziehen) [was {ich} [vorhin|eben|gerade|vorher] (gesagt|zugestimmt|erlaubt) habe]|{ich} (nehme|ziehe) (das|alles|mein ja|meine zusage) [von vorhin|von eben|alles|wieder] zurück|{ich} (stimme|stimm) [dem|da|doch|jetzt] [doch|jetzt] (nicht mehr|nicht länger) zu|{ich} (bin|wäre) [damit|da|doch|jetzt] [doch|jetzt] (nicht mehr|nicht länger) [damit] einverstanden [damit]|{ich} (erlaube|gestatte) (das|es|ihnen das) (nicht mehr|nicht länger)|das (erlaube|gestatte) {ich} [ihnen] (nicht mehr|nicht länger)|{ich} möchte das (nicht mehr|nicht länger)|(sie dürfen|ihr dürft) das (nicht mehr|nicht länger)|widerrufen|das nehme {ich} [wieder|alles] zurück|das ziehe {ich} [wieder|alles] zurück|{ich} bin (doch nicht mehr|doch nicht länger) einverstanden|{ich} (will|möchte|werde) (nicht mehr|nicht länger) (zustimmen|einwilligen|einverstanden sein)",
    lead="also|bitte|äh|ähm|ja|nein|doch|jetzt|hallo|hören sie|wissen sie|ab sofort|ab jetzt|ich habe es mir anders überlegt|habe es mir anders überlegt|ich habs mir anders überlegt|moment|stopp|halt|danke|so|ich glaube|sofort|nun|und|wissen sie was|weißt du was|{ich} habe vorhin ja gesagt|habe vorhin ja gesagt|{ich} habe vorher ja gesagt|vorhin habe {ich} ja gesagt|aber|ach|na|eben|noch eins|eine sache noch",
    ads="werbung|werbeanrufe|werbeanrufen|angebote|angeboten|newsletter|reklame|werbemails|werbeangebote|werbepost|anrufe|anrufe von ihnen|marketing|mails",
    enough="keine mehr|nicht mehr|nie mehr|nie wieder|keine weitere|keine weiteren|aufhören|hören sie auf|schluss|stopp|stoppen|abbestellen|bestellen ab|abmelden|austragen|kündigen|widerspreche|widersprechen|in ruhe|genug|einstellen|unterlassen|verschonen|keine weiteren|nicht weiter",
    stop_calls="(rufen|ruf|ruft) (sie|ihr) [mich|hier|bei mir] [bitte|bloß|ja] (nie wieder|nicht mehr|nie mehr) [an]|nicht mehr (angerufen|angeschrieben|kontaktiert) [werden]|(hören|hört) (sie|ihr) [bitte|endlich] auf [bitte|endlich] mich (anzurufen|zu kontaktieren|anzuschreiben|zu belästigen)|(nehmen|streichen|löschen|entfernen|tragen|holen) (sie|ihr) mich [bitte|sofort] (aus dem|von der|aus der|vom|von ihrer|aus ihrem|von ihrem|aus ihrer) (verteiler|liste|kartei|datenbank|werbeliste|kundenliste|newsletter|adressliste)|melden sie mich [bitte|sofort] (vom|von dem|von der) (newsletter|werbung|liste|verteiler) ab|(melden|schreiben) sie [mir|sich] [bitte] (nie wieder|nicht mehr|nie mehr) [bei mir]|kontaktieren sie mich [bitte] (nie wieder|nicht mehr)|lassen sie mich [bitte|endlich] [mit {ads}] in ruhe [mit {ads}]|(keine|keinerlei|kein) [weitere|weiteren|einzige] {ads} [von ihnen|zu werbezwecken|von euch|dieser art] mehr|nie wieder {ads}|(werbung|newsletter) ab|(von|durch) ihnen nicht mehr|verschonen sie mich|(von|mit) {ads} (verschont bleiben|verschont werden|in ruhe gelassen werden)|(bestelle|melde|kündige) [ich] [den|die|ihre|ihren] {ads} [hiermit|bitte] (ab)|{ads} (abbestellen|kündigen|abmelden|einstellen)|keine weiteren {ads}|(nehmen|streichen|löschen|entfernen) sie mich (von|aus|vom) [der|dem|ihrer|ihrem|eurer] (werbeliste|anrufliste|kundenverteiler|kundenkartei|telefonliste)|(rufen|ruft) (sie|ihr) [mich] [da|hier] (nicht mehr|nie mehr|nie wieder) an",
    sound="aufzeichnen|aufzeichnung|aufnahme|aufnehmen|mitschneiden|mitschnitt|aufgezeichnet|aufgenommen|mitgeschnitten|aufzuzeichnen|aufzunehmen|mitzuschneiden|tonband|gesprächsaufzeichnung|nehmen auf|zeichnen auf",
    off="nicht mehr|nicht weiter|nicht länger|stoppen|stopp|stoppe|beenden sie|brechen|abbrechen|hören sie auf|hört auf|aufhören|ausmachen|ausschalten|abschalten|abstellen|(machen|schalten|stellen|drehen) (sie|ihr)|schluss mit|ausstellen|bitte aus|hören auf",
    stop_sound="(zeichnen|nehmen|schneiden) sie [bitte|das gespräch|mich|es|das|uns] [ab jetzt|ab sofort|jetzt|bitte] (nicht weiter|nicht mehr|nicht länger|nichts mehr) [mehr] (auf|mit)|nicht mehr (aufgezeichnet|aufgenommen|mitgeschnitten) [werden]|keine aufnahme mehr|keine aufzeichnung mehr|nicht dass [das|es|das gespräch] (weiter|länger|noch) (aufgezeichnet|aufgenommen|mitgeschnitten) wird|(aufnahme|aufzeichnung|mitschnitt) [bitte] (aus|stopp|beenden|abbrechen|weg)",
    request="(können|könnten|würden) sie|(kannst|könntest|würdest) du|kann ich [nur|kurz] (sagen|festhalten)|darf ich sagen",
    polite="bitte|bitteschön|doch|mal|jetzt|endlich|sofort|gerne|gern|nun|eben|einfach",
    reach=2,
    denied="nicht|keinesfalls|nie|ohne",
    asking="wie|was|kann|wo|warum|darf|könnte|soll|muss|wieso|weshalb|wenn|falls|ob|wer|wann|können|könnten|würden",
)  # fmt: skip
_EN: Final = WithdrawalWords(
    consent="consent|consents|permission|permissions|agreement|approval|authorisation|authorization|okay i gave you|go ahead i gave",
    take="withdraw|withdrawing|withdrawn|withdrew|revoke|revoking|revoked|retract|retracting|retracted|cancel|cancelling|canceling|cancelled|take back|taking back|taken back|took back|back|rescind|rescinding|remove|removing|removed|delete|deleted|undo|pull|pulling|changed my mind about|no longer|not have anymore|anymore|any more|any longer|is over|ends now|void|invalid|dont have my (permission|consent|approval|okay) (anymore|any more|any longer|now)|deleted|delete|undo|undone|erased|erase|removed|dropped|ended|strike|struck|drop|nullify|terminate|terminating|ending|reverse|reversing|scrap|discard|stopping|forget|erasing|annul|quash|wipe|dont want it|dont want it anymore|pulling|take away|take off|recall|dont want to give",
    theirs="her|his|their|a|planning|building|written",
    whole="i (withdraw|revoke|retract|rescind) [it|that|everything|all of it|all that|what i (said|agreed to|allowed) [earlier|before|just now|a minute ago]]|(revoked|withdrawn)|i [do|really] (no longer|dont|do not) [really] (agree|consent|accept|accept that|agree to that|agree with that|allow that|allow this|want that|agree to it) [anymore|any more|any longer|to that|to it|with that]|(i|ive|i have) changed my mind [and] [i] (dont|no longer|do not) (consent|agree|want it|want that)|i take (it|that|my yes|all that|everything) back|i (want|would like|wish) to (withdraw|revoke|take that back|take it back|take back my yes)|{you} (may|can) (no longer|not) do that (anymore|any more|now)|i changed my mind about (the consent|consenting|agreeing|saying yes)|(im|i am) not (agreeing|consenting|okay|ok|happy|comfortable|fine) [to|with] [that|it|this] (anymore|any more|any longer)|(im|i am) no longer (agreeing|consenting|okay with that|ok with that|happy with that|comfortable with that|fine with that|in agreement)|i (dont|do not|no longer) want to (consent|agree|give consent|give my consent) [anymore|any more|any longer|to that]|i (dont|do not) want to (consent|agree) (anymore|any more|any longer)",
    lead="well|please|uh|um|yes|no|sorry|now|hello|listen|actually|look|okay|right|from now on|as of now|immediately|thanks|so|and|hang on|wait|you know|you know what|i said yes (before|earlier)|i did say yes (before|earlier)|but|oh|one more thing|hey|erm|at the end of the day",
    ads="ads|adverts|advertising|marketing|promotions|offers|newsletter|newsletters|marketing calls|sales calls|marketing emails|calls from you|promotional calls|spam|emails from you|advertisements|cold calls",
    enough="no more|any more|anymore|not again|never again|stop|stop sending|quit|cease|unsubscribe|opt out|opt me out|opting out|object|i object|leave me alone|enough|done with|no longer want|dont want to get|dont want to receive|dont send me|cut out|no further",
    stop_calls="(stop|quit) (calling|ringing|phoning|contacting|emailing|texting|bothering|pestering) me|(dont|do not|never) [you|ever] [ever] (call|ring|phone|contact|email|text|bother) me (again|anymore|any more|ever again)|never (call|ring|phone|contact) me again|(take|remove|delete|strike|get|drop) me [off|from|out of] [off|from|out of] [your|the|that|this] [marketing|mailing|calling|contact|call|email|phone] (list|lists|database|mailing list|newsletter|files|file)|unsubscribe [me]|(dont|do not) want (to be|you) (called|calling me|contacted|phoned) (anymore|any more|again)|no more calls [please|from you|like this]|lose my number|no more [promotional|sales|marketing|advertising|cold] (calls|ads|offers|emails|mails|adverts)|object to {you} using my (data|information|number|details) for (advertising|marketing|ads|offers)|(dont|do not) want to (be contacted|get contacted|hear from you) (again|anymore|any more)|spare me [your|the|with] {ads}|opting out of [the|your|all] {ads}|(unsubscribing|unsubscribe) from {ads}|no further {ads}",
    sound="recording|record|recorded|recorder|taping|taped|tape",
    off="stop|stop the|quit|cease|turn off|switch off|shut off|turn the|switch the|turn that|shut the|end the|cut the|pause the|off now|stop the|stop with|end|finish|halt|terminate",
    stop_sound="(dont|do not|never|no longer) [you] [want to be|want this|want me|want it] (record|recorded|recording|tape|taping) [me|this|it|this call|the call|the rest] [any|on|from here|from now] [on] (anymore|more|further|longer|any more|any further|any longer|again)|(dont|do not|no longer) want (to be|this|it|me|my call) (recorded|taped)|no more recording|(stop|end|quit|kill|pause) the (tape|recording|recorder)|no longer record|(recording|recorder|tape) off|off with the (recording|tape)|(dont|do not) want (this|it|me|my call) recorded",
    request="(can|could|would|will) you|can i (just|quickly) say|may i (just|say)|let me say",
    polite="please|kindly|just|now|immediately|at once|right now|really|after all|straight away",
    reach=4,
    denied="not|dont|never|wont|didnt|cannot|cant|without",
    asking="how|what|can|could|where|why|may|should|do|am|if|when|who|would|will|is|are|whether|does",
)  # fmt: skip
_FR: Final = WithdrawalWords(
    consent="mon oui|consentement|consentements|accord|accords|autorisation|autorisations|permission|feu vert|approbation|aval|consentements",
    take="oubliez|oublie|laissez tomber|retirer|retire|retiré|retirée|retirez|révoquer|révoque|révoqué|révoquée|annuler|annule|annulez|annulé|reprends|reprendre|supprimez|supprimer|supprime|effacez|effacer|reviens sur|revenir sur|changé d avis|plus valable|plus valide|n est plus|n avez plus|n as plus|ne donne plus|caduc|caduque|mets fin|plus mon|plus mes|plus l|supprimé|supprimée|effacé|annulée|le retire|la retire|retirons|ne donne plus|rayez|rayer|barrez|n en veux plus|ne le veux plus|retirés|révoqués|annulés|supprimés|gommez|enlevez|enlever|ôtez|résilier|résilie|dénonce|invalide|nul|révocation|retrait|plus donner|reprend|reprendre mon|ne veux plus donner",
    theirs="son|sa|leur|leurs|un|aucun|d",
    whole="[tout] ce que j ai (accepté|dit|autorisé|signé) [au début|avant|tout à l heure|tantôt|plus tôt] je (l annule|le retire|le reprends|l annule tout)|je (retire|reprends|annule) mon oui|je (révoque|retire|reprends|annule) [tout|ça|cela|tout ça|ce que j ai (accepté|dit|autorisé) [tout à l heure|avant|plus tôt]]|(révoqué|retiré)|je [ne] (suis|serai) plus [du tout|vraiment] d accord [avec ça|du tout|maintenant|finalement]|je [ne|n] (consens|accepte|autorise|veux) plus [ça|cela|tout ça|du tout|rien]|je veux (révoquer|retirer ça|reprendre mon oui|annuler ça)|(je|j) (reviens|change|ai changé) (sur mon oui|d avis sur ça|sur ce que j ai dit|d avis je ne veux plus|d avis je ne suis plus d accord)|je vous [le] interdis maintenant",
    lead="alors|s il vous plaît|euh|oui|non|maintenant|allô|écoutez|finalement|en fait|bon|bah|ben|pardon|désormais|à partir de maintenant|tout de suite|merci|et|j ai changé d avis|attendez|voilà|donc|ah|vous savez quoi|j ai dit oui (avant|tout à l heure|plus tôt)|je reviens dessus|mais|oh|après réflexion|réflexion faite|tout compte fait|encore une chose",
    ads="pub|pubs|publicité|publicités|démarchage|prospection|offres|newsletter|promotions|appels|vos appels|marketing|spams|sollicitations|courriers publicitaires|appels commerciaux|appels publicitaires|vos pubs|prospection commerciale",
    enough="plus de|plus aucune|plus jamais|plus jamais de|ne veux plus|veux plus|souhaite plus|ne plus recevoir|plus recevoir|arrêtez|arrêter|stop|cessez|cesser|m oppose|oppose|laissez moi tranquille|tranquille|ras le bol|assez|marre|désabonner|désinscrire|basta|fini|épargnez moi|épargnez",
    stop_calls="plus d (appels commerciaux|appels publicitaires|appels de ce genre|appels de pub)|ne (m|me) (appelez|rappelez|contactez|téléphonez|écrivez|sollicitez|démarchez) plus [jamais]|(m|me) (appelez|rappelez|contactez|téléphonez) plus [jamais]|(arrêtez|cessez) de (m|me) (appeler|contacter|téléphoner|démarcher|solliciter|harceler|rappeler|écrire)|(retirez|enlevez|rayez|supprimez|désinscrivez|sortez|ôtez|effacez) moi (de|du|des) [la|votre|vos|cette] (liste|fichier|fichiers|listes|base|mailing|newsletter|registre|base de données)|(désabonnez|désinscrivez) moi|(me désabonner|me désinscrire)|ne veux plus être (appelé|appelée|contacté|contactée|démarché|démarchée)|plus être (appelé|appelée|contacté|contactée|démarché|démarchée|dérangé|dérangée)|plus d (offres|appels) (s il vous plaît|merci|du tout)|(désabonne|désinscris) [de|du] [la] [newsletter]|(me|m) (désabonne|désinscris|opt out)|plus aucun (appel|mail|message) [publicitaire|commercial]|(retirez|enlevez|rayez|supprimez) moi [de|des] [votre|vos] (liste|listes|fichiers) [de prospection|publicitaire|publicitaires|de démarchage]|plus d appels",
    sound="enregistrement|enregistrer|enregistrez|enregistré|enregistrée|enregistreur|enregistre|magnéto|magnétophone",
    off="couper|éteindre|stopper|interrompre|désactiver|terminer|suspendre|cesser|arrêtez|arrêter|stoppez|stop|coupez|éteignez|cessez|ne veux plus|veux plus|n enregistrez plus|plus être|plus d|plus l|désactivez|fin de l|mettez fin|n enregistrez|arrêtez avec|terminez|finissez|interrompez|suspendez",
    stop_sound="(veux|souhaite) plus (que vous enregistriez|qu on enregistre|qu on m enregistre|que ce soit enregistré)|(n|ne|m) enregistrez (plus|pas plus longtemps|pas davantage) [plus]|ne veux plus (être enregistré|être enregistrée|qu on m enregistre|que vous enregistriez)|(fin|stop) (de l|à l|d) enregistrement",
    request="(pouvez|pourriez|voulez|voudriez) vous|vous (pouvez|pourriez)|(peux|pourrais) tu|est ce que vous (pouvez|pourriez)|puis je juste dire",
    polite="s il vous plaît|s il te plaît|svp|donc|maintenant|immédiatement|tout de suite|enfin|simplement|merci",
    reach=1,
    denied="pas|jamais|sans",
    asking="comment|que|qu|est ce|puis|où|pourquoi|pouvez|peut|si|quand|qui|combien|dois|pourriez|quel|quelle|peux",
)  # fmt: skip
_IT: Final = WithdrawalWords(
    consent="mio sì|consenso|consensi|permesso|benestare|assenso|autorizzazione|autorizzazioni|via libera|approvazione|consensi",
    take="lasci perdere|lasciate perdere|lascia perdere|dimentichi|dimenticate|scordatevi|revocare|revoco|revocato|revocata|ritirare|ritiro|ritirato|ritirata|annullare|annullo|annulli|annullate|annullato|cancellare|cancello|cancellate|cancelli|cancellato|riprendo|riprendere|togliere|tolgo|eliminate|eliminare|torno indietro|tornare indietro|cambiato idea|non vale più|non è più valido|non avete più|non ha più|non hai più|non do più|più il mio|più la mia|ci ripenso|ripensato|ritirate|ritiri|revocate|revochi|revochiamo|cancellata|eliminato|lo ritiro|la ritiro|lo revoco|annullata|tolga|togliete|togliere|cancellarlo|non lo voglio più|non li voglio più|revocati|ritirati|annullati|cancellati|eliminati|rimuova|rimuovete|rimuovere|disdico|disdire|invalido|nullo|revoca|annullamento|tolgo|riprendermi|riprendere|più dare|non voglio più dare|non intendo più dare",
    theirs="suo|sua|loro|un|una|nessun|nessuna",
    whole="[tutto] (quello che|ciò che|quel che) ho (accettato|detto|autorizzato|firmato) [all inizio|prima|poco fa] (lo annullo|lo ritiro|lo revoco|non vale più)|(revoco|ritiro|annullo) [tutto|questo|ciò|quello] [che|quello che|ciò che] [ho (accettato|detto|autorizzato) [prima|poco fa]]|(revocato|ritirato)|non (sono|sarei) più d accordo [con questo|ora|adesso|con ciò]|non (acconsento|accetto|autorizzo|voglio|permetto) più [questo|niente|nulla|tutto questo]|voglio (revocare|revocare tutto|ritirare tutto|ritirarlo)|mi rimangio (il sì|tutto|quello che ho detto)",
    lead="allora|per favore|ehm|eh|sì|no|adesso|ora|pronto|senta|guardi|anzi|in realtà|scusi|da ora|da adesso|subito|grazie|e|ho cambiato idea|aspetti|ecco|quindi|beh|ah|sa cosa|sai cosa|alla fine|in fondo|prima ho detto sì|avevo detto sì|ma|però|oh|ripensandoci|un altra cosa|ora",
    ads="pubblicità|offerte|promozioni|newsletter|chiamate pubblicitarie|chiamate|telefonate|telefonate pubblicitarie|marketing|mail pubblicitarie|vostre chiamate|spam|messaggi pubblicitari",
    enough="niente più|basta|basta con|mai più|non voglio più|non desidero più|non voglio più ricevere|più ricevere|smettete|smettetela|smetta|la smetta|finitela|fermate|mi oppongo|oppongo|in pace|disiscrivere|stop|stufo|stufa|disdire",
    stop_calls="non (chiamatemi|mi chiami|mi chiamate|richiamatemi|mi richiami|telefonatemi|contattatemi|mi contatti|mi chiamino|mi scriva|scrivetemi|mi telefoni|mi telefonate|mi contattate) (più|mai più)|non mi (chiami|chiamate|richiami|contatti|contattate) (più|mai più)|(smetta|smettete|smettetela|la smetta) di (chiamarmi|contattarmi|telefonarmi|disturbarmi|scrivermi)|(cancellatemi|mi cancelli|toglietemi|mi tolga|levatemi|rimuovetemi|eliminatemi|mi levi|depennatemi) (dalla|dalle|dal|dai|dall|dalla vostra|dal vostro) [vostra|vostro|vostre] (mail|email|offerte|promozioni|pubblicità|lista|newsletter|liste|elenco|elenchi|archivio|database|mailing list)|(disiscrivetemi|mi disiscriva|disiscrivermi)|non voglio (più essere|essere più) (chiamato|chiamata|contattato|contattata|disturbato|disturbata)|disdico [la|le] {ads}|(mi disiscrivo|mi cancello|mi tolgo) [dalla|dalle|da] [{ads}|lista]|(mi tolga|toglietemi|mi cancelli|cancellatemi) (dalla|dalle) [vostra|vostre] (lista|liste) [pubblicitaria|pubblicitarie|marketing]|nessuna altra {ads}|non più {ads}",
    sound="registrazione|registrare|registrarmi|registrate|registri|registrato|registrata|registratore",
    off="fermare|interrompere|spegnere|smettere di|smettere|bloccare|sospendere|disattivare|terminare|blocchi|bloccate|fermi|fermate|interrompa|interrompete|smetta|smetta di|smettete|smettete di|smettila|spenga|spegnete|spegni|basta|non più|non registrate più|non registri più|più essere|più registrato|più registrata|disattivate|disattivi|non voglio più|stop|chiudete|termini|terminate|concluda|chiuda|la smetta con|sospenda|sospendete",
    stop_sound="non (voglio|desidero) più che (registriate|mi registriate|registri|mi registri|si registri|sia registrata|venga registrata)|non (registri|registrate) (più|oltre|ulteriormente) [la chiamata|niente|nulla|questa chiamata]|non voglio ((più essere|essere più) (registrato|registrata)|che registriate più|che mi registriate più)|(stop|basta|fine) (alla|con la|della|la) registrazione",
    request="(può|potrebbe|potete|potreste|vuole|puoi) [per favore]|posso solo dire",
    polite="per favore|per piacere|per cortesia|pure|adesso|subito|immediatamente|ora|gentilmente|semplicemente",
    reach=2,
    denied="non|mai|senza",
    others="ha|hanno",
    asking="come|cosa|posso|potrei|dove|perché|può|se|quando|chi|che cosa|potete|potrebbe|devo|quanto|quale",
)  # fmt: skip
_ES: Final = WithdrawalWords(
    consent="mi sí|consentimiento|consentimientos|permiso|permisos|autorización|autorizaciones|visto bueno|aprobación|beneplácito|aval|conformidad",
    take="olvide|olviden|olvídese de|olvídense de|retirar|retiro|retirado|retirada|revocar|revoco|revocado|revocada|anular|anulo|anulen|anule|anulado|cancelar|cancelo|cancelen|cancele|cancelado|borren|borre|borrar|eliminen|eliminar|quitar|quito|echo atrás|me echo atrás|marcha atrás|cambiado de opinión|cambiado de idea|cambié de idea|cambié de opinión|ya no tienen|ya no tiene|ya no doy|ya no vale|ya no es válido|no vale más|sin efecto|desdigo|retiren|retire|revoquen|revoque|borrado|borrada|eliminado|lo retiro|la retiro|lo revoco|ya no les doy|ya no le doy|ya no os doy|ya no te doy|anulada|suprimir|supriman|tachen|tache|tachar|borrarlo|ya no lo quiero|ya no los quiero|revocados|retirados|anulados|borrados|cancelados|quítenme|quiten|quite|les quito|le quito|echarme atrás|dejar sin efecto|rescindo|rescindir|invalido|nulo|elimine|retirada de|revocación|no lo quiero más|recuperar|ya no quiero dar|no quiero dar más|no quiero seguir dando",
    theirs="su|sus|un|una|ningún|ninguna",
    whole="[todo] (lo que) (acepté|dije|autoricé|firmé|he aceptado) [al principio|antes|hace un rato] (lo anulo|lo retiro|lo revoco|ya no vale)|no ya no (estoy de acuerdo|acepto|autorizo|consiento)|[lo|la|los] (revoco|retiro|anulo) [todo|eso|lo que (acepté|dije|autoricé|he aceptado) [antes|hace un momento]]|(revocado|retirado)|ya no (estoy|estaré) de acuerdo [con eso|con ello|ahora]|ya no (consiento|acepto|autorizo|permito|quiero) [eso|nada|más|esto]|quiero (revocar|revocarlo|retirarlo|retirar lo que dije|desdecirme)|me (desdigo|retracto|echo atrás) [de lo dicho|de todo]",
    lead="pues|por favor|eh|sí|no no|no gracias|no espere|no mire|no oiga|no perdón|ahora|hola|oiga|mire|en realidad|perdón|desde ahora|a partir de ahora|gracias|y|he cambiado de opinión|cambié de opinión|espere|bueno|entonces|ah|sabe qué|sabes qué|al final|antes dije que sí|dije que sí antes|antes he dicho que sí|pero|oh|pensándolo bien|otra cosa|ahora sí|ahora",
    ads="publicidad|anuncios|ofertas|promociones|llamadas|llamadas comerciales|boletín|marketing|spam|llamadas suyas|correos publicitarios|propaganda",
    enough="no más|ninguna más|basta de|basta|no quiero más|no quiero recibir más|ya no quiero|ya no quiero recibir|dejen de|deje de|dejen|paren de|me opongo|opongo|en paz|darme de baja|harto|harta|nunca más|stop|cancelen|ya no deseo",
    stop_calls="no me (llamen|llame|escriban|manden|envíen|contacten) más|no me (llamen|llame|llaméis|contacten|contacte|escriban|molesten|telefoneen) (más|nunca más|otra vez|nunca)|no me (vuelvan|vuelva|volváis) a (llamar|contactar|escribir|molestar|telefonear)|(dejen|deje|paren) de (llamarme|contactarme|molestarme|escribirme)|nunca más me (llamen|llame)|(darme|denme|dame|deme) de baja|(quítenme|quíteme|bórrenme|bórreme|sáquenme|sáqueme|elimínenme|elimíneme|tachenme) (de la|de su|de sus|del|de esa|de las) (lista|listas|base|fichero|registro|base de datos|boletín)|(ya no quiero|no quiero) (que me llamen más|que me vuelvan a llamar|más llamadas|que me llamen nunca)|no quiero que me (contacten|llamen|escriban|molesten) (más|nunca más|de nuevo)|ahórreme {ads}|no (quiero|deseo) recibir más {ads}|no más {ads}|(me doy|quiero darme|doy) de baja [de|del] [{ads}]|nunca más {ads}|(quíteme|quítenme|bórreme|bórrenme) de (su|sus|la|las) (lista|listas) [de] [publicidad|marketing|llamadas]|ninguna llamada más",
    sound="grabación|grabar|graben|grabe|grabarme|grabado|grabada|grabando|grabadora",
    off="parar|apagar|cortar|detener|dejar de|interrumpir|suspender|desactivar|terminar|paren|pare|detengan|detenga|dejen de|deje de|dejen|apague|apaguen|apáguenla|basta de|basta|no más|más|ya no quiero|corten|corte|desactiven|terminen|stop|termine|terminen|finalice|pare con|suspenda|suspendan|interrumpa",
    stop_sound="ya no (grabe|graben|me grabe|me graben|siga grabando|sigan grabando)|no quiero que (sigan|siga|continúen|continúe) grabando|ya no quiero que (graben|grabe|me graben|me grabe|se grabe)|no (siga|sigan|continúe|continúen) grabando|no (grabe|graben|graba) (más|nada más) [la llamada|esta llamada]|no quiero que (me graben|graben|se grabe) [más]|(corte|corten|pare|paren|stop a) la (grabación|grabadora)",
    request="(puede|podría|pueden|podrían|puedes|quiere) [por favor]|puedo solo decir",
    polite="por favor|porfa|ahora|ya mismo|inmediatamente|ahora mismo|simplemente|favor de",
    reach=2,
    denied="no|nunca|sin",
    others="ha|han|había",
    asking="cómo|qué|puedo|podría|dónde|por qué|puede|si|cuándo|quién|pueden|podrían|debo|cuánto|tengo que|cuál",
)  # fmt: skip
_NL: Final = WithdrawalWords(
    consent="toestemming|toestemmingen|akkoord|instemming|goedkeuring|permissie|fiat",
    take="intrekken|in te trekken|trek in|trek|ingetrokken|herroepen|herroep|terugtrekken|terugnemen|neem terug|terug|annuleren|annuleer|geannuleerd|verwijder|verwijderen|schrap|schrappen|wis|ongedaan|kom terug op|van gedachten veranderd|bedacht|geldt niet meer|niet meer geldig|niet meer|niet langer|vervalt|stopzetten|opzeggen|zeg op|verwijderd|geschrapt|gewist|vernietigd|beëindigd|niet langer|terugkomen op|terugdraaien|draai terug|wil ik niet meer|hoef ik niet meer|haal weg|weghalen|vernietig|doorstrepen|streep door|nietig|ongeldig|opheffen|hef op|intrekking|afmelden|stop|geen meer|meer geven|niet meer geven|geen toestemming meer",
    theirs="haar|zijn|hun|een|geen",
    whole="{ik} (herroep|trek) [alles|dat|het|hierbij] [in] [alles|in|wat {ik} [net|eerder|daarstraks] (zei|goedkeurde)]|{ik} trek in waar {ik} [net|eerder|daarstraks] [mee] akkoord [mee] (ging|gaf)|(herroepen|ingetrokken)|{ik} (ga|ben) [er|daar|hier] (niet meer|niet langer) [mee|daarmee] akkoord [mee]|{ik} ben het [er|daar] (niet meer|niet langer) [mee] eens [mee]|{ik} ben (niet meer|niet langer) akkoord [daarmee]|{ik} stem [er|daar] (niet meer|niet langer) [mee] (toe|in)|{ik} (sta|vind) (dat|het) (niet meer|niet langer) (toe|goed)|{ik} wil (dat|het) (intrekken|herroepen|terugdraaien)|{ik} neem mijn ja terug|{ik} wil dat niet meer",
    lead="nou|alstublieft|alsjeblieft|eh|ja|nee|nu|hallo|luister|kijk|eigenlijk|sorry|vanaf nu|per direct|bedankt|en|ik heb me bedacht|wacht|dus|goed|och|weet u wat|weet je wat|bij nader inzien|ik zei eerst ja|ik heb net ja gezegd|maar|o|oh|achteraf|nog iets|toch",
    ads="reclame|aanbiedingen|nieuwsbrief|reclametelefoontjes|telefoontjes|telefoontjes van jullie|marketing|reclamemails|spam|acties|verkooppraatjes|mails|verkooptelefoontjes|verkooptelefoontje|reclamegesprekken|verkoopgesprekken",
    enough="geen meer|nooit meer|niet meer|stop met|stop|stoppen|ophouden|hou op|hou op met|genoeg|bezwaar tegen|maak bezwaar|met rust|afmelden|uitschrijven|opzeggen|afgelopen|klaar met|zat",
    stop_calls="(bel|belt|mail|contacteer|benader) [u] (me|mij) (niet meer|nooit meer|nooit) [op]|(stop|hou op|houd op) met (me|mij) [te] (bellen|benaderen|mailen|lastig te vallen|lastigvallen)|(haal|haalt u|verwijder|schrap|gooi|neem) (me|mij) [alstublieft] (van|uit) (de|uw|jullie|die) (lijst|bestand|mailinglijst|bellijst|database|nieuwsbrief|systeem)|(schrijf|schrijft u|meld) (me|mij) [alstublieft] (uit|af) [voor reclame|voor de nieuwsbrief]|(me uitschrijven|mij uitschrijven|me afmelden|afmelden voor reclame)|(niet meer|nooit meer) (gebeld|benaderd|lastiggevallen) [worden]|laat (me|mij) [toch] met rust [met {ads}]|(geen|nooit meer) [verdere] {ads} [meer van jullie|van u|van jullie] meer|geen {ads} meer|nooit meer {ads}|bespaar (me|mij) {ads}|bespaar (me|mij) uw {ads}|(hou|houd|houdt) [u] op [met] (me|mij) [met {ads}] (lastig te vallen|te bellen|te mailen|lastigvallen)|(niet meer|nooit meer) (gecontacteerd|gemaild|benaderd|opgebeld) [worden]|zeg [de|die|jullie|uw] {ads} op|met rust gelaten [worden] [met {ads}]|(me|mij) af voor {ads}|{ads} (opzeggen|afmelden|stoppen|stopzetten)|geen verdere {ads}|(haal|haalt u|verwijder|schrap) (me|mij) (van|uit) (de|uw|jullie) (reclamelijst|klantenlijst|telefoonlijst|adressenlijst|bellijst)|(bel|belt u|mail) (me|mij) (niet meer|nooit meer)|niet meer bellen",
    sound="opnemen|opname|opgenomen|opneemt|opneem|bandje|recorder|op te nemen|neem op",
    off="stop|stopt u|stop met|hou op|houd op|hou op met|niet meer|niet langer|niet verder|zet uit|zet de|zet die|zet dat|beëindig|schakel|uitzetten|ophouden|stoppen|beëindigen|beëindigt u|staak|onderbreek|sluit",
    stop_sound="(neem|neemt u) [het gesprek|dit gesprek|dit|me|mij|het] (niet verder|niet meer|niet langer|niks meer) op|niet meer opgenomen worden|geen opname meer|(opname|recorder) (stoppen|uit|stop|beëindigen)|(gesprek|dit) niet meer opnemen|niet dat (er|dit|het|het gesprek) [nog|verder|langer] [verder|langer|nog] opgenomen wordt|(opname|recorder) (uit|stop|af)",
    request="(kunt|kan|zou|wilt|wil) u|(kun|zou|wil) je|mag ik even zeggen",
    polite="alstublieft|alsjeblieft|aub|graag|nu|meteen|direct|maar|even|nou|toch|gewoon|hierbij",
    reach=2,
    denied="niet|nooit|zonder",
    asking="hoe|wat|kan|mag|waar|waarom|kunt|als|wanneer|wie|zou|moet|kun|of|welke|hoelang",
)  # fmt: skip
WITHDRAWALS: Final[Mapping[str, WithdrawalWords]] = {
    "de": _DE,
    "en": _EN,
    "es": _ES,
    "fr": _FR,
    "it": _IT,
    "nl": _NL,
}
