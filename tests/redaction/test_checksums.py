"""Check digits, on published examples; and that they only raise a score."""

from __future__ import annotations

import pytest

from voicegate.redaction import EntityType, RedactionRules, Redactor, checksums

GOOD = [
    (checksums.luhn, "4111111111111111"),
    (checksums.iban, "de89370400440532013000"),
    (checksums.iban, "gb82west12345698765432"),
    (checksums.idnr, "86095742719"),
    (checksums.rvnr, "65170839j003"),
    (checksums.kvnr, "a123456780"),
    (checksums.svnr, "1237010180"),
    (checksums.ean13, "7569217076985"),
    (checksums.nir, "295109912611193"),
    (checksums.dni, "54362315k"),
    (checksums.dni, "x2482300w"),
    (checksums.bsn, "111222333"),
    (checksums.nrn, "85073003328"),
    (checksums.pesel, "44051401359"),
    (checksums.mod11_nhs, "9434765870"),
    (checksums.icao, "l898902c36"),
]


@pytest.mark.parametrize(("check", "value"), GOOD)
def test_a_good_number_passes_and_a_changed_digit_does_not(check: object, value: str) -> None:
    assert callable(check)
    assert check(value)
    at = max(k for k, c in enumerate(value) if c.isdigit())
    assert not check(value[:at] + str((int(value[at]) + 1) % 10) + value[at + 1 :])


def test_a_broken_check_digit_is_still_redacted_with_less_certainty() -> None:
    redactor = Redactor(RedactionRules(languages=("de",)))
    good = redactor.call().redact("4111 1111 1111 1111", language="de").findings[0]
    bad = redactor.call().redact("4111 1111 1111 1112", language="de").findings[0]
    assert good.type is bad.type is EntityType.CARD
    assert good.score > bad.score
    assert "checksum" in good.reasons
    assert "checksum" not in bad.reasons
