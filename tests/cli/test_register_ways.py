"""``register``: several procedures of one filing, and what is not accepted but asked for or refused in writing."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import a_filing_line


class Desk:
    """A training desk on the command line, on Monday 2 March 2026 at 9 o'clock."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")

    def __call__(self, *words: str) -> list[dict[str, Any]]:
        common = ("--data", str(self._folder / "desk"), "--lang", "vi", "--json", "--now", "2026-03-02T09:00")
        main([*words, *common])
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]

    def register(self, line: object, *options: str) -> list[dict[str, Any]]:
        file = self._folder / "in.jsonl"
        file.write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
        return self("register", str(file), *options)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_the_procedures_of_one_filing_get_numbers_and_dates_of_their_own(desk: Desk) -> None:
    one, other = desk.register({"together": [a_filing_line(), a_filing_line(procedure="1.004222")]})
    assert (one["code"], other["code"]) == ("H58.123-260302-1001", "H58.123-260302-1002")
    assert one["due_at"] != other["due_at"]
    assert one["bundle"] == other["bundle"] is not None


def test_one_wrong_procedure_of_a_filing_keeps_all_of_it_out(desk: Desk) -> None:
    [refused] = desk.register({"together": [a_filing_line(), a_filing_line(procedure="9.999999")]})
    assert refused["error"]["code"] == "dossier.unknown_procedure"
    assert desk("find", "Lương") == []


@pytest.mark.parametrize(
    "line", [{"together": []}, {"together": [a_filing_line()]}, {"together": [{}, {}], "note": "x"}, {"together": "x"}]
)
def test_a_filing_that_is_no_list_of_procedures_is_refused(desk: Desk, line: object) -> None:
    [refused] = desk.register(line)
    assert "error" in refused


def test_missing_papers_are_asked_for_in_the_same_commit(desk: Desk) -> None:
    line = a_filing_line(missing=[{"name": "Tờ khai", "reason": "thiếu chữ ký"}], deadline="2026-03-06T17:00")
    [slip] = desk.register(line, "--not-accepted")
    assert (slip["code"], slip["state"], slip["due_at"]) == ("H58.123-P260302-1001", "supplement_requested", None)


def test_a_refusal_is_written_down_with_its_reason(desk: Desk) -> None:
    [slip] = desk.register(a_filing_line(refused="không thuộc thẩm quyền", ground="Điều 6"), "--not-accepted")
    assert slip["state"] == "not_accepted"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"missing": []}, "move.missing_not_said"),
        ({"missing": "Tờ khai"}, "filing.wrong_type"),
        ({"missing": [{"reason": "mờ"}]}, "filing.paper_without_name"),
        ({"missing": [{"name": "Tờ khai", "why": "mờ"}]}, "filing.wrong_type"),
        ({"missing": [{"name": "Tờ khai"}], "refused": "không"}, "filing.wrong_type"),
        ({"refused": "  "}, "move.reason_missing"),
        ({"ground": "Điều 6"}, "filing.unknown_name"),
    ],
)
def test_a_line_that_does_not_say_what_is_wrong_writes_nothing(desk: Desk, wrong: dict[str, Any], code: str) -> None:
    [refused] = desk.register(a_filing_line(**wrong), "--not-accepted")
    assert refused["error"]["code"] == code
    assert desk("find", "Lương") == []


def test_what_is_missing_is_no_part_of_an_accepted_dossier(desk: Desk) -> None:
    [refused] = desk.register(a_filing_line(missing=[{"name": "Tờ khai"}]))
    assert refused["error"]["code"] == "filing.unknown_name"
