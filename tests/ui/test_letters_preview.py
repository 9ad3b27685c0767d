"""The preview of the papers that a dossier's life leaves behind, printed to a file."""

import pytest

from desk_app.domain.history import Happened
from tests.building import OFFICER, a_filing
from ui.preview.asked import PrintAsked
from ui.preview.page import PreviewPage
from ui.preview.printing import Printing


@pytest.fixture
def page(place, qtbot) -> PreviewPage:
    made = PreviewPage(place.at, Printing(place.at))
    qtbot.addWidget(made)
    made.resize(1120, 640)
    made.show()
    return made


def test_a_request_for_papers_is_shown_and_printed_as_itself_and_entered_in_the_history(page, place, desk, qtbot):
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    place.do(qtbot, lambda: page.on_shown(PrintAsked(code, paper="supplement")))
    assert page._card.title.text() == "Request for papers"
    place.do(qtbot, lambda: page._out(to_file=True))
    [entry] = [each for each in desk.lookup.folder(code).history if each.what is Happened.PAPER_PRINTED]
    assert entry.details["paper"] == "supplement"
    assert len(list((desk.folder / "receipts").glob("*.pdf"))) == 1


def test_printing_a_letter_again_asks_for_the_reason(page, place, desk, qtbot):
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    desk.paperwork.letters("supplement", [code], OFFICER)
    place.do(qtbot, lambda: page.on_shown(PrintAsked(code, paper="supplement")))
    place.do(qtbot, lambda: page._out(to_file=True))
    assert not page.reason.isHidden()


def test_the_receipt_is_shown_again_after_a_letter_on_its_own_sheet(page, place, desk, qtbot):
    code = desk.reception.register(a_filing(), OFFICER).dossier.code
    desk.processing.move(code, "request_supplement", OFFICER, note="thiếu tờ khai")
    place.do(qtbot, lambda: page.on_shown(PrintAsked(code, paper="supplement")))
    place.do(qtbot, lambda: page.on_shown(PrintAsked(code)))
    assert page.sheet.value() == desk.office.sheet
    assert page._card.title.text() == "Receipt"
