"""What the reception page offers unasked: the week's favourites, and a known person's last dossier to copy."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from tests.building import OFFICER, a_filing
from tests.ui.reception_counter import OTHER_CARD, Counter, at_the_counter

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(dressed, qtbot, tmp_path) -> Iterator[Counter]:
    with at_the_counter(qtbot, tmp_path / "desk") as made:
        yield made


def offered(counter: Counter) -> list[tuple[str, str]]:
    """Heading and code of what stands below the procedure field."""
    return [(answer.group, answer.key) for answer in counter.page.form.procedure.procedure.answers()]


def test_the_empty_field_offers_what_this_desk_registered_most_this_week_first(counter):
    for procedure in ("1.001612", "1.004194", "1.004194"):
        counter.desk.reception.register(a_filing(procedure=procedure), OFFICER)
    counter.page.form.procedure.procedure.setFocus()
    counter.settle()
    week = "Often this week"
    assert offered(counter)[:2] == [(week, "1.004194"), (week, "1.001612")]
    assert {group for group, _ in offered(counter)[2:]} == {"Often asked for"}


def test_down_and_enter_take_a_favourite_without_a_letter_typed(counter):
    for procedure in ("1.001612", "1.004194", "1.004194"):
        counter.desk.reception.register(a_filing(procedure=procedure), OFFICER)
    counter.scan()
    counter.press(Key.Key_Down)
    counter.press(Key.Key_Return)
    assert counter.page.draft().procedure.key == "1.001612"


def test_a_desk_without_a_week_behind_it_offers_what_is_usual(counter):
    counter.page.form.procedure.procedure.setFocus()
    counter.settle()
    assert {group for group, _ in offered(counter)} == {"Often asked for"}
    assert len(offered(counter)) == 6


def test_what_is_offered_moves_down_with_its_field_when_a_strip_comes_in(counter):
    field = counter.page.form.procedure.procedure
    field.setFocus()
    counter.settle()
    counter.page.saving.warn("Một câu. Một câu nữa.", "test")
    counter.qtbot.waitUntil(lambda: field._list.y() == field.mapTo(counter.window, field.rect().bottomLeft()).y() + 4)


def test_one_key_copies_the_last_dossier_of_a_person_whose_card_says_nothing_new(counter):
    done = counter.desk.reception.register(a_filing(request="để kết hôn"), OFFICER).dossier
    counter.scan(OTHER_CARD.replace("Ấp Bình Trung", "số 27/4, ấp Bình Trung"))
    assert done.procedure.name in counter.said()
    counter.press(Key.Key_F11)
    draft = counter.page.draft()
    assert (draft.procedure.key, draft.request, draft.desk.name) == ("1.004873", "để kết hôn", "Lương Thị Ngọc Ẩn")
    assert all(line.unseen for line in draft.lines)
    assert draft.id != done.id


def test_where_data_differ_the_copy_has_a_key_of_its_own(counter):
    counter.desk.reception.register(a_filing(request="để kết hôn"), OFFICER)
    counter.scan(OTHER_CARD)
    shown = counter.window.strips.shown().notice
    assert [act.key for act in shown.acts] == ["", "Ctrl+W"]
    counter.press(Key.Key_W, CTRL)
    assert counter.page.draft().request == "để kết hôn"


def test_nothing_is_offered_to_copy_once_a_procedure_was_chosen(counter):
    counter.desk.reception.register(a_filing(), OFFICER)
    counter.procedure("1.004222")
    counter.scan(OTHER_CARD)
    shown = counter.window.strips.shown()
    assert shown is None or all(act.key != "Ctrl+W" and "Copy" not in act.words for act in shown.notice.acts)
