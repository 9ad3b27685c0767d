"""``python -m ui.pictures.papers --to DIR``: every paper that the desk prints, each as a PNG file of its first page.

A program of its own: it makes a training desk, leads invented dossiers through their lives, and prints as it goes.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage

from desk_app.domain.people import BirthDate, IdKind, Person, Sex
from desk_app.domain.till import PayWay
from desk_app.services.desk import Desk
from desk_app.services.filing import Filing
from desk_app.services.installation import new_office
from desk_app.services.till import Taking

DPI = 110
OFFICER, HEAD = "Nguyễn Thu Hà", "Lò Văn Thịnh"
OWNER = Person(
    "Lương Thị Ngọc Ẩn",
    id_kind=IdKind.PERSONAL,
    number="082190000147",
    birth_date=BirthDate(1990, 5, 14),
    sex=Sex.FEMALE,
    phone="0900000147",
    address="số 27/4, ấp Bình Trung, xã Tân Hòa, tỉnh Cửu Giang",
)
MARITAL, COPIES = "1.004873", "2.000815"


@dataclass
class _Clock:
    """The time of the story."""

    moment: datetime = datetime(2026, 11, 16, 8, 5)

    def now(self) -> datetime:
        return self.moment


def main(words: Sequence[str]) -> int:
    """Print every paper and keep its first page."""
    asked = argparse.ArgumentParser(prog="python -m ui.pictures.papers", description="Pictures of every paper.")
    asked.add_argument("--to", type=Path, required=True, metavar="DIR")
    to = asked.parse_args(words).to
    to.mkdir(parents=True, exist_ok=True)
    from desk_app.wiring import make_desk, start_desk  # the window's room knows no storage

    with tempfile.TemporaryDirectory() as folder:
        office = new_office(code="H00.000", name="UBND xã Tân Hòa", desk="1", training=True)
        make_desk(Path(folder), office, OFFICER)
        clock = _Clock()
        desk = start_desk(Path(folder), clock)
        try:
            for name, pdf in _story(desk, clock).items():
                _keep(desk, pdf, to / f"{name}.png")
        finally:
            desk.close()
    return 0


def _story(desk: Desk, clock: _Clock) -> dict[str, bytes]:
    """A week of the desk, and what it left on paper."""
    desk.staff.add(HEAD, "head")
    papers: dict[str, bytes] = {}
    moves, print_ = desk.processing.move, desk.paperwork

    def new(procedure: str = MARITAL) -> str:
        return desk.reception.register(Filing(desk.reception.new_id(), procedure, OWNER), OFFICER).dossier.code

    first, late, stopped = new(), new(), new()
    papers["form01-receipt-a5"] = print_.receipts([first], OFFICER, sheet="a5").pdf
    papers["form01-receipt-a4"] = print_.receipts([late], OFFICER, sheet="a4").pdf
    papers["form01-receipt-a5x2"] = print_.receipts([stopped], OFFICER, sheet="a5x2").pdf
    slip = desk.reception.file(Filing(desk.reception.new_id(), MARITAL, OWNER), OFFICER).dossier.code
    moves(slip, "refuse", OFFICER, note="Việc này thuộc thẩm quyền của Sở Tư pháp", values={"ground": "NĐ 123/2015"})
    papers["form03-refusal"] = print_.letters("refusal", [slip], OFFICER).pdf
    clock.moment = datetime(2026, 11, 16, 11, 20)
    pile = desk.handing_over.hand_over_pile([first, late, stopped], "Tư pháp – Hộ tịch", OFFICER)
    papers["transfer-slip"] = print_.transfer(pile.number, OFFICER).pdf
    papers["minutes"] = print_.transfer(pile.number, OFFICER, kind="minutes").pdf
    desk.handing_over.take_over_pile(pile.number, OFFICER, by="Hà Văn Thụ")
    clock.moment = datetime(2026, 11, 17, 9, 0)
    missing = "Tờ khai: thiếu chữ ký; Giấy chứng tử của vợ hoặc chồng: bản chụp mờ, không đọc được số"
    moves(first, "request_supplement", OFFICER, values={"missing": missing, "deadline": "2026-11-27T17:00"})
    papers["form02-supplement"] = print_.letters("supplement", [first], OFFICER).pdf
    moves(stopped, "withdraw", OFFICER, note="Tôi không còn nhu cầu")
    moves(stopped, "stop", OFFICER)
    papers["form05-stop"] = print_.letters("stop", [stopped], OFFICER).pdf
    clock.moment = datetime(2026, 11, 18, 14, 30)
    moves(first, "supplement", OFFICER)
    papers["form01-receipt-corrected"] = print_.receipts([first], OFFICER, sheet="a5").pdf
    papers["due-date-explained"] = print_.explanation(first, OFFICER).pdf
    clock.moment = datetime(2026, 11, 20, 8, 0)
    moves(late, "postpone", OFFICER, note="đang chờ kết quả tra cứu sổ hộ tịch lưu", values={"to": "2026-11-25"})
    papers["form04-apology"] = print_.letters("apology", [late], OFFICER).pdf
    clock.moment = datetime(2026, 11, 20, 15, 10)
    moves(late, "result", OFFICER, values={"place": "Ngăn A2", "number": "112/UBND-XNTTHN", "signer": HEAD})
    papers["form06-control-slip"] = print_.letters("control", [late], OFFICER).pdf
    moves(late, "return_result", OFFICER, values={"to": OWNER.name})
    papers["return-receipt"] = print_.returned([late], OFFICER).pdf
    copies = new(COPIES)
    counted = desk.fees.fee_for(
        COPIES, desk.lookup.folder(copies).dossier.channel, clock.moment.date(), pages=5, copies=3
    )
    if counted is not None:
        desk.till.take(Taking.of(desk.reception.new_id(), counted, code=copies, way=PayWay.CASH), OFFICER)
        papers["fee-note"] = print_.fee_notes([copies]).pdf
    house = desk.house_papers
    papers["folder-label"] = house.labels([first, late, copies]).pdf
    papers["slip-80mm"] = house.slips([copies], OFFICER).pdf
    papers["form07-register"] = house.register(datetime(2026, 11, 1).date(), clock.moment.date()).pdf
    papers["day-end-sheet"] = house.day_end(OFFICER).pdf
    papers["procedure-sheet"] = house.procedure(MARITAL).pdf
    return papers


def _keep(desk: Desk, pdf: bytes, path: Path) -> None:
    """The first page; of the register the one behind its cover."""
    pages = desk.paperwork.pages(pdf, DPI)
    page = pages[1] if path.stem == "form07-register" else pages[0]
    QImage(page.grey, page.width, page.height, page.width, QImage.Format.Format_Grayscale8).save(str(path))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
