"""Rights of data subjects: access, portability, rectification, erasure, restriction, objection."""

from voicegate.governance.rights.book import RequestBook
from voicegate.governance.rights.erasure import KeptProofs
from voicegate.governance.rights.export import AccessReport
from voicegate.governance.rights.holders import DataHolder
from voicegate.governance.rights.identity import IdentityCheck, SignedTokens, sign_identity
from voicegate.governance.rights.receipt import ErasureOutcome, ErasureReceipt, StoreErasure
from voicegate.governance.rights.requests import RequestState, Right, RightsRequest
from voicegate.governance.rights.rights import Answer, Rights

__all__ = [
    "AccessReport",
    "Answer",
    "DataHolder",
    "ErasureOutcome",
    "ErasureReceipt",
    "IdentityCheck",
    "KeptProofs",
    "RequestBook",
    "RequestState",
    "Right",
    "Rights",
    "RightsRequest",
    "SignedTokens",
    "StoreErasure",
    "sign_identity",
]
