"""Values: made, compared, shown and frozen as frozen dataclasses are."""

from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from desk_app.domain.values import value


@value
class Stamp:
    """A stamp with a number that is tidied."""

    number: str
    colours: tuple[str, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    worn: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "number", self.number.strip())


@dataclass(frozen=True)
class Pattern:
    """The same as the standard library makes it."""

    number: str
    colours: tuple[str, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    worn: bool = False


@value
class Mark:
    """Has only hashable fields."""

    day: int
    hour: int = 0


@value
class Other:
    """The same fields in another class."""

    day: int
    hour: int = 0


def test_fields_are_given_in_their_order_or_by_name() -> None:
    assert Stamp("7", ("red",)) == Stamp(colours=("red",), number="7")


def test_what_is_not_given_is_as_usual_and_fresh() -> None:
    one, other = Stamp("7"), Stamp("7")
    assert (one.colours, one.places, one.worn) == ((), {}, False)
    assert one.places is not other.places


def test_a_value_looks_at_itself_once_it_is_made() -> None:
    assert Stamp(" 7 ").number == "7"
    assert replace(Stamp("7"), number=" 8 ").number == "8"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((), {}),
        (("7", (), {}, False, "more"), {}),
        (("7",), {"number": "8"}),
        (("7",), {"weight": 3}),
        ((), {"worn": True}),
    ],
)
def test_too_few_too_many_and_unknown_fields_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Stamp(*given, **named)
    with pytest.raises(TypeError):
        Pattern(*given, **named)


def test_a_value_does_not_change() -> None:
    stamp = Stamp("7")
    for name in ("number", "weight"):
        with pytest.raises(FrozenInstanceError):
            setattr(stamp, name, "8")
        with pytest.raises(FrozenInstanceError):
            delattr(stamp, name)
    assert stamp == Stamp("7")


def test_equal_values_are_one_key_however_they_were_made() -> None:
    assert {Mark(3, 4): "here"}[Mark(hour=4, day=3)] == "here"
    assert len({Mark(3), Mark(3, 0), Mark(4)}) == 2


def test_values_of_different_classes_are_never_equal() -> None:
    others: list[object] = [Other(3), (3, 0)]
    assert Mark(3) not in others


def test_a_value_with_a_field_that_cannot_be_a_key_is_none_either() -> None:
    with pytest.raises(TypeError):
        hash(Stamp("7"))


def test_a_value_is_shown_as_a_dataclass_is() -> None:
    assert repr(Stamp("7", ("red",))) == repr(Pattern("7", ("red",))).replace("Pattern", "Stamp")


def test_the_standard_library_knows_it_as_a_dataclass() -> None:
    assert asdict(Stamp("7")) == asdict(Pattern("7"))
    assert [each.name for each in fields(Stamp)] == [each.name for each in fields(Pattern)]
    match Mark(3, 4):
        case Mark(day, hour):
            assert (day, hour) == (3, 4)


def test_what_a_class_says_of_itself_stays() -> None:
    @value
    class Named:
        name: str

        def __repr__(self) -> str:
            return f"«{self.name}»"

    assert repr(Named("Hoa")) == "«Hoa»"


def test_a_field_that_a_value_works_out_itself_is_neither_asked_for_nor_compared() -> None:
    @value
    class Sum:
        """Two numbers."""

        one: int
        other: int
        _sum: int = field(init=False, repr=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "_sum", self.one + self.other)

    assert Sum(1, 2)._sum == 3
    assert repr(Sum(1, 2)).endswith("Sum(one=1, other=2)")
    with pytest.raises(TypeError):
        Sum(1, 2, 3)  # type: ignore[call-arg]
    changed = Sum(1, 2)
    object.__setattr__(changed, "_sum", 4)
    assert changed == Sum(1, 2)


def test_a_value_without_fields_equals_its_like() -> None:
    @value
    class Nothing:
        """Nothing to say."""

    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1
