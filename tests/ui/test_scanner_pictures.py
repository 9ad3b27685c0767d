"""A picture of a code, pasted or dropped on the window, is as good as a scan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.building import CARD, OFFICER, a_desk, a_filing
from tests.ui.scanning_desk import ScanningDesk
from tests.ui.working import Workplace

CTRL = Qt.KeyboardModifier.ControlModifier


def picture(*texts: str) -> QImage:
    """Codes beside each other on white."""
    sheet = QImage(400 * len(texts), 420, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    for place, text in enumerate(texts):
        drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(scale=5)
        height, width = drawn.shape
        code = QImage(bytes(drawn), width, height, width, QImage.Format.Format_Grayscale8)
        painter.drawImage(400 * place + 20, 20, code)
    painter.end()
    return sheet


@pytest.fixture
def at(dressed, qtbot, tmp_path) -> Iterator[ScanningDesk]:
    made = ScanningDesk(Workplace(a_desk(tmp_path / "desk"), tmp_path), qtbot)
    yield made
    made.close()
    QGuiApplication.clipboard().clear()


def paste(at: ScanningDesk) -> None:
    at.do(lambda: at.keys.press("v", modifiers=CTRL))


def drop(at: ScanningDesk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    handle, where = at.window.windowHandle(), at.window.rect().center()
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(where), Qt.DropAction.CopyAction, data, *keys)
    QCoreApplication.sendEvent(handle, entering)
    assert entering.isAccepted()
    at.do(lambda: QCoreApplication.sendEvent(handle, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, *keys)))


def test_a_pasted_picture_of_a_card_fills_the_person_and_the_field_stays(at):
    note = at.reception.form.fee.note_edit
    at.focus(note)
    QGuiApplication.clipboard().setImage(picture(CARD))
    paste(at)
    assert at.person("name") == "Nguyễn Thị Mẫu"
    assert note.value() == ""


def test_pasted_text_stays_text(at):
    note = at.reception.form.fee.note_edit
    at.focus(note)
    data = QMimeData()
    data.setText("giao buổi chiều")
    data.setImageData(picture(CARD))
    QGuiApplication.clipboard().setMimeData(data)
    paste(at)
    assert note.value() == "giao buổi chiều"
    assert at.person("name") == ""


def test_of_several_codes_in_a_picture_the_one_of_ours_counts(at):
    code = at.place.desk.reception.register(a_filing(), OFFICER).dossier.code
    QGuiApplication.clipboard().setImage(picture("https://example.vn/quang-cao", code, "8934563138165"))
    paste(at)
    assert at.window.place() == "dossier"


def test_a_picture_without_a_code_is_told(at):
    blank = QImage(300, 200, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(blank)
    paste(at)
    assert at.place.told[-1].fact == "Không thấy mã nào trong ảnh."
    assert at.reception.draft().is_empty()


@pytest.mark.parametrize("name", ["the.png", "the.JPG"])
def test_a_dropped_picture_is_read(at, tmp_path, name):
    file = tmp_path / name
    assert picture(CARD).save(str(file), file.suffix[1:].upper(), 90)
    drop(at, file)
    assert at.person("name") == "Nguyễn Thị Mẫu"


def test_a_dropped_receipt_opens_its_dossier_from_its_first_page(at, tmp_path):
    desk = at.place.desk
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    file = tmp_path / "giay-hen.pdf"
    file.write_bytes(desk.paperwork.preview(code, "a5"))
    drop(at, file)
    assert at.window.place() == "dossier"
    assert at.desk_window.dossier.head.code.text() == code


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"0" * 50, b"%PDF-1.7 broken"])
def test_a_dropped_file_that_is_no_picture_is_told(at, tmp_path, data):
    file = tmp_path / "anh.png"
    file.write_bytes(data)
    drop(at, file)
    assert at.place.told
    assert at.reception.draft().is_empty()


def test_a_code_cut_out_with_nothing_behind_it_is_read(at):
    clear = picture(CARD).convertToFormat(QImage.Format.Format_ARGB32)
    for row in range(clear.height()):
        for column in range(0, clear.width()):
            if clear.pixel(column, row) == 0xFFFFFFFF:
                clear.setPixel(column, row, 0)
    at.do(lambda: at.desk_window.scanner.pictures.take_image(clear))
    assert at.person("name") == "Nguyễn Thị Mẫu"


def test_a_file_dragged_over_a_field_is_not_written_into_it(at, tmp_path):
    edit = at.reception.form.person.desk.edit("address")
    file = tmp_path / "the.png"
    picture(CARD).save(str(file))
    drop(at, file)
    QApplication.processEvents()
    assert "file:" not in edit.text()
