"""A desk that was put back from a copy: the later change is shown, the contradiction too, and nothing is lost."""

from tests.hub.desks import EVENING


def both_sides(hub, code):
    [conflict] = hub.show(code)["conflicts"]
    return conflict["sides"]


def test_the_later_change_is_shown_and_the_conflict_with_both_sides(hub, desk):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    backup = desk.copy()
    lost = desk.correct(code, "trước khi mất máy")
    hub.take(desk.export(), EVENING)
    restored = backup.restored()
    kept = restored.correct(code, "sau khi phục hồi")
    taken = hub.take(restored.export(), EVENING)
    assert [(remark.code, remark.dossier) for remark in taken.remarks] == [("E403", code)]
    shown = hub.show(code)
    assert (shown["shown"], shown["snapshot"]["note"]) == (kept, "sau khi phục hồi")
    sides = both_sides(hub, code)
    assert [(side["record"], side["snapshot"]["note"], side["shown"]) for side in sides] == [
        (lost, "trước khi mất máy", False),
        (kept, "sau khi phục hồi", True),
    ]
    assert len(shown["history"]) == 3
    assert hub.status()["conflicts"] == shown["conflicts"]


def test_a_restored_desk_wins_even_with_a_lower_revision(hub, desk):
    code = desk.register()
    hub.take(desk.export(), EVENING)
    backup = desk.copy()
    for note in ("một", "hai", "ba"):
        desk.correct(code, note)
    hub.take(desk.export(), EVENING)
    restored = backup.restored()
    restored.correct(code, "mới")
    hub.take(restored.export(), EVENING)
    shown = hub.show(code)
    assert (shown["revision"], shown["snapshot"]["note"]) == (2, "mới")
    assert both_sides(hub, code)[0]["snapshot"]["note"] == "ba"


def test_a_restored_desk_that_changes_another_dossier_contradicts_nothing(hub, desk):
    first, second = desk.register(), desk.register()
    hub.take(desk.export(), EVENING)
    backup = desk.copy()
    desk.correct(first, "trước khi mất máy")
    hub.take(desk.export(), EVENING)
    restored = backup.restored()
    restored.correct(second, "sau khi phục hồi")
    assert hub.take(restored.export(), EVENING).remarks == ()
    assert hub.show(first)["snapshot"]["note"] == "trước khi mất máy"


def test_a_change_whose_predecessor_is_not_here_yet_waits_as_a_conflict_and_then_is_none(hub, desk):
    code = desk.register()
    first = desk.export()
    restored = desk.restored()
    restored.correct(code, "sau khi phục hồi")
    taken = hub.take(restored.export(), EVENING)
    assert [remark.code for remark in taken.remarks] == ["E403"]
    assert hub.show(code)["snapshot"]["note"] == "sau khi phục hồi"
    hub.take(first, EVENING)
    assert (hub.status()["conflicts"], hub.status()["problems"]) == ([], [])
    assert hub.show(code)["snapshot"]["note"] == "sau khi phục hồi"
