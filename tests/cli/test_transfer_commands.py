"""``transfer``, ``return`` and ``unclaimed`` as a script calls them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import a_filing_line

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]
ONE, TWO, THREE = "H58.123-260302-1001", "H58.123-260302-1002", "H58.123-260302-1003"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A training desk with three dossiers, and a hand that runs commands on it; the answers are read as JSON."""

    def call(*words: str, now: str = "2026-03-02T09:00") -> tuple[int, list[dict[str, Any]], str]:
        code = main([*words, "--data", str(tmp_path / "desk"), "--json", "--lang", "vi", "--now", now])
        caught = capsys.readouterr()
        return code, [json.loads(line) for line in caught.out.splitlines()], caught.err

    call("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")
    filings = tmp_path / "filings.jsonl"
    lines = [a_filing_line(), a_filing_line(), a_filing_line()]
    filings.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), encoding="utf-8")
    assert call("register", str(filings))[0] == 0
    return call


def test_a_pile_answers_with_its_slip(run: Run) -> None:
    code, [slip], _ = run("transfer", ONE, "260302-1002", "--to", "Tư pháp – Hộ tịch")
    assert code == 0
    assert slip["number"] == "BG-H58.123-1-260302-001"
    assert slip["missing"] == [ONE, TWO]


def test_a_pile_with_one_wrong_line_stays_where_it_is(run: Run) -> None:
    code, answers, told = run("transfer", ONE, "H58.123-260302-1099", "--to", "Tư pháp – Hộ tịch")
    assert (code, answers) == (1, [])
    assert "dossier.unknown" in told
    assert run("show", ONE)[1][0]["state"] == "accepted"


def test_without_an_office_nothing_goes(run: Run) -> None:
    code, _, told = run("transfer", ONE)
    assert code == 1
    assert "move.to_missing" in told


def test_a_slip_is_taken_over_whole_by_its_number(run: Run) -> None:
    run("transfer", ONE, TWO, "--to", "Tư pháp – Hộ tịch")
    code, [slip], _ = run("transfer", "take", "BG-H58.123-1-260302-001", "--by", "Lê Thị Lan")
    assert (code, slip["taken_now"], slip["missing"]) == (0, [ONE, TWO], [])
    assert slip["taken"][0]["by"] == "Lê Thị Lan"


def test_scanning_in_names_what_is_missing_and_what_is_extra(run: Run) -> None:
    run("transfer", ONE, TWO, "--to", "Tư pháp – Hộ tịch")
    code, [slip], told = run("transfer", "take", "BG-H58.123-1-260302-001", ONE, THREE)
    assert code == 4
    assert (slip["taken_now"], slip["missing"]) == ([ONE], [TWO])
    assert [line["code"] for line in slip["extra"]] == [THREE]
    assert "transfer.not_on_slip" in told


def test_an_unknown_slip_is_refused(run: Run) -> None:
    code, answers, told = run("transfer", "take", "BG-H58.123-1-260302-009")
    assert (code, answers) == (1, [])
    assert "transfer.unknown" in told


def test_the_list_shows_slips_and_what_went_alone(run: Run) -> None:
    run("transfer", ONE, "--to", "Tư pháp – Hộ tịch")
    run("move", TWO, "hand_over", "--set", "to=Công an xã")
    _, lines, _ = run("transfer", "list", now="2026-03-04T08:00")
    assert [(line["number"], line["missing"], line["days"]) for line in lines] == [
        ("BG-H58.123-1-260302-001", [ONE], 2),
        (None, [TWO], 2),
    ]


def test_the_scan_of_a_slip_tells_its_number_and_whether_it_is_genuine(run: Run) -> None:
    run("transfer", ONE, "--to", "Tư pháp – Hộ tịch")
    _, [known], _ = run("scan", "BG-H58.123-1-260302-001")
    _, [foreign], _ = run("scan", "BG-H58.999-1-260302-001")
    assert known == {"kind": "transfer_slip", "number": "BG-H58.123-1-260302-001", "genuine": True}
    assert foreign["genuine"] is False


def test_without_a_desk_nobody_knows_whether_a_slip_is_genuine(tmp_path, capsys) -> None:
    assert main(["scan", "BG-H58.999-1-260302-001", "--json", "--data", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "kind": "transfer_slip",
        "number": "BG-H58.999-1-260302-001",
        "genuine": None,
    }


def test_ready_results_go_back_and_the_others_say_why_they_stay(run: Run) -> None:
    run("move", ONE, "result")
    code, lines, _ = run("return", ONE, TWO)
    assert code == 4
    assert [(line["code"], line["state"]) for line in lines] == [(ONE, "returned"), (TWO, "no_result")]


def test_a_late_result_stays_until_sorry_was_said(run: Run) -> None:
    run("move", ONE, "result", now="2026-03-09T09:00")
    code, [line], told = run("return", ONE, now="2026-03-09T10:00")
    assert (code, line["state"]) == (1, "late")
    assert "return.late_unsettled" in told
    assert run("return", ONE, "--late-settled", now="2026-03-09T10:00")[0] == 0


def test_a_representative_without_a_mandate_gets_nothing(run: Run) -> None:
    run("move", ONE, "result")
    code, _, told = run("return", ONE, "--how", "representative", "--name", "Lý Dũng")
    assert code == 1
    assert "move.mandate_missing" in told
    assert (
        run("return", ONE, "--name", "Lý Dũng", "--mandate", "Giấy ủy quyền số 12/UQ")[1][0]["how"] == "representative"
    )


def test_what_nobody_fetches_is_listed_by_age_and_place(run: Run) -> None:
    run("move", ONE, "result", "--set", "place=A3")
    run("move", TWO, "result", "--set", "place=B1", now="2026-03-03T09:00")
    _, lines, _ = run("unclaimed", now="2026-03-09T08:00")
    assert [(line["code"], line["days"], line["place"]) for line in lines] == [(ONE, 7, "A3"), (TWO, 6, "B1")]
    assert [line["code"] for line in run("unclaimed", "--over", "7", now="2026-03-09T08:00")[1]] == [ONE]


def test_early_results_are_listed_until_somebody_called(run: Run) -> None:
    run("move", ONE, "result")
    assert [line["code"] for line in run("unclaimed", "--early")[1]] == [ONE]
    run("move", ONE, "call", "--note", "hẹn chiều đến")
    assert run("unclaimed", "--early")[1] == []
