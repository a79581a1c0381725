"""What Google hangs on an error."""

from __future__ import annotations

from typing import Any

from google.protobuf import any_pb2
from google.rpc import status_pb2  # pyright: ignore[reportMissingTypeStubs]

SAID = "meine Nummer ist 0171 234567"


def trailer(*details: Any) -> tuple[tuple[str, bytes], ...]:
    """Trailing metadata as Google sends it."""
    packed: list[Any] = []
    for detail in details:
        packed.append(any_pb2.Any())
        packed[-1].Pack(detail)
    status: Any = status_pb2
    whole = status.Status(code=8, message=SAID, details=packed)
    return (("grpc-status-details-bin", whole.SerializeToString()),)
