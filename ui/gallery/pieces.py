"""Every widget on one sheet, in the states it can have."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import theme
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.choices import Combo, Tick
from ui.widgets.counts import Count, CountsBar
from ui.widgets.day_cells import CalendarDay, DayBand, DayKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_field import Answer, AnswerList, EntryField
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit, NoteEdit
from ui.widgets.segments import Segments
from ui.widgets.steps import Step, StepsBar, StepTrack
from ui.widgets.strip import Act, Notice, Strip
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.time_line import Moment, TimeLine
from ui.widgets.words import Tag, Words

MOMENTS = (
    Moment("play", "accent", "18/11 09:15", "Nhận bổ sung, tính tiếp", "Đồng ý của chủ hộ · Nguyễn Thu Hà"),
    Moment("pause", "warn", "13/11 10:20", "Yêu cầu bổ sung, ngừng tính", "Công an xã đề nghị · phiếu số 1"),
    Moment("check", "ok", "11/11 07:45", "Công an xã đã nhận", "2 giấy tờ · Đại úy Hà Minh Tuấn"),
    Moment("printer", "ink2", "10/11 08:51", "In giấy tiếp nhận", "2 liên"),
)
STEPS = (
    Step("Tiếp nhận", "10/11, 08:50", "done"),
    Step("Đang xử lý", "Công an xã", "now"),
    Step("Có kết quả", "hẹn 25/11", "todo"),
    Step("Đã trả", "tại quầy", "todo"),
)
_KINDS: tuple[tuple[DayKind, str], ...] = (
    ("counted", "1"),
    ("counted", "2"),
    ("paused", "chờ"),
    ("make_up", "bù"),
    ("weekend", "nghỉ"),
    ("today", "3"),
    ("ahead", "4"),
    ("holiday", "Lễ"),
    ("received", "nhận"),
    ("promised", "5 hẹn"),
)


class Pieces(QWidget):
    """The sheet; 1366 px wide."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setSpacing(12)
        grid.addWidget(self._buttons(), 0, 0)
        grid.addWidget(self._fields(), 0, 1, 2, 1)
        grid.addWidget(self._choices(), 1, 0)
        grid.addWidget(self._strips(), 2, 0, 1, 2)
        grid.addWidget(self._steps(), 3, 0, 1, 2)
        grid.addWidget(self._papers(), 4, 0)
        grid.addWidget(self._story(), 4, 1)
        grid.addWidget(self._top(), 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("bg"))

    def _buttons(self) -> Card:
        card = Card("Nút", number=1, note="một việc chính", helper=KeyButton("In giải thích", "Ctrl+I", small=True))
        row = QHBoxLayout()
        row.addWidget(KeyButton("Tiếp nhận và in", "F12", icon="printer", kind="chief"))
        row.addWidget(KeyButton("Yêu cầu bổ sung", "Ctrl+B"))
        off = KeyButton("Khóa sổ và ghi lô", "F11", icon="lock")
        off.set_enabled_because(False, "Khóa được khi hết chỗ lệch")
        row.addWidget(off)
        row.addStretch()
        card.body.addLayout(row)
        tags = QHBoxLayout()
        for icon, words, tone in (
            ("archive", "10 đã quét", "ink2"),
            ("check", "8 sẵn sàng", "ok"),
            ("triangle-alert", "1 quá hạn", "late"),
            ("hourglass", "1 chưa có kết quả", "warn"),
        ):
            tags.addWidget(Tag(icon, words, tone=tone))
        tags.addStretch()
        card.body.addLayout(tags)
        return card

    def _fields(self) -> Card:
        card = Card("Ô nhập", icon="file-text")
        wrong = CodeLineEdit("025 188 004 21")
        field = Field("Số định danh cá nhân", wrong)
        field.say_wrong("Số định danh cần 12 chữ số, đang có 11. Các ô khác giữ nguyên. Quét lại thẻ hoặc gõ thêm.")
        card.body.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(Field("Họ và tên", LineEdit("Đỗ Thị Ẵm Ặc Nguyễn")))
        off = LineEdit("Quầy 1")
        off.setEnabled(False)
        row.addWidget(Field("Quầy", off, note="Đổi trong Cài đặt."))
        card.body.addLayout(row)
        note = NoteEdit("Bản chính bị rách góc dưới, đã chụp lại.")
        note.setFixedHeight(60)
        card.body.addWidget(Field("Ghi chú", note))
        return card

    def _choices(self) -> Card:
        card = Card("Chọn", number=2)
        ways = [("owner", "Là chủ hồ sơ"), ("proxy", "Được ủy quyền"), ("firm", "Tổ chức")]
        card.body.addWidget(Segments("Tư cách", ways, "proxy"), 0, Qt.AlignmentFlag.AlignLeft)
        combo = Combo()
        combo.setAccessibleName("Thủ tục")
        combo.add("1.004222", "Đăng ký thường trú", "1.004222")
        card.body.addWidget(combo)
        tick = Tick("Đã đối chiếu thẻ căn cước •••• 4471")
        tick.setChecked(True)
        card.body.addWidget(tick)
        card.body.addWidget(Tick("Đã thu lại giấy tiếp nhận"))
        tabs = Tabs("Danh sách")
        tabs.show_tabs(
            [Tab("all", "Việc sáng nay", 17), Tab("late", "Quá hạn", 3, "late"), Tab("due", "Hôm nay", 5, "warn")]
        )
        card.body.addWidget(tabs)
        return card

    def _strips(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)

        def nothing() -> None:
            """Posed."""

        acts = (Act("Bàn giao ngay", nothing),)
        column.addWidget(
            Strip(Notice("info", "Đã đọc thẻ căn cước.", "Đang dùng địa chỉ trên thẻ.", acts), answers=False)
        )
        column.addWidget(Strip(Notice("ok", "Đã tiếp nhận 000.15.28.H40-261120-1012.", "In xong 2 liên.")))
        column.addWidget(Strip(Notice("warn", "1 giấy tờ còn ở quầy.", "Văn bản đồng ý của chủ hộ chưa giao."), more=2))
        both = (Act("Hồ sơ còn ở quầy: quét bìa", nothing), Act("Đã giao: ghi lý do", nothing, "Ctrl+G"))
        late = Notice("late", "Lệch 1 hồ sơ bàn giao: 261120-1021, Hà Văn Bảo.", "Chưa có gì bị mất hay gửi đi.", both)
        column.addWidget(Strip(late, stacked=True, answers=False))
        return holder

    def _steps(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        bar, track, band = StepsBar(), StepTrack(), DayBand()
        bar.show_steps(
            (Step("Đối chiếu", "còn 1 chỗ lệch", "now"), *(Step(s.title, s.note, "todo") for s in STEPS[1:]))
        )
        track.show_steps(STEPS)
        first = date(2026, 11, 11)
        band.show_days(
            [
                CalendarDay(first + timedelta(days=place), str(11 + place), below, kind)
                for place, (kind, below) in enumerate(_KINDS)
            ]
        )
        for each in (bar, track, band):
            column.addWidget(each)
        return holder

    def _papers(self) -> Card:
        checklist = Checklist("Thành phần hồ sơ")
        titles = ("Giấy tờ", "Bản chính", "Chứng thực", "Bản sao", "Kiểm tra", "Dạng")
        checklist.say(titles, "Đủ", "Thiếu", "Đã trả lại")
        checklist.show_papers(
            (
                PaperLine("Tờ khai thay đổi cư trú (CT01)", originals=1, present=True),
                PaperLine("Giấy tờ chứng minh chỗ ở", reason="chưa chứng thực, hẹn mang lại chiều nay"),
                PaperLine("Thẻ căn cước", present=True, shown_only=True),
            )
        )
        checklist.choose_first()
        card = Card("Thành phần hồ sơ", number=3, helper=KeyButton("Đủ tất cả", "F9", small=True), flush=True)
        card.body.addWidget(checklist)
        return card

    def _story(self) -> Card:
        card = Card("Diễn biến", icon="history")
        story = TimeLine("Diễn biến")
        story.setMinimumHeight(216)
        story.show_moments(MOMENTS)
        card.body.addWidget(story)
        return card

    def _top(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        entry = EntryField("Quét thẻ, giấy tiếp nhận – gõ tên, mã, thủ tục")
        entry.edit.setText("thu")
        column.addWidget(entry)
        answers = AnswerList(holder)
        answers.show_answers(
            (
                Answer("p1", "Người", "Lò Thị Hoài Thu", "•••• 4217", "user"),
                Answer("d1", "Hồ sơ", "261120-1012 Đăng ký thường trú", "hẹn 02/12", "folder-open"),
                Answer("t1", "Thủ tục", "Thu hồi giấy chứng nhận", "1.002211", "file-text"),
            ),
            492,
            holder.rect().topLeft(),
        )
        answers.setFixedHeight(answers.height())
        column.addWidget(answers)
        row.addLayout(column)
        row.addWidget(EmptyState("inbox", "Chưa quét giấy tiếp nhận nào. Quét tờ đầu tiên để bắt đầu."), 1)
        counts = CountsBar("Số trong ngày")
        counts.show_counts((Count("r", 34, "đã nhận"), Count("l", 2, "quá hạn", "late", "triangle-alert")))
        right = QVBoxLayout()
        right.addWidget(counts)
        right.addWidget(Words("Thứ Tư, 25/11/2026", role="title"))
        right.addWidget(Words("98,91%", role="dashboard", tone="ok"))
        row.addLayout(right)
        return holder
