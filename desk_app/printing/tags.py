"""What a piece of a page is to somebody who has it read aloud: a heading, a paragraph, a table with rows and cells.

reportlab writes no tagged PDF. Here the drawn content is marked and the tree of tags is added to the file (ISO 32000-1,
14.7 and 14.8); rules, tints and page heads are artifacts, which a reader passes over.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFObjectReference


@dataclass(frozen=True, eq=False)
class Tag:
    """One element: ``role`` is a standard structure type (``P``, ``H1``, ``Table``, ``TR``, ``TH``, ``TD``)."""

    role: str
    parent: "Tag | None" = None


class TagTree:
    """The tags of one document, in the order in which they were drawn."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._root = _Element("Document", None)
        self._elements = [self._root]
        self._found: dict[tuple[object, Tag | None], _Element] = {}
        self._pages: list[list[_Element]] = []
        self._marked: list[_Element] = []

    @contextmanager
    def marked(self, tag: Tag, copy: object) -> Iterator[None]:
        """What is drawn inside belongs to ``tag`` in that copy of a paper."""
        code, element, number = self._canvas._code, self._element(tag, copy), len(self._marked)
        code.append(f"{'EMC' if number else '/Artifact BMC EMC'} /{tag.role} <</MCID {number}>> BDC")
        self._marked.append(element)
        element.marks.append((len(self._pages), number))
        yield
        code.append("EMC /Artifact BMC")

    def end_page(self) -> None:
        """Close the current page's marks; to be called before the page is finished."""
        if self._marked:
            self._canvas._code.append("EMC")
        self._pages.append(self._marked)
        self._marked = []

    def finish(self) -> None:
        """Add the tree to the file; to be called when all pages are there."""
        document = self._canvas._doc
        pages = [_Page(document, page, number) for number, page in enumerate(document.Pages.pages)]
        for number, element in enumerate(self._elements):
            element.pages = pages
            element.name = f"tag{number}"
            document.Reference(element, element.name)
        document.Reference(_Root(self._root, self._pages), _Root.name)
        document.Catalog.StructTreeRoot = PDFObjectReference(_Root.name)
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _element(self, tag: Tag | None, copy: object) -> "_Element":
        found = self._found.get((copy, tag))
        if found is None:
            parent = self._element(tag.parent, copy) if tag else self._root
            found = _Element(tag.role if tag else "Sect", parent)
            parent.kids.append(found)
            self._elements.append(found)
            self._found[copy, tag] = found
        return found


class _Element(PDFObject):  # type: ignore[misc]
    """A structure element: other elements, or marked pieces ``(page, number)`` of pages. Written by hand: for speed."""

    def __init__(self, role: str, parent: "_Element | None") -> None:
        self.role = role
        self.parent = parent
        self.kids: list[_Element] = []
        self.marks: list[tuple[int, int]] = []
        self.pages: list[_Page] = []
        self.name = ""

    def format(self, document: Any) -> bytes:
        """The element as it stands in the file."""
        parent = _number(document, self.parent.name if self.parent else _Root.name)
        kids = [f"{_number(document, kid.name)} 0 R" for kid in self.kids]
        where = ""
        if self.marks:
            first = self.marks[0][0]
            where = f"/Pg {self.pages[first].number} 0 R"
            kids += [
                str(number) if page == first else f"<</Type/MCR/Pg {self.pages[page].number} 0 R/MCID {number}>>"
                for page, number in self.marks
            ]
        return f"<</S/{self.role}/P {parent} 0 R{where}/K[{' '.join(kids)}]>>".encode("ascii")


class _Root(PDFObject):  # type: ignore[misc]
    """The tree's root, with the list that leads from a page's marks to their elements."""

    name = "tags"

    def __init__(self, top: _Element, pages: list[list[_Element]]) -> None:
        self._top = top
        self._pages = pages

    def format(self, document: Any) -> bytes:
        """The root as it stands in the file."""
        lists = " ".join(
            f"{place} [{' '.join(f'{_number(document, element.name)} 0 R' for element in marked)}]"
            for place, marked in enumerate(self._pages)
        )
        top = _number(document, self._top.name)
        return f"<</Type/StructTreeRoot/K {top} 0 R/ParentTree<</Nums[{lists}]>>>>".encode("ascii")


class _Page:
    """A page of the file, told which list of elements is its own and that keys follow the tags."""

    def __init__(self, document: Any, page: Any, place: int) -> None:
        self.number = _number(document, document.Reference(page).name)
        page.StructParents, page.Tabs = place, "/S"
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]


def _number(document: Any, name: str) -> int:
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number
