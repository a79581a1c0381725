"""What an English caller says after a yes that only says more of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["AFTER", "THEN"]

_IT = "it|that|this|them|those|all of it|all of that|everything"
_ON = "down|in|in there|on file|on my file|on record|on my record|on the file|on there|in my notes|in the notes|in the system"
_NICE = (
    "nice|good|fine|lovely|handy|convenient|sensible|perfect|easier|quicker|grand|okay|ok"
    "|alright|all right|a good idea|a great idea|no bother|no problem|no trouble|no secret|great"
)
_DO = f"(have|use|know|see|share) ({_IT}|{{acc}})|({{verb}}) [{{obj}}] [{{obj}}]"
_WRITE = (
    f"(store|note|write) ({_IT}|{{acc}}) [{_ON}]|(keep|put|save|hold|get|have) ({_IT}|{{acc}}) ({_ON})"
    f"|record ({_IT})|(make|take|keep) a (note|record) [of ({_IT})]"
)

AFTER: Final = f"""
{{you}} {{can}} [{{very}}|just|all|please] ({_DO})
{{you}} {{can}} [{{very}}|just|all] {{do}}
[just|please|go ahead and] (set ({_IT}) up|(switch|turn) ({_IT}) on)
[just|please] (use|share) ({_IT}|{{acc}})
(that|it|this|which) (is|would be|will be|sounds|seems|works|s) [{{very}}|just|actually|really|a bit|so] ({_NICE}) [{{me}}|then|actually]
(thatd|itd|thatll|itll) be [{{very}}|just|actually|really|so] ({_NICE}) [{{me}}|then|actually]
(thats|its) [{{very}}|just|actually|really|a bit|so] ({_NICE}) [{{me}}|then|actually]
(i|id) [really|actually|quite|would] (like|love|prefer|appreciate) (that|it|this|the idea|that idea)
(i|ill) [can|will|could|d be happy to] (go for|go along with|go with) (that|it|this) [then]
(im|i am) [all|always] (in|up for that|up for it|all for it|all for that|on board|game|easy with that|happy with that|happy to help|glad to help|happy to do that)
(happy|glad) to (help|do that|oblige)
(i|ive|i have) (have|got)  nothing to hide
(ive|i have|ive got) nothing to hide
(it|that) (cant|wont|doesnt|couldnt) (hurt|do any harm|do me any harm|bother me|bother me at all|worry me|do harm)
(it|that) (saves time|saves me time|saves me a call|makes it easier|makes things easier|speeds things up)
i trust (you|you guys|you lot)
(i|we) (dont|do not) mind [that|it|one bit|a bit|at all|that at all]
(good|great|nice|handy) idea [that]
(permission|consent) granted
(you|youve) (have|got) my [full] (blessing|okay|ok|permission|consent|go ahead)
(fire|work) away
lets (do|have) (that|it)
({{acc}}|{{ving}}) (is|s|are|sounds|would be) [{{very}}|all] ({_NICE}) [{{me}}]
({{ving}}) (works|does it|suits me) [{{me}}]
(its|thats|that is|it is) [{{very}}|all] (fine|ok|okay|alright|all right|good) to ({_DO}|{{do}})
{{you}} (are|re) [{{very}}|all] (free|welcome|allowed) to ({_DO}|{{do}})
(youre|theyre) [{{very}}|all] (free|welcome|allowed) to ({_DO}|{{do}})
(from|on) (my side|my part|my end) {{you}} {{can}} ({_DO}|{{do}})
(anyone|anybody|everyone|the computer|your computer|the system|your colleagues|the company|they|your people) (can|may) [all|just|happily] (read|see|know|hear|have|use|keep|learn from|listen to) ({_IT})
let (the computer|the system|the machine|it|the bot|your computer) [just] (learn|learn something|learn from it|learn from that|do it|have it)
(whenever|as often as) you like
(put|make) (it|that) to good use
(put|make) good use of (it|that)
why (would|should) i (mind|object)
(that|it) [would|ll|does] (suits|suit|works for|work for) me [fine|well|nicely|perfectly]
(that|thats) right up my street
sounds like a (plan|good plan|good idea)
(please|just|do) [please|just] make me (a|one|a note)
{{then}}
"""

_SOME = "some|them|it|that|it over|some over|those|those over|me some|me those|me them|me that|me it|me stuff|me something|stuff|a few|me a few|me offers|offers|me your offers|your offers|me the offers|me the newsletter|the newsletter|me deals"
THEN: Final[Mapping[str, str]] = {
    "marketing": f"""[please|just|go on|do|you can|feel free to] send ({_SOME}) [over|through|across|along]|[please|just|feel free to|you can] (ring|call|phone) me [anytime|any time|about that|about offers|about deals|when there is one|with offers|whenever]|[please|just] keep me (posted|informed|in the loop|updated)|(im|i am|id be) [always|really|very] (interested|keen|up for a deal|up for offers|up for a bargain)|(i|id) [always|really] (like|love|enjoy|read|appreciate) [a|good|the] (deal|bargain|offer|offers|deals|newsletter)|(put|add|sign|pop|stick) me (down|on|up|on the list|on your list|down for that|down for it|up for that|up for it|down for the newsletter|up for the newsletter)|let me know about (them|offers|any offers|new ones)|i look forward to (it|that|them|hearing from you)|(offers|deals) are [{{very}}|always] (fine|good|welcome|okay|ok|great|nice) [{{me}}]""",
    "recording": """(recordings|recording is|the recordings) [{very}|all] (fine|okay|ok|alright|all right|good|grand|no problem|no bother) [{me}]|[please|just|you can|go ahead and] (record|tape) (away|it|this|it all|the call|this call|the lot|me|the whole thing|everything)|(let|leave) (it|the recording|the tape|that) (run|running|on)|(being|getting) (recorded|taped) (is|doesnt) [{very}] (fine|okay|bother me|ok)""",
    "training": """[please|just|you can|feel free to] (use|take|learn from|train on|train it on|train it with) (it|that|this|my call|the call|my voice|my data|this call|whatever you need) [for that|for training|to learn|to train|to improve]|(let|help) (it|the machine|the system|the computer|the thing) (learn|get better|improve)|(anything|glad|happy) to (make it better|improve it|make it work better)""",
    "transfer": """[please|just|you can|go ahead and] (send|pass|forward|share|ship|transfer) (it|that|them|my data|the data|my details|all that|everything) [on|over|along|across|there|to them|abroad]""",
    "profiling": """[please|just|you can|go ahead and] (make|build|create|set up|draw up|make me|do) (a|the|my|your) profile [of me|on me|for me]|(a|the) (profile|profiles) (is|s|sounds) [{very}] (fine|okay|ok|alright|good) [{me}]""",
    "special": f"""{{you}} {{can}} [just|please] ({_WRITE})|[please|just] ({_WRITE})|(the doctor|the doctors|my doctor) (can|may) [happily] (read|see|know|have) ({_IT})|{{you}} {{can}} [just] (know|be told|have|store|note|record) (that|it|about that|about it|my (condition|allergies|diagnosis|illness|medical history|details|health details)) [down|on file|on record]|(its|thats) no secret|[please|just] (keep|put|note) [that|it|my allergies|my condition] (on file|on my file|on record|down)""",
    "biometric": """[please|just|you can|go ahead and|lets] (do|use|set up|try|have|go with|go for) (the|my|that|a) (voice one|voice|voiceprint|voice print|voice thing|voice check|voice id|voice recognition|voice login) [thing|check|for that|then]|(the|that|a|my) [voice] (voice|thing|check|print|recognition|id|voice thing|voice check|voice id) (is|s|sounds|works) [{very}] (fine|good|okay|ok|great|handy|useful|easier|easy) [{me}]|voice (recognition|check|id|print|login) (is|s|sounds|works) [{very}] (fine|good|okay|ok|great|handy|useful|easier|easy) [{me}]|[please|just] (check|recognise|recognize|verify|identify) (me|it|my voice) [by my voice|with my voice|by voice|that way]|(saves|save) me remembering [a|the|my|another] (password|passwords|pin)|no more passwords""",
    "location": """[just|please|you can] look it up|{you} {can} [{very}|just|all] (see|check|know|find|look up|find out) where i am|[please|just|go ahead and|you can] (share|use|take|check|get|have|pull up|look up|see) (my|the) (location|position|whereabouts)|[please|just|go ahead and|you can] (track|locate|find) (me|my phone|my location)|{you} {can} [just] (look for|search for|go and find) me|(i|ill) [will|can] (share|send|give you|send you|turn on|switch on) my location|[please|just] (see|check|find|look) where i am|(locations|my locations|location is|tracking is|trackings) [{very}|all] (fine|okay|ok|alright|good|no problem) [{me}]""",
}
