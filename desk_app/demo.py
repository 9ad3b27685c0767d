"""An invented day, end to end: a training desk and a training office above, from registration to the reply.

Everything is made up and looks real: people, numbers, addresses and the province "Cửu Giang". The day is Friday
20/11/2026, so that the holiday of 24/11 stands in the promises; the ten days before fill the lists.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from desk_app import wiring
from desk_app.domain.batches import OutcomeState
from desk_app.domain.dossiers import Dossier
from desk_app.domain.errors import RuleBroken, Trouble
from desk_app.domain.filed import Channel, ReturnAt
from desk_app.domain.limits import TimeLimit, Unit
from desk_app.domain.people import BirthDate, IdKind, Person, Sex
from desk_app.hub.office import Hub
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.installation import new_office
from desk_app.services.ports.press import Sheet

DAY = date(2026, 11, 20)
OFFICERS = ("Nguyễn Thu Hà", "Trần Khải Minh")
NAMES = (
    """
Lò Thị Hoài Thu|Bùi Văn Thiện|Quách Văn Hưởng|Đinh Thị Mỵ|Bùi Xuân Tình|Nguyễn Thị Kim Oanh|Trần Đức Thắng|Hà Thị Sen
Phùng Văn Lợi|Lê Hoàng Yến|Bùi Thị Thoa|Sùng A Páo|Vũ Thị Ngọc Ánh|Nguyễn Hữu Đạt|Cao Xuân Bách|Hoàng Minh Tâm
Đặng Thị Thúy|Y Moan Êban|H'Hen Niê|Ksor Phước|Nguyễn Thị K'Nhi|Lương Thị Ngọc Ẩn|Đỗ Đức Ổn|Trần Ơn
Mai Văn Ý|Phan Thị Yến|Hồ Thị Xuyến|Bùi Thị Ưng|Lý Dũng|Hoàng Bạn|Ngô Bán|Vũ Bản
Phạm Văn Ban|Lê Ân|Nguyễn Thị Ánh|Dương An|Chu Thị Hiền|Hà Văn Bảo|Nguyễn Hoàng Phương Thùy Dương|Huỳnh Trọng Nghĩa
Tô Ngọc Khuê|Đoàn Văn Quyền|Thạch Thị Sa Rết|Lâm Quốc Việt|Võ Thị Bé|Trịnh Công Đoan|La Thị Nguyệt|Giàng Thị Dợ
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
HAMLETS = ("ấp Bình Trung", "ấp Rạch Cát", "khóm 3", "ấp Tân Lợi", "khu Gò Lim", "ấp Đồng Mát")
PROCEDURES = (
    "2.000815", "1.004873", "1.004222", "1.001193", "2.000635", "1.004194", "2.000884", "1.000656", "1.001612",
    "1.013225", "1.004884", "1.012812", "1.011607",
)  # fmt: skip
NO_FIXED_LIMIT = "1.001731"
SEVERAL_DAYS = ("1.004873", "1.004194", "1.004222", "1.001612", "1.004884")
EARLIER = ((9, 2), (10, 2), (11, 2), (12, 1), (13, 2), (16, 3), (17, 2), (18, 2), (19, 3))
TODAY = 27


@dataclass
class DayClock:
    """A clock that the demo moves."""

    moment: datetime

    def now(self) -> datetime:
        """Where the demo has come to."""
        return self.moment


@dataclass(frozen=True)
class Played:
    """What a demo left behind."""

    dossiers: int
    procedures: int
    receipts: int
    batch: Path
    reply: Path
    pictures: int


def play(folder: Path, say: Callable[[str], None]) -> Played:
    """Plays the day into a new folder; an earlier demo there is made anew, anything else is refused."""
    _make_anew(folder)
    clock = DayClock(datetime.combine(DAY, time(7, 30)))
    desk_folder, hub_folder = folder / "desk", folder / "hub"
    office = new_office(code="H58.123", name="UBND xã Tân Hòa", desk="1", upper_code="H58", training=True)
    wiring.make_desk(desk_folder, office, OFFICERS[0])
    hub = Hub.make(
        None,
        hub_folder,
        unit="H58",
        name="Trung tâm Phục vụ hành chính công tỉnh Cửu Giang",
        training=True,
        at=clock.now(),
    )
    with wiring.open_desk(desk_folder, clock) as desk:
        desk.staff.add(OFFICERS[1], "reception")
        say("1. Quầy và cấp trên làm quen, so mã đối chiếu…")
        hub.enrol(desk.day_end.enrol(folder / "cards"), at=clock.now())
        desk.day_end.take_upper_card(hub.card(folder / "cards"))
        say("2. Mười ngày trước và ngày 20/11/2026: tiếp nhận, in giấy, bàn giao…")
        registered = receive_everything(desk, clock, folder / "receipts")
        receipts = len(list((folder / "receipts").glob("*.pdf")))
        say("3. Cuối ngày: khóa sổ, ghi lô, cấp trên nhận và trả lời…")
        clock.moment = datetime.combine(DAY, time(16, 45))
        sent = desk.day_end.export(folder / "batches", OFFICERS[0])
        if sent is None:
            raise Trouble("demo.nothing_sent")
        clock.moment += timedelta(minutes=10)
        hub.take(sent.path, at=clock.now())
        hub.outcome(registered[0].code, OutcomeState.IN_PROCESS, at=clock.now(), note="Đã chuyển phòng chuyên môn")
        [reply] = hub.reply("H58.123", folder / "replies", at=clock.now())
        desk.day_end.take(reply, OFFICERS[0])
        clock.moment += timedelta(minutes=2)
    say("4. Chụp ảnh các trang…")
    pictures = _take_pictures(folder, clock.moment)
    procedures = len({dossier.procedure.key for dossier in registered})
    return Played(len(registered), procedures, receipts, sent.path, reply, pictures)


def _make_anew(folder: Path) -> None:
    known = {"desk", "hub", "cards", "receipts", "batches", "replies", "pictures"}
    try:
        if folder.exists():
            strange = sorted(each.name for each in folder.iterdir() if each.name not in known)
            if strange:
                raise RuleBroken("demo.folder_in_use", folder=str(folder), names=strange[:3])
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    except OSError as error:
        raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error


def receive_everything(desk: Desk, clock: DayClock, folder: Path | None = None, *, today: int = TODAY) -> list[Dossier]:
    """The ten days before and the day itself, oldest first; receipts are printed into the folder, if one is given.

    ``today``: how many come on the day itself; the first fourteen fill the morning.
    """
    people = _people()
    if folder is not None:
        folder.mkdir()
    registered = []
    for day_of_month, count in EARLIER:
        for number in range(count):
            clock.moment = datetime(2026, 11, day_of_month, (8, 10, 14)[number], 5 + 7 * number)
            key = SEVERAL_DAYS[(day_of_month + number) % len(SEVERAL_DAYS)]
            registered.append(_receive(desk, next(people), key, number))
            _print(desk, clock, registered[-1], folder)
    _let_time_pass(desk, clock, registered)
    for number in range(today):
        clock.moment = _moment_of(number)
        key = NO_FIXED_LIMIT if number == 9 else PROCEDURES[number % len(PROCEDURES)]
        registered.append(_receive(desk, next(people), key, number))
        if number < today - 1:
            _print(desk, clock, registered[-1], folder)
    last = registered.pop()
    registered.append(
        desk.processing.move(last.code, "void", OFFICERS[0], note="Gõ nhầm thủ tục, người dân chưa nhận giấy").dossier
    )
    return registered


def _receive(desk: Desk, person: Person, key: str, number: int) -> Dossier:
    no_limit = key == NO_FIXED_LIMIT
    filing = Filing(
        id=wiring.new_id(),
        procedure=key,
        owner=person,
        channel=(Channel.IN_PERSON, Channel.ONLINE, Channel.IN_PERSON, Channel.PUBLIC_POST)[number % 4],
        return_at=ReturnAt.POST if number % 4 == 3 else ReturnAt.DESK,
        limit=TimeLimit(None, Unit.NONE) if no_limit else None,
        limit_ground="Thời hạn theo thông báo của phòng chuyên môn" if no_limit else "",
    )
    return desk.reception.register(filing, OFFICERS[number % 2]).dossier


def _let_time_pass(desk: Desk, clock: DayClock, registered: list[Dossier]) -> None:
    """Hands the earlier dossiers over; most results come back before the day, a few are late or wait to be fetched."""
    for place, dossier in enumerate(registered):
        clock.moment = dossier.received_at.replace(hour=16, minute=30)
        desk.processing.move(dossier.code, "hand_over", OFFICERS[0], values={"to": _settling_office(dossier)})
        if place % 3 == 1:
            continue
        clock.moment = datetime.combine(DAY - timedelta(days=1), time(15, 10))
        if clock.moment < dossier.received_at or dossier.received_at.date() >= DAY - timedelta(days=2):
            continue
        desk.processing.move(
            dossier.code, "result", OFFICERS[1], values={"place": f"Ngăn {'AB'[place % 2]}{1 + place % 4}"}
        )
        if place % 2:
            clock.moment += timedelta(minutes=30)
            desk.processing.move(dossier.code, "return_result", OFFICERS[1], values={"to": dossier.owner.name})


def _settling_office(dossier: Dossier) -> str:
    offices = {"Hộ tịch": "Tư pháp – Hộ tịch", "Đăng ký, quản lý cư trú": "Công an xã"}
    return offices.get(dossier.procedure.field, "Phòng Kinh tế")


def _print(desk: Desk, clock: DayClock, dossier: Dossier, folder: Path | None) -> None:
    """Commit, then print: the receipt a minute after the dossier; the last one of the morning as both copies on A4."""
    clock.moment += timedelta(minutes=1)
    if folder is None:
        return
    sheet: Sheet = "a5x2" if dossier.code.endswith("1014") else "a5"
    printed = desk.paperwork.receipts([dossier.code], dossier.receiver, sheet=sheet)
    (folder / f"{dossier.code}.pdf").write_bytes(printed.pdf)


def _moment_of(number: int) -> datetime:
    """Fourteen dossiers in the morning, the others in the afternoon, within the hours of the desk."""
    if number < 14:
        return datetime.combine(DAY, time(7, 32)) + timedelta(minutes=16 * number)
    return datetime.combine(DAY, time(13, 31)) + timedelta(minutes=13 * (number - 14))


def _people() -> Iterator[Person]:
    for place, name in enumerate(NAMES):
        female = any(word in name.split() for word in ("Thị", "Yến", "Oanh", "H'Hen", "Dương", "Hà"))
        year = 1950 + (place * 7) % 55
        century = 2 * (year // 100 - 19) + int(female)
        yield Person(
            name=name,
            id_kind=IdKind.PERSONAL,
            number=f"082{century}{year % 100:02d}{100_147 + 331 * place:06d}",
            birth_date=BirthDate(year) if place % 9 == 4 else BirthDate(year, 1 + place % 12, 1 + place % 28),
            sex=Sex.FEMALE if female else Sex.MALE,
            phone=f"0900000{100 + place:03d}" if place % 8 else "",
            address=f"số {11 + 3 * place}, {HAMLETS[place % len(HAMLETS)]}, xã Tân Hòa, tỉnh Cửu Giang",
        )


def _take_pictures(folder: Path, now: datetime) -> int:
    target = folder / "pictures"
    command = [sys.executable, "-m", "ui.pictures", "--to", str(target), "--data", str(folder / "desk")]
    done = subprocess.run(
        [*command, "--now", now.isoformat()], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if done.returncode != 0:
        raise Trouble("demo.pictures", reason=done.stderr.strip().splitlines()[-1:] or done.returncode)
    return len(list(target.glob("*.png")))
