"""What an English answer can name: the thing that was asked for, in words of each topic."""

from __future__ import annotations

from typing import Final

__all__ = ["TOPICS"]


def _topic(
    acc: str,
    do: str,
    doing: str,
    part: str,
    imp: str = "do that",
    *,
    verb: str = "do",
    ving: str = "doing",
    pp: str = "for that purpose",
    who: str = "that",
) -> dict[str, str]:
    return {
        "verb": verb,
        "ving": ving,
        "who": who,
        "tpp": pp,
        "pp": f"for that|for this|for it|for that purpose|for this purpose|{pp}",
        "imp": imp,
        "acc": f"that|it|this|all that|all of that|all of it|{acc}",
        "do": f"do that|do it|do this|do so|proceed|go ahead|{do}",
        "doing": f"doing that|doing it|doing so|{doing}",
        "part": f"done|{part}",
    }


TOPICS: Final = {
    "": _topic("this one", "do that please", "doing this", "done that way"),
    "transfer": _topic(
        "the (transfer|processing|data transfer|sharing)|my (data|information|details|voice)|the transfer of my (data|information)|my (data|information) being (transferred|sent|shared|processed)",
        "(transfer|send|share|process|use|pass on|forward) (it|that|them|my data|my information|my details|the data|my voice)|send it there",
        "(transferring|sending|sharing|processing|using) (it|that|my data|my information|my details|the data)",
        "transferred|sent|shared|processed|passed on",
        "(send|transfer|share|process|use|pass) (it|that|them|my data|the data) [on|over|there]",
        verb="send|transfer|share|process|pass|forward|use|transmit",
        ving="sending|transferring|sharing|processing|passing|forwarding|using",
        pp="there|over there|over|on|across|along|abroad|to them|out there|to the service",
    ),
    "recording": _topic(
        "the (recording|call|conversation|call being recorded)|this (call|conversation)|being recorded|my call|recording",
        "(record|tape|store|keep) (it|this|that|me|the call|this call|the conversation|this conversation|us|a recording)|record",
        "(recording|taping|storing) (it|this|me|the call|this call|the conversation|this conversation)|recording",
        "recorded|taped|stored|kept",
        "record (it|this|that|away|me|the call|this call|the conversation|everything)|go ahead and record|start recording",
        verb="record|tape",
        ving="recording|taping",
        pp="down|on tape|for the record",
        who="me|us",
    ),
    "marketing": _topic(
        "the (newsletter|offers|calls|marketing|advertising|emails|ads)|marketing (emails|calls|offers|messages)|offers|marketing|advertising|emails|ads|news|your (offers|newsletter|emails|calls|news)",
        "(call|contact|email|text|phone|ring|inform) me [about offers|with offers|with news]|send (me|them|it) [offers|the newsletter|news|them]|keep me posted|keep me informed",
        "(calling|contacting|emailing|phoning|texting) me|sending me (offers|news|emails)",
        "called|contacted|emailed|informed",
        "(send|email|text|mail) (me|it|them) [the newsletter|offers|your offers|them|some]|keep me (posted|informed|updated)|call me|sign me up|put me on the list",
        verb="call|ring|phone|email|text|contact|send|mail|message",
        ving="calling|ringing|phoning|emailing|texting|contacting|sending",
        pp="about (offers|deals|news|your offers|new offers|that|it|products)|with (offers|deals|news|your offers)|offers|news|deals|the newsletter|your newsletter|the offers|your offers",
        who="me|us",
    ),
    "profiling": _topic(
        "the (profile|profiling|analysis)|a profile|my (data|profile)",
        "(create|build|make|use) (it|a profile|the profile|my data)|profile me|analyse (it|my data)|analyze (it|my data)",
        "(creating|building|making) (it|a profile)|profiling me",
        "analysed|analyzed|profiled|created|used",
        verb="make|build|create|use|profile|analyse|analyze",
        ving="making|building|creating|profiling",
        pp="of me|on me|about me",
    ),
    "automated_decision": _topic(
        "the (decision|automated decision|automatic decision)|an automated decision",
        "decide|decide (it|that) [automatically]|let the computer decide",
        "deciding|deciding (it|that) automatically",
        "decided|decided automatically|automated",
        verb="decide",
        ving="deciding",
        pp="automatically|by computer|by machine",
    ),
    "training": _topic(
        "the training|my (data|voice|call)|the data|the call",
        "(use|analyse|analyze|take) (it|this|that|my data|my voice|the call|the data)|train (with it|on it|your system)|improve the system",
        "(using|analysing|analyzing) (it|my data|my voice|the call)",
        "used|analysed|analyzed",
        verb="use|analyse|analyze|take|train",
        ving="using|analysing|analyzing|training",
        pp="for (training|the training|improvement|improving things|learning|that training|improvements|training purposes)|to (train|improve|learn|get better|help) [it|things|the system|your system|the service]|on (it|that|my data|my voice|my call)|in training|training",
    ),
    "special": _topic(
        "the processing|my (data|health data|health information|information|details|medical data)",
        "(process|use|store|keep|handle) (it|that|my data|my health data|my information|my details)",
        "(processing|using|storing) (it|my data|my health data|my information)",
        "processed|used|stored",
        verb="process|use|store|handle",
        ving="processing|using|storing|handling",
        pp="about my health",
    ),
    "biometric": _topic(
        "the (voiceprint|voice print|voice check|voice recognition)|my (voice|voiceprint)|me",
        "(use|check|verify|recognise|recognize|identify|store) (it|my voice|me|the voiceprint)",
        "(using|checking|verifying|recognising|recognizing) (it|my voice|me)",
        "checked|verified|recognised|recognized|used",
        verb="use|check|verify|recognise|recognize|identify|compare",
        ving="using|checking|verifying",
        pp="by my voice|with my voice|to identify me|to verify me",
        who="me|us",
    ),
    "parental": _topic(
        "the processing|my (child|son|daughter) [doing it|doing that]|my childs data",
        "(process|use) (it|that|the data|my childs data)|talk to (my child|him|her)",
        "processing (it|the data|my childs data)",
        "processed|used",
        verb="process|use",
        ving="processing|using",
        pp="for my (child|son|daughter|kid)",
    ),
    "location": _topic(
        "the location|my (location|position)|me",
        "(use|access|get|locate|find|check|see) (it|me|my location|my position|the location)",
        "(using|accessing|getting|locating) (it|me|my location)",
        "used|located|accessed",
        verb="use|access|get|locate|find|check|see|look up",
        ving="using|accessing|getting|locating",
        pp="from my phone",
        who="me|us",
    ),
}
