"""``print``: every paper by its name, what fits together, and what is refused before any file is touched."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desk_app.cli.app import main
from desk_app.domain.slip_code import slip_digits
from tests.building import a_filing_line

NOW = "2026-03-02T09:00"
FIRST, SECOND = "H58.123-260302-1001", "H58.123-260302-1002"
Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A training desk with two dossiers; returns the exit code, the answers and what was said."""

    def run(*words: str) -> tuple[int, list[dict[str, Any]], str]:
        code = main([*words, "--data", str(tmp_path / "desk"), "--lang", "vi", "--json", "--now", NOW])
        caught = capsys.readouterr()
        return code, [json.loads(line) for line in caught.out.splitlines()], caught.err

    office = ("--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")
    assert run("init", *office)[0] == 0
    lines = [a_filing_line(), a_filing_line() | {"procedure": "1.001612"}]
    (tmp_path / "two.jsonl").write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    assert run("register", str(tmp_path / "two.jsonl"))[0] == 0
    return run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("receipt", FIRST), "GIẤY TIẾP NHẬN"),
        (("control", FIRST), "PHIẾU KIỂM SOÁT"),
        (("transfer", FIRST, SECOND), "PHIẾU BÀN GIAO HỒ SƠ"),
        (("minutes", FIRST, SECOND), "BIÊN BẢN GIAO NHẬN"),
        (("label", FIRST, SECOND), "HẸN TRẢ"),
        (("slip", FIRST), "PHIẾU HẸN TRẢ KẾT QUẢ"),
        (("receipt", FIRST, "--paper", "roll80"), "PHIẾU HẸN TRẢ KẾT QUẢ"),
        (("explanation", FIRST), "GIẢI THÍCH NGÀY HẸN TRẢ"),
        (("register", "--from", "2026-03-01", "--to", "2026-03-31"), "SỔ THEO DÕI HỒ SƠ"),
        (("register", "--from", "2026-03-01", "--to", "2026-03-31", "--field", "ho tich"), "Hộ tịch"),
        (("dayend",), "BẢNG KÊ CUỐI NGÀY"),
        (("procedure", "1.004884"), "THỦ TỤC: ĐĂNG KÝ LẠI KHAI SINH"),
        (("procedure", "1.004884", "--large"), "THỦ TỤC: ĐĂNG KÝ LẠI KHAI SINH"),
    ],
)
def test_every_paper_is_printed_by_its_name(desk: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    out = tmp_path / "paper.pdf"
    code, answers, _ = desk("print", *words, "--out", str(out))
    assert (code, answers[0]["file"]) == (0, str(out))
    assert said in " ".join(" ".join(page.extract_text() for page in PdfReader(out).pages).split())


def test_a_pile_is_printed_by_its_number(desk: Run, tmp_path: Path) -> None:
    assert desk("transfer", FIRST, SECOND, "--to", "Phòng Kinh tế")[0] == 0
    out = tmp_path / "slip.pdf"
    code, answers, _ = desk("print", "transfer", "BG-H58.123-1-260302-001", "--out", str(out))
    assert (code, answers[0]["codes"]) == (0, [FIRST, SECOND])


def test_a_result_that_lies_ready_has_its_receipt(desk: Run, tmp_path: Path) -> None:
    refused, _, said = desk("print", "return", FIRST, "--out", str(tmp_path / "back.pdf"))
    assert (refused, "print.nothing_to_print" in said) == (1, True)
    assert desk("move", FIRST, "result", "--set", "number=34/2026")[0] == 0
    assert desk("print", "return", FIRST, "--out", str(tmp_path / "back.pdf"))[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("receipt",),
        ("transfer",),
        ("register",),
        ("register", "--from", "2026-03-01"),
        ("register", "--from", "March", "--to", "2026-03-31"),
        ("register", FIRST, "--from", "2026-03-01", "--to", "2026-03-31"),
        ("dayend", FIRST),
    ],
)
def test_what_does_not_fit_together_is_wrong_usage_and_leaves_no_file(
    desk: Run, tmp_path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "paper.pdf"
    with pytest.raises(SystemExit) as stopped:
        desk("print", *words, "--out", str(out))
    assert stopped.value.code == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("control", FIRST, "--paper", "roll80"), "print.not_on_roll"),
        (("dayend", "--paper", "roll80"), "print.not_on_roll"),
        (("poem", FIRST), "print.unknown_form"),
        (("procedure", "9.999999"), "dossier.unknown_procedure"),
        (("procedure", "1.004884", "1.004873"), "print.one_at_a_time"),
        (("transfer", "H58.123-260302-1999"), "dossier.unknown"),
        (("transfer", "BG-H58.123-1-260302-077"), "transfer.unknown"),
        (("register", "--from", "2026-03-31", "--to", "2026-03-01"), "print.days_backwards"),
        (("register", "--from", "2026-03-01", "--to", "2026-03-31", "--field", "Đường sắt"), "print.unknown_field"),
        (("register", "--from", "2025-03-01", "--to", "2025-03-31"), "print.empty_register"),
    ],
)
def test_a_refusal_names_its_code_and_leaves_no_file(
    desk: Run, tmp_path: Path, words: tuple[str, ...], reason: str
) -> None:
    out = tmp_path / "paper.pdf"
    code, _, said = desk("print", *words, "--out", str(out))
    assert (code, reason in said, out.exists()) == (1, True, False)


def test_scanning_the_digits_of_a_slip_gives_the_dossier(desk: Run) -> None:
    assert desk("scan", slip_digits(FIRST))[1] == [{"kind": "dossier", "code": FIRST}]
    code, answers, _ = desk("scan", slip_digits("H58.123-260302-1999"))
    assert (code, answers[0]["kind"], answers[0]["reason"]) == (0, "unknown", "scan.no_such_slip")
