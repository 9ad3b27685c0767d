"""What a form's file describes: a paper's title, basis and foot, and its blocks from top to bottom."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from desk_app.domain.papers.kinds import PaperKind
from desk_app.services.ports.press import Sheet

Align = Literal["left", "center", "justify"]
Type = Literal["dense", "plain", "letter", "list", "notice", "poster", "register"]
"""How large and how loosely a paper is set: dense for the receipt, plain for slips, letter for letters, list for sheets
full of tables, notice for what hangs on the wall, poster for the same in large type, register for A4 landscape."""


@dataclass(frozen=True)
class Part:
    """A label and a value; ``tab`` is where it starts at the earliest, as a share of the line.

    Braces in ``label`` are filled with the paper's words. A part is drawn only when the word named ``only_when`` says
    something; ``empty`` stands for a missing value.
    """

    label: str = ""
    value: str = ""
    bold: bool = False
    italic: bool = False
    tab: float = 0.0
    empty: str = ""
    only_when: str = ""


@dataclass(frozen=True)
class Codes:
    """The receipt's band: the dossier's code, its bars, the check code and the QR."""

    label: str
    check_label: str
    unchecked: str


@dataclass(frozen=True)
class CodeLine:
    """A label over the dossier's code at the left, its bars at the right; ``empty`` when there is no code."""

    label: str
    empty: str = ""


@dataclass(frozen=True)
class FootCode:
    """The code's bars above the foot of the last page; nothing when there is no code."""


@dataclass(frozen=True)
class TextLine:
    """One or more parts beside each other; below each other where they do not fit."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Paragraph:
    """Parts that follow each other like a sentence, set to both margins; the first line begins further in."""

    parts: tuple[Part, ...]
    align: Align = "justify"
    indent: bool = True


@dataclass(frozen=True)
class Listed:
    """One paragraph an item of the paper's list ``items``; several are numbered. ``empty`` when there is none.

    ``hanging``: from the second line on further in, so that the number stands out.
    """

    items: str
    empty: str = ""
    numbered: bool = True
    align: Align = "justify"
    indent: bool = True
    hanging: bool = False


@dataclass(frozen=True)
class Column:
    """A column: ``value`` is a cell of the paper's rows, or ``number``. ``a5`` and ``a4`` are widths in mm.

    One column has none and takes the rest. Neighbours with one ``group`` get a common head; ``empty`` stands in cells
    that say nothing. ``bold_when`` names a cell: where that one says something, this one is bold. ``tick``: a box to
    tick by hand, with a cross where the cell says something.
    """

    head: str
    value: str
    a5: float = 0.0
    a4: float = 0.0
    align: Literal["left", "center", "right"] = "center"
    group: str = ""
    empty: str = ""
    bold: bool = False
    bold_when: str = ""
    tick: bool = False


@dataclass(frozen=True)
class Span:
    """``words`` in place of neighbouring columns, in rows whose cell ``when`` says something."""

    when: str
    columns: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class Struck:
    """Cells that are struck through in rows whose cell ``when`` says something: what was cancelled stays readable."""

    when: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The paper's ``rows`` in columns, below ``label``; without any row, label and ``empty`` make one line.

    Rows whose cell ``bold_when`` says something are bold; none is lower than ``least`` points.
    """

    rows: str
    columns: tuple[Column, ...]
    label: str = ""
    label_bold: bool = False
    empty: str = ""
    span: Span | None = None
    struck: Struck | None = None
    bold_when: str = ""
    least: float = 0.0


@dataclass(frozen=True)
class Facts:
    """Two columns: what, and what is said about it. ``a5`` and ``a4`` are the first one's widths in mm.

    ``bold``: so is what is spoken of.
    """

    a5: float
    a4: float
    rows: tuple[Part, ...]
    bold: bool = False


@dataclass(frozen=True)
class QrBeside:
    """Lines of text, and at the right of them a QR of the word ``value``; without one, the lines alone.

    ``low``: at the foot of the last page, however much room is above.
    """

    value: str
    lines: tuple[tuple[Part, ...], ...]
    low: bool = False


@dataclass(frozen=True)
class Cover:
    """The first page of a book: its title large, ``lines`` below, and nothing else."""

    lines: tuple[tuple[Part, ...], ...]


@dataclass(frozen=True)
class Box:
    """A framed value, larger than the text, with the paper's list ``notes`` below."""

    label: str
    value: str
    empty: str
    notes: str = ""


@dataclass(frozen=True)
class Handovers:
    """The control slip's blocks, at least ``least`` (``least_a5``): who gave to whom and when, with room to sign.

    ``a5`` and ``a4`` are the widths in mm of the units, of the result and of the note; the two who sign share the
    rest. ``blank`` is repeated to make a line to write on.
    """

    rows: str
    least: int
    least_a5: int
    a5: tuple[float, float, float]
    a4: tuple[float, float, float]
    unit: str
    time: str
    result: str
    note: str
    giver: str
    receiver: str
    giver_signs: str
    receiver_signs: str
    blank: str
    blank_time: str


@dataclass(frozen=True)
class Side:
    """Who signs: the role, in as many lines as it is written in, and the value that stands below as a name."""

    role: str
    value: str


@dataclass(frozen=True)
class Signatures:
    """Who signs, from left to right; a single one stands at the right, beside it those who get a copy."""

    hint: str
    sides: tuple[Side, ...]
    receivers_label: str = ""
    receivers: tuple[str, ...] = ()


Block = (
    Codes
    | CodeLine
    | FootCode
    | TextLine
    | Paragraph
    | Listed
    | Table
    | Facts
    | QrBeside
    | Cover
    | Box
    | Handovers
    | Signatures
)


@dataclass(frozen=True)
class Form:
    """A form. ``*_label`` texts, the title and ``page_note`` hold places in braces that printing fills in.

    ``dated``: place and date stand in the letterhead. ``page_note`` tells in the foot which rows a page has: their
    number, the ``no`` of the first and the last one, and how many of them are ``void``.

    ``name`` is its file, ``digest`` the beginning of that file's SHA-256 in hex, ``own`` says that it is the office's.
    """

    paper: PaperKind
    form: str
    title: str
    legal_basis: str
    valid_from: date
    type: Type
    sheet: Sheet
    foot: str
    number_label: str
    number_sign: str
    number_to_fill_in: str
    page_label: str
    foot_label: str
    blocks: tuple[Block, ...]
    name: str
    digest: str
    own: bool = False
    dated: bool = True
    page_note: str = ""
