"""The mint. Imported by ``voicegate.routing`` only; import-linter fails on anybody else."""

from voicegate.adapter import permit
from voicegate.adapter.digest import Fingerprint, payload_digest
from voicegate.adapter.permit import Permit
from voicegate.vocabulary import Form, Hop

__all__ = ["mint", "payload_digest"]


def mint(backend: str, hop: Hop, form: Form, digest: Fingerprint) -> Permit:
    """A permit for one payload, in one form, to one backend.

    Raises:
        PermitError: The form is a denial.
    """
    return permit._mint(backend, hop, form, digest)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
