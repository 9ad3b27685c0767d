"""Commands of catalogue and calendar: listed, given out, taken back, and what a new calendar would move."""

import json
from pathlib import Path

from tests.building import a_filing_line
from tests.cli.running import Run, a_file_of, registered


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


def test_an_official_calendar_is_imported_and_a_broken_one_refused(desk: Run, tmp_path: Path) -> None:
    good, broken = tmp_path / "good.json", tmp_path / "broken.json"
    good.write_text('{"holidays": {"2026": [{"date": "2026-03-03", "what": "Nghỉ bão"}]}}', encoding="utf-8")
    broken.write_text('{"holidays": {"2026": [], "2026": []}}', encoding="utf-8")
    assert desk("calendar", "import", str(good)).json() == {"version": 1, "moved": 0}
    assert desk("register", a_file_of(tmp_path, a_filing_line())).json()["due_at"] == "2026-03-06T17:00:00"
    assert desk("calendar", "import", str(broken)).code == 1


def test_a_new_calendar_lists_the_dates_that_would_be_others_and_rewrites_none(desk: Run, tmp_path: Path) -> None:
    code = registered(desk, tmp_path)
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
