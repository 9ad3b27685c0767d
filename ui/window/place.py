"""A page of a window, built when somebody first goes there, or before, beside the window, in a quiet moment."""

from collections.abc import Callable
from typing import Any, Generic, Protocol, Self, TypeVar, cast, overload

from ui.page import Page


class House(Protocol):
    """Where pages have their places; ``beside`` are those that are built and have not joined the window."""

    beside: dict[str, Page]

    def join(self, key: str, page: Page) -> None: ...


Built = TypeVar("Built", bound=Page)


class place(Generic[Built]):  # noqa: N801  # written above a method, as property is
    """The method builds the page; whoever asks for the page by its name finds it in the window::

        @place
        def till(self) -> TillPage:
            return TillPage(self.at)

    To build a page takes about as long as to dress it, which it is when it joins the window: :meth:`build` is the one
    half without the other.
    """

    def __init__(self, build: Callable[[Any], Built]) -> None:
        self._build = build
        self._key = build.__name__

    @overload
    def __get__(self, house: None, kind: type) -> Self: ...
    @overload
    def __get__(self, house: House, kind: type) -> Built: ...
    def __get__(self, house: House | None, kind: type) -> Self | Built:
        if house is None:
            return self
        page = self.build(house)
        del house.beside[self._key]
        vars(house)[self._key] = page  # there it is found from now on
        house.join(self._key, page)
        return page

    def build(self, house: House) -> Built:
        """The page, not in the window yet."""
        if self._key not in house.beside:
            house.beside[self._key] = self._build(house)
        return cast(Built, house.beside[self._key])
