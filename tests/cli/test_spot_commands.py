"""``spot`` and ``books`` as a script calls them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import CARD

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]

VISIT = {
    "card_qr": CARD,
    "pieces": [
        {"procedure": "2.000815", "what": "Bằng tốt nghiệp trung học phổ thông", "pages": 5, "number": 3},
        {"procedure": "2.000884", "what": "Sơ yếu lý lịch"},
    ],
}


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A training desk, and a hand that runs commands on it; the answers are read as JSON."""

    def call(*words: str) -> tuple[int, list[dict[str, Any]], str]:
        code = main([*words, "--data", str(tmp_path / "desk"), "--json", "--lang", "vi", "--now", "2026-03-02T09:00"])
        caught = capsys.readouterr()
        return code, [json.loads(line) for line in caught.out.splitlines()], caught.err

    assert (
        call("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")[0]
        == 0
    )
    return call


def spot(run: Run, folder: Path, *visits: object) -> tuple[int, list[dict[str, Any]], str]:
    file = folder / "visits.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in visits), encoding="utf-8")
    return run("spot", str(file))


def test_a_visit_answers_with_its_codes_its_amount_and_its_numbers(run: Run, tmp_path: Path) -> None:
    code, [answer], _ = spot(run, tmp_path, VISIT)
    assert code == 0
    assert (answer["codes"], answer["amount"]) == (["H58.123-260302-1001", "H58.123-260302-1002"], 31_000)
    assert [line["number"] for line in answer["lines"]] == [
        "01, quyển số 01/2026 - SCT/BS",
        "01, quyển số 01/2026 - SCT/CK,ĐC",
    ]
    _, [shown, *_], _ = run("show", "260302-1001")
    assert shown["state"] == "returned"


def test_a_refused_visit_leaves_the_others_alone(run: Run, tmp_path: Path) -> None:
    longer = VISIT | {"pieces": [{"procedure": "1.004873"}]}
    code, answers, told = spot(run, tmp_path, longer, VISIT)
    assert code == 4
    assert (answers[0]["error"]["code"], answers[0]["line"]) == ("spot.takes_longer", 1)
    assert answers[1]["codes"][0] == "H58.123-260302-1001"
    assert "1: spot.takes_longer" in told


def test_the_same_visit_twice_is_one_visit(run: Run, tmp_path: Path) -> None:
    named = VISIT | {"id": "6f5a9d0e-0d7c-4f43-9a55-1d1f37f7a0aa"}
    _, [first, second], _ = spot(run, tmp_path, named, named)
    assert (first["again"], second["again"]) == (False, True)
    assert first["codes"] == second["codes"]
    assert first["lines"] == second["lines"]


def test_a_book_shows_its_lines_and_takes_one_by_hand(run: Run, tmp_path: Path) -> None:
    spot(run, tmp_path, VISIT)
    code, [line], _ = run("books", "add", "copies", "--who", "Bùi Thị Nụ", "--what", "Giấy khai sinh", "--fee", "2000")
    assert (code, line["no"], line["fee"]) == (0, 2, 2_000)
    assert line["stamp"][1:3] == ["Số chứng thực: 02", "Quyển số: 01/2026 - SCT/BS"]
    _, lines, _ = run("books", "show", "copies")
    assert [each["what"] for each in lines] == ["Bằng tốt nghiệp trung học phổ thông", "Giấy khai sinh"]
    assert run("books", "show", "copies", "--from", "2026-03-03", "--to", "2026-03-09")[1] == []


def test_a_line_is_struck_out_with_its_reason(run: Run) -> None:
    run("books", "add", "copies", "--who", "Bùi Thị Nụ", "--what", "Giấy khai sinh")
    assert run("books", "strike-out", "copies", "1")[0] == 1
    code, [line], _ = run("books", "strike-out", "copies", "1", "--reason", "ghi nhầm người")
    assert (code, line["struck_reason"]) == (0, "ghi nhầm người")


def test_a_book_that_is_none_is_refused_with_the_names_of_those_there_are(run: Run) -> None:
    code, _, told = run("books", "show", "rolls")
    assert code == 1
    assert "copies (Sổ chứng thực bản sao từ bản chính)" in told
