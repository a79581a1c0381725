"""Check digits. They raise a score and never reject: recognition errors break them."""

from __future__ import annotations

__all__ = [
    "bsn", "dni", "ean13", "iban", "icao", "idnr", "kvnr", "luhn", "mod11_nhs", "nir", "nrn", "pesel", "rvnr", "svnr",
]  # fmt: skip

_DNI = "trwagmyfpdxbnjzsqvhlcke"


def _value(char: str) -> int:
    return int(char) if char.isdigit() else ord(char) - 87


def luhn(digits: str) -> bool:
    """ISO/IEC 7812: payment cards, IMEI, Canadian SIN, Israeli ID."""
    total = 0
    for k, char in enumerate(reversed(digits)):
        value = int(char)
        if k % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def iban(alnum: str) -> bool:
    """ISO 13616: mod 97 is 1."""
    if not alnum.isascii():
        return False
    turned = alnum[4:] + alnum[:4]
    return int("".join(str(_value(c)) for c in turned)) % 97 == 1


def idnr(digits: str) -> bool:
    """German tax id: ISO 7064 mod 11,10, and one digit of the first ten comes twice or thrice."""
    if len(digits) != 11 or digits[0] == "0":
        return False
    product = 10
    for char in digits[:10]:
        total = (int(char) + product) % 10 or 10
        product = total * 2 % 11
    counts = {digits[:10].count(c) for c in digits[:10]}
    return (11 - product) % 10 == int(digits[10]) and max(counts) in (2, 3)


def rvnr(alnum: str) -> bool:
    """German pension number: 8 digits, a letter, 3 digits; weights of VKVV section 4."""
    letter = ord(alnum[8]) - 96
    spread = alnum[:8] + f"{letter:02d}" + alnum[9:11]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    total = sum(sum(divmod(int(c) * w, 10)) for c, w in zip(spread, weights, strict=True))
    return total % 10 == int(alnum[11])


def kvnr(alnum: str) -> bool:
    """German health insurance number: a letter and 9 digits, modified Luhn."""
    spread = f"{ord(alnum[0]) - 96:02d}" + alnum[1:9]
    total = sum(sum(divmod(int(c) * (1 + k % 2), 10)) for k, c in enumerate(spread))
    return total % 10 == int(alnum[9])


def icao(alnum: str) -> bool:
    """ICAO 9303: weights 7, 3, 1; the last digit checks the rest."""
    total = sum(_value(c) * (7, 3, 1)[k % 3] for k, c in enumerate(alnum[:-1]))
    return alnum[-1].isdigit() and total % 10 == int(alnum[-1])


def svnr(digits: str) -> bool:
    """Austrian social insurance number: the fourth digit checks the other nine."""
    weights = (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)
    return sum(int(c) * w for c, w in zip(digits, weights, strict=True)) % 11 == int(digits[3])


def ean13(digits: str) -> bool:
    """EAN-13: the Swiss AHV number."""
    total = sum(int(c) * (3 if k % 2 else 1) for k, c in enumerate(digits[:12]))
    return (10 - total % 10) % 10 == int(digits[12])


def nir(alnum: str) -> bool:
    """French social security number: 97 minus the first 13 mod 97; Corsica counts 2A, 2B."""
    body = alnum[:13].replace("2a", "19").replace("2b", "18")
    return body.isdigit() and 97 - int(body) % 97 == int(alnum[13:15])


def dni(alnum: str) -> bool:
    """Spanish DNI and NIE: the letter is the number mod 23."""
    body = alnum[:-1].replace("x", "0").replace("y", "1").replace("z", "2")
    return body.isdigit() and _DNI[int(body) % 23] == alnum[-1]


def bsn(digits: str) -> bool:
    """Dutch citizen number: the eleven test."""
    padded = digits.zfill(9)
    total = sum(int(c) * (9 - k) for k, c in enumerate(padded[:8])) - int(padded[8])
    return total % 11 == 0 and int(padded) > 0


def nrn(digits: str) -> bool:
    """Belgian national number: 97 minus the first nine mod 97, a 2 in front from the year 2000."""
    check = int(digits[9:])
    return check in (97 - int(digits[:9]) % 97, 97 - int("2" + digits[:9]) % 97)


def pesel(digits: str) -> bool:
    """Polish PESEL: weights 1, 3, 7, 9."""
    total = sum(int(c) * (1, 3, 7, 9)[k % 4] for k, c in enumerate(digits[:10]))
    return (10 - total % 10) % 10 == int(digits[10])


def mod11_nhs(digits: str) -> bool:
    """UK NHS number: mod 11."""
    check = 11 - sum(int(c) * (10 - k) for k, c in enumerate(digits[:9])) % 11
    return check % 11 == int(digits[9]) and check != 10
