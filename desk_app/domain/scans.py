"""Scans: which papers may be scanned, how many images a paper has, and what a file is by its bytes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from desk_app.domain.dossiers import Dossier, Scan
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.filed import Channel, FiledPaper
from desk_app.domain.text import fold, search_words, tidy

MOST_BYTES = 10 * 1024 * 1024
"""So large may one scanned file be."""

MOST_PAGES = 500
"""A file with more pages is no paper of a dossier; it is refused before anybody waits for it."""


class ScanKind(StrEnum):
    """What a file is by its first bytes; the value is the ending under which it is kept."""

    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"


_MAGIC = {
    b"%PDF-": ScanKind.PDF,
    b"\xff\xd8\xff": ScanKind.JPG,
    b"\x89PNG\r\n\x1a\n": ScanKind.PNG,
}


def kind_of(data: bytes) -> ScanKind | None:
    """What a file is, whatever its name says; None for anything that is not taken."""
    return next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None)


_CARDS = re.compile(r"\b(can cuoc|cccd|cmnd|cmt|chung minh (nhan dan|thu)|ho chieu|passport)\b")
_NOT_A_CARD = re.compile(r"^(to khai|don|phieu|giay de nghi|van ban|quyet dinh|bien ban|giay xac nhan|xac nhan)\b")


@lru_cache(maxsize=2000)
def is_identity_card(name: str) -> bool:
    """Whether a name says that the paper, or the file, shows an identity card or a passport.

    Images of those are sensitive personal data since 1 January 2026 (Law 91/2025/QH15), a copy's image too. A form that
    only speaks of one ("Tờ khai cấp hộ chiếu") is none.
    """
    plain = " ".join(search_words(name))
    return bool(_CARDS.search(plain)) and not _NOT_A_CARD.match(plain)


def scannable(paper: FiledPaper) -> bool:
    """Whether scans of a paper may be kept: not of what was only shown (TT 01/2023/TT-VPCP), never of a card."""
    return not paper.present_only and not is_identity_card(paper.name)


def must_be_scannable(dossier: Dossier, name: str) -> None:
    """Refuses a scan of what was only shown, of an identity card, and of what is no paper of this dossier."""
    paper = next((each for each in dossier.papers if each.name == name), None)
    if paper is None:
        raise RuleBroken("scan.not_of_this_dossier", papers=[name], field="paper")
    if is_identity_card(name):
        raise RuleBroken("digitise.identity_card", paper=name, field="paper")
    if paper.present_only:
        raise RuleBroken("digitise.shown_only", paper=name, field="paper")


def paper_named(dossier: Dossier, typed: str) -> str:
    """The name of the paper that somebody means: its name, its name without marks, or a beginning that only it has."""
    asked = fold(typed)
    for name in (paper.name for paper in dossier.papers):
        if asked and asked in (fold(name), name):
            return name
    begun = [paper.name for paper in dossier.papers if asked and fold(paper.name).startswith(asked)]
    if len(set(begun)) != 1:
        known = [paper.name for paper in dossier.papers if scannable(paper)]
        raise RuleBroken("digitise.which_paper", typed=tidy(typed)[:80], known=known, field="paper")
    return begun[0]


_ANSWER = re.compile(r"\b(cong van|van ban|phieu) (tra loi|phuc dap|cho y kien|lay y kien)\b|\by kien cua\b")
_SECRET = re.compile(r"\b(tai lieu|van ban|cong van|do) mat\b|\b(toi|tuyet) mat\b|\bbi mat nha nuoc\b")


def not_needed(dossier: Dossier, name: str) -> str | None:
    """The code of a hint when this paper need not be scanned at all (TT 01/2023/TT-VPCP), None when it should be."""
    plain = " ".join(search_words(name))
    if _SECRET.search(plain):
        return "digitise.secret"
    if dossier.channel is Channel.ONLINE:
        return "digitise.filed_online"
    return "digitise.answer" if _ANSWER.search(plain) else None


@dataclass(frozen=True)
class ScannedFile:
    """A whole, readable file as it was picked up: its name in the folder, SHA-256, kind, pages, and its bytes."""

    name: str
    digest: str
    kind: ScanKind
    pages: int
    data: bytes

    def of(self, paper: str) -> Scan:
        """As it stands in the dossier."""
        return Scan(paper, self.digest, self.pages, str(self.kind))


def must_be_every_page(files: Sequence[ScannedFile], *, pages: int | None, stickers: int = 0) -> None:
    """As many images as pages, in the same order; a page with a sticker is imaged with and without it.

    TT 01/2023/TT-VPCP, article 8(2). ``pages`` is what the officer counted in the paper, None when nobody counted;
    ``stickers`` is how many of these pages carry one.
    """
    if stickers < 0 or (pages is not None and not 0 < pages <= MOST_PAGES) or (pages is not None and stickers > pages):
        raise RuleBroken("digitise.impossible_count", most=MOST_PAGES, field="pages")
    found = sum(file.pages for file in files)
    if pages is None or found == pages + stickers:
        return
    raise RuleBroken("digitise.pages_differ", wanted=pages + stickers, found=found, field="pages")


def fresh(dossier: Dossier, paper: str, files: Sequence[ScannedFile]) -> tuple[ScannedFile, ...]:
    """Those that the dossier does not have yet. The same file is never two papers, nor two pages of one."""
    seen = {scan.digest: scan.paper for scan in dossier.scans}
    found: list[ScannedFile] = []
    for file in files:
        elsewhere = seen.get(file.digest, paper)
        if elsewhere != paper:
            raise RuleBroken("digitise.of_another_paper", name=file.name, paper=elsewhere, field="paper")
        if any(file.digest == other.digest for other in found):
            raise FileRefused("digitise.twice", name=file.name)
        if file.digest not in seen:
            found.append(file)
    return tuple(found)


@dataclass(frozen=True)
class ScanLine:
    """What the desk remembers of a scanned file: whose it is, where it came from, and whether it was taken back.

    ``size`` is in bytes, ``name`` the file's name in the watched folder.
    """

    dossier_id: str
    paper: str
    digest: str
    kind: ScanKind
    pages: int
    size: int
    name: str
    at: datetime
    officer: str
    taken_back_at: datetime | None = None
    taken_back_by: str = ""
    taken_back_why: str = ""

    def taken_back(self, *, at: datetime, officer: str, reason: str) -> "ScanLine":
        """The file is gone for good; that it was here, and why it is not any more, stays."""
        return replace(self, taken_back_at=at, taken_back_by=officer, taken_back_why=reason)
