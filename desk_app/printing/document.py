"""A PDF begun and ended alike for every paper: language, title, no personal data, the same bytes for the same paper."""

import io
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.fonts import Face, load
from desk_app.printing.pen import Pen
from desk_app.printing.tags import TagTree

rl_config.useA85 = 0  # binary streams: a fifth smaller, and nothing reads our files as ASCII


class Document:
    """Collects pages; ``canvas`` is what pens draw on."""

    def __init__(self, *, title: str, width: float, height: float) -> None:
        load()
        self._file = io.BytesIO()
        # initialFontName: else every page refers to Helvetica, which is not embedded
        self.canvas: Any = Canvas(
            self._file,
            pagesize=(width, height),
            invariant=1,
            initialFontName=Face.REGULAR,
            lang="vi",
            pdfVersion=(1, 5),
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor("")
        self.canvas.setSubject("")
        self.canvas.setCreator("Quầy Một Cửa")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self.canvas.setViewerPreference("PrintScaling", "None")  # a scaled bar code may no longer scan
        self._tags: TagTree | None = None
        self._width, self._height = width, height

    def pen(self, *, left: float = 0.0, copy: object = None) -> Pen:
        """A pen for a box that begins at ``left``, whose pieces are read in the order of each ``copy``."""
        if self._tags is None:
            self._tags = TagTree(self.canvas)
        return Pen(self.canvas, left=left, page_height=self._height, tags=self._tags, copy=copy)

    def page_of(self, height: float, *, copy: object = None) -> Pen:
        """A pen for the current page, which is as high as this: rolls have no fixed length."""
        self._height = height
        self.canvas.setPageSize((self._width, height))
        return self.pen(copy=copy)

    def bookmark(self, key: str, words: str, level: int = 0) -> None:
        """Let the outline lead to the current page."""
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(words, key, level=level)

    def end_page(self) -> None:
        """Finish the current page."""
        if self._tags is not None:
            self._tags.end_page()
        self.canvas.showPage()

    def finish(self) -> bytes:
        """The file's bytes."""
        if self._tags is not None:
            self._tags.finish()
        self.canvas.save()
        return self._file.getvalue()
