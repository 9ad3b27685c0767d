"""Reports of a period as a script calls them (late, resets, exemptions), and why less is paid told with a line."""

import json
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import a_filing_line

Words = tuple[str, ...]
MARCH: Words = ("--from", "2026-03-01", "--to", "2026-03-31")


class Desk:
    """A training desk that is only spoken to by commands."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self.do("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")

    def do(self, *words: str, now: str = "2026-03-02T09:00", code: int = 0) -> list[dict[str, Any]]:
        """Runs a command at a moment; its answers."""
        found = main([*words, "--data", str(self._folder / "desk"), "--json", "--now", now])
        caught = self._capsys.readouterr()
        assert found == code, caught.err
        return [json.loads(line) for line in caught.out.splitlines()]

    def register(self, **changes: object) -> str:
        """Registers one dossier; its code."""
        file = self._folder / "line.jsonl"
        file.write_text(json.dumps(a_filing_line(**changes), ensure_ascii=False) + "\n", encoding="utf-8")
        return str(self.do("register", str(file))[0]["code"])


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_a_closed_dossier_is_reported_late_with_days_and_minutes_and_its_receiver(desk: Desk, tmp_path: Path) -> None:
    code = desk.register()
    desk.do("move", code, "result", now="2026-03-09T09:00")
    file = tmp_path / "late.xlsx"
    [report] = desk.do("report", "late", *MARCH, "--format", "xlsx", "--out", str(file), now="2026-06-01T09:00")
    [line] = report["lines"]
    assert (report["count"], line["code"], line["due_at"]) == (1, code, "2026-03-05T17:00:00")
    assert (line["ended_at"], line["late_days"], line["late_minutes"]) == ("2026-03-09T09:00:00", 2, 540)
    assert line["officer"] == "Cán bộ tiếp nhận"
    assert file.read_bytes().startswith(b"PK")


def test_a_reset_near_the_date_is_reported_and_the_report_can_be_a_pdf(desk: Desk, tmp_path: Path) -> None:
    code = desk.register()
    told = '[{"name": "Đơn (mẫu 01: 02 liên; bản chính)", "reason": "mờ"}]'
    desk.do("move", code, "request_supplement", "--set", f"missing={told}", now="2026-03-05T09:00")
    desk.do("move", code, "supplement", now="2026-03-06T09:00")
    desk.do("move", code, "result", now="2026-03-06T10:00")
    file = tmp_path / "resets.pdf"
    [report] = desk.do("report", "resets", *MARCH, "--format", "pdf", "--out", str(file), now="2026-06-01T09:00")
    assert [(line["code"], line["asked_at"]) for line in report["lines"]] == [(code, "2026-03-05T09:00:00")]
    assert file.read_bytes().startswith(b"%PDF")
    [shown] = desk.do("show", code)
    assert shown["waits"][0]["missing"] == [{"name": "Đơn (mẫu 01: 02 liên; bản chính)", "reason": "mờ"}]


def test_why_less_is_paid_is_kept_with_the_dossier_and_reported(desk: Desk) -> None:
    desk.register()
    code = desk.register(exemption={"words": "Người khuyết tật", "ground": "NQ 12/2026", "amount": 8000}, fee=0)
    [shown] = desk.do("show", code)
    assert shown["exemption"] == {
        "words": "Người khuyết tật", "code": "", "ground": "NQ 12/2026", "amount_vnd": 8000,
    }  # fmt: skip
    [report] = desk.do("report", "exemptions", *MARCH)
    assert [(line["code"], line["words"], line["exempted_vnd"]) for line in report["lines"]] == [
        (code, "Người khuyết tật", 8000)
    ]


def test_an_exemption_without_a_reason_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "line.jsonl"
    file.write_text(json.dumps(a_filing_line(exemption={"code": "poor"})) + "\n", encoding="utf-8")
    [answer] = desk.do("register", str(file), code=1)
    assert answer["error"]["code"] == "filing.exemption_without_words"


def test_the_settlement_report_is_of_the_whole_desk(desk: Desk) -> None:
    desk.do("report", "settlement", *MARCH, "--of", "Lê Hoàng Yến", code=1)
