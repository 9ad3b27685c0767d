"""What a script may hand in by mistake or in bad faith: it is refused or mended, and nothing sticks in the record."""

import errno
import io
import json
import shutil
import sqlite3
import sys
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desk_app.cli.app import main
from desk_app.domain.receipt_code import qr_text
from desk_app.wiring import start_desk
from tests.building import a_filing_line

NOW = "2026-03-02T09:00"
CODE = "H58.123-260302-1001"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a training desk (``desk`` names another folder): exit code, answer, what was said."""

    def call(*words: str, desk: str = "desk") -> tuple[int, str, str]:
        code = main([*words, "--data", str(tmp_path / desk), "--json", "--lang", "vi", "--now", NOW])
        caught = capsys.readouterr()
        return code, caught.out, caught.err

    _make(call)
    return call


def _make(run: Run, *, office: str = "H58.123", digit: str = "1", desk: str = "desk") -> None:
    words = ("init", "--office-code", office, "--office-name", "UBND xã Tân Hòa", "--desk", digit, "--training")
    assert run(*words, desk=desk)[0] == 0


def _register(run: Run, tmp_path: Path, line: str | None = None, desk: str = "desk") -> tuple[int, dict[str, object]]:
    path = tmp_path / "line.jsonl"
    path.write_text(line or json.dumps(a_filing_line()), encoding="utf-8")
    code, out, _ = run("register", str(path), desk=desk)
    return code, json.loads(out)


@pytest.mark.parametrize("text", [unicodedata.normalize("NFD", "Tư pháp – Hộ tịch"), "a\udcffb", "a\x00b\u202ec"])
def test_whatever_letters_are_typed_the_day_can_still_be_sent(run: Run, tmp_path: Path, text: str) -> None:
    _register(run, tmp_path)
    paper = str(tmp_path / "receipt.pdf")
    for words in (
        ("print", "receipt", CODE, "--out", paper),
        ("print", "receipt", CODE, "--out", paper, "--reason", text),
        ("move", CODE, "hand_over", "--set", f"to={text}"),
        ("move", CODE, "correct", "--note", text, "--set", f"request={text}"),
        ("move", CODE, "result", "--set", f"place={text}"),
    ):
        assert run(*words, "--officer", f"Trần {text}")[0] == 0
    code, out, _ = run("batch", "export", "--to", str(tmp_path / "stick"))
    assert (code, json.loads(out)["records"]) == (0, 6)


@pytest.mark.parametrize("letter", ["a", "Ờ"])
def test_a_dossier_too_long_to_travel_is_refused_at_reception(run: Run, tmp_path: Path, letter: str) -> None:
    papers = [{"name": letter * 4900} for _ in range(200)]
    code, answer = _register(run, tmp_path, json.dumps(a_filing_line(documents=papers)))
    assert (code, answer["error"]["code"]) == (1, "dossier.too_long")  # type: ignore[index]
    assert _register(run, tmp_path)[1]["code"] == CODE


def test_a_correction_too_long_to_travel_changes_nothing(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    code, _, said = run("move", CODE, "correct", "--note", "x", "--set", f"request={'a' * 70_000}")
    assert (code, "dossier.too_long" in said) == (1, True)
    assert run("batch", "export", "--to", str(tmp_path / "stick"))[0] == 0


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (json.dumps(a_filing_line(received_at="0001-01-01T00:00")), "moment.year"),
        (json.dumps(a_filing_line(received_at="1926-03-02T09:00")), "moment.year"),
        (json.dumps(a_filing_line(received_at="2026-W10-1T08:00")), "moment.unreadable"),
        (json.dumps(a_filing_line(applicant={"name": "Lê Ân", "birth_date": "1999-W10-1"})), "person.birth_date"),
        ('{"procedure": "1.004873", "applicant": {"name": "Lê Ân"}, "sets": 1, "sets": 2}', "filing.name_twice"),
        ('{"procedure": "1.004873", "applicant": {"name": "Lê Ân"}, "sets": NaN}', "filing.not_json"),
    ],
)
def test_a_line_that_can_be_read_in_two_ways_is_refused(run: Run, tmp_path: Path, line: str, code: str) -> None:
    exit_code, answer = _register(run, tmp_path, line)
    assert (exit_code, answer["error"]["code"]) == (1, code)  # type: ignore[index]


def test_the_number_that_fits_its_kind_is_taken(run: Run, tmp_path: Path) -> None:
    person = {"name": "Lê Ân", "id_kind": "passport", "personal_id": "082190000147", "passport": "C1234567"}
    _register(run, tmp_path, json.dumps(a_filing_line(applicant=person)))
    owner = json.loads(run("show", CODE)[1])["owner"]
    assert (owner["id_kind"], owner["number"]) == ("passport", "C1234567")


def test_a_number_learnt_later_is_entered_as_a_personal_number(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path, json.dumps(a_filing_line(applicant={"name": "Lê Ân"})))
    code, out, _ = run("move", CODE, "correct", "--note", "đã có thẻ", "--set", "personal_id=082190000147")
    assert (code, json.loads(out)["owner"]["id_kind"]) == (0, "personal")
    assert run("move", CODE, "correct", "--note", "x", "--set", "sets=0")[0] == 1


def test_a_folder_in_a_papers_place_is_told_before_anything_is_entered(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    for place in (str(tmp_path), "."):
        code, _, said = run("print", "receipt", CODE, "--out", place)
        assert (code, "file.cannot_write" in said) == (3, True)
    assert json.loads(run("show", CODE)[1])["receipts_printed"] == 0


def test_answers_name_a_dossier_by_its_whole_code(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    assert json.loads(run("moves", "260302-1001")[1])["code"] == CODE
    paper = run("print", "receipt", "260302-1001", "--out", str(tmp_path / "receipt.pdf"))
    assert json.loads(paper[1])["codes"] == [CODE]


def test_each_file_handed_in_says_what_became_of_it(run: Run, tmp_path: Path) -> None:
    torn = tmp_path / "torn.hs.zip"
    torn.write_bytes(b"PK")
    code, out, _ = run("batch", "take", str(tmp_path / "none.hs.zip"), str(torn))
    assert (code, [json.loads(line)["fate"] for line in out.splitlines()]) == (3, ["failed", "refused"])
    assert run("batch", "take", str(torn))[0] == 1


class _Full(io.StringIO):
    """A place that takes one answer and no second."""

    def write(self, text: str) -> int:
        if self.getvalue():
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(text)


def test_an_answer_that_cannot_be_written_is_trouble_and_not_the_files_fault(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join([json.dumps(a_filing_line())] * 3), encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", _Full())
        code, _, said = run("register", str(path))
    assert (code, "cli.fault" in said, "file.cannot_read" in said) == (3, True, False)


def test_a_set_up_that_was_stopped_can_be_done_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk" / "desk.json").unlink()
    _make(run)
    assert _register(run, tmp_path)[1]["code"] == CODE


def test_a_record_in_use_is_never_begun_anew(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    (tmp_path / "desk" / "desk.json").unlink()
    words = ("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")
    code, _, said = run(*words)
    assert (code, "storage.exists" in said) == (3, True)


def _backup(run: Run, tmp_path: Path, desk: str = "desk") -> str:
    return str(json.loads(run("backup", "--to", str(tmp_path / f"safe-{desk}"), desk=desk)[1])["file"])


@pytest.mark.parametrize("what", ["gone", "empty", "head spoilt", "middle spoilt"])
def test_a_damaged_record_is_told_kept_and_restored(run: Run, tmp_path: Path, what: str) -> None:
    _register(run, tmp_path)
    backup, record = _backup(run, tmp_path), tmp_path / "desk" / "record.db"
    whole = record.read_bytes()
    spoilt = {"empty": b"", "head spoilt": b"\x07" * 200 + whole[200:], "middle spoilt": whole[:9000] + b"\x07" * 60000}
    record.unlink() if what == "gone" else record.write_bytes(spoilt[what])
    code, _, said = run("show", CODE)
    assert (code, "storage." in said, "Traceback" in said) == (3, True, False)
    code, out, _ = run("restore", backup)
    aside = json.loads(out)["set_aside"]
    assert code == 0
    assert (aside is None) == (what == "gone")
    if what == "head spoilt":
        assert Path(aside).read_bytes() == spoilt[what]
    assert json.loads(run("check")[1])["sound"] is True
    assert _register(run, tmp_path)[1]["code"] == "H58.123-260302-18000"


def test_a_record_that_is_gone_is_not_replaced_by_an_empty_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk" / "record.db").unlink()
    assert run("officers", "list")[0] == 3
    assert not (tmp_path / "desk" / "record.db").exists()


def test_another_desks_backup_is_refused(run: Run, tmp_path: Path) -> None:
    _make(run, digit="2", desk="other")
    _register(run, tmp_path, desk="other")
    code, _, said = run("restore", _backup(run, tmp_path, "other"))
    assert (code, "backup.other_desk" in said) == (1, True)
    assert _register(run, tmp_path)[1]["code"] == CODE


def test_the_same_desk_on_a_new_computer_takes_its_backup(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    _make(run, desk="new")
    assert run("restore", _backup(run, tmp_path), desk="new")[0] == 0
    assert json.loads(run("show", CODE, desk="new")[1])["code"] == CODE


def test_a_batch_of_before_a_restore_can_be_written_again(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    sent = json.loads(run("batch", "export", "--to", str(tmp_path / "stick"))[1])
    run("restore", _backup(run, tmp_path))
    again = json.loads(run("batch", "export", "--again", "1", "--to", str(tmp_path / "other"))[1])
    assert (again["epoch"], again["sha256"]) == (sent["epoch"], sent["sha256"])


@pytest.mark.parametrize(
    "changes",
    [
        ["UPDATE dossier SET snapshot = replace(snapshot, 'Ngọc', 'Ngà') WHERE no = 1"],
        ["DELETE FROM event WHERE dossier_no = 2", "DELETE FROM dossier WHERE no = 2"],
        ["DELETE FROM dossier WHERE no = 2"],
        ["UPDATE event SET line = CAST(replace(line, 'Ngọc', 'Ngà') AS BLOB) WHERE no = 1"],
        ["UPDATE event SET line = x'00' WHERE no = 1"],
    ],
)
def test_a_record_changed_behind_the_programs_back_is_not_sound(run: Run, tmp_path: Path, changes: list[str]) -> None:
    for _ in range(2):
        _register(run, tmp_path)
    assert json.loads(run("check")[1])["sound"] is True
    with closing(sqlite3.connect(tmp_path / "desk" / "record.db")) as record:
        for (trigger,) in record.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            record.execute(f"DROP TRIGGER {trigger}")
        for change in changes:
            record.execute(change)
        record.commit()
    code, out, _ = run("check")
    assert (code, json.loads(out)["sound"]) == (3, False)


def test_other_state_folders_begin_no_new_epoch(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _register(run, tmp_path)
    for place in ("one", "two", "one"):
        monkeypatch.setenv("MOTCUA_STATE", str(tmp_path / place))
        assert run("officers", "list")[0] == 0
    shutil.rmtree(tmp_path / "desk" / "guard")
    assert _register(run, tmp_path)[1]["code"] == "H58.123-260302-1002"


def test_a_scan_is_answered_beside_a_desk_that_cannot_be_opened(run: Run, tmp_path: Path) -> None:
    _register(run, tmp_path)
    desk = start_desk(tmp_path / "desk")
    claim = desk.paperwork.claim(desk.lookup.folder(CODE).dossier)
    desk.close()
    printed = qr_text(claim, b"\x01" * 64)
    answers = [json.loads(run("scan", printed)[1])["genuine"]]
    (tmp_path / "desk" / "record.db").unlink()
    code, out, _ = run("scan", printed)
    answers.append(json.loads(out)["genuine"])
    assert (code, answers) == (0, [False, None])
