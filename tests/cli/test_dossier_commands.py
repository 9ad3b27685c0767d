"""Commands of one dossier: registered, shown, printed, moved, corrected, taken down without a number."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.building import a_filing_line
from tests.cli.running import Run, a_file_of, registered


def test_a_dossier_is_registered_shown_and_found(desk: Run, tmp_path: Path) -> None:
    answer = desk("register", a_file_of(tmp_path, a_filing_line()))
    assert answer.code == 0
    document = answer.json()
    assert document["code"] == "H58.123-260302-1001"
    assert (document["due_at"], document["revision"]) == ("2026-03-05T17:00:00", 1)
    shown = desk("show", document["code"]).json()
    assert (shown["owner"]["name"], shown["standing"], shown["national_status"]) == ("Lương Thị Ngọc Ẩn", "in_time", 2)
    assert [entry["what"] for entry in shown["history"]] == ["dossier.registered"]
    assert desk("find", "ngoc", "luong").json()["code"] == document["code"]


def test_each_line_is_all_or_nothing_and_the_others_go_on(desk: Run, tmp_path: Path) -> None:
    answer = desk(
        "register",
        a_file_of(tmp_path, a_filing_line(), a_filing_line(procedure="9.999999"), "not json", "", a_filing_line()),
    )
    assert answer.code == 4
    codes = [document.get("code") or document["error"]["code"] for document in answer.documents()]
    assert codes == ["H58.123-260302-1001", "dossier.unknown_procedure", "filing.not_json", "H58.123-260302-1002"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"procedure": "9.999999"}, "dossier.unknown_procedure"),
        (
            {"applicant": {"name": "Lê Ân", "id_kind": "personal", "personal_id": "08219000014"}},
            "person.personal_id_digits",
        ),
        ({"procedure": "1.001731", "limit": {"value": 5}}, "dossier.limit_without_unit"),
        ({"received_at": "2026-03-02T09:01"}, "dossier.received_later_than_now"),
    ],
)
def test_a_refused_dossier_says_why_and_writes_nothing(
    desk: Run, tmp_path: Path, changes: dict[str, object], code: str
) -> None:
    answer = desk("register", a_file_of(tmp_path, a_filing_line(**changes)))
    assert answer.code == 1
    assert answer.json()["error"]["code"] == code
    with closing(sqlite3.connect(tmp_path / "desk" / "record.db")) as record:
        counts = [
            record.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("dossier", "event", "counter")
        ]
    assert counts == [0, 0, 0]


def test_a_provisional_year_is_accepted_warned_and_marked(desk: Run, tmp_path: Path) -> None:
    answer = desk("register", a_file_of(tmp_path, a_filing_line()), "--now", "2026-12-30T09:00")
    assert answer.code == 0
    assert (answer.json()["provisional"], answer.json()["warnings"]) == ([2027], ["due.provisional"])
    assert "2027" in answer.said


def test_the_named_officer_stands_in_the_history(desk: Run, tmp_path: Path) -> None:
    code = desk("register", a_file_of(tmp_path, a_filing_line()), "--officer", "Nguyễn Thu Hà").json()["code"]
    assert desk("show", code).json()["history"][0]["officer"] == "Nguyễn Thu Hà"
    assert [officer["name"] for officer in desk("officers", "list").documents()] == [
        "Cán bộ tiếp nhận",
        "Nguyễn Thu Hà",
    ]


def test_a_receipt_is_printed_and_a_second_one_is_a_reprint(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    for place, paper in enumerate(("a5", "a4", "a5x2")):
        out = tmp_path / f"{paper}.pdf"
        answer = desk("print", "receipt", code, "--out", str(out), "--paper", paper, "--reason", "kẹt giấy")
        assert answer.code == 0
        assert out.read_bytes().startswith(b"%PDF-")
        printed = desk("show", code).json()["history"][-1]
        assert printed["details"].get("reason") == ("kẹt giấy" if place else None)


def test_a_paper_that_cannot_be_written_is_not_entered_as_printed(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    answer = desk("print", "receipt", code, "--out", str(tmp_path / "dossiers.jsonl" / "x.pdf"))
    assert (answer.code, "file.cannot_write" in answer.said) == (3, True)
    assert desk("show", code).json()["receipts_printed"] == 0


def test_an_unknown_form_names_the_known_ones(desk: Run, tmp_path: Path) -> None:
    answer = desk("print", "certificate", registered(desk, tmp_path), "--out", str(tmp_path / "x.pdf"))
    assert (answer.code, "receipt" in answer.said) == (1, True)
    assert not (tmp_path / "x.pdf").exists()


def test_moves_are_listed_made_and_refused(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    assert desk("moves", code).json()["moves"] == [
        "hand_over", "request_supplement", "postpone", "withdraw", "refuse", "result", "official_code", "send_up",
        "digitise", "correct", "void",
    ]  # fmt: skip
    moved = desk("move", code, "hand_over", "--set", "to=Tư pháp – Hộ tịch")
    assert (moved.code, moved.json()["state"]) == (0, "in_process")
    refused = desk("move", code, "void", "--note", "gõ nhầm")
    assert (refused.code, "move.not_legal" in refused.said, "result" in refused.said) == (1, True, True)


def test_a_correction_shows_the_old_and_the_new(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    corrected = desk("move", code, "correct", "--note", "sai số điện thoại", "--set", "phone=0900000199").json()
    assert (corrected["owner"]["phone"], corrected["code"]) == ("0900000199", code)
    assert desk("show", code).json()["history"][-1]["details"]["reason"] == "sai số điện thoại"


@pytest.mark.parametrize("value", ["birth_date=31/02/1990", "sex=x", "sets=two", "code=H1", "nonsense"])
def test_a_wrong_correction_changes_nothing(desk: Run, tmp_path: Path, value: str) -> None:
    code = registered(desk, tmp_path)
    assert desk("move", code, "correct", "--note", "x", "--set", value).code == 1
    assert desk("show", code).json()["revision"] == 1


def test_a_dossier_that_is_only_taken_down_has_no_number_and_no_date_until_it_is_accepted(
    desk: Run, tmp_path: Path
) -> None:
    slip = desk("register", a_file_of(tmp_path, a_filing_line()), "--not-accepted").json()
    assert (slip["code"], slip["due_at"]) == ("H58.123-P260302-1001", None)
    accepted = desk("move", slip["code"], "accept", "--now", "2026-03-03T10:00").json()
    assert (accepted["code"], accepted["due_at"]) == ("H58.123-260303-1001", "2026-03-06T17:00:00")


def test_the_clock_stops_for_papers_and_starts_anew_when_they_come(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
    desk("move", code, "hand_over", "--set", "to=Tư pháp – Hộ tịch")
    asked = desk(
        "move", code, "request_supplement", "--set", "missing=Tờ khai: thiếu chữ ký", "--now", "2026-03-03T08:00"
    ).json()
    assert (asked["state"], asked["due_at"]) == ("supplement_requested", None)
    came = desk("move", code, "supplement", "--now", "2026-03-09T09:00").json()
    assert (came["state"], came["due_at"], came["first_due_at"]) == (
        "in_process", "2026-03-12T17:00:00", "2026-03-05T17:00:00",
    )  # fmt: skip
