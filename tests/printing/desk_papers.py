"""Invented papers of the desk's own life: piles, returned results, the register, the day's end. Change one thing."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk_app.domain.papers.common import PaperDocument, PaperPerson
from desk_app.domain.papers.day_end import DayBatch, DayEndPaper, DayRow, IssuedRow, TillRow
from desk_app.domain.papers.procedure_sheet import ProcedureSheetPaper
from desk_app.domain.papers.register import RegisterLine, RegisterPaper
from desk_app.domain.papers.return_receipt import HandedOut, ReturnReceiptPaper
from desk_app.domain.papers.small import LabelPaper, SlipPaper
from desk_app.domain.papers.transfer import PileLine, TransferPaper
from desk_app.domain.slip_code import slip_digits
from tests.printing.papers_to_print import LETTERHEAD

SIGNED = replace(LETTERHEAD, number="12", sign="TTPVHCC")
PILE = "BG-H58.123-2-260306-012"
_PAPERS = "Tờ khai (01 bản chính); Bản sao Giấy khai sinh (01 bản sao)"


def _pile_line(no: int, owner: str, procedure: str, day: int, sheets: int, note: str = "") -> PileLine:
    due = datetime(2026, 3, day, 17, 0)
    return PileLine(f"H58.123-260306-{1000 + no}", owner, procedure, due, sheets, papers=_PAPERS, note=note)


PILE_LINES = (
    _pile_line(1, "Lương Thị Ngọc Ẩn", "Đăng ký lại khai sinh", 13, 4),
    _pile_line(3, "Kim Thị Sa Rươn", "Cấp Giấy xác nhận tình trạng hôn nhân", 11, 2),
    _pile_line(5, "Nguyễn Trần Bảo Quỳnh Như", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con", 11, 6),
    _pile_line(8, "Y Moan Êban", "Đăng ký giám hộ", 11, 3),
    _pile_line(10, "Lâm Chí Thiện", "Đăng ký kết hôn", 6, 4, "trong ngày"),
    _pile_line(11, "Phan Văn Ý", "Đăng ký lại kết hôn", 13, 5),
    _pile_line(12, "Lý Thị Bạch Yến", "Hưởng trợ cấp hưu trí xã hội", 20, 3),
    _pile_line(
        13,
        "Công ty TNHH Một thành viên Thương mại và Dịch vụ Nông sản Sông Lành",
        "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
        11,
        4,
        "01 bản gốc",
    ),
)


def a_transfer(**changes: Any) -> TransferPaper:
    """Eight dossiers for the office for culture and society."""
    paper = TransferPaper(
        letterhead=SIGNED,
        code=PILE,
        giver="Trung tâm Phục vụ hành chính công xã Tân Hòa",
        giver_part="quầy số 02",
        receiver="Phòng Văn hóa – Xã hội xã Tân Hòa",
        lines=PILE_LINES,
        given_at=datetime(2026, 3, 6, 15, 35),
        giver_name="Trần Khải Minh",
    )
    return replace(paper, **changes)


def a_return_receipt(**changes: Any) -> ReturnReceiptPaper:
    """A renewed birth certificate, handed out a working day early."""
    paper = ReturnReceiptPaper(
        letterhead=replace(SIGNED, number="188", day=date(2026, 3, 12)),
        code="H58.123-260306-1001",
        owner=PaperPerson("Lương Thị Ngọc Ẩn", number="089190000147"),
        request="Đăng ký lại khai sinh",
        procedure_code="1.004884",
        results=(
            HandedOut("Giấy khai sinh (đăng ký lại)", "34/2026", originals=1),
            HandedOut("Bản sao Trích lục khai sinh", "34/TLKS-BS", copies=2),
            HandedOut("Trả lại: bản sao Giấy khai sinh cấp năm 1990", copies=1),
        ),
        collector="Lương Thị Ngọc Ẩn",
        collector_role="chủ hồ sơ",
        proof="thẻ căn cước",
        proof_number="089190000147",
        due_at=datetime(2026, 3, 13, 17, 0),
        lawful_due_at=datetime(2026, 3, 13, 17, 0),
        returned_at=datetime(2026, 3, 12, 15, 20),
        standing="trước hạn",
        by_days=1,
        fee="16.000 đồng (Mười sáu nghìn đồng), biên lai số 0000467",
        officer_name="Lê Kim Thoa",
    )
    return replace(paper, **changes)


def a_register_line(no: int, **changes: Any) -> RegisterLine:
    """One number of the register."""
    line = RegisterLine(
        no=no,
        code=f"H58.123-260306-{1000 + no % 1000}",
        procedure="Cấp Giấy xác nhận tình trạng hôn nhân",
        owner="Kim Thị Sa Rươn",
        contact=("ấp Bình Trung, xã Tân Hòa", "0900 000 147"),
        agency="Phòng Văn hóa – Xã hội",
        received_at=datetime(2026, 3, 6, 9, 5),
        due_at=datetime(2026, 3, 13, 17, 0),
        returned_at=datetime(2026, 3, 12, 15, 20),
        way="trực tiếp",
    )
    return replace(line, **changes)


def a_register(**changes: Any) -> RegisterPaper:
    """Twenty-five civil-status dossiers of a week; one number was voided."""
    lines = [a_register_line(216 + place) for place in range(1, 26)]
    lines[3] = replace(lines[3], procedure="Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con", returned_at=None)
    lines[6] = replace(lines[6], procedure="Đăng ký kết hôn", owner="Lâm Chí Thiện", void="nhập trùng, xem 0224")
    lines[7] = replace(lines[7], way="bưu chính", contact=("số 5, đường Chợ Cũ, khóm 1, xã Tân Hòa", "0900 000 220"))
    paper = RegisterPaper(
        letterhead=replace(SIGNED, number="01"),
        office="UBND xã Tân Hòa",
        field="Hộ tịch",
        first=date(2026, 3, 6),
        last=date(2026, 3, 13),
        lines=tuple(lines),
        book="01",
    )
    return replace(paper, **changes)


DIGEST = "3424b46874bda5cb431a993accbd31d3919a680869b52a2c3e0fa9580cd36ccf"


def a_day_end(**changes: Any) -> DayEndPaper:
    """A Friday with forty new dossiers and two cashiers."""
    paper = DayEndPaper(
        letterhead=replace(SIGNED, number="46"),
        closed_at=datetime(2026, 3, 6, 17, 2),
        desk="quầy số 02",
        dossiers=(
            DayRow("Đang giải quyết đầu ngày", "52", "31", "4", "87"),
            DayRow("Tiếp nhận trong ngày", "27", "11", "2", "40"),
            DayRow("Có kết quả trong ngày", "25", "9", "1", "35"),
            DayRow("– trước hạn", "13", "6", "1", "20"),
            DayRow("– đúng hạn", "11", "3", "0", "14"),
            DayRow("– quá hạn", "1", "0", "0", "1"),
            DayRow("Từ chối, dừng, rút", "1", "1", "0", "2"),
            DayRow("Đang giải quyết cuối ngày", "53", "32", "5", "90", bold=True),
            DayRow("– trong đó: quá hạn / chờ bổ sung", "1 / 3", "0 / 2", "0 / 0", "1 / 5"),
            DayRow("Trả kết quả trong ngày", "22", "9", "1", "32"),
            DayRow("Kết quả đang chờ trả", "12", "0", "0", "12"),
        ),
        till=(
            TillRow("Lê Kim Thoa", "0000408 – 0000421", "14", 286_000, 150_000),
            TillRow("Trần Khải Minh", "0000422 – 0000430", "9 (hủy 1)", 97_000, 64_000),
        ),
        issued=(
            IssuedRow("Giấy tiếp nhận (mẫu 01)", "1001 – 1041", 41, 2, 1, 0),
            IssuedRow("Phiếu bổ sung (mẫu 02)", "05 – 06", 2, 0, 0, 0),
            IssuedRow("Phiếu bàn giao", "11 – 13", 3, 0, 0, 0),
        ),
        pending=0,
        officer_name="Lê Kim Thoa",
        batch=DayBatch("HS_H58.123_2_3-9f2c_000057.hs.zip", 57, 150, DIGEST),
        head_name="Đặng Hoài Ân",
    )
    return replace(paper, **changes)


def a_procedure_sheet(**changes: Any) -> ProcedureSheetPaper:
    """The renewed birth registration on the wall."""
    paper = ProcedureSheetPaper(
        letterhead=replace(LETTERHEAD, number="", day=date(2026, 3, 1)),
        name="Đăng ký lại khai sinh",
        field="Hộ tịch",
        settled_by="Ủy ban nhân dân xã Tân Hòa. Nộp tại bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh.",
        who="Người đã đăng ký khai sinh trước ngày 01 tháng 01 năm 2016 mà sổ gốc và bản chính đều bị mất.",
        ways="Trực tiếp tại quầy; trực tuyến trên Cổng Dịch vụ công quốc gia; qua bưu chính công ích.",
        limits=("05 ngày làm việc",),
        limit_note="chưa gồm thời gian xác minh",
        fee="8.000 đồng",
        fee_note="mức mẫu; miễn cho gia đình có công, hộ nghèo, người khuyết tật",
        result="Giấy khai sinh (bản chính)",
        documents=(
            PaperDocument("Tờ khai đăng ký lại khai sinh, có cam đoan (mẫu phát tại quầy)", originals=1),
            PaperDocument("Giấy tờ cũ có thông tin khai sinh (nếu có)", copies=1),
            PaperDocument("Thẻ căn cước hoặc số định danh cá nhân", present_only=True),
            PaperDocument("Văn bản ủy quyền, nếu nhờ người khác nộp", originals=1),
        ),
        legal_basis="Luật Hộ tịch số 60/2014/QH13; Nghị định số 123/2015/NĐ-CP, 87/2020/NĐ-CP; Thông tư số "
        "04/2020/TT-BTP",
        steps=(
            "Lấy số thứ tự, nộp giấy tờ tại quầy. Cán bộ kiểm tra và ghi Giấy tiếp nhận hồ sơ, hẹn ngày trả.",
            "Nếu thiếu giấy tờ, Ông (Bà) nhận Phiếu yêu cầu bổ sung ghi rõ những gì còn thiếu, một lần.",
            "Đến ngày hẹn, mang Giấy tiếp nhận và thẻ căn cước để nhận kết quả.",
        ),
        procedure_code="1.004884",
        phone="0273 3000 012",
        hours=("Thứ Hai – Thứ Sáu: 07:30–11:30, 13:30–17:00",),
        portal="https://dichvucong.gov.vn",
    )
    return replace(paper, **changes)


def a_label(**changes: Any) -> LabelPaper:
    """The folder of a renewed birth registration."""
    paper = LabelPaper(
        office="UBND xã Tân Hòa – Một cửa",
        code="H58.123-260306-1001",
        owner="Lương Thị Ngọc Ẩn",
        procedure="Đăng ký lại khai sinh",
        due_at=datetime(2026, 3, 13, 17, 0),
        received_at=datetime(2026, 3, 6, 9, 5),
        corner="04 tờ",
        to="Phòng Văn hóa – Xã hội",
    )
    return replace(paper, **changes)


def a_slip(**changes: Any) -> SlipPaper:
    """The slip of the same dossier."""
    paper = SlipPaper(
        superior="UBND XÃ TÂN HÒA",
        agency="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        code="H58.123-260306-1001",
        digits="",
        owner="L.T.N. Ẩn",
        procedure="Đăng ký lại khai sinh",
        due_at=datetime(2026, 3, 13, 17, 0),
        received_at=datetime(2026, 3, 6, 9, 5),
        place="quầy số 02",
        papers=4,
        fee="8.000 đ (đã thu)",
        phone="0273 3000 012",
    )
    paper = replace(paper, **changes)
    return paper if "digits" in changes else replace(paper, digits=slip_digits(paper.code))
