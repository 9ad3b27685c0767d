"""The main window, posed: the same invented unit, officer and counts on every picture."""

from ui.gallery.dossiers import PosedDossiers
from ui.gallery.reception import PosedReception
from ui.page import Page
from ui.widgets.counts import Count
from ui.widgets.status_bar import StateItem
from ui.widgets.strip import Act, Notice
from ui.window.main_window import Identity, MainWindow

IDENTITY = Identity("xã Suối Ngà", "Nguyễn Thu Hà", "Quầy 1 · Tiếp nhận")
PLACES = (
    ("reception", "Tiếp nhận", "id-card", "F2"),
    ("dossiers", "Hồ sơ", "folder-open", "F3"),
    ("handover", "Bàn giao", "arrow-left-right", "F4"),
    ("returning", "Trả kết quả", "package-check", "F5"),
    ("day_end", "Cuối ngày", "sunset", "F6"),
    ("overview", "Tổng quan", "chart-column", "F7"),
    ("settings", "Cài đặt", "settings-2", "F8"),
)


def _nothing() -> None:
    """A posed button does nothing."""


def posed_window(place: str = "reception", *, training: bool = False) -> MainWindow:
    """A window with one of the posed pages in front: reception or dossiers; the other places are empty."""
    window = MainWindow(IDENTITY, training=training, lockable=True)
    window.rail.show_identity("Quầy Một Cửa", IDENTITY.unit, IDENTITY.officer, IDENTITY.desk)
    window.entry.edit.setPlaceholderText("Quét thẻ, giấy tiếp nhận – gõ tên, mã, thủ tục")
    for key, title, icon, shortcut in PLACES:
        page = PosedDossiers() if key == "dossiers" else PosedReception() if key == "reception" else Page()
        window.add_place(key, title, icon, page, shortcut)
    window.show_counts(
        (
            Count("received", 11, "đã nhận"),
            Count("today", 5, "hạn hôm nay", "warn", "clock"),
            Count("late", 3, "quá hạn", "late", "triangle-alert"),
            Count("to_return", 9, "chờ trả"),
            Count("not_sent", 11, "chưa gửi"),
        )
    )
    for item in (
        StateItem("saved", "check", "Đã ghi sổ 09:42"),
        StateItem("backup", "shield-check", "Sao lưu 09:30"),
        StateItem("scanner", "plug-zap", "Máy quét COM3"),
    ):
        window.show_state(item)
    if place == "reception":
        window.show_notice(
            Notice(
                "info",
                "Đã đọc thẻ căn cước.",
                "Địa chỉ trên thẻ khác lần nộp 14/08/2026 (Khu Gò Lim). Đang dùng địa chỉ trên thẻ.",
                (Act("Dùng địa chỉ cũ", _nothing),),
                icon="id-card",
            )
        )
    window.go_to(place)
    return window
