"""The list of dossiers, posed: tabs, groups, one line one key away from its next move."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.page import Page
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.lines import Cell, Column, Group, Line
from ui.widgets.list_table import ListTable
from ui.widgets.status_bar import KeyHint
from ui.widgets.tabs import Tab, Tabs

COLUMNS = (
    Column("Hạn"),
    Column("Mã hồ sơ"),
    Column("Chủ hồ sơ"),
    Column("Định danh"),
    Column("Thủ tục"),
    Column("Đang ở"),
    Column("Việc tiếp theo", stretches=True, is_move=True),
)
LATE = (
    (
        "Quá hạn 2 ngày",
        "261109-1005",
        "Quách Văn Hưởng",
        "4471",
        "Đăng ký thường trú",
        "Công an xã",
        "In phiếu xin lỗi",
    ),
    (
        "Quá hạn 1 ngày",
        "261116-1009",
        "Đinh Thị Mỵ",
        "0926",
        "Xác nhận tình trạng hôn nhân",
        "Tư pháp – Hộ tịch",
        "In phiếu xin lỗi",
    ),
    (
        "Quá hạn 1 ngày",
        "261116-1014",
        "Bùi Xuân Tình",
        "7310",
        "Thành lập hộ kinh doanh",
        "Phòng Kinh tế",
        "In phiếu xin lỗi",
    ),
)
TODAY = (
    ("Hôm nay 17:00", "261117-1003", "Nguyễn Thị Kim Oanh", "2258", "Đăng ký tạm trú", "Công an xã", "Nhắc đơn vị"),
    (
        "Hôm nay 17:00",
        "261117-1011",
        "Trần Đức Thắng",
        "6604",
        "Thành lập hộ kinh doanh",
        "Phòng Kinh tế",
        "Nhắc đơn vị",
    ),
    ("Hôm nay 17:00", "261120-1002", "Phùng Văn Lợi", "5039", "Đăng ký khai sinh", "Chờ Chủ tịch ký", "Nhận kết quả"),
)
WAITING = (
    (
        "Chờ 14 ngày",
        "261103-1008",
        "Bùi Thị Thoa",
        "3175",
        "Xác nhận tình trạng hôn nhân",
        "Ngăn A2",
        "Gọi 0387 ••• 402",
    ),
    ("Chờ 4 ngày", "261111-1002", "Sùng A Páo", "9953", "Đăng ký tạm trú", "Ngăn A4", "Gọi 0915 ••• 276"),
    ("Chờ 1 ngày", "261119-1003", "Vũ Thị Ngọc Ánh", "6120", "Bản sao trích lục hộ tịch", "Ngăn B1", "Trả kết quả"),
)


def lines() -> list[Line | Group]:
    """Three groups, nine lines."""
    found: list[Line | Group] = []
    for title, note, icon, tone, rows in (
        ("Quá hạn · 3", "Có phiếu xin lỗi soạn sẵn, in cả ba để ký: Ctrl+P", "triangle-alert", "late", LATE),
        ("Đến hạn hôm nay · 3", "Thứ Sáu, 20/11/2026", "clock", "warn", TODAY),
        ("Có kết quả, chờ trả · 3", "Lâu nhất 14 ngày", "hourglass", "ink2", WAITING),
    ):
        found.append(Group(title, note, "package-check" if tone == "ink2" else icon, "ok" if tone == "ink2" else tone))
        for due, code, owner, number, procedure, place, move in rows:
            found.append(
                Line(
                    code,
                    (
                        Cell(due, tone, "body" if tone == "ink2" else "medium", icon),
                        Cell(code, role="figure"),
                        Cell(owner),
                        Cell(f"•••• {number}", "ink2", "figure"),
                        Cell(procedure),
                        Cell(place, "ink2"),
                        Cell(move),
                    ),
                )
            )
    return found


class PosedDossiers(Page):
    """Looks like the list of dossiers; nothing behind it."""

    def __init__(self) -> None:
        super().__init__(scrolls=False)
        self.verbs.hide()
        row = QHBoxLayout()
        tabs = Tabs("Danh sách")
        tabs.show_tabs(
            (
                Tab("morning", "Việc sáng nay", 17),
                Tab("late", "Quá hạn", 3, "late"),
                Tab("today", "Hạn hôm nay", 5, "warn"),
                Tab("return", "Chờ trả", 9),
                Tab("supplement", "Chờ bổ sung", 4),
                Tab("all", "Tất cả đang mở", 63),
            )
        )
        row.addWidget(tabs, 1)
        row.addWidget(KeyButton("Lọc", "Ctrl+F", small=True))
        self.body.addLayout(row)
        self.table = ListTable("Hồ sơ", COLUMNS)
        self.table.show_lines(lines())
        card = Card(flush=True)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)

    def title(self) -> str:
        return "Hồ sơ"

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("↑ ↓", "chọn"),
            KeyHint("Enter", "việc tiếp theo"),
            KeyHint("Ctrl+O", "mở hồ sơ"),
            KeyHint("Ctrl+S", "xuất Excel"),
        )

    def first_focus(self) -> QWidget | None:
        return self.table
