"""Forms 02 to 06: what they say, field by field, what the file is, and how it is read aloud."""

import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from pypdf import PdfReader

from desk_app.domain.papers.control import Handover
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.supplement import ClockOnPaper, MissingPaper
from desk_app.services.ports.press import Sheet
from tests.printing.pages import assert_in_order, codes, page_texts, pictures, tags
from tests.printing.papers_to_print import FORTY_MISSING, KINDS, LETTERHEAD, MAKERS, PRESS, a_supplement, printed


def text_of(kind: PaperKind, sheet: Sheet | None = None, **changes: object) -> str:
    return " ".join(page_texts(printed(kind, sheet, **changes)))


# --- what is read


@pytest.mark.parametrize("sheet", ["a5", "a4"])
def test_the_supplement_request_says_what_is_missing_why_and_until_when(sheet: Sheet) -> None:
    assert_in_order(
        text_of("supplement", sheet),
        [
            "Số: 07/PBS-TTPVHCC",
            "Tân Hòa, ngày 09 tháng 3 năm 2026",
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "Mã hồ sơ: H58.123-260306-1007",
            "Hồ sơ của: PHẠM ĐÌNH VĨNH KHƯƠNG",
            "Nội dung yêu cầu giải quyết: Đăng ký thành lập hộ kinh doanh (mã thủ tục 1.001612)",
            "Địa chỉ: số 9/12, tổ 4, ấp Phú Thạnh, xã Tân Hòa, tỉnh Cửu Giang",
            "Số điện thoại: 0900 000 482",
            "Email: không có",
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
            "TT Giấy tờ, nội dung cần bổ sung hoặc sửa Bản chính Chứng thực Bản sao",
            "1 Giấy đề nghị đăng ký hộ kinh doanh: ghi lại mục “Ngành, nghề kinh doanh”",
            "3 Hợp đồng thuê địa điểm kinh doanh – – 1",
            "Lý do: Giấy đề nghị chưa ghi đủ nội dung theo mẫu; hộ có 03 thành viên",
            "Thời hạn giải quyết được tính lại từ đầu, kể từ khi Trung tâm nhận đủ giấy tờ bổ sung.",
            "Đề nghị nộp bổ sung trước 17 giờ 00 phút, ngày 23 tháng 3 năm 2026.",
            "nếu có vướng mắc, Ông (Bà) liên hệ với bà Lê Kim Thoa, số điện thoại 0273 3000 012, để được hướng dẫn.",
            "NGƯỜI HƯỚNG DẪN (Ký và ghi rõ họ tên) Lê Kim Thoa",
            "Mẫu số 02 – TT 03/2025/TT-VPCP Bản giao người nộp hồ sơ bản 1 · trang 1/1",
        ],
    )


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (
            ClockOnPaper.NOT_STARTED,
            "Thời hạn giải quyết được tính từ khi Trung tâm nhận đủ giấy tờ và lập giấy tiếp nhận",
        ),
        (ClockOnPaper.RESTARTS, "Thời hạn giải quyết được tính lại từ đầu"),
        (ClockOnPaper.RESUMES, "thời hạn còn lại được tính tiếp từ khi Trung tâm nhận đủ giấy tờ bổ sung"),
    ],
)
def test_the_clock_has_one_sentence(clock: ClockOnPaper, said: str) -> None:
    text = text_of("supplement", clock=clock)
    assert said in text
    assert text.count("hời hạn giải quyết") == 1


def test_single_papers_carry_their_reason_with_their_number() -> None:
    missing = (MissingPaper("Tờ khai", 1), MissingPaper("Văn bản ủy quyền", 1, reason="đã hết hạn"))
    text = text_of(
        "supplement",
        missing=missing,
        reason="",
        stage="sau khi tiếp nhận hồ sơ",
        legal_ground="khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP",
        portal="dichvucong.example",
    )
    assert_in_order(
        text,
        [
            "Lý do: mục 2: đã hết hạn.",
            "Căn cứ: khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP.",
            "Yêu cầu được nêu sau khi tiếp nhận hồ sơ.",
            "Có thể nộp bổ sung tại dichvucong.example.",
        ],
    )


def test_papers_may_be_missing_before_there_is_a_code() -> None:
    pdf = printed("supplement", code="", clock=ClockOnPaper.NOT_STARTED)
    assert "Mã hồ sơ: chưa có Hồ sơ của:" in page_texts(pdf)[0]
    assert codes(pictures(pdf, 203)[0]) == {}


def test_the_refusal_gives_its_reasons_one_by_one() -> None:
    assert_in_order(
        text_of("refusal"),
        [
            "Số: 03/PTC-TTPVHCC",
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            "Trung tâm Phục vụ hành chính công xã Tân Hòa",
            "Tiếp nhận hồ sơ của: ĐOÀN THỊ XUÂN HƯỜNG",
            "Số định danh cá nhân/tổ chức: 089172000593",
            "Địa chỉ: số 61, hẻm 8, đường Bến Đò, ấp Mỹ Lợi, xã Tân Hòa, tỉnh Cửu Giang",
            "Số điện thoại: 0900 000 593",
            "Email: không có",
            "Mã hồ sơ (nếu có): không có",
            "Nội dung yêu cầu giải quyết: Chứng thực bản sao từ bản chính (mã thủ tục 2.000815)",
            "Qua xem xét, Trung tâm Phục vụ hành chính công xã Tân Hòa thông báo không tiếp nhận, giải quyết hồ sơ này "
            "với lý do cụ thể như sau:",
            "1. Bản chính Bằng tốt nghiệp bị tẩy xóa ở dòng ghi ngày, tháng, năm sinh.",
            "2. Bản chính bị tẩy xóa, sửa chữa không được dùng làm cơ sở để chứng thực bản sao",
            "Giấy tờ đã xuất trình được trả lại đầy đủ cho người nộp. Không thu phí.",
            "Xin thông báo để Ông (Bà) được biết và thực hiện./.",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Đoàn Thị Xuân Hường",
            "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Khải Minh",
        ],
    )


def test_one_reason_alone_has_no_number_and_a_refused_code_is_named() -> None:
    text = text_of("refusal", reasons=("Hồ sơ không thuộc thẩm quyền.",), code="H58.123-260306-1003")
    assert "như sau: Hồ sơ không thuộc thẩm quyền." in text
    assert "Mã hồ sơ (nếu có): H58.123-260306-1003" in text


def test_the_apology_is_a_letter_of_the_agency_that_is_late() -> None:
    assert_in_order(
        text_of("apology"),
        [
            "ỦY BAN NHÂN DÂN XÃ TÂN HÒA PHÒNG KINH TẾ Số: 02/PXL",
            "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
            "Kính gửi: Bà Nguyễn Hoàng Phương Thùy Dương",
            "Ngày 06 tháng 3 năm 2026, Phòng Kinh tế xã Tân Hòa tiếp nhận hồ sơ đề nghị giải quyết thủ tục hành chính "
            "“Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ” của bà Nguyễn Hoàng Phương Thùy "
            "Dương, số định danh cá nhân/tổ chức: 089185000268; mã hồ sơ: H58.123-260306-1004.",
            "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 23 tháng 3 năm 2026.",
            "không kịp trả kết quả giải quyết hồ sơ của Bà đúng thời hạn đã hẹn.",
            "Lý do: Việc kiểm tra thực địa thửa đất số 214",
            "xin lỗi Bà vì sự chậm trễ này và đề nghị được gia hạn thời gian giải quyết.",
            "sẽ được trả vào 17 giờ 00 phút, ngày 30 tháng 3 năm 2026 (thứ Hai).",
            "Ngày trả kết quả chỉ được hẹn lại một lần.",
            "Mong Bà thông cảm vì sự chậm trễ này./.",
            "Nơi nhận: - Như trên; - Trung tâm Phục vụ hành chính công; - Lưu: VT, hồ sơ H58.123-260306-1004.",
            "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ (Ký, ghi rõ họ tên và đóng dấu) Võ Thành Nhơn",
            "H58.123-260306-1004",
        ],
    )


def test_who_signs_for_somebody_else_says_so_above_the_role() -> None:
    text = text_of("apology", signer_over="KT. Trưởng phòng", signer_role="Phó trưởng phòng")
    assert "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG (Ký" in text


def test_the_stop_notice_says_who_asked_and_what_goes_back() -> None:
    assert_in_order(
        text_of("stop"),
        [
            "Số: 01/TB-TTPVHCC",
            "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
            "Kính gửi: Ông Thạch Sô Phiếp",
            "thông báo dừng giải quyết hồ sơ sau đây theo đề nghị của người nộp hồ sơ:",
            "Mã hồ sơ H58.123-260304-1012",
            "Thủ tục hành chính Đăng ký thay đổi nội dung đăng ký hộ kinh doanh (mã thủ tục 2.000720)",
            "Thời gian nhận hồ sơ 14 giờ 05 phút, ngày 04 tháng 3 năm 2026",
            "Thời gian hẹn trả 17 giờ 00 phút, ngày 09 tháng 3 năm 2026; tạm dừng chờ bổ sung từ ngày 06 tháng 3",
            "Đề nghị dừng 09 giờ 40 phút, ngày 12 tháng 3 năm 2026, bằng đơn nộp trực tiếp",
            "Lý do Người nộp hồ sơ thay đổi kế hoạch kinh doanh",
            "Việc giải quyết hồ sơ dừng từ 09 giờ 40 phút, ngày 12 tháng 3 năm 2026.",
            "Giấy tờ và tiền được trả lại cho người nộp hồ sơ:",
            "2 Biên bản họp thành viên hộ gia đình – 1",
            "3 Lệ phí đã nộp: 30.000 đồng (Ba mươi nghìn đồng) – – trả tiền mặt",
            "Ông có thể nộp lại hồ sơ bất cứ lúc nào",
            "NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Thạch Sô Phiếp",
            "NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Khải Minh",
            "H58.123-260304-1012",
            "mẫu tạm của phần mềm",
        ],
    )


def test_settling_also_stops_when_papers_do_not_come() -> None:
    text = text_of("stop", asked_at=None, asked_how="", reply_by=datetime(2026, 3, 11, 17, 0), handed_back=())
    assert "sau đây vì đã hết thời hạn bổ sung mà chưa nhận được giấy tờ bổ sung:" in text
    assert "Hạn bổ sung 17 giờ 00 phút, ngày 11 tháng 3 năm 2026" in text
    assert "cho người nộp hồ sơ: không có." in text
    assert "đề nghị" not in text


def test_the_control_slip_shows_every_hand_and_leaves_blocks_for_more() -> None:
    text = text_of("control")
    assert_in_order(
        text,
        [
            "Số: 1004/PKS-TTPVHCC",
            "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
            "Mã số hồ sơ: H58.123-260306-1004",
            "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Kinh tế xã Tân Hòa",
            "Cơ quan phối hợp giải quyết hồ sơ: Chi nhánh Văn phòng Đăng ký đất đai khu vực 4",
            "Ngày nhận: 10 giờ 20 phút, ngày 06 tháng 3 năm 2026",
            "Hẹn trả kết quả vào 17 giờ 00 phút, ngày 23 tháng 3 năm 2026",
            "Tên đơn vị Thời gian giao nhận hồ sơ Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn) Ghi chú",
            "1. Giao: Bộ phận TN&TKQ 2. Nhận: Phòng Kinh tế 13 giờ 40 phút, ngày 06/03/2026",
            "Người giao Trần Khải Minh Người nhận Võ Thành Nhơn – 06 loại giấy tờ, 01 bộ",
            "3. Giao: Phòng Kinh tế 4. Nhận: Chi nhánh Văn phòng Đăng ký đất đai khu vực 4 08 giờ 15 phút",
            "Đúng hạn Trích đo thửa 214",
            "5. Giao: …",
            "….. giờ ….. phút, ngày …../…../……",
            "10. Nhận: …",
        ],
    )
    assert text.count("Người giao") == 5


@pytest.mark.parametrize("sheet", ["a5", "a4"])
def test_a_long_way_takes_more_pages_and_each_repeats_the_head(sheet: Sheet) -> None:
    way = tuple(
        Handover(f"Đơn vị số {place}", "Chi nhánh Văn phòng Đăng ký đất đai khu vực 4 " * (1 + place % 2), note="đủ")
        for place in range(9)
    )
    texts = page_texts(printed("control", sheet, handovers=way))
    assert len(texts) > 1
    for number, text in enumerate(texts[1:], start=2):
        assert text.startswith(f"Mã số hồ sơ H58.123-260306-1004 – trang {number}/{len(texts)} Tên đơn vị")
    assert sum(text.count("Người giao") for text in texts) == 9


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_dossier_keeps_the_forms_of_its_reception(kind: PaperKind) -> None:
    (text, *_) = page_texts(printed(kind, letterhead=replace(LETTERHEAD, form_day=date(2025, 3, 3))))
    assert ("TT 01/2018/TT-VPCP" in text) is (kind != "stop")  # which 2018 did not have


# --- what the file is


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_record_gives_the_same_bytes_whatever_was_printed_between(kind: PaperKind) -> None:
    first = printed(kind)
    for other in KINDS:
        printed(other, "a4")
    assert printed(kind) == first


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_names_its_language_and_title_and_no_person(kind: PaperKind) -> None:
    reader = PdfReader(io.BytesIO(printed(kind)))
    assert reader.trailer["/Root"]["/Lang"] == "vi"  # type: ignore[index]
    assert reader.metadata is not None
    title = reader.metadata.title or ""
    assert title.upper() == " ".join(PRESS.forms.form(kind, LETTERHEAD.day).title.split())
    told = " ".join(str(value) for value in reader.metadata.values())
    assert not any(words in told for words in ("0891", "H58.123", "anonymous", "Thùy Dương", "Phiếp"))


def test_several_papers_have_an_outline_by_code_and_page() -> None:
    papers = [a_supplement(), a_supplement(code="H58.123-260306-1008", missing=FORTY_MISSING)]
    outline = PdfReader(io.BytesIO(PRESS.paper("supplement", papers, "a4"))).outline
    assert [entry.title for entry in outline if not isinstance(entry, list)] == [paper.code for paper in papers]
    (pages,) = (entry for entry in outline if isinstance(entry, list))
    assert [str(entry.title)[-9:] for entry in pages] == ["trang 1/2", "trang 2/2"]  # type: ignore[union-attr]


def test_one_page_needs_no_outline() -> None:
    assert PdfReader(io.BytesIO(printed("refusal"))).outline == []


# --- what is read aloud


@pytest.mark.parametrize("kind", KINDS)
def test_tags_follow_each_other_as_the_page_is_read(kind: PaperKind) -> None:
    found = tags(printed(kind, "a4"))
    marks = [mark for _, several in found for mark in several]
    assert marks == sorted(set(marks))
    assert [number for page, number in marks if page == 0] == list(range(len([1 for page, _ in marks if page == 0])))
    copies = len(MAKERS[kind]().copies)
    assert [role for role, _ in found][:3] == ["P", "P", "H1"]
    assert sum(role == "H1" for role, _ in found) == copies


def test_a_table_is_read_row_by_row() -> None:
    roles = [role for role, _ in tags(printed("supplement"))]
    assert roles.count("TH") == 5
    assert roles.count("TD") == 3 * 5


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    found = tags(printed("apology", "a5", reason="Mốc ranh giới với thửa đất liền kề chưa rõ. " * 40))
    assert any(len({page for page, _ in marks}) == 2 for _, marks in found)
