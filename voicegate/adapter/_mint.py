"""The mint. Imported by ``voicegate.routing`` only; import-linter fails on anybody else."""

from voicegate.adapter.digest import payload_digest
from voicegate.adapter.permit import _mint as mint  # pyright: ignore[reportPrivateUsage]

__all__ = ["mint", "payload_digest"]
