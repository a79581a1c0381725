"""The same policy for cedarpy (Cedar), regorus (Rego) and pycasbin, for ``decide.py``."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypedDict

# Loaded by name: they are there with the group "bench" only, and two of them carry no types.
casbin: Any = import_module("casbin")
cedarpy: Any = import_module("cedarpy")
regorus: Any = import_module("regorus")

# What is closed to text that is to be spoken: no form at all in these tiers.
CLOSED = {
    "personal": ["T7"],
    "location": ["T6", "T7"],
    "payment": ["T6", "T7"],
    "minor": ["T5", "T6", "T7"],
    "special_category": ["T5", "T6", "T7"],
}
VITAL_CLOSED = ["T6", "T7"]
PURPOSE_CONSENT = {
    "marketing": "marketing",
    "profiling": "profiling",
    "automated_decision": "automated_decision",
    "quality_recording": "recording",
    "model_training": "training",
    "voice_biometric_auth": "biometric",
}
CLASS_CONSENT = {"location": "location", "minor": "parental", "special_category": "special"}
PAIRS = [
    ("profiling", "minor"),
    ("automated_decision", "minor"),
    ("model_training", "minor"),
    ("model_training", "special_category"),
    ("model_training", "payment"),
    ("quality_recording", "payment"),
]
SERVICE = ["service_request", "contract"]


class Asked(TypedDict):
    """A question in plain words."""

    labels: list[str]
    purpose: str
    consents: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A backend as the engines see it."""

    name: str
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A peer: how to ask it, and how often it can be asked in a round."""

    name: str
    permitted: Callable[[Asked], list[str]]
    repeats: int


def engines(places: list[Place]) -> list[Engine]:
    """Every peer, loaded and compiled as far as it can be."""
    return [
        Engine(name="regorus (Rego)", permitted=_regorus(places), repeats=300),
        Engine(name="cedarpy (Cedar)", permitted=_cedar(places), repeats=40),
        Engine(name="pycasbin", permitted=_casbin(places), repeats=10),
    ]


REGO = """
package voicegate
import rego.v1

permitted := [p.name | some p in data.places; open(p.tier)]

purpose_open if not data.purpose_consent[input.purpose]
purpose_open if data.purpose_consent[input.purpose] in input.consents

vital if input.purpose == "vital_interest"
service if input.purpose in data.service

missing contains label if {
    not vital
    some label in input.labels
    needed := data.class_consent[label]
    not needed in input.consents
}

pair_closed if {
    some label in input.labels
    label in data.pairs[input.purpose]
}

open(tier) if {
    purpose_open
    not pair_closed
    classes_open(tier)
    tier_open(tier)
}

classes_open(_) if count(missing) == 0
classes_open("T0") if service

tier_open(tier) if {
    vital
    not tier in data.vital_closed
}
tier_open(tier) if {
    not vital
    every label in input.labels { not tier in data.closed[label] }
}
"""


def _regorus(places: list[Place]) -> Callable[[Asked], list[str]]:
    engine: Any = regorus.Engine()
    engine.add_policy("voicegate.rego", REGO)
    pairs: dict[str, list[str]] = {}
    for purpose, label in PAIRS:
        pairs.setdefault(purpose, []).append(label)
    data = {
        "places": [{"name": p.name, "tier": p.tier} for p in places],
        "closed": CLOSED,
        "vital_closed": VITAL_CLOSED,
        "purpose_consent": PURPOSE_CONSENT,
        "class_consent": CLASS_CONSENT,
        "pairs": pairs,
        "service": SERVICE,
    }
    engine.add_data(data)

    def permitted(asked: Asked) -> list[str]:
        engine.set_input(asked)
        found: list[str] = engine.eval_rule("data.voicegate.permitted")
        return found

    return permitted


def _cedar_policy() -> str:
    lines = ["permit(principal, action, resource);"]

    def forbid(condition: str) -> None:
        lines.append(f"forbid(principal, action, resource) when {{ {condition} }};")

    not_vital = 'context.purpose != "vital_interest"'
    for label, tiers in CLOSED.items():
        inside = f"{json.dumps(tiers)}.contains(resource.tier)"
        forbid(f'{not_vital} && context.labels.contains("{label}") && {inside}')
    closed = f"{json.dumps(VITAL_CLOSED)}.contains(resource.tier)"
    forbid(f'context.purpose == "vital_interest" && {closed}')
    for purpose, consent in PURPOSE_CONSENT.items():
        forbid(f'context.purpose == "{purpose}" && !context.consents.contains("{consent}")')
    strip = f'(resource.tier == "T0" && {json.dumps(SERVICE)}.contains(context.purpose))'
    for label, consent in CLASS_CONSENT.items():
        missing = f'!context.consents.contains("{consent}")'
        forbid(f'{not_vital} && context.labels.contains("{label}") && {missing} && !{strip}')
    for purpose, label in PAIRS:
        forbid(f'context.purpose == "{purpose}" && context.labels.contains("{label}")')
    return "\n".join(lines)


def _cedar(places: list[Place]) -> Callable[[Asked], list[str]]:
    policies: Any = cedarpy.PolicySet.from_str(_cedar_policy())
    entities: Any = cedarpy.Entities.from_json_str(
        json.dumps(
            [
                {"uid": {"type": "Place", "id": p.name}, "attrs": {"tier": p.tier}, "parents": []}
                for p in places
            ]
        )
    )

    def permitted(asked: Asked) -> list[str]:
        requests = [
            {
                "principal": {"type": "Call", "id": "c"},
                "action": {"type": "Action", "id": "send"},
                "resource": {"type": "Place", "id": p.name},
                "context": asked,
            }
            for p in places
        ]
        answers: Any = cedarpy.is_authorized_batch(requests, policies, entities)
        return [p.name for p, a in zip(places, answers, strict=True) if a.allowed]

    return permitted


CASBIN_MODEL = """
[request_definition]
r = asked, tier
[policy_definition]
p = kind, a, b, eft
[policy_effect]
e = !some(where (p.eft == deny))
[matchers]
m = (p.kind == 'cell' && p.a in r.asked.labels && !r.asked.vital && p.b == r.tier) || \
(p.kind == 'vital' && r.asked.vital && p.b == r.tier) || \
(p.kind == 'purpose' && r.asked.purpose == p.a && p.b not in r.asked.consents) || \
(p.kind == 'class' && !r.asked.vital && p.a in r.asked.labels && p.b not in r.asked.consents && \
!(r.asked.service && r.tier == 'T0')) || \
(p.kind == 'pair' && r.asked.purpose == p.a && p.b in r.asked.labels)
"""


class _Request:
    """What casbin's matcher reads."""

    def __init__(self, asked: Asked) -> None:
        self.labels = asked["labels"]
        self.purpose = asked["purpose"]
        self.consents = asked["consents"]
        self.vital = asked["purpose"] == "vital_interest"
        self.service = asked["purpose"] in SERVICE


def _casbin(places: list[Place]) -> Callable[[Asked], list[str]]:
    model: Any = casbin.Enforcer.new_model(text=CASBIN_MODEL)
    enforcer: Any = casbin.Enforcer(model)
    rows = [("cell", label, tier) for label, tiers in CLOSED.items() for tier in tiers]
    rows += [("vital", "-", tier) for tier in VITAL_CLOSED]
    rows += [("purpose", *pair) for pair in PURPOSE_CONSENT.items()]
    rows += [("class", *pair) for pair in CLASS_CONSENT.items()]
    rows += [("pair", *pair) for pair in PAIRS]
    for row in rows:
        enforcer.add_policy(*row, "deny")

    def permitted(asked: Asked) -> list[str]:
        request = _Request(asked)
        return [p.name for p in places if enforcer.enforce(request, p.tier)]

    return permitted
