"""What a paper says, before it is laid out."""

from datetime import datetime

from desk_app.domain.papers.common import Correction, Marks, PaperPerson, Reprint, due_in_words, request_in_words


def test_a_due_date_is_said_with_its_weekday() -> None:
    assert due_in_words(datetime(2026, 3, 13, 17, 0)) == "17 giờ 00 phút, ngày 13 tháng 3 năm 2026 (thứ Sáu)"


def test_a_request_names_its_procedure_code_and_its_particulars() -> None:
    assert request_in_words("Đăng ký lại khai sinh") == "Đăng ký lại khai sinh"
    assert request_in_words("Đăng ký lại khai sinh", "1.004884", "cho con út") == (
        "Đăng ký lại khai sinh (mã thủ tục 1.004884): cho con út"
    )


def test_a_person_on_one_line_leaves_out_what_is_not_known() -> None:
    person = PaperPerson(name="Huỳnh Trọng Nghĩa", number="089078000359", phone="0900 000 359")
    assert person.in_one_line() == (
        "Huỳnh Trọng Nghĩa; số định danh cá nhân: 089078000359; số điện thoại: 0900 000 359"
    )


def test_a_passport_is_not_called_a_personal_number() -> None:
    foreigner = PaperPerson(name="Somchai Rattanakul", number="AA1234567", number_kind="hộ chiếu")
    assert foreigner.in_one_line() == "Somchai Rattanakul; hộ chiếu: AA1234567"
    assert foreigner.number_in_words() == "AA1234567 (hộ chiếu)"


def test_a_first_print_carries_no_mark() -> None:
    assert Marks().strips() == ()


def test_a_corrected_reprint_says_what_it_replaces_and_then_how_often_it_was_printed() -> None:
    marks = Marks(
        correction=Correction(1, datetime(2026, 3, 6, 9, 6), "sửa số điện thoại"),
        reprint=Reprint(1, datetime(2026, 3, 9, 14, 20), "người nộp làm mất giấy"),
    )
    assert ["".join(line) for line in marks.strips()] == [
        "BẢN ĐIỀU CHỈNH, thay bản 1 in lúc 09 giờ 06 phút, ngày 06/03/2026: sửa số điện thoại",
        "IN LẠI LẦN 1 lúc 14 giờ 20 phút, ngày 09/03/2026: người nộp làm mất giấy",
    ]


def test_a_training_paper_says_first_that_it_is_worth_nothing() -> None:
    marks = Marks(training=True, reprint=Reprint(2, datetime(2026, 3, 9, 14, 20), "thử"))
    assert marks.strips()[0][0] == "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ"
