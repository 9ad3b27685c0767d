"""The back of an invented citizen card, with check digits that hold."""

from desk_app.domain.mrz import check_digit


def card_lines(number: str = "082199000123", born: str = "990308", expires: str = "390308", sex: str = "F") -> str:
    """Three lines of thirty characters."""
    document = number[3:]
    first = f"IDVNM{document}{check_digit(document)}{number}<<{check_digit(number)}"
    second = f"{born}{check_digit(born)}{sex}{expires}{check_digit(expires)}VNM".ljust(29, "<")
    whole = first[5:] + second[:7] + second[8:15] + second[18:29]
    return f"{first}\n{second}{check_digit(whole)}\n{'NGUYEN<<THI<MAU'.ljust(30, '<')}"
