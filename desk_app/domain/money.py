"""Amounts of whole đồng, in digits and in words.

The words follow the usual rules of reading: 1 after mươi is mốt, 4 after mươi is tư, 5 after mười and mươi is lăm,
an empty ten is linh, an empty hundred after a higher group is không trăm. "nghìn" and "linh" are said in the North
and in offices, "ngàn" and "lẻ" in the South: one setting, :class:`Reading`.
"""

from desk_app.domain.errors import RuleBroken
from desk_app.domain.values import value

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LARGEST = 10**18 - 1  # "tỷ tỷ" would need a third reading rule, and no desk takes that much


@value
class Reading:
    """How a region says a thousand and an empty ten."""

    thousand: str = "nghìn"
    empty_ten: str = "linh"


NORTHERN = Reading()
SOUTHERN = Reading(thousand="ngàn", empty_ten="lẻ")


def in_digits(amount: int) -> str:
    """ "1.005.000 đồng": thousands are set apart by full stops."""
    return f"{grouped(amount)} đồng"


def grouped(amount: int) -> str:
    """ "1.005.000", without the unit, for columns of figures."""
    return f"{amount:,d}".replace(",", ".")


def in_words(amount: int, reading: Reading = NORTHERN) -> str:
    """ "Một triệu không trăm linh năm nghìn đồng".

    Raises ``RuleBroken("money.out_of_range")`` below 0 and from 10¹⁸ on.
    """
    words = number_in_words(amount, reading)
    return f"{words[0].upper()}{words[1:]} đồng"


def with_words(amount: int, reading: Reading = NORTHERN) -> str:
    """ "8.000 đồng (Tám nghìn đồng)", as it stands on a receipt."""
    return f"{in_digits(amount)} ({in_words(amount, reading)})"


def number_in_words(number: int, reading: Reading = NORTHERN) -> str:
    """A whole number from 0 to 10¹⁸ − 1 in words, in lower case, without a unit."""
    if not 0 <= number <= _LARGEST:
        raise RuleBroken("money.out_of_range", amount=number)
    if number == 0:
        return _DIGITS[0]
    above, below = divmod(number, 10**9)
    if not above:
        return " ".join(_below_a_billion(below, reading, after_higher=False))
    words = [*_below_a_billion(above, reading, after_higher=False), "tỷ"]
    if below:
        words += _below_a_billion(below, reading, after_higher=True)
    return " ".join(words)


def _below_a_billion(number: int, reading: Reading, *, after_higher: bool) -> list[str]:
    words: list[str] = []
    for size, name in ((10**6, "triệu"), (10**3, reading.thousand), (1, "")):
        group, number = divmod(number, size)
        if not group:
            continue
        words += _group(group, reading, full=after_higher or bool(words))
        if name:
            words.append(name)
    return words


def _group(group: int, reading: Reading, *, full: bool) -> list[str]:
    """Up to three digits; ``full`` reads the empty hundred too, because a higher group stands before it."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0 and ones:
        return [*words, *([reading.empty_ten] if words else []), _DIGITS[ones]]
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    if ones:
        words.append(_after_tens(tens, ones))
    return words


def _after_tens(tens: int, ones: int) -> str:
    if ones == 5:
        return "lăm"
    if tens > 1 and ones == 1:
        return "mốt"
    if tens > 1 and ones == 4:
        return "tư"
    return _DIGITS[ones]
