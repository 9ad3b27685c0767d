"""What the pictures show besides the demo's day: the Monday after it, with money, missing papers and scans."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from desk_app.domain.errors import DeskError
from desk_app.domain.filed import Channel, ReturnAt
from desk_app.domain.people import BirthDate, IdKind, Person, Sex
from desk_app.domain.states import State
from desk_app.domain.till import OfficialReceipt, PayWay
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.ports.office import Office
from desk_app.services.till import Taking

MORNING, EVENING = datetime(2026, 11, 23, 10, 25), datetime(2026, 11, 23, 16, 42)
"""When the pictures of work and those of the end of the day are taken."""

PEOPLE = """
Quàng Thị Ẩn|082186003318|02/09/1986|0968 204 117|ấp Rạch Cát
Nguyễn Đức Hoạt|082061001274|17/05/1961||khóm 3
Trương Mỹ Uyên|082199005521|28/12/1999|0902 664 015|ấp Tân Lợi
Danh Sóc Kha|082074002983|1974|0939 115 702|khu Gò Lim
Hồ Ngọc Diễm Thúy|082303001126|11/07/2003|0977 830 246|ấp Bình Trung
Lê Quang Vũ|082090004407|05/03/1990|0913 472 608|ấp Đồng Mát
Đỗ Thị Bích Ngân|082182006635|24/10/1982|0986 051 339|khóm 3
Phạm Ngọc Ửng|082055000912|1955||ấp Rạch Cát
Vương Khánh Linh|082195002280|30/01/1995|0908 726 514|ấp Tân Lợi
Tăng Hữu Phước|082088007743|19/08/1988|0945 390 221|khu Gò Lim
""".strip().splitlines()

FILED = (
    "1.004873",
    "2.000815",
    "1.004222",
    "1.001193",
    "2.000635",
    "1.004194",
    "2.000815",
    "1.001612",
    "1.004873",
    "1.000656",
)
MISSING = "Tờ khai: thiếu chữ ký; Giấy chứng tử của vợ hoặc chồng: bản chụp mờ, không đọc được số"
SCANS = ("scan_0001.pdf", "scan_0002.pdf", "giay de nghi.pdf")


@dataclass
class PosedClock:
    """A clock that stands where a picture wants it."""

    moment: datetime

    def now(self) -> datetime:
        """That moment."""
        return self.moment


def with_account(office: Office) -> Office:
    """The office with an account of a made-up treasury, so that the till has a code to show."""
    return replace(
        office, account_bin="970415", account_number="113600245718", account_holder="KHO BAC NHA NUOC CUU GIANG"
    )


def fill_out(desk: Desk, clock: PosedClock, scans: Path) -> None:
    """Play the Monday up to a quarter past ten; what a rule refuses of it is left out, the rest is there."""
    first, second = (each.name for each in desk.staff.officers()[:2])
    _finish_friday(desk, clock, first)
    _let_some_wait(desk, clock, first)
    for place, key in enumerate(FILED):
        clock.moment = (
            datetime(2026, 11, 23, 7, 34 + 2 * place) if place < 6 else datetime(2026, 11, 23, 8, 11 * place - 60)
        )
        officer = (first, second)[place % 3 == 2]
        filing = Filing(
            desk.reception.new_id(),
            key,
            _person(place),
            channel=Channel.ONLINE if place % 4 == 2 else Channel.IN_PERSON,
            return_at=ReturnAt.POST if place % 5 == 3 else ReturnAt.DESK,
        )
        code = desk.reception.register(filing, officer).dossier.code
        _take_money(desk, code, key, place, officer)
        desk.paperwork.receipts([code], officer, sheet="a5")
    clock.moment = MORNING
    scans.mkdir(parents=True, exist_ok=True)
    newest = desk.lookup.worklist("today", 5)
    for name, dossier in zip(SCANS, newest, strict=False):
        (scans / name).write_bytes(desk.paperwork.preview(dossier.code, "a5"))


def _finish_friday(desk: Desk, clock: PosedClock, officer: str) -> None:
    """What was due on Friday was settled on Friday, all but two; most of it was fetched at once."""
    clock.moment = datetime(2026, 11, 20, 16, 58)
    due = [each for each in desk.lookup.worklist("due_today", 60) if each.state is State.ACCEPTED]
    for place, dossier in enumerate(due[:-2]):
        desk.processing.move(dossier.code, "hand_over", officer, values={"to": "Tư pháp – Hộ tịch"})
        desk.processing.move(dossier.code, "result", officer, values={"place": f"Ngăn B{1 + place % 3}"})
        if place % 5:
            desk.processing.move(dossier.code, "return_result", officer, values={"to": dossier.owner.name})


def _let_some_wait(desk: Desk, clock: PosedClock, officer: str) -> None:
    """Of what was open on Friday: a paper is missing here, a signature is late there."""
    clock.moment = datetime(2026, 11, 23, 7, 31)
    lying = [each for each in desk.lookup.worklist("open", 60) if each.state is State.IN_PROCESS]
    acts: tuple[tuple[str, dict[str, str]], ...] = (
        ("request_supplement", {"missing": MISSING, "deadline": "2026-12-07T17:00"}),
        ("postpone", {"to": "2026-11-26", "note": "đang chờ kết quả tra cứu sổ hộ tịch lưu"}),
        ("request_verification", {"note": "Xác minh nơi cư trú với UBND xã Tân Lợi"}),
    )
    for dossier, (action, values) in zip(lying[1:], acts, strict=False):
        clock.moment = clock.moment.replace(minute=clock.moment.minute + 1)
        note = values.pop("note", "")
        try:
            desk.processing.move(dossier.code, action, officer, note=note, values=values)
        except DeskError:
            continue


def _take_money(desk: Desk, code: str, key: str, place: int, officer: str) -> None:
    """The fee in turn by cash, code and card; what has no fee pays none."""
    today = desk.clock.now().date()
    counted = desk.fees.fee_for(key, desk.lookup.folder(code).dossier.channel, today, pages=3 + place, copies=2)
    if counted is None or not sum(line.amount for line in counted.lines):
        return
    way = (PayWay.CASH, PayWay.QR, PayWay.CASH)[place % 3]
    receipt = OfficialReceipt.typed("AA-26E", str(412 + place)) if place % 2 == 0 else None
    desk.till.take(Taking.of(desk.reception.new_id(), counted, code=code, way=way, receipt=receipt), officer)


def _person(place: int) -> Person:
    name, number, birth_date, phone, hamlet = PEOPLE[place].split("|")
    return Person(
        name=name,
        id_kind=IdKind.PERSONAL,
        number=number,
        birth_date=BirthDate.typed(birth_date),
        sex=Sex.FEMALE if number[3] in "13" else Sex.MALE,
        phone=phone,
        address=f"số {18 + 7 * place}, {hamlet}, xã Tân Hòa, tỉnh Cửu Giang",
    )
