"""Digitising at a desk: from the scanner's folder into a dossier, whole or not at all, and never an identity card."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest

from desk_app import wiring
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import FileRefused, RecordChanged, RuleBroken, Trouble
from desk_app.domain.filed import Channel, FiledPaper
from desk_app.domain.history import Happened
from desk_app.domain.scans import MOST_BYTES
from desk_app.domain.snapshots import snapshot
from desk_app.domain.states import State
from desk_app.services.desk import Desk
from tests.building import OFFICER, MovingClock, a_filing
from tests.scanned import a_pdf, a_picture, lay

FORM, MANDATE = "Tờ khai", "Giấy ủy quyền"
PAPERS = (
    FiledPaper(FORM, originals=1),
    FiledPaper(MANDATE, originals=1),
    FiledPaper("Bản chụp căn cước", copies=1),
    FiledPaper("Giấy chứng sinh", originals=1, present_only=True),
)


@pytest.fixture
def dossier(desk: Desk) -> Dossier:
    return desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier


@pytest.fixture
def scanner(tmp_path: Path) -> Path:
    folder = tmp_path / "may quet"
    folder.mkdir()
    return folder


def add(desk: Desk, dossier: Dossier, *files: Path, paper: str = FORM, **more):
    return desk.digitising.add(dossier.code, paper, files, OFFICER, **more)


def kept(desk: Desk) -> list[str]:
    """The names in the folder of scans."""
    folder = desk.folder / "scans"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def refused(code: str, family: type[Exception] = RuleBroken):
    return pytest.raises(family, match=code.replace(".", r"\."))


def unchanged(desk: Desk, dossier: Dossier) -> bool:
    return desk.lookup.folder(dossier.code).dossier == dossier and kept(desk) == []


def test_a_scan_is_kept_under_its_digest_and_told_in_the_history(desk, dossier, scanner):
    data = a_pdf(2)
    done = add(desk, dossier, lay(scanner, "scan0001.pdf", data), pages=2)
    digest = hashlib.sha256(data).hexdigest()
    assert kept(desk) == [f"{digest}.pdf"]
    folder = desk.lookup.folder(dossier.code)
    assert folder.dossier == done.dossier
    assert [(scan.paper, scan.digest, scan.pages, scan.kind) for scan in folder.dossier.scans] == [
        (FORM, digest, 2, "pdf")
    ]
    assert folder.history[-1].what is Happened.FILE_ATTACHED
    assert desk.digitising.open(dossier.code, digest[:8])[1] == data


def test_the_pages_of_a_paper_keep_their_order_over_several_files(desk, dossier, scanner):
    files = [
        lay(scanner, f"p{number}.jpg", a_picture(colour)) for number, colour in enumerate(("white", "red", "blue"))
    ]
    done = add(desk, dossier, *files, pages=3)
    assert [line.name for line in done.added] == ["p0.jpg", "p1.jpg", "p2.jpg"]
    assert [scan.digest for scan in done.dossier.scans] == [line.digest for line in done.added]


def test_a_file_is_taken_for_what_it_is_and_not_for_its_name(desk, dossier, scanner):
    done = add(desk, dossier, lay(scanner, "picture.pdf", a_picture("white", "PNG")))
    assert done.added[0].kind == "png"


def test_one_bad_file_among_good_ones_leaves_nothing_behind(desk, dossier, scanner):
    good = lay(scanner, "a.pdf", a_pdf(1))
    for name, data, code in (
        ("b.pdf", a_pdf(1, "b")[:200], "digitise.damaged"),
        ("c.jpg", b"MZ\x90\0", "digitise.other_kind"),
        ("d.jpg", b"", "digitise.empty"),
        ("e.pdf", a_pdf(1) + b"\0" * MOST_BYTES, "digitise.too_large"),
        ("CCCD mat truoc.jpg", a_picture("red"), "digitise.card_by_name"),
    ):
        with refused(code, FileRefused):
            add(desk, dossier, good, lay(scanner, name, data))
        assert unchanged(desk, dossier)
    with refused("digitise.no_such_file", FileRefused):
        add(desk, dossier, good, scanner / "gone.pdf")
    with refused("digitise.no_such_file", FileRefused):
        add(desk, dossier, good, scanner)
    assert unchanged(desk, dossier)


def test_a_wrong_number_of_pages_leaves_nothing_behind(desk, dossier, scanner):
    with refused("digitise.pages_differ"):
        add(desk, dossier, lay(scanner, "a.pdf", a_pdf(2)), pages=3)
    assert unchanged(desk, dossier)


@pytest.mark.parametrize(
    ("paper", "code"),
    [("Bản chụp căn cước", "digitise.identity_card"), ("Giấy chứng sinh", "digitise.shown_only"),
     ("Sổ hộ khẩu", "digitise.which_paper")],
)  # fmt: skip
def test_cards_and_what_was_only_shown_are_never_scanned(desk, dossier, scanner, paper, code):
    with refused(code):
        add(desk, dossier, lay(scanner, "a.pdf", a_pdf()), paper=paper)
    assert unchanged(desk, dossier)


def test_the_same_scan_twice_changes_nothing(desk, dossier, scanner):
    file = lay(scanner, "a.pdf", a_pdf(2))
    first = add(desk, dossier, file).dossier
    again = add(desk, dossier, lay(scanner, "renamed.pdf", a_pdf(2)))
    assert (again.dossier, again.added, again.warnings) == (first, (), ("digitise.already_there",))
    assert len(kept(desk)) == 1
    assert len(desk.lookup.folder(dossier.code).history) == 2


def test_somebody_elses_change_is_told_and_leaves_no_file(desk, dossier, scanner):
    desk.processing.move(dossier.code, "correct", OFFICER, note="ghi nhầm", values={"phone": "0900000148"})
    with pytest.raises(RecordChanged):
        add(desk, dossier, lay(scanner, "a.pdf", a_pdf()), read_revision=dossier.revision)
    assert kept(desk) == []


def test_a_failure_takes_no_file_away_that_another_dossier_needs(desk, dossier, scanner):
    other = desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier
    file = lay(scanner, "a.pdf", a_pdf())
    add(desk, other, file)
    with pytest.raises(RecordChanged):
        add(desk, dossier, file, read_revision=99)
    assert [scan.presence for scan in desk.digitising.of_dossier(other.code)] == ["whole"]


def test_a_failure_leaves_a_file_that_another_dossier_had_lost(desk, dossier, scanner):
    other = desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier
    file = lay(scanner, "a.pdf", a_pdf())
    add(desk, other, file)
    shutil.rmtree(desk.folder / "scans")
    with pytest.raises(RecordChanged):
        add(desk, dossier, file, read_revision=99)
    assert [scan.presence for scan in desk.digitising.of_dossier(other.code)] == ["whole"]


def test_sources_stay_unless_they_shall_go_and_go_only_after_the_commit(desk, dossier, scanner):
    stays, goes = lay(scanner, "a.pdf", a_pdf(1)), lay(scanner, "b.pdf", a_pdf(2))
    add(desk, dossier, stays)
    assert stays.exists()
    with refused("digitise.pages_differ"):
        add(desk, dossier, goes, pages=9, remove_sources=True)
    assert goes.exists()
    assert add(desk, dossier, goes, pages=2, remove_sources=True).left == ()
    assert not goes.exists()
    assert [scan.presence for scan in desk.digitising.of_dossier(dossier.code)] == ["whole", "whole"]


def test_a_missing_scan_is_told_and_keeps_no_dossier_from_going_on(desk, dossier, scanner):
    file = lay(scanner, "a.pdf", a_pdf())
    digest = add(desk, dossier, file).added[0].digest
    shutil.rmtree(desk.folder / "scans")
    with refused("digitise.missing", Trouble):
        desk.digitising.open(dossier.code, digest)
    assert [scan.presence for scan in desk.digitising.of_dossier(dossier.code)] == ["missing"]
    moved = desk.processing.move(dossier.code, "hand_over", OFFICER, values={"to": "Phòng Kinh tế"}).dossier
    assert moved.state is State.IN_PROCESS
    assert add(desk, moved, file).dossier == moved, "scanning it again puts the file back and changes no dossier"
    assert [scan.presence for scan in desk.digitising.of_dossier(dossier.code)] == ["whole"]


def test_a_scan_that_was_changed_in_the_folder_is_not_opened(desk, dossier, scanner):
    file = lay(scanner, "a.pdf", a_pdf())
    digest = add(desk, dossier, file).added[0].digest
    (desk.folder / "scans" / f"{digest}.pdf").write_bytes(a_pdf(1, "other words"))
    with refused("digitise.changed", Trouble):
        desk.digitising.open(dossier.code, digest)
    found = desk.digitising.check()
    assert [(code, scan.presence) for code, scan in found.failing] == [(dossier.code, "changed")]
    add(desk, dossier, file)
    assert desk.digitising.check().failing == ()


def test_a_scan_taken_back_is_really_gone(desk, dossier, scanner, clock):
    line = add(desk, dossier, lay(scanner, "a.jpg", a_picture())).added[0]
    clock.moment = clock.moment.replace(hour=10)
    later = desk.digitising.take_back(dossier.code, line.digest[:10], OFFICER, reason="quét nhầm thẻ căn cước")
    assert (later.scans, kept(desk)) == ((), [])
    [told] = desk.digitising.of_dossier(dossier.code)
    assert (told.presence, told.line.taken_back_at) == ("taken_back", clock.moment)
    history = desk.lookup.folder(dossier.code).history
    assert history[-1].what is Happened.FILE_TAKEN_BACK
    assert history[-1].details["reason"] == "quét nhầm thẻ căn cước"
    again = add(desk, dossier, scanner / "a.jpg", paper=MANDATE)
    assert [scan.paper for scan in again.dossier.scans] == [MANDATE]
    assert [each.presence for each in desk.digitising.of_dossier(dossier.code)] == ["taken_back", "whole"]


def test_a_scan_that_two_dossiers_share_stays_for_the_other(desk, dossier, scanner):
    other = desk.reception.register(a_filing(papers=PAPERS), OFFICER).dossier
    file = lay(scanner, "a.pdf", a_pdf())
    digest = add(desk, dossier, file).added[0].digest
    add(desk, other, file)
    desk.digitising.take_back(dossier.code, digest, OFFICER, reason="nhầm hồ sơ")
    assert [scan.presence for scan in desk.digitising.of_dossier(other.code)] == ["whole"]


def test_an_online_dossier_need_not_be_scanned_and_that_is_told(desk, scanner):
    filing = a_filing(papers=PAPERS, channel=Channel.ONLINE)
    online = desk.reception.register(filing, OFFICER).dossier
    assert add(desk, online, lay(scanner, "a.pdf", a_pdf())).warnings == ("digitise.filed_online",)


def test_what_waits_in_the_folder_is_told_newest_first(desk, scanner):
    lay(scanner, "cu.pdf", a_pdf(3))
    lay(scanner, "hong.jpg", a_picture()[:60])
    lay(scanner, ".an.pdf", a_pdf())
    lay(scanner, "dang tai.part", a_pdf())
    for second, name in enumerate(("cu.pdf", "hong.jpg")):
        os.utime(scanner / name, (1_000_000 + second, 1_000_000 + second))
    found = desk.digitising.waiting(scanner)
    assert [(file.path.name, file.pages, file.refused and file.refused.code) for file in found] == [
        ("hong.jpg", 0, "digitise.damaged"),
        ("cu.pdf", 3, None),
    ]
    with refused("digitise.no_folder", Trouble):
        desk.digitising.waiting(scanner / "khong co")


def test_a_disk_that_is_nearly_full_is_left_to_the_record(desk, dossier, scanner, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: shutil._ntuple_diskusage(10**12, 10**12, 50 * 1024 * 1024))
    with refused("digitise.disk_full", Trouble):
        add(desk, dossier, lay(scanner, "a.pdf", a_pdf()))
    assert unchanged(desk, dossier)


def test_a_move_is_asked_for_in_words(desk, dossier, scanner):
    first, second = lay(scanner, "a.pdf", a_pdf(2)), lay(scanner, "b.jpg", a_picture())
    values = {"file": f"{first}; {second}", "paper": "giay uy quyen", "pages": "3", "remove": "yes"}
    done = desk.digitising.add_as_asked(dossier.code, OFFICER, values)
    assert [(line.paper, line.pages) for line in done.added] == [(MANDATE, 2), (MANDATE, 1)]
    assert not first.exists()
    with refused("digitise.not_a_count"):
        desk.digitising.add_as_asked(dossier.code, OFFICER, values | {"pages": "ba"})
    with refused("move.unknown_value"):
        desk.digitising.add_as_asked(dossier.code, OFFICER, values | {"page": "3"})


def test_what_the_record_holds_of_a_scan_survives_a_restart(desk, dossier, scanner, clock: MovingClock):
    line = add(desk, dossier, lay(scanner, "a.pdf", a_pdf())).added[0]
    desk.close()
    reopened = wiring.start_desk(desk.folder, clock)
    try:
        assert reopened.digitising.of_dossier(dossier.code)[0].line == line
    finally:
        reopened.close()


def test_what_travels_names_the_digest_and_not_the_scanners_file(desk, dossier, scanner):
    done = add(desk, dossier, lay(scanner, "to khai cua An.pdf", a_pdf()))
    entry = desk.lookup.folder(dossier.code).history[-1]
    travels = json.dumps([snapshot(done.dossier), dict(entry.details)])
    assert done.added[0].digest in travels
    assert "to khai cua An" not in travels
