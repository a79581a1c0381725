"""English, with what is said in Britain, Ireland, Scotland, America, Australia."""

from __future__ import annotations

from typing import Final

from voicegate.governance.understanding.languages.en_after import AFTER, THEN
from voicegate.governance.understanding.languages.en_topics import TOPICS
from voicegate.governance.understanding.speech_pack import SpeechPack

__all__ = ["PACK"]

_PARTS: Final = {
    "yes": "yes|yeah|yep|yup|yah|yeh|yea|aye|yessir|yes sir|yes maam|yes indeed|yes of course|yes please",
    "very": "absolutely|totally|completely|perfectly|quite|very|fully|all|really|entirely|certainly"
    "|definitely|of course|happily|gladly|just|hereby|freely|explicitly|more than",
    "me": "with me|by me|for me|to me|from my side|on my side|on my end",
    "ahead": "right ahead|ahead|for it|on ahead|on then|ahead then|right ahead then",
    "im": "im|i am|i m|id be|i would be|ill be",
    "you": "you|ye|ya|youse|yous|yez|u|you guys|you lot|they|the bot",
    "obj": "{acc}|{who}|them|my stuff|the lot|everything|{pp}|please|too|as well|happily",
    "act": "{verb} [{obj}] [{obj}] [{obj}]",
    "acting": "{ving} [{obj}] [{obj}]",
    "have": "have|ive|i have|ive got|have got|got",
    "can": "can|may|have my permission to|are allowed to|are welcome to|are free to"
    "|have permission to|can go ahead and|may go ahead and",
}

_YES: Final = """
(yes|yeah|yep|yup|yah|yeh|yea|aye|och aye|aye aye|yessir|yes sir|yes maam|yes please|yeah please|yes indeed|yes i do|yes i am|yes you can|yes you may|yeah you can|yes it is)
(sure|surely|sure thing|for sure|of course|course|but of course|certainly|definitely|absolutely|by all means|indeed|indeed i do|naturally|totally|affirmative|most certainly|most definitely|without a doubt|you bet|you betcha|you can bet on it|why yes|one hundred percent|a hundred percent|hundred percent|100 percent|please do|do it|please go ahead|go for it|knock yourself out|be my guest|feel free|deal|agreed|granted|gladly|happily|with pleasure|my pleasure|okey dokey yes|abso lutely|sure why not)
(go|please go|just go|you go|so go|do go|yes go|go on go) {ahead}
(go on then|go on so|fire away|crack on|carry on then|work away|grand so|off you go)
(i|id|we|i would|i do|i will|ill|i can|i hereby|i hereby do) [{very}|happily|gladly] (agree|consent|accept|approve|authorise|authorize|allow it|allow that|permit it|permit that|allow {acc}|permit {acc}|accept {acc}) [{very}] [to {acc}|with {acc}|{acc}|to you {doing}|to it being {part}|to {acc} being {part}|with you {doing}] [{very}]
(i do|we do|i will|ill do it|i would|i certainly do|i sure do|i surely do|i most certainly do|i really do|sure do|you can|you may|you certainly may|you certainly can|of course you can|of course you may|sure you can|you sure can|you can indeed|you have it|yes lets|lets do it|lets do that|lets go for it|lets)
(i|id|we|i would|i do) [{very}|also] (want|like|would like|love|d like) (that|it|{acc}|that please|to receive {acc}|to get {acc}|you to {do})
{you} {can} [{very}|please|just] {do}
{you} {can} [{very}]
({acc}) (can|may) be {part}
(its|that is|thats|this is|it is|thatd be|that would be|thatll be|that will be|that sounds|sounds|that seems|all|its all) [{very}] (fine|ok|okay|alright|all right|good|grand|cool|great|acceptable|no bother|no problem) {me}
(fine|ok|okay|alright|all right|good|grand|cool|great|works) {me}
(its|that is|thats|this is|it is|thatd be|thatll be|that would be|that will be) [{very}] (fine|acceptable|perfectly okay|perfectly ok|totally ok|totally okay|absolutely ok|absolutely okay|totally fine|no problem|not a problem|no bother|no bother at all)
that works [{me}]
(no problem|no problem at all|no problem with that|not a problem|no objection|no objections|no objection from me|no objections from me|no objection at all|no worries go ahead|no bother|no bother at all)
(i|we) (have no|see no|got no|dont have any|do not have any) (problem|objection|objections|issue|issues|problems) [at all] [{me}|with that|to that|with it|to it|with {acc}|to {acc}] [at all]
(ive|i have|have|got|ive got) (no|absolutely no|nothing) (problem|objection|objections|issue|issues|problems|against it|against that) [at all] [with that|to that|with it|to it|with {acc}|to {acc}] [at all]
(i|we) (dont|do not|wouldnt|would not) (mind|mind it|mind that|mind at all|mind that at all|object|object to that|object at all|mind if you do|mind {acc}|mind being {part}|mind you {doing})
{im} [{very}|{very} {very}] (okay|ok|fine|happy|comfortable|cool|alright|on board|in favour|in favor|down|good|in agreement|willing|happy enough) (with that|with it|for that|to|to do so|to do that|to agree|with {acc}|with you {doing}|for you to {do}|to have {acc} {part}|to be {part}|with being {part})
{im} [{very}] (all right with that|alright with that|all right with it|alright with it|in agreement|in favour|in favor|down|game|all for it|on board|willing|happy to|up for it|up for that)
{im} happy for {acc} to be {part}
(you have|youve got|you got|you have got|ill give you|i give you|i give|i hereby give|i hereby give you|giving you|consider this) [my|me] (permission|consent|okay|ok|approval|agreement|authorization|authorisation|blessing|go ahead|full consent|full permission) [to do that|to do so|for that|to {do}|for {acc}]
(permission|consent) (granted|given)
my answer is yes
the answer is yes
(its|thats|that is|its a|thats a|ill say|i say|i said) (yes|a yes|yes from me|a yes from me|a definite yes|a big yes) [{me}|from me]
(too right|hell yes|hell yeah|damn right|heck yes|heck yeah|consider it done|yes i agree|count me in|all yours|sign me up|green light|you have the green light|i give you the green light)
(i|we|i do|i hereby) (grant|give|grant you|give you) [my|you my|full|you full] (permission|consent|approval) [for {acc}|to {do}|to that]
(a definite yes|definite yes|big yes|a big yes|yes from me|its a yes from me|yes to that|yes to {acc}|yes to all of that|yes on that)
i say yes [to that|to it]
[please] (do that|do it|do so)
[please] go ahead and {do}
(you do|you certainly|you absolutely) have my (permission|consent|approval|okay|ok) [to {do}]
[please|just|do|sure] {imp}
{acc} (is|are|sounds|would be) [{very}] (fine|ok|okay|alright|all right|good|no problem) [{me}]
(youre|you are) [more than|very|absolutely] welcome to [{do}]
sounds (good|fine|great|perfect|okay|ok|alright|reasonable) [{me}]
(count|put|mark|take) (it|that|me|me down|that down) (as|for) (a yes|yes)
{im} [{very}|more than] happy to [{do}]
[more than] happy to [{do}]
{you} {can} [{very}|please|just|all] {act}
[aye|yes] [go on] {you} {can} [{very}|surely] [do] [{acc}] [please|so]
[please|just|do|kindly|sure|go ahead and|feel free to|go on and] {act}
{im} [{very}|more than] (happy|okay|ok|fine|glad|content|pleased|comfortable) (for {you} to|with {you}|if {you}|to let {you}|to have {you}) ({act}|{acting}|{acc})
[{very}] (happy|okay|ok|fine|glad) (for {you} to|with {you}|to let {you}) ({act}|{acting}|{do})
{im} [{very}|more than] (happy|okay|ok|fine|glad|content|pleased|comfortable|good) (for|with|about|to have) [{acc}] [to be|being|getting|be] ({part}|{acc})
(i|we) (dont|do not|wouldnt|would not|dinnae|dinna|wouldnae) (mind|object to) [{you}|if {you}|it if {you}] ({acting}|{act}|{acc} being {part}|being {part}|at all|one bit|a bit|that one bit|that at all)
(no|nae|nay|zero|no real|absolutely no|no big) (bother|problem|problems|issue|issues|drama|dramas|worries|stress|sweat|probs|prob|biggie|deal|hassle|objections|wahala|bother at all) [at all|{me}|whatsoever|there|from my side|from me|sir|mate]
(kindly|please|just|yes) (proceed|proceed with it|proceed with that|continue with that|do the needful|go ahead with it|go ahead with that)
(let|lets) (them|him|it|her|you) [do] ({act}|do it|do that)
(i|we) (give|grant|gave|am giving) {you} (the (go ahead|okay|ok|nod|green light|thumbs up)|permission|my word) [to {act}|for {acc}|{pp}]
(im|i am|were|we are) (in|in for that|all in|for it|for that|okay with that|fine with that|cool with that|good with that|sound with that|easy with that)
(id|i would) be (happy|glad|delighted|pleased|honoured) [to|with that|for {you} to {act}|for that]
(works|good|fine|grand|sound|perfect|lovely|ok|okay|all good) (by|with|for) (me|us)
({acc}|{pp}) (is|are|sounds|would be|will be|s) [{very}|all|just] (fine|ok|okay|alright|all right|good|grand|no problem|no bother|perfectly fine|cool|permitted|allowed|welcome|appreciated) [{me}]
(yes|yeah|aye|sure|yep) (to|for) ({acc}|the {part})
(i|we) (allow|permit|authorise|authorize|approve|accept|let) {you} [to] [{act}|do that|do it|do so|{acc}]
(consent|permission|approval) (is|s) (given|granted|hereby given)
(you have|youve) (consent|permission|approval|my go ahead|the go ahead)
(im|i am) (saying|giving you) [a|you a] yes
(be|you be) my guest [{act}]
(im|i am) agreeable [to that]
(right you are|righto) (go ahead|yes|do it|do that)
(do|go|go ahead) (that then|it then|then|and do it|and do that|with it)
(i|we) (am|m|are|do be) [{very}] (agreeing|consenting|accepting) [to it|to that|with that|only|sir|madam]
[that|it|this|which|all that] (suits|works for|is fine for|does for|is good for) me [fine|well|just fine|perfectly|grand|down to the ground]
(id|i would|ill|i will) be (glad|happy|pleased|delighted|grateful) (for {you} to|if {you} did|to let {you}|to have {you}|to) [do so|do that|do it|{act}|{do}]
(you got it|you got me|youve got it|consider it agreed|consider it a yes|thats agreed|its agreed|agreed to|fully agreed)
(let|lets|have) (the computer|the machine|the system|a computer|the bot|it|them|the software|the algorithm) [just] (decide|do it|do that|handle it|make the decision)
(the|a|your) (computer|machine|system|bot|software|algorithm) (can|may) [just|happily] (decide|do it|do that|decide that|make the decision|decide it)
(thats|its|that is|it is|this is) a (yes|yes then|definite yes|solid yes|firm yes|hard yes|resounding yes) [{me}|from me|from my side]
(i|we) (say|said|vote) yes
(do|please) (find|locate) me
(hundred|thousand|million) (percent|times) yes
(a|one) (hundred|thousand|million) (percent|times) [yes]
(yeah|yes|yep) (go on then|crack on|work away|fire away|carry on then)
(i|we) (support|approve of|go along with|m for|am for|m in favour of|have nothing against) (that|it|this|{acc})
(nothing|ive nothing|i have nothing|havent anything) against (it|that)
[it|that|this|{acc}|being {part}] (doesnt|does not|wouldnt|wont|dont) (bother|worry|trouble|disturb|concern) me [at all|one bit|in the least|in the slightest]
(i|we) (dont|do not) (have|see|foresee) (a|any|an) (problem|issue|objection|problems|issues|objections) [at all] [with {acc}|with that|with it|in that|there|{me}]
(approved|accepted|permitted|allowed|authorised|authorized|consented)
{you} (are|re) [absolutely|of course|certainly] (allowed|permitted|welcome|authorised|authorized|free) [to] [{do}|{act}|do so|do that]
(id|i would|i do) [really|very much] (like|love|want|be interested) (to hear|to know|to be told|to learn|hearing|to receive|to get|in|in hearing|to be kept informed|to be informed) [about|more about|from you about|of] [{acc}|your offers|it|that]
(im|i am|id be) [very|really] interested in {acc}
{acc} (interest|interests) me
[very|totally|quite|perfectly] (happy|fine|good|okay|cool) with (that|it|{acc})
(och|ach|ah|sure|sure look|well|aye|yeah|yes) (aye|look|yes|so) go on [then|so|ye can]
yes (proceed|granted|accepted)
"""

_ASSENT: Final = """
(yes|yeah|yep|yup|yah|yeh|yea|aye|sure|surely|course|certainly|definitely|absolutely|yessir|affirmative|naturally|indeed|agreed|gladly)
"""

_SOFT: Final = """
(please|thanks|thank you|thank you very much|many thanks|thanks a lot|cheers|ta|mate|love|dear|sir|madam|maam|pal|buddy|friend|man|luv|darling|hen|lad)
(ok|okay|okey|alright|all right|fine|good|great|perfect|cool|grand|lovely|brilliant|super|excellent|wonderful|correct|exactly|thats right|thats correct|that is correct|that is right|thats fine|thats ok|thats okay|its fine|its ok|its okay|thats alright|thats all right|that is fine|that is okay|that would be great|that would be fine|thatd be great|that would be lovely|go ahead|no problem|no worries)
(okay then|ok then|alright then|all right then|fine then|then yes|all good|that is (grand|lovely|great|brilliant|cool|perfect|good)|thats (grand|lovely|great|brilliant|cool|perfect|good|all good)|its (grand|all good|cool|good)|very much|really|very much|very much so|indeed|of course|certainly|anytime|any time|any time you like|at any time|by all means|im sure|i am sure|for sure|i do|do|please do|sir|though please do|thats what i want|from me|with pleasure)
({tpp}|bud|boss|chief|son|pet|duck|laddie|lass|bro|dude|ma am|no bother|no bother at all|no dramas|no issues|no problem at all|nae bother|nae bother at all|nae problem|nae worries|no stress|no sweat|no probs|no issue|totally|only too happy|only too glad|happily|gladly|feel free|kindly|sound|deadly|class|sweet|sweet as|too easy|fair play|right ahead|absolutely|certainly|definitely|by me|with me|for me)
(yes sure|and thank you|well yes|thatd be grand|that be grand|thatll do|that will do|it suits me|suits me|that suits me|that works|works for me)
"""

_FILLER: Final = """
(uh huh|mhm|uh|um|uhm|er|erm|ehm|eh|hm|hmm|mm|oh|ah|well|so|ok|okay|alright|right|yknow|you know|like|ooh|och|ach|ok so|okay so|oh well|sorry)
"""

_NOT_YES: Final = """
(yeah|yes) (no|nah) (thats|its|all|that is) (fine|ok|okay|good|grand|all good|all right)
[oh|um|uh|well|no] no i (dont|wouldnt|do not|would not) mind [at all|that|it]
(yes|yeah|yep|aye) [yes|that|it|this] (thats correct|thats right|that is right|that is correct|it is|it does|thats it|correct|right|exactly|thats true|true)
(yeah|yes) (yeah|yes) (sure|fine|okay|ok|whatever|alright|right)
(yes|yeah|yep) (i am|im|i m) (fine|good|okay|ok|alright|all right|well|great|happy) [thanks|thank you]
(yes|yeah) (youre|you are) welcome
(sure sure|yeah yeah|oh yeah|ah yeah|yeah right|right yeah|yes yes yes right|ah yes|ah right yes|yeah yeah yeah|yeah yeah okay|yeah yeah fine|yeah well|yeah so|uh yeah so|well yeah so|indeed|right|i would|sure do|go on|okay right|deal or no deal|alright yeah right|yes hello|yes speaking|thats right|thats correct)
"""

_NO: Final = """
(no|nope|nah|naw|nae|noo|nay|no way|never|not at all|no sir|no maam|no thanks|no thank you|no ta|no please|nuh uh|uh uh|not really|certainly not|definitely not|absolutely not|of course not|not today|not now|not right now|not this time|not ever|no chance|no fear|not a chance|not on your life|not on your nelly|not in a million years|not for me|not likely|not bloody likely|im good thanks|im good|im alright thanks|im fine thanks|im okay thanks|no im good|no im fine|no im alright|not a fan|hard pass|pass|ill pass|i pass|ill have to pass|count me out|leave it|leave it out|leave me out|no deal|by no means|under no circumstances|over my dead body|not if i can help it|i would rather my data stayed here|i prefer privacy|keep it private|im afraid not|i am afraid not|god no|oh god no|hell no|heck no|negative|stop|stop it|stop that|forget it|forget about it|out of the question|thats a no|its a no|that is a no|a no from me|its a no from me|a hard no|hard no|better not|rather not|preferably not|please dont|please do not|dont|do not|dont do it|dont do that|you cant|you may not|you cannot|you can not|dinnae|i dinnae|dont you dare|no siree|not interested|im not interested|i am not interested|absolutely no|no no|nah mate|yeah nah|yeah no|not keen|im not keen|id prefer not|id prefer not to|i would prefer not|i would prefer not to|id rather not|id rather you didnt|i would rather not|i would rather you didnt|id rather you did not|id prefer it if you didnt|id prefer if you didnt|id sooner not|i think not|i dont think so|i do not think so|dont think so|i dont fancy that|dont fancy it|i wont|i will not|i shall not|i wouldnt|i would not|im against it|im against that|i am against it|im not having that|no consent|no permission|i do not accept that|no recording|no marketing|without me)
(i|we|ill|i do|i hereby|i must|ill have to|i have to|i would|id|i will|im going to|im gonna|gonna have to) (refuse|decline|object|object to that|disagree|withdraw|withdraw my consent|refuse that|say no|say no to that|reject that|oppose that|deny that|opt out|pass on that|decline that|revoke|revoke my consent|forbid it|forbid that)
(i|id|i would) [much] (rather|prefer) (you didnt|you did not|not|not to|keep that private|my data stayed [here]|my data stay [here]|it stayed [here]|it stay [here])
(i|we) (do mind|mind that|mind actually|have an objection|have objections|object)
(opting out|im opting out|i am opting out|id prefer to keep it|i prefer to keep it|refused|declined|denied|objection|rejected|withdraw my consent|opt out|opt me out)
(keep|leave) (my|the) (data|information|details|stuff|voice) [here|alone|private|to yourselves|where it is|out of it|out of that]
(i want|i would like|id like|i need|i prefer|id rather have|i would rather have) (my|the) (data|information|details|stuff) (to stay|to remain|kept|staying|stay|to be kept) [here|private|at home|in europe|in the country|where it is]
(not|no|none) {tpp}
(i|im|i am) [still|really|definitely|strictly|totally|dead] (against|opposed to|not up for|not having|not for) (it|that|{acc})
(dinnae|dinna|ah dinnae|i dinnae|i dinna|ah dinna) (want|fancy|agree|like|think so) [that|it|tae|to]
(that|it|this) (makes|would make) me [very|really|a bit|quite] (uncomfortable|uneasy|nervous|anxious|unhappy)
(im|i am|id be|i would be|i feel|id feel) [very|really|a bit|quite|too] (uncomfortable|uneasy|unhappy|wary|nervous) [with that|about that|about it|with it]
(i|id|i would|i will|ill|im going to|i have to|i need to|i want to|i wish to) [like to|have to|need to|want to|prefer to|be going to|rather|respectfully|politely|kindly] (decline|refuse|reject|pass|opt out|say no|object|disagree) [that|it|to that|on that|thanks]
{you} (are|re|is|have) (not|no) (allowed|permitted|authorised|authorized|permission|entitled|right|consent) [to|to do that|for that|from me]
(youre|youve|thats) (not|no) (allowed|permitted|authorised|authorized|permission|entitled|happening|acceptable|alright|cool) [to|to do that|for that|with me]
(best|better|rather|preferably|ideally) not [to|thanks|if its all the same]
(none of|nothing of) that [please|thanks]
(no|not) (for|from) (me|us) [thanks|ta|love]
(my|the) answer (is|remains|will be) [a] [firm|definite|hard|clear] no
(thats|its|that is|it is) a [firm|definite|hard|clear|solid|strong] no [from me|{me}|im afraid|then]
{im} not (okay|ok|fine|happy|comfortable|cool|keen|having|up for|on board|in favour) [with|about|to have|on] [that|it|this]
(it|that) (stays|should stay|must stay|has to stay|remains) [here|private|with me|between us|in the country|at home]
[preferably|please|rather] without ({acc}|recording|marketing|calls) [please|thanks]
[please] (turn|switch|shut) [it|that|{acc}] off [{acc}|it|that] [please|now]
[please] (stop|end|delete|cancel) (it|that|this|{acc}) [please|now]
(im|i am) (all right|alright|grand|good|ok|okay|fine) thanks
(absolutely|definitely|certainly|really) (never|no|nope|no way)
(thats|it is|its) not (possible|going to happen|gonna happen|on|on the cards|an option)
[yes|i] i do mind
(yes|yeah) i do mind
(skip|drop|scrap|cancel) (it|that|this) [please|thanks]
[no|nope|nah] [thats|its|that is|it is] (none of|no) [your|their|anyones|anybodys] business [is it]
spare me [that|the calls|the adverts|please]
(im|i am) not (buying|signing up for|subscribing to|joining) (anything|that|it)
(im|i am|ill be|i will be|id rather|i would rather) (keeping|keep) (that|it|this) to myself
(that|it|this) (is|s) not going (in|in there|on there|anywhere|on my file|on file)
(thats|its) not going (in|in there|on there|anywhere|on my file|on file)
[no|nope|nah] mind your own business
(no|nope|nah) not for (that|this|me|us|anything|anything like that|something like that)
(ive|i have|i get|i got|ive got) [already|more than|quite] enough [of] (spam|adverts|ads|calls|emails|junk|those|them|that) [already|thanks|thank you|as it is]
(aye|och|yeah|yes) (naw|no) [thanks|way]
"""

_DOUBT: Final = """
(i dont know|i do not know|dont know|dunno|i dunno|no idea|ive no idea|i have no idea|not sure|im not sure|i am not sure|not so sure|not quite sure|not entirely sure|im unsure|unsure|uncertain|undecided|im torn|i have doubts|doubt|doubtful|hesitant|maybe|perhaps|possibly|probably|presumably|i think|i think so|i guess|i guess so|guess so|i suppose|i suppose so|suppose so|supposedly|i reckon|reckon so|might|might do|could be|could do|sort of|kind of|kinda|sorta|more or less|let me think about it|think about it|need to think|have to think|ill think about it|ill see|well see|we will see|later|another time|some other time|not yet|depends|it depends|that depends|hopefully|i hope|i hope so|hard to say|hard to tell|who knows|on the fence|ish|in principle|in theory|fifty fifty|somewhat|meh|ill have to ask|need to ask|have to ask|ask my|check with|i believe|i believe so|i imagine|apparently)
(i|we) (dont|do not|didnt|did not|cant|cannot|couldnt|could not) (understand|hear|follow|get|catch|quite|really) [you|that|it|what] [quite|properly]
(didnt|did not|dont|cant) (understand|hear|follow|get|catch|quite catch|quite get) [you|that|it]
(come again|say again|say that again|lost me|breaking up)
(not|not that im|not that i am|im not|i am not) against (it|that) [as such|per se|in principle]
(cant|cannot|can not|dont see how i can|dont see how i could|could hardly|can hardly) [really] (refuse|say no|object|decline)
dont not
(not|never) saying no
(wont|cannot|would not|wouldnt|not) say no [to that]
"""

_INDIFFERENT: Final = """
(i dont care|i do not care|dont care|i couldnt care less|couldnt care less|whatever|whatever you like|whatever you want|whatever you say|whatever you think|as you like|as you wish|up to you|its up to you|thats up to you|suit yourself|its all the same to me|all the same to me|makes no difference|doesnt matter|it doesnt matter|not bothered|im not bothered|im not fussed|not fussed|im easy|you decide|your call|your choice)
"""

_ACKNOWLEDGED: Final = """
(ok|okay|okey|okey dokey|alright|all right|right|right so|right then|rightio|righto|i see|aha|ah|oh|uh huh|mhm|mm|mm hmm|mmhm|hm|hmm|got it|gotcha|understood|i understand|i hear you|i heard you|heard|noted|fine|good|great|cool|nice|interesting|fair enough|no worries|thanks|thank you|cheers|ta|please|hello|hi|hey|good morning|speaking|im here|im listening|listening|go on|carry on|continue|i know|i know that|i get it|i got that|i follow|i follow you|makes sense|that makes sense|sounds good|so|well|correct|thats right|exactly|true|quite|indeed|ok then|okay then|fine then|thats okay|thats ok|its ok|its okay|thats alright|perfect|super|wow|wonderful|lovely|roger|copy that)
"""

_CONDITION: Final = """
(if|unless|only|as long as|so long as|provided|providing|assuming|on condition|condition|conditions|except|except for|apart from|excluding|once|until|first|before|after|when|just for|just this|just once|this once|this time|for now|today only|temporarily|partly|partially|part of|some of|half|without|instead|in case|limited|at most|with the exception|the first one|the other|rest of it|just the|just not|not the|not for|subject to|within reason|to a point|up to a point|to some extent)
"""

_BUT: Final = """
(but|however|though|although|or|whereas|then again|on the other hand|yet|having said that)
"""

_QUESTION: Final = """
(pardon|sorry|excuse me|what|whats|who|whos|whose|where|wheres|why|how|hows|which|whom|what do you mean|what for|what does|what is|how come|how long|how do)
(is it|is this|is that|are you|are there|do i|do you|does it|does that|did you|can i|can you|could i|could you|would you|will you|will it|will i|will that|am i|have i|have you|has it|should i|must i|may i|isnt it|repeat|repeat that|explain|tell me|wondering|question|a human)
"""

_CORRECTED: Final = """
(i mean|i meant|i meant to say|no wait|wait|sorry|scratch that|correction|actually|or rather|rather|let me correct that|i misspoke|hang on|hold on|my mistake|oops|whoops|on second thought|on second thoughts|strike that|changed my mind|i changed my mind|ive changed my mind|apologies|i take that back|make that|what am i saying)
"""

_WANT: Final = """
({imp}|me|us|{verb}|{ving}|{pp}|acceptable|alright|all right|want|wanting|like|wish|agree|consent|consenting|accept|allow|allowing|approve|permit|authorise|authorize|give|giving|okay|ok|fine|happy|comfortable|willing|interested|keen|wanna|need|prefer|care for|appreciate|let|{do}|{doing}|{part}|{acc}|part of this|part of that)
"""

_NEGATOR: Final = """
(not|dont|doesnt|didnt|wont|wouldnt|cant|cannot|shouldnt|isnt|aint|arent|never|none|nothing|nobody|no|dinnae|wilnae|cannae|nae|neither|nor|no one)
"""

_CORE: Final = """
(allowed|permitted|authorised|authorized|approved|accepted|granted|no objection|no objections|approve|permit|authorise|authorize|no problem with)
"""

_MAY: Final = """
(can|may)
"""

_BESIDE: Final = """
({acc}|{part}|{verb}|{ving}|{tpp}|{who}|{do})
(i|im|you|youre|youve|your|they|theyre|them|it|its|that|thats|this|these|those|the|my|is|are|am|be|being|have|has|get|got|do|does|to|of|for|with|by|a|an|all|just|please|so|as|well|too|then|there|here|do|done|really|much|quite|totally|perfectly|absolutely|completely|certainly|definitely|of course|people|partners|company|guys|folks|share|grant)
"""

_ASKS: Final = """
(can|may|are|is|do|does|am|could|would|will|should|have|has)
"""

_MINE: Final = """
(can i|may i|i can|i may|we can|can we)
"""

_CUT: Final = """
(the|my|your|a|an|to|of|for|with|by|is|are|can|may|i|you|they|it is|so|as|then|well|be|have)
"""

_TAG: Final = """
(why not|why wouldnt i|i dont see why not|dont see why not|why ever not)
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
