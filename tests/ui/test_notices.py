"""Errors become strips with a sentence; our own defects leave a report without personal data."""

from datetime import datetime

import pytest

from desk_app.domain.errors import FileRefused, RuleBroken, Trouble
from ui.notices import Notices, split


@pytest.fixture
def notices(qapp, tmp_path):
    return Notices(
        language=lambda: "vi", reports=tmp_path / "reports", now=lambda: datetime(2026, 11, 20, 9, 42, 1), version="1.0"
    )


@pytest.mark.parametrize(
    ("error", "kind"), [(RuleBroken("x.rule"), "warn"), (Trouble("x.disk"), "late"), (FileRefused("x.file"), "late")]
)
def test_what_the_officer_can_change_warns_and_what_failed_is_grave(notices, error, kind):
    assert notices.notice_of(error).kind == kind


def test_the_same_error_twice_is_one_strip(notices):
    assert notices.notice_of(Trouble("x.disk")).key == notices.notice_of(Trouble("x.disk", path="b")).key


def test_the_first_sentence_is_the_bold_fact():
    assert split("Chưa in được. Hồ sơ đã được lưu. Bấm In lại.") == ("Chưa in được.", "Hồ sơ đã được lưu. Bấm In lại.")
    assert split("Máy đang khóa") == ("Máy đang khóa", "")


def test_a_defect_of_ours_writes_a_report_without_what_was_typed(notices, tmp_path):
    try:
        raise ValueError("Lò Thị Hoài Thu 025188004217")
    except ValueError as error:
        notice = notices.notice_of(error)
    (report,) = (tmp_path / "reports").iterdir()
    text = report.read_text(encoding="utf-8")
    assert report.name in notice.sentence
    assert "ValueError" in text
    assert "test_notices.py" in text
    assert "Hoài" not in text
    assert "025188004217" not in text


def test_a_report_that_cannot_be_written_does_not_hide_the_defect(qapp, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    notices = Notices(language=lambda: "en", reports=blocked / "reports", now=lambda: datetime(2026, 11, 20))
    notice = notices.notice_of(KeyError("x"))
    assert notice.kind == "late"
    assert notice.sentence


def test_telling_reaches_the_strip_place(notices, qtbot):
    with qtbot.waitSignal(notices.told) as told:
        notices.tell(Trouble("x.disk"))
    assert told.args[0].key == "error.x.disk"
