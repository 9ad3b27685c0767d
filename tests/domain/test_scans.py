"""Which papers may be scanned, and how many images a paper has."""

from dataclasses import replace

import pytest

from desk_app.domain.dossiers import Scan
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.filed import Channel, FiledPaper
from desk_app.domain.life_cycle import Action, legal
from desk_app.domain.moves.act import Act
from desk_app.domain.moves.noting import digitised, scan_taken_back
from desk_app.domain.scans import (
    ScanKind,
    ScannedFile,
    fresh,
    is_identity_card,
    kind_of,
    must_be_every_page,
    not_needed,
    paper_named,
)
from tests.building import MORNING
from tests.domain.dossiers_to_move import a_dossier

FORM, CARD, SHOWN = "Tờ khai đăng ký khai sinh", "Bản sao hộ chiếu", "Giấy chứng sinh"
PAPERS = (
    FiledPaper(FORM, originals=1),
    FiledPaper("Tờ khai cư trú", originals=1),
    FiledPaper(CARD, copies=1),
    FiledPaper(SHOWN, originals=1, present_only=True),
)
ACT = Act("11111111-1111-4111-8111-111111111111", "Trần Khải Minh", MORNING)


def a_file(digest: str = "aa", pages: int = 1) -> ScannedFile:
    return ScannedFile(f"{digest}.pdf", digest, ScanKind.PDF, pages, b"")


def refused(code: str, family: type[Exception] = RuleBroken):
    return pytest.raises(family, match=code.replace(".", r"\."))


@pytest.fixture
def dossier():
    return a_dossier(papers=PAPERS)


@pytest.mark.parametrize(
    "name",
    ["Thẻ căn cước", "Bản chụp căn cước", "CCCD", "cccd mặt trước", "CMND 9 số nếu có", "Giấy chứng minh nhân dân",
     "Hộ chiếu", "Bản sao hộ chiếu người nước ngoài", "ho_chieu-2", "scan.CMND", "Giấy chứng nhận căn cước"],
)  # fmt: skip
def test_an_identity_card_is_known_by_its_name(name):
    assert is_identity_card(name)


@pytest.mark.parametrize(
    "name", ["Tờ khai đề nghị cấp hộ chiếu", "Phiếu thu nhận thông tin căn cước", "Giấy xác nhận số CMND", "Sổ đỏ", ""]
)
def test_a_form_that_only_speaks_of_a_card_is_none(name):
    assert not is_identity_card(name)


@pytest.mark.parametrize(
    ("paper", "code"),
    [(CARD, "digitise.identity_card"), (SHOWN, "digitise.shown_only"), ("Sổ hộ khẩu", "scan.not_of_this_dossier")],
)
def test_what_must_not_be_kept_is_refused_by_the_dossier_itself(dossier, paper, code):
    with refused(code):
        digitised(dossier, ACT, scans=[Scan(paper, "aa", 1, "pdf")])


def test_digitising_is_offered_only_where_something_may_be_scanned(dossier):
    assert Action.DIGITISE in legal(dossier)
    assert Action.DIGITISE not in legal(replace(dossier, papers=PAPERS[2:]))


@pytest.mark.parametrize("typed", [FORM, "to khai dang ky khai sinh", "TO KHAI DANG", "  tờ khai đăng  "])
def test_a_paper_is_meant_by_its_name_or_by_a_beginning_that_only_it_has(dossier, typed):
    assert paper_named(dossier, typed) == FORM


@pytest.mark.parametrize("typed", ["tờ khai", "giay to", ""])
def test_a_beginning_of_two_papers_or_of_none_is_asked_again(dossier, typed):
    with refused("digitise.which_paper"):
        paper_named(dossier, typed)


def test_there_are_as_many_images_as_pages():
    must_be_every_page([a_file("aa", 2), a_file("bb")], pages=3)
    with refused("digitise.pages_differ") as told:
        must_be_every_page([a_file("aa", 2)], pages=3)
    assert (told.value.facts["wanted"], told.value.facts["found"]) == (3, 2)


def test_a_page_with_a_sticker_is_imaged_with_and_without_it():
    must_be_every_page([a_file("aa", 4)], pages=3, stickers=1)
    with refused("digitise.pages_differ"):
        must_be_every_page([a_file("aa", 3)], pages=3, stickers=1)


@pytest.mark.parametrize(("pages", "stickers"), [(0, 0), (-1, 0), (2, 3), (2, -1), (10_000, 0)])
def test_impossible_numbers_of_pages_are_refused(pages, stickers):
    with refused("digitise.impossible_count"):
        must_be_every_page([a_file("aa", 2)], pages=pages, stickers=stickers)


def test_one_file_is_never_two_papers_nor_two_pages(dossier):
    later, _ = digitised(dossier, ACT, scans=[Scan(FORM, "aa", 1, "pdf")])
    with refused("digitise.of_another_paper"):
        fresh(later, "Tờ khai cư trú", [a_file("aa")])
    with refused("digitise.twice", FileRefused):
        fresh(later, FORM, [a_file("bb"), a_file("bb")])
    assert fresh(later, FORM, [a_file("aa")]) == ()


def test_what_need_not_be_scanned_is_told(dossier):
    assert not_needed(dossier, FORM) is None
    assert not_needed(replace(dossier, channel=Channel.ONLINE), FORM) == "digitise.filed_online"
    assert not_needed(dossier, "Công văn trả lời của Phòng Kinh tế") == "digitise.answer"
    assert not_needed(dossier, "Báo cáo (tối mật)") == "digitise.secret"
    assert not_needed(dossier, "Giấy tờ bí mật đời tư") is None


def test_a_scan_taken_back_leaves_its_reason_and_no_file(dossier):
    later, _ = digitised(dossier, ACT, scans=[Scan(FORM, "aa", 1, "pdf"), Scan(FORM, "bb", 1, "pdf")])
    after, entry = scan_taken_back(later, ACT, digest="aa", reason="quét nhầm thẻ căn cước")
    assert [scan.digest for scan in after.scans] == ["bb"]
    assert entry.details == {"paper": FORM, "digest": "aa", "reason": "quét nhầm thẻ căn cước"}
    with refused("move.reason_missing"):
        scan_taken_back(later, ACT, digest="aa", reason=" ")
    with refused("digitise.no_such_scan"):
        scan_taken_back(after, ACT, digest="aa", reason="lần nữa")


def test_a_file_is_what_its_first_bytes_say():
    assert kind_of(b"%PDF-1.4\n") is ScanKind.PDF
    assert kind_of(b"\xff\xd8\xff\xe0") is ScanKind.JPG
    assert kind_of(b"\x89PNG\r\n\x1a\n") is ScanKind.PNG
    assert kind_of(b"MZ\x90") is kind_of(b"") is kind_of(b"GIF89a") is None
