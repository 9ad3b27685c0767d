"""What papers have in common: letterhead, people, documents, the marks of reprints and corrections."""

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain import dates


@dataclass(frozen=True)
class Letterhead:
    """Who issues a paper, where and when.

    ``number`` follows "Số:": the running number alone ("07"), to which the form adds its sign ("/PBS-TTPVHCC", with
    the office's own ``sign``), or number and sign ("1001/TTPVHCC"); empty: written by hand. ``form_day`` is the day
    whose forms are used when it is not the day of the paper: an old dossier keeps the forms of its reception.
    """

    superior: str
    agency: str
    place: str
    day: date
    number: str = ""
    sign: str = ""
    form_day: date | None = None

    def numbered(self, number_sign: str, to_fill_in: str) -> str:
        """What stands behind "Số:", by the form's sign (``"PBS-{sign}"``); dots where the number is written by hand.

        A form without a sign shows the number as it is.
        """
        if "/" in self.number or not number_sign:
            return self.number or to_fill_in
        if not self.sign and "{sign}" in number_sign:
            return f"{self.number}/………" if self.number else to_fill_in
        return f"{self.number or '………'}/{number_sign.format(sign=self.sign)}"


@dataclass(frozen=True)
class PaperPerson:
    """A person or organisation on a paper; ``paper`` is the deed that gives or proves an authorisation.

    ``number_kind`` names a number that is not the personal one ("hộ chiếu", "mã số thuế").
    """

    name: str
    number: str = ""
    number_kind: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    paper: str = ""

    def in_one_line(self) -> str:
        """The name and what else is known, with the words of the forms between semicolons."""
        said = (
            (f"{self.number_kind or 'số định danh cá nhân'}: ", self.number),
            ("địa chỉ: ", self.address),
            ("số điện thoại: ", self.phone),
            ("email: ", self.email),
            ("giấy ủy quyền: ", self.paper),
        )
        return "; ".join([self.name, *(label + value for label, value in said if value)])

    def number_in_words(self) -> str:
        """ "C9876543 (hộ chiếu)": behind a label that speaks of personal numbers, any other one says what it is."""
        return f"{self.number} ({self.number_kind})" if self.number and self.number_kind else self.number


@dataclass(frozen=True)
class PaperDocument:
    """One line of a checklist. ``present_only``: shown and given back, so there is nothing to count."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    present_only: bool = False


@dataclass(frozen=True)
class Reprint:
    """The same version printed again: ``count`` 1 is the first time after the first print."""

    count: int
    at: datetime
    reason: str


@dataclass(frozen=True)
class Correction:
    """A version that replaces an earlier one."""

    replaced_version: int
    replaced_printed_at: datetime
    reason: str


@dataclass(frozen=True)
class Marks:
    """What sets a print apart from a first, real one. A first print has none."""

    correction: Correction | None = None
    reprint: Reprint | None = None
    training: bool = False

    def strips(self) -> tuple[tuple[str, str], ...]:
        """The lines of the framed strip under the letterhead: what is printed bold, and the rest of the line."""
        lines: list[tuple[str, str]] = []
        if self.training:
            lines.append(("BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ", ""))
        if self.correction:
            replaced, at = self.correction.replaced_version, self.correction.replaced_printed_at
            lines.append(
                (
                    f"BẢN ĐIỀU CHỈNH, thay bản {replaced}",
                    f" in lúc {dates.moment_on_a_strip(at)}: {self.correction.reason}",
                )
            )
        if self.reprint:
            at = self.reprint.at
            lines.append(
                (f"IN LẠI LẦN {self.reprint.count}", f" lúc {dates.moment_on_a_strip(at)}: {self.reprint.reason}")
            )
        return tuple(lines)


UNMARKED = Marks()


def request_in_words(request: str, procedure_code: str = "", detail: str = "") -> str:
    """ "Cấp giấy phép xây dựng (mã thủ tục 1.013225): nhà ở riêng lẻ 02 tầng"."""
    code = f" (mã thủ tục {procedure_code})" if procedure_code else ""
    return f"{request}{code}{f': {detail}' if detail else ''}"


def due_in_words(due_at: datetime) -> str:
    """ "17 giờ 00 phút, ngày 13 tháng 3 năm 2026 (thứ Sáu)"."""
    return f"{dates.moment_in_words(due_at)} ({dates.weekday_in_a_sentence(due_at)})"
