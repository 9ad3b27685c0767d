"""Invented papers for the print shop's tests: build one, change one thing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk_app.domain.papers.apology import ApologyPaper
from desk_app.domain.papers.common import Correction, Letterhead, Marks, PaperDocument, PaperPerson, Reprint
from desk_app.domain.papers.control import ControlPaper, Handover
from desk_app.domain.papers.kinds import PaperKind
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.papers.refusal import RefusalPaper
from desk_app.domain.papers.stop import HandedBack, StopPaper
from desk_app.domain.papers.supplement import ClockOnPaper, MissingPaper, SupplementPaper
from desk_app.domain.receipt_code import ReceiptClaim, check_code, qr_text
from desk_app.printing.press import PdfPress
from desk_app.services.ports.press import Sheet

SIGNATURE = bytes(range(190, 254))

LETTERHEAD = Letterhead(
    superior="ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    agency="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
    place="Tân Hòa",
    day=date(2026, 3, 6),
    number="1001/TTPVHCC",
)

OWNER = PaperPerson(
    name="Lương Thị Ngọc Ẩn",
    number="089190000147",
    address="số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang",
    phone="0900 000 147",
    email="ngocan.vidu@thu.example",
)

DOCUMENTS = (
    PaperDocument("Tờ khai đăng ký lại khai sinh (có cam đoan)", originals=1),
    PaperDocument("Bản sao Giấy khai sinh cấp năm 1990", certified=1),
    PaperDocument("Học bạ, bằng tốt nghiệp có ghi ngày sinh, quê quán", copies=2),
    PaperDocument("Thẻ căn cước", present_only=True),
)


def a_receipt(**changes: Any) -> ReceiptPaper:
    """The receipt of a renewed birth registration; a changed code or date changes the QR as well."""
    paper = ReceiptPaper(
        letterhead=LETTERHEAD,
        code="H58.123-260306-1001",
        qr_text="",
        check_code="",
        desk_name="Trung tâm Phục vụ hành chính công xã Tân Hòa",
        owner=OWNER,
        request="Đăng ký lại khai sinh",
        procedure_code="1.004884",
        documents=DOCUMENTS,
        limit_words="05 ngày làm việc",
        received_at=datetime(2026, 3, 6, 9, 5),
        due_at=datetime(2026, 3, 13, 17, 0),
        return_place="quầy số 02, Trung tâm Phục vụ hành chính công xã Tân Hòa",
        book="01",
        line_no="0217",
        fee="8.000 đồng (Tám nghìn đồng) – đã nộp bằng tiền mặt, biên lai số 0000412",
        submitter_name="Lương Thị Ngọc Ẩn",
        officer_name="Trần Khải Minh",
    )
    paper = replace(paper, **changes)
    claim = ReceiptClaim(paper.code, paper.received_at, paper.due_at, paper.procedure_code or None)
    if "qr_text" not in changes:
        paper = replace(paper, qr_text=qr_text(claim, None if paper.marks.training else SIGNATURE))
    if "check_code" not in changes and not paper.marks.training:
        paper = replace(paper, check_code=check_code(claim, b"a secret of the tests"))
    return paper


def an_authorised_receipt(**changes: Any) -> ReceiptPaper:
    """The receipt of a building permit, handed in by somebody authorised, with long texts."""
    owner = PaperPerson(
        name="Nguyễn Hoàng Phương Thùy Dương",
        number="089185000268",
        address="số 118, đường Rạch Cát, khóm 3, xã Tân Hòa, tỉnh Cửu Giang",
        phone="0900 000 268",
        email="thuyduong.vidu@thu.example",
    )
    detail: dict[str, Any] = {
        "code": "H58.123-260306-1004",
        "letterhead": replace(LETTERHEAD, number="1004/TTPVHCC"),
        "owner": owner,
        "submitter": PaperPerson(name="Huỳnh Trọng Nghĩa", number="089078000359", phone="0900 000 359"),
        "grantor": replace(owner, paper="Hợp đồng ủy quyền lập ngày 02 tháng 3 năm 2026, chứng thực số 0153"),
        "request": "Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ",
        "procedure_code": "1.013225",
        "request_detail": "nhà ở riêng lẻ 02 tầng tại thửa đất số 214, tờ bản đồ số 17",
        "documents": (
            PaperDocument("Đơn đề nghị cấp giấy phép xây dựng", originals=1),
            PaperDocument("Giấy chứng nhận quyền sử dụng đất", certified=1),
            PaperDocument(
                "Bản vẽ thiết kế xây dựng: tổng mặt bằng, mặt bằng các tầng, mặt đứng, mặt cắt, mặt bằng móng "
                "và sơ đồ đấu nối thoát nước",
                originals=2,
            ),
            PaperDocument("Bản cam kết bảo đảm an toàn đối với công trình liền kề", originals=1),
            PaperDocument("Hợp đồng ủy quyền", certified=1),
            PaperDocument("Thẻ căn cước của người nộp hồ sơ", present_only=True),
        ),
        "limit_words": "15 ngày",
        "received_at": datetime(2026, 3, 6, 10, 20),
        "due_at": datetime(2026, 3, 23, 17, 0),
        "return_place": f"trả qua dịch vụ bưu chính công ích, {owner.address}",
        "book": "02",
        "line_no": "0064",
        "fee": "75.000 đồng (Bảy mươi lăm nghìn đồng) – đã chuyển khoản, biên lai số 0000415",
        "submitter_name": "Huỳnh Trọng Nghĩa",
    }
    return a_receipt(**(detail | changes))


BUSINESS_OWNER = PaperPerson(
    name="Phạm Đình Vĩnh Khương",
    number="089088000482",
    address="số 9/12, tổ 4, ấp Phú Thạnh, xã Tân Hòa, tỉnh Cửu Giang",
    phone="0900 000 482",
)


def a_supplement(**changes: Any) -> SupplementPaper:
    """Three things to bring for a household business; the limit begins anew."""
    paper = SupplementPaper(
        letterhead=replace(LETTERHEAD, day=date(2026, 3, 9), number="07", sign="TTPVHCC"),
        code="H58.123-260306-1007",
        owner=BUSINESS_OWNER,
        request="Đăng ký thành lập hộ kinh doanh",
        procedure_code="1.001612",
        missing=(
            MissingPaper(
                "Giấy đề nghị đăng ký hộ kinh doanh: ghi lại mục “Ngành, nghề kinh doanh” và mục “Vốn kinh doanh”, "
                "ký từng trang",
                originals=1,
            ),
            MissingPaper(
                "Văn bản ủy quyền của các thành viên hộ gia đình cho một thành viên làm chủ hộ kinh doanh", originals=1
            ),
            MissingPaper("Hợp đồng thuê địa điểm kinh doanh", copies=1),
        ),
        reason="Giấy đề nghị chưa ghi đủ nội dung theo mẫu; hộ có 03 thành viên nhưng hồ sơ chưa có văn bản ủy quyền",
        clock=ClockOnPaper.RESTARTS,
        reply_by=datetime(2026, 3, 23, 17, 0),
        contact_title="bà",
        contact_name="Lê Kim Thoa",
        contact_phone="0273 3000 012",
        officer_name="Lê Kim Thoa",
    )
    return replace(paper, **changes)


def a_refusal(**changes: Any) -> RefusalPaper:
    """A copy that cannot be certified; nothing was received, so there is no code."""
    paper = RefusalPaper(
        letterhead=replace(LETTERHEAD, number="03", sign="TTPVHCC"),
        desk_name="Trung tâm Phục vụ hành chính công xã Tân Hòa",
        owner=PaperPerson(
            name="Đoàn Thị Xuân Hường",
            number="089172000593",
            address="số 61, hẻm 8, đường Bến Đò, ấp Mỹ Lợi, xã Tân Hòa, tỉnh Cửu Giang",
            phone="0900 000 593",
        ),
        request="Chứng thực bản sao từ bản chính",
        procedure_code="2.000815",
        reasons=(
            "Bản chính Bằng tốt nghiệp bị tẩy xóa ở dòng ghi ngày, tháng, năm sinh.",
            "Bản chính bị tẩy xóa, sửa chữa không được dùng làm cơ sở để chứng thực bản sao "
            "(Điều 22 Nghị định số 23/2015/NĐ-CP). Ông (Bà) đề nghị cơ sở giáo dục đã cấp bằng chỉnh sửa hoặc cấp "
            "bản sao từ sổ gốc.",
        ),
        submitter_name="Đoàn Thị Xuân Hường",
        officer_name="Trần Khải Minh",
    )
    return replace(paper, **changes)


def an_apology(**changes: Any) -> ApologyPaper:
    """The economic office is late with a building permit."""
    paper = ApologyPaper(
        letterhead=replace(LETTERHEAD, agency="PHÒNG KINH TẾ", day=date(2026, 3, 20), number="02"),
        code="H58.123-260306-1004",
        agency="Phòng Kinh tế xã Tân Hòa",
        desk_name="Trung tâm Phục vụ hành chính công",
        owner=PaperPerson(name="Nguyễn Hoàng Phương Thùy Dương", number="089185000268"),
        salutation="Bà",
        request="Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ",
        received_at=datetime(2026, 3, 6, 10, 20),
        promised_at=datetime(2026, 3, 23, 17, 0),
        new_at=datetime(2026, 3, 30, 17, 0),
        reason="Việc kiểm tra thực địa thửa đất số 214, tờ bản đồ số 17 phải thực hiện lại do mốc ranh giới với thửa "
        "liền kề chưa rõ; kết quả đo đạc dự kiến có vào ngày 25 tháng 3 năm 2026",
        signer_name="Võ Thành Nhơn",
    )
    return replace(paper, **changes)


def a_stop(**changes: Any) -> StopPaper:
    """Settling stops because the applicant asked for it."""
    paper = StopPaper(
        letterhead=replace(LETTERHEAD, day=date(2026, 3, 12), number="01", sign="TTPVHCC"),
        code="H58.123-260304-1012",
        desk_name="Trung tâm Phục vụ hành chính công xã Tân Hòa",
        owner=PaperPerson(name="Thạch Sô Phiếp"),
        salutation="Ông",
        request="Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
        procedure_code="2.000720",
        received_at=datetime(2026, 3, 4, 14, 5),
        promised_at=datetime(2026, 3, 9, 17, 0),
        promised_note="tạm dừng chờ bổ sung từ ngày 06 tháng 3 năm 2026",
        asked_at=datetime(2026, 3, 12, 9, 40),
        asked_how="bằng đơn nộp trực tiếp",
        reason="Người nộp hồ sơ thay đổi kế hoạch kinh doanh",
        stops_at=datetime(2026, 3, 12, 9, 40),
        handed_back=(
            HandedBack("Giấy đề nghị thay đổi nội dung đăng ký hộ kinh doanh", originals=1),
            HandedBack("Biên bản họp thành viên hộ gia đình", copies=1),
            HandedBack("Lệ phí đã nộp: 30.000 đồng (Ba mươi nghìn đồng)", note="trả tiền mặt"),
        ),
        submitter_name="Thạch Sô Phiếp",
        officer_name="Trần Khải Minh",
    )
    return replace(paper, **changes)


def a_control_slip(**changes: Any) -> ControlPaper:
    """Handed over twice, with room for three more."""
    paper = ControlPaper(
        letterhead=replace(LETTERHEAD, number="1004", sign="TTPVHCC"),
        code="H58.123-260306-1004",
        agency="Phòng Kinh tế xã Tân Hòa",
        partners="Chi nhánh Văn phòng Đăng ký đất đai khu vực 4",
        received_at=datetime(2026, 3, 6, 10, 20),
        due_at=datetime(2026, 3, 23, 17, 0),
        handovers=(
            Handover(
                "Bộ phận TN&TKQ",
                "Phòng Kinh tế",
                datetime(2026, 3, 6, 13, 40),
                "Trần Khải Minh",
                "Võ Thành Nhơn",
                "–",
                "06 loại giấy tờ, 01 bộ",
            ),
            Handover(
                "Phòng Kinh tế",
                "Chi nhánh Văn phòng Đăng ký đất đai khu vực 4",
                datetime(2026, 3, 10, 8, 15),
                "Võ Thành Nhơn",
                "Ngô Tấn Đạt",
                "Đúng hạn",
                "Trích đo thửa 214",
            ),
        ),
    )
    return replace(paper, **changes)


PRESS = PdfPress()

MAKERS: dict[PaperKind, Callable[..., Any]] = {
    "receipt": a_receipt,
    "supplement": a_supplement,
    "refusal": a_refusal,
    "apology": an_apology,
    "stop": a_stop,
    "control": a_control_slip,
}

KINDS: tuple[PaperKind, ...] = tuple(MAKERS)

FORTY_MISSING = tuple(
    MissingPaper(f"Giấy tờ số {number} của hồ sơ" + (", kèm phụ lục và bản giải trình có chữ ký" * (number % 3)), 1)
    for number in range(1, 41)
)

MARKS = Marks(
    correction=Correction(1, datetime(2026, 3, 6, 9, 6), "sửa số điện thoại"),
    reprint=Reprint(2, datetime(2026, 3, 9, 14, 20), "người nộp làm mất giấy"),
)


def printed(kind: PaperKind, sheet: Sheet | None = None, **changes: Any) -> bytes:
    """A paper of a kind with changes, on its form's usual sheet or another."""
    return PRESS.paper(kind, [MAKERS[kind](**changes)], sheet)
