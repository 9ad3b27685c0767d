"""Invented receipts for the print shop's tests: build one, change one thing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk_app.domain.papers.common import Letterhead, PaperDocument, PaperPerson
from desk_app.domain.papers.receipt import ReceiptPaper
from desk_app.domain.receipt_code import ReceiptClaim, check_code, qr_text

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
