"""The desk's commands, as a script calls them: answers, exit codes, and sentences."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import CARD, a_filing_line

NOW = "2026-03-02T09:00"


class Answer:
    """What a command answered."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.text = out
        self.said = err
        self.lines: list[dict[str, Any]] = []

    def json(self) -> dict[str, Any]:
        return json.loads(self.text)  # type: ignore[no-any-return]

    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the desk of this test; ``--now`` is given unless the test gives it."""

    def call(*words: str, real: bool = False, as_json: bool = True) -> Answer:
        common = ["--data", str(tmp_path / "desk"), "--lang", "vi", *(["--json"] if as_json else [])]
        code = main([*words, *common, *([] if real or "--now" in words else ["--now", NOW])])
        caught = capsys.readouterr()
        return Answer(code, caught.out, caught.err)

    return call


@pytest.fixture
def desk(run: Run) -> Run:
    """A training desk."""
    assert (
        run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training").code
        == 0
    )
    return run


def _file(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "dossiers.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text + "\n", encoding="utf-8")
    return str(path)


def _register(desk: Run, tmp_path: Path, **changes: object) -> str:
    return str(desk("register", _file(tmp_path, a_filing_line(**changes))).json()["code"])


def test_init_has_working_defaults_and_touches_no_desk_twice(run: Run) -> None:
    made = run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1")
    assert (made.json()["officer"], made.json()["upper_code"]) == ("Cán bộ tiếp nhận", "H58")
    again = run("init", "--office-code", "H58.999", "--office-name", "UBND xã Khác", "--desk", "2")
    assert (again.code, "desk.exists" in again.said) == (1, True)


def test_a_dossier_is_registered_shown_and_found(desk: Run, tmp_path: Path) -> None:
    answer = desk("register", _file(tmp_path, a_filing_line()))
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
        _file(tmp_path, a_filing_line(), a_filing_line(procedure="9.999999"), "not json", "", a_filing_line()),
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
    answer = desk("register", _file(tmp_path, a_filing_line(**changes)))
    assert answer.code == 1
    assert answer.json()["error"]["code"] == code
    with closing(sqlite3.connect(tmp_path / "desk" / "record.db")) as record:
        counts = [
            record.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("dossier", "event", "counter")
        ]
    assert counts == [0, 0, 0]


def test_a_provisional_year_is_accepted_warned_and_marked(desk: Run, tmp_path: Path) -> None:
    answer = desk("register", _file(tmp_path, a_filing_line()), "--now", "2026-12-30T09:00")
    assert answer.code == 0
    assert (answer.json()["provisional"], answer.json()["warnings"]) == ([2027], ["due.provisional"])
    assert "2027" in answer.said


def test_the_named_officer_stands_in_the_history(desk: Run, tmp_path: Path) -> None:
    code = desk("register", _file(tmp_path, a_filing_line()), "--officer", "Nguyễn Thu Hà").json()["code"]
    assert desk("show", code).json()["history"][0]["officer"] == "Nguyễn Thu Hà"
    assert [officer["name"] for officer in desk("officers", "list").documents()] == [
        "Cán bộ tiếp nhận",
        "Nguyễn Thu Hà",
    ]


def test_a_receipt_is_printed_and_a_second_one_is_a_reprint(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    for place, paper in enumerate(("a5", "a4", "a5x2")):
        out = tmp_path / f"{paper}.pdf"
        answer = desk("print", "receipt", code, "--out", str(out), "--paper", paper, "--reason", "kẹt giấy")
        assert answer.code == 0
        assert out.read_bytes().startswith(b"%PDF-")
        printed = desk("show", code).json()["history"][-1]
        assert printed["details"].get("reason") == ("kẹt giấy" if place else None)


def test_a_paper_that_cannot_be_written_is_not_entered_as_printed(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    answer = desk("print", "receipt", code, "--out", str(tmp_path / "dossiers.jsonl" / "x.pdf"))
    assert (answer.code, "file.cannot_write" in answer.said) == (3, True)
    assert desk("show", code).json()["receipts_printed"] == 0


def test_an_unknown_form_names_the_known_ones(desk: Run, tmp_path: Path) -> None:
    answer = desk("print", "certificate", _register(desk, tmp_path), "--out", str(tmp_path / "x.pdf"))
    assert (answer.code, "receipt" in answer.said) == (1, True)
    assert not (tmp_path / "x.pdf").exists()


def test_moves_are_listed_made_and_refused(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    assert desk("moves", code).json()["moves"] == [
        "hand_over", "request_supplement", "postpone", "withdraw", "refuse", "result", "official_code", "send_up",
        "digitise", "correct", "void",
    ]  # fmt: skip
    moved = desk("move", code, "hand_over", "--set", "to=Tư pháp – Hộ tịch")
    assert (moved.code, moved.json()["state"]) == (0, "in_process")
    refused = desk("move", code, "void", "--note", "gõ nhầm")
    assert (refused.code, "move.not_legal" in refused.said, "result" in refused.said) == (1, True, True)


def test_a_correction_shows_the_old_and_the_new(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    corrected = desk("move", code, "correct", "--note", "sai số điện thoại", "--set", "phone=0900000199").json()
    assert (corrected["owner"]["phone"], corrected["code"]) == ("0900000199", code)
    assert desk("show", code).json()["history"][-1]["details"]["reason"] == "sai số điện thoại"


@pytest.mark.parametrize("value", ["birth_date=31/02/1990", "sex=x", "sets=two", "code=H1", "nonsense"])
def test_a_wrong_correction_changes_nothing(desk: Run, tmp_path: Path, value: str) -> None:
    code = _register(desk, tmp_path)
    assert desk("move", code, "correct", "--note", "x", "--set", value).code == 1
    assert desk("show", code).json()["revision"] == 1


def test_a_day_is_exported_once_and_again_the_same(desk: Run, tmp_path: Path) -> None:
    _register(desk, tmp_path)
    first = desk("batch", "export", "--to", str(tmp_path / "stick")).json()
    nothing = desk("batch", "export", "--to", str(tmp_path / "stick"))
    assert (nothing.code, nothing.text, len(list((tmp_path / "stick").iterdir()))) == (0, "", 1)
    again = desk("batch", "export", "--to", str(tmp_path / "other"), "--again", "1").json()
    assert (again["sha256"], Path(again["file"]).read_bytes()) == (first["sha256"], Path(first["file"]).read_bytes())
    inspected = desk("batch", "inspect", first["file"]).json()
    assert (inspected["records"], inspected["to"]["key"], inspected["training"]) == (1, None, True)
    assert desk("batch", "list").json()["acknowledged_at"] is None


def test_enrol_writes_exactly_one_file(desk: Run, tmp_path: Path) -> None:
    desk("enrol", "--to", str(tmp_path / "cards"))
    assert [path.name for path in (tmp_path / "cards").iterdir()] == ["H58.123_1.enrol.json"]


def test_a_truncated_batch_is_refused_and_a_missing_one_is_trouble(desk: Run, tmp_path: Path) -> None:
    _register(desk, tmp_path)
    batch = Path(desk("batch", "export", "--to", str(tmp_path)).json()["file"])
    cut = tmp_path / "cut.hs.zip"
    cut.write_bytes(batch.read_bytes()[:500])
    answer = desk("batch", "take", str(cut))
    assert (answer.code, "E101" in answer.said) == (1, True)
    assert desk("batch", "take", str(tmp_path / "none.hs.zip")).code == 3


def test_a_desks_own_batch_is_not_for_itself(desk: Run, tmp_path: Path) -> None:
    _register(desk, tmp_path)
    batch = desk("batch", "export", "--to", str(tmp_path)).json()["file"]
    answer = desk("batch", "take", batch)
    assert (answer.code, "E203" in answer.said) == (1, True)


def test_the_record_is_checked_backed_up_and_restored(desk: Run, tmp_path: Path) -> None:
    _register(desk, tmp_path)
    backup = desk("backup", "--to", str(tmp_path / "safe")).json()["file"]
    lost = _register(desk, tmp_path)
    assert desk("restore", backup).code == 0
    assert desk("show", lost).code == 1
    assert desk("check").json()["sound"] is True
    assert _register(desk, tmp_path) == "H58.123-260302-18000"


def test_a_change_to_a_dossier_of_before_a_restore_is_made_with_a_warning(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    desk("restore", desk("backup", "--to", str(tmp_path / "safe")).json()["file"])
    answer = desk("move", code, "correct", "--note", "sai", "--set", "phone=0900000199")
    assert (answer.code, code in answer.said) == (0, True)


def test_scan_needs_no_desk(run: Run) -> None:
    card = run("scan", CARD).json()
    assert card == {
        "kind": "citizen_card",
        "personal_id": "082199000123",
        "old_id": "012345678",
        "name": "Nguyễn Thị Mẫu",
        "birth_date": "1999-03-08",
        "sex": "female",
        "address": "Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu",
        "issued_on": "2021-07-15",
        "warnings": [],
    }
    assert run("scan", "H58.123-260302-1001").json() == {"kind": "dossier", "code": "H58.123-260302-1001"}
    unknown = run("scan", "xin chào")
    assert (unknown.code, unknown.json()["kind"], unknown.json()["reason"]) == (0, "unknown", "scan.unknown")


def test_the_catalogue_is_listed_shown_given_out_and_taken_back(desk: Run, tmp_path: Path) -> None:
    assert len(desk("procedures", "list").documents()) == 137
    shown = desk("procedures", "show", "1.004873").json()
    assert (shown["limit"], shown["confidence"]) == ({"value": 3, "unit": "working_days"}, "high")
    assert desk("procedures", "show", "9.999999").code == 1
    out = tmp_path / "catalogue.csv"
    assert desk("procedures", "export", str(out)).code == 0
    assert desk("procedures", "import", str(out)).json()["version"] == 1
    out.write_bytes(b"\xff\xfe\x00")
    assert desk("procedures", "import", str(out)).code == 1


def test_without_a_desk_every_command_says_what_to_do(run: Run, tmp_path: Path) -> None:
    for words in (["show", "H58.123-260302-1001"], ["batch", "list"], ["register", "-"]):
        answer = run(*words)
        assert (answer.code, "desk.none" in answer.said) == (1, True)
    assert not (tmp_path / "desk").exists()


def test_wrong_usage_is_told_apart_from_refused_input(desk: Run) -> None:
    for words in (["show"], ["nonsense"], ["register"], ["batch", "export"]):
        with pytest.raises(SystemExit) as stopped:
            desk(*words)
        assert stopped.value.code == 2


def test_a_real_desk_does_not_let_its_clock_be_set(run: Run) -> None:
    run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1")
    answer = run("batch", "list")
    assert (answer.code, "desk.clock_is_real" in answer.said) == (1, True)
    assert run("batch", "list", real=True).code == 0


def test_help_is_given_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for language, word in (("vi", "tiếp nhận hồ sơ"), ("en", "register dossiers")):
        with pytest.raises(SystemExit) as stopped:
            main(["--lang", language, "--help"])
        assert stopped.value.code == 0
        assert word in capsys.readouterr().out


def test_common_options_stand_before_or_after_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "desk")
    main(
        [
            "--data",
            folder,
            "--json",
            "init",
            "--office-code",
            "H58.123",
            "--office-name",
            "UBND xã Tân Hòa",
            "--desk",
            "1",
        ]
    )
    assert json.loads(capsys.readouterr().out)["desk"] == "1"
    assert main(["check", "--json", "--data", folder]) == 0


@pytest.mark.parametrize("url", ["postgresql://nobody@localhost/none", "nonsense", "mysql://x"])
def test_a_database_that_cannot_be_used_is_told_and_makes_no_desk(run: Run, tmp_path: Path, url: str) -> None:
    answer = run(
        "init", "--office-code", "H58.123", "--office-name", "UBND xã A", "--desk", "1", "--database", url, real=True
    )
    assert (answer.code, "storage." in answer.said) == (3, True)
    assert run("batch", "list", real=True).code == 1


def test_a_record_may_lie_in_another_file(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    made = run(
        "init", "--office-code", "H58.123", "--office-name", "UBND xã A", "--desk", "1", "--database", url, real=True
    )
    assert made.code == 0
    assert run("backup", "--to", str(tmp_path / "safe"), real=True).code == 0
    assert run("check", real=True).json()["sound"] is True


def test_an_official_calendar_is_imported_and_a_broken_one_refused(desk: Run, tmp_path: Path) -> None:
    good, broken = tmp_path / "good.json", tmp_path / "broken.json"
    good.write_text('{"holidays": {"2026": [{"date": "2026-03-03", "what": "Nghỉ bão"}]}}', encoding="utf-8")
    broken.write_text('{"holidays": {"2026": [], "2026": []}}', encoding="utf-8")
    assert desk("calendar", "import", str(good)).json() == {"version": 1, "moved": 0}
    assert desk("register", _file(tmp_path, a_filing_line())).json()["due_at"] == "2026-03-06T17:00:00"
    assert desk("calendar", "import", str(broken)).code == 1


def test_a_new_calendar_lists_the_dates_that_would_be_others_and_rewrites_none(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    assert desk("calendar", "moved").documents() == []
    swapped = {
        "source": "thử",
        "holidays": {
            "2026": [{"date": "2026-01-01", "what": "Tết Dương lịch"}, {"date": "2026-03-04", "what": "Hoán đổi"}]
        },
    }
    file = tmp_path / "lich.json"
    file.write_text(json.dumps(swapped), encoding="utf-8")
    assert desk("calendar", "import", str(file)).json()["moved"] == 1
    [line] = desk("calendar", "moved").documents()
    assert (line["code"], line["lawful_due_at"], line["counted_due_at"]) == (
        code, "2026-03-05T17:00:00", "2026-03-06T17:00:00",
    )  # fmt: skip
    assert desk("show", code).json()["lawful_due_at"] == "2026-03-05T17:00:00"


def test_a_dossier_that_is_only_taken_down_has_no_number_and_no_date_until_it_is_accepted(
    desk: Run, tmp_path: Path
) -> None:
    slip = desk("register", _file(tmp_path, a_filing_line()), "--not-accepted").json()
    assert (slip["code"], slip["due_at"]) == ("H58.123-P260302-1001", None)
    accepted = desk("move", slip["code"], "accept", "--now", "2026-03-03T10:00").json()
    assert (accepted["code"], accepted["due_at"]) == ("H58.123-260303-1001", "2026-03-06T17:00:00")


def test_the_clock_stops_for_papers_and_starts_anew_when_they_come(desk: Run, tmp_path: Path) -> None:
    code = _register(desk, tmp_path)
    desk("move", code, "hand_over", "--set", "to=Tư pháp – Hộ tịch")
    asked = desk(
        "move", code, "request_supplement", "--set", "missing=Tờ khai: thiếu chữ ký", "--now", "2026-03-03T08:00"
    ).json()
    assert (asked["state"], asked["due_at"]) == ("supplement_requested", None)
    came = desk("move", code, "supplement", "--now", "2026-03-09T09:00").json()
    assert (came["state"], came["due_at"], came["first_due_at"]) == (
        "in_process", "2026-03-12T17:00:00", "2026-03-05T17:00:00",
    )  # fmt: skip
