"""The reception page, posed: a real procedure, an invented citizen, one consistent day, Friday 20/11/2026."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.sizes import Density
from ui.page import Page
from ui.widgets.buttons import KeyButton
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, PaperLine
from ui.widgets.choices import Combo
from ui.widgets.day_cells import CalendarDay, DayKind
from ui.widgets.due_card import DueCard, Promise
from ui.widgets.field import Field
from ui.widgets.line_edit import CodeLineEdit, LineEdit
from ui.widgets.segments import Segments
from ui.widgets.status_bar import KeyHint
from ui.widgets.words import Mark, Words

WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
PAPERS = (
    PaperLine("Tờ khai thay đổi cư trú (CT01)", originals=1, present=True),
    PaperLine("Giấy tờ chứng minh chỗ ở hợp pháp", certified=1, present=True, expected="certified"),
    PaperLine("Ý kiến đồng ý của chủ hộ, chủ sở hữu", originals=1, present=True),
    PaperLine("Thẻ căn cước", present=True, shown_only=True),
)


def weeks() -> tuple[tuple[CalendarDay, ...], ...]:
    """Received 20/11/2026, seven working days, a holiday on the 24th: promised 02/12/2026."""
    first, counted = date(2026, 11, 16), 0
    days: list[CalendarDay] = []
    for place in range(21):
        day = first + timedelta(days=place)
        top = f"{day.day}/{day.month}" if day.month == 12 else str(day.day)
        kind: DayKind = "outside"
        below = ""
        if day.weekday() >= 5:
            kind, below = ("weekend", "nghỉ") if day > date(2026, 11, 20) else ("outside", "")
        elif day == date(2026, 11, 20):
            kind, below = "received", "nhận"
        elif day == date(2026, 11, 24):
            kind, below = "holiday", "Lễ"
        elif date(2026, 11, 20) < day <= date(2026, 12, 2):
            counted += 1
            kind, below = "counted", str(counted)
            if day == date(2026, 12, 2):
                kind, below = "promised", f"{counted} hẹn"
        days.append(CalendarDay(day, top, below, kind))
    return tuple(tuple(days[start : start + 7]) for start in (0, 7, 14))


class PosedReception(Page):
    """Looks like the reception page; nothing behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = QHBoxLayout()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns.addLayout(self._left, 764)
        self._columns.addLayout(self._right, 372)
        self.body.addLayout(self._columns)
        self._left.addWidget(self._person())
        self._left.addWidget(self._procedure())
        self._left.addWidget(self._papers(), 1)
        self._right.addWidget(self._promise())
        self._right.addWidget(self._fee(), 1)
        self.verbs.add_words(Words("Mã dự kiến", tone="ink2"))
        self.verbs.add_words(Words("H44.217-261120-1012", role="figure_strong"))
        self.verbs.sentence.say("", "· Nháp tự lưu")
        self.verbs.add(
            KeyButton("Yêu cầu bổ sung", "Ctrl+B"),
            KeyButton("Thêm hồ sơ cùng người", "Ctrl+D"),
            KeyButton("Tiếp nhận và in", "F12", icon="printer", kind="chief"),
        )
        self.take_density(self.density)

    def title(self) -> str:
        return "Tiếp nhận"

    def key_hints(self) -> Sequence[KeyHint]:
        return (
            KeyHint("Enter", "ô kế tiếp"),
            KeyHint("Dấu cách", "đủ / thiếu"),
            KeyHint("→", "ghi lý do"),
            KeyHint("Esc", "về ô quét"),
        )

    def first_focus(self) -> QWidget | None:
        return self.checklist

    def take_density(self, density: Density) -> None:
        super().take_density(density)
        if hasattr(self, "_columns"):
            self._columns.setSpacing(density.gap + 2)
            self._left.setSpacing(density.gap)
            self._right.setSpacing(density.gap)

    def _person(self) -> Card:
        choices = [("owner", "Là chủ hồ sơ"), ("proxy", "Được ủy quyền"), ("firm", "Tổ chức")]
        card = Card("Người nộp hồ sơ", number=1, helper=Segments("Tư cách", choices))
        number = CodeLineEdit("025 188 004 217")
        number.set_room("000 000 000 000")
        number.show_glyph("check", "ok")
        name = LineEdit("Lò Thị Hoài Thu")
        name.setProperty("strong", True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = ((0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 0, 1), (1, 1, 3))
        fields = (
            Field("Số định danh cá nhân", number),
            Field("Họ và tên", name),
            Field("Ngày sinh", CodeLineEdit("14/06/1988")),
            Field("Giới tính", LineEdit("Nữ")),
            Field("Điện thoại", CodeLineEdit("0972 418 306")),
            Field("Địa chỉ", LineEdit("Khu Đồng Mát, xã Suối Ngà, tỉnh Phú Thọ")),
        )
        for field, (row, column, span) in zip(fields, places, strict=True):
            grid.addWidget(field, row, column, 1, span)
        for column, stretch in enumerate((190, 290, 122, 84)):
            grid.setColumnStretch(column, stretch)
            grid.setColumnMinimumWidth(column, 60)
        card.body.addLayout(grid)
        return card

    def _procedure(self) -> Card:
        choices = [("desk", "Trực tiếp"), ("online", "Trực tuyến, có hỗ trợ"), ("post", "Bưu chính")]
        card = Card("Thủ tục", number=2, helper=Segments("Cách nộp", choices))
        combo = Combo()
        combo.setAccessibleName("Thủ tục")
        combo.add("1.004222", "Đăng ký thường trú", "1.004222")
        combo.add("1.004194", "Đăng ký tạm trú", "1.004194")
        card.body.addWidget(combo)
        row = QHBoxLayout()
        note = Words("Công an xã giải quyết · 7 ngày làm việc · Danh mục 07/2026", tone="ink2", wrap=True)
        row.addWidget(note, 1)
        row.addWidget(Mark("check", "Không trùng hồ sơ đang mở", tone="ok", role="medium"))
        card.body.addLayout(row)
        return card

    def _papers(self) -> Card:
        self.checklist = Checklist("Thành phần hồ sơ")
        titles = ("Giấy tờ", "Bản chính", "Chứng thực", "Bản sao", "Kiểm tra", "Dạng")
        self.checklist.say(titles, "Đủ", "Thiếu", "Chỉ xem, đã trả lại")
        self.checklist.show_papers(PAPERS)
        self.checklist.setCurrentIndex(self.checklist.model().index(2, 0))
        helper = KeyButton("Đủ tất cả", "F9", small=True)
        helper.clicked.connect(self.checklist.all_present)
        card = Card("Thành phần hồ sơ", number=3, note="đủ 4/4", helper=helper, flush=True)
        card.body.addWidget(self.checklist)
        return card

    def _promise(self) -> Card:
        explain = KeyButton("In giải thích", "Ctrl+I", small=True)
        card = DueCard("Hẹn trả kết quả", number=4, explain=explain, headings=WEEKDAYS)
        card.show_promise(
            Promise(
                day="Thứ Tư, 02/12/2026",
                hour="17:00",
                weeks=weeks(),
                why_title="Vì sao hẹn ngày này?",
                why="7 ngày làm việc, tính từ hôm sau ngày nhận. Bỏ qua hai kỳ cuối tuần và lễ 24/11 "
                "(Ngày Văn hóa Việt Nam). Lịch nghỉ 2026 đã xác nhận.",
            )
        )
        return card

    def _fee(self) -> Card:
        card = Card("Lệ phí và nơi nhận", number=5)
        paid, place = Combo(), Combo()
        for value, words in (("cash", "Tiền mặt"), ("transfer", "Chuyển khoản")):
            paid.add(value, words)
        for value, words in (("desk", "Tại quầy"), ("post", "Bưu chính")):
            place.add(value, words)
        row = QHBoxLayout()
        row.setSpacing(12)
        fee = CodeLineEdit("20.000 đ")
        fee.set_room("200.000 đ")
        row.addWidget(Field("Lệ phí", fee), 104)
        row.addWidget(Field("Cách thu", paid), 116)
        row.addWidget(Field("Nhận kết quả", place), 110)
        card.body.addLayout(row)
        note = Words("Hai mươi nghìn đồng · theo TT 75/2022", tone="ink2", wrap=True)
        card.body.addWidget(note)
        card.body.addWidget(Words("Không thuộc diện miễn, giảm", tone="ink2", wrap=True))
        card.body.addStretch()
        card.body.setSpacing(4)
        note.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return card
