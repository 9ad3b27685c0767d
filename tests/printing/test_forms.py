"""Forms as data: what the shipped one says, and how a broken one is refused."""

from datetime import date

import pytest

import resources
from desk_app.domain.errors import RuleBroken
from desk_app.domain.papers.receipt import receipt_words
from desk_app.printing.forms import Checklist, Codes, Due, Form, Signatures, TextLine, read_form
from desk_app.printing.papers.receipt import VALUES, receipt_pdf, shipped_form
from tests.printing.papers_to_print import a_receipt

TEXT = resources.read_text("forms/tt03_2025_form01.toml")


def changed(old: str, new: str) -> Form:
    assert old in TEXT
    return read_form(TEXT.replace(old, new), VALUES, name="mau01.toml")


def test_the_shipped_form_names_its_legal_basis_and_its_first_day() -> None:
    form = shipped_form()
    assert "03/2025/TT-VPCP" in form.legal_basis
    assert form.valid_from == date(2025, 9, 15)


def test_the_fields_of_form_01_stand_in_their_legal_order() -> None:
    labels: list[str] = []
    for block in shipped_form().blocks:
        match block:
            case TextLine():
                labels += [part.label or part.value for part in block.parts]
            case Codes() | Checklist() | Due():
                labels.append(block.label)
            case Signatures():
                labels += [role for role, _ in block.sides]
    assert labels == [
        "Mã hồ sơ:",
        "desk_name",
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
        "Số định danh cá nhân/tổ chức:",
        "Địa chỉ:",
        "Số điện thoại:",
        "Email:",
        "Người nộp hồ sơ ({submitter_role}):",
        "Người ủy quyền:",
        "Nội dung yêu cầu giải quyết:",
        "Thành phần hồ sơ nộp gồm:",
        "Số lượng hồ sơ:",
        "Thời gian giải quyết hồ sơ theo quy định là:",
        "Thời gian nhận hồ sơ:",
        "Thời gian trả kết quả giải quyết hồ sơ:",
        "Đăng ký nhận kết quả tại:",
        "Vào Sổ theo dõi hồ sơ, Quyển số",
        ", Số thứ tự",
        "Phí, lệ phí:",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    ]


def test_a_form_may_refer_to_everything_that_the_paper_says() -> None:
    assert set(receipt_words(a_receipt())) == VALUES


def test_an_office_may_change_a_label_without_a_programmer() -> None:
    form = changed("Phí, lệ phí:", "Lệ phí đã thu:")
    assert receipt_pdf([a_receipt()], "a5", form) != receipt_pdf([a_receipt()], "a5")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('form = "01"', 'form = "01', "TOML"),
        ("valid_from = 2025-09-15", 'valid_from = "2025"', "valid_from"),
        ('value = "owner_name"', 'value = "owner_nam"', "block 3"),
        ('kind = "due"', 'kind = "dew"', "block 13"),
        ("bold = true", 'bold = "yes"', "block 3"),
        ("tab = 0.42", "tab = 42.0", "block 6"),
        ('counts = ["Bản chính", "Chứng thực", "Bản sao"]', 'counts = ["Bản chính"]', "block 10"),
        ("trang {page}/{pages}", "trang {sheet}", "page_label"),
        ("({submitter_role})", "({role})", "block 7"),
        ('foot = "Mẫu', 'feet = "Mẫu', "form, foot"),
        ('check_label = "Mã xác thực:"', 'check_label = "Mã xác thực:"\nsecret = "x"', "block 1"),
        ("sides = [", "sides = []\nothers = [", "block 17"),
    ],
)
def test_a_broken_form_is_refused_with_the_place_that_is_wrong(old: str, new: str, place: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        changed(old, new)
    assert refused.value.code == "form.broken"
    assert refused.value.facts["name"] == "mau01.toml"
    assert refused.value.facts["place"] == place


def test_a_form_without_any_block_is_refused() -> None:
    with pytest.raises(RuleBroken):
        read_form('form = "01"', VALUES, name="mau01.toml")
