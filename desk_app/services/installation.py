"""The installation file of a desk: which office and desk it is, where its record lies. Written once, by ``init``."""

import json
from dataclasses import asdict, fields
from pathlib import Path

from desk_app.domain.codes import TRAINING_OFFICE, desk_digit, office_code
from desk_app.domain.errors import RuleBroken, Trouble
from desk_app.domain.text import tidy
from desk_app.domain.values import value
from desk_app.services.ports.office import Office

FILE = "desk.json"
RECORD = "record.db"


@value
class Installation:
    """A desk as it was set up in a data folder."""

    office: Office
    database: str | None = None

    def save(self, folder: Path) -> None:
        """Writes the file beside and renames it."""
        part = folder / f"{FILE}.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps({"office": asdict(self.office), "database": self.database}, ensure_ascii=False, indent=1)
            part.write_text(text, encoding="utf-8")
            part.replace(folder / FILE)
        except OSError as error:
            raise Trouble("desk.cannot_write", folder=str(folder), reason=error.strerror) from error


def load(folder: Path) -> Installation:
    """The desk in a folder; ``desk.none`` when nobody made one there, ``desk.unreadable`` when the file is spoilt."""
    path = folder / FILE
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        known = {each.name for each in fields(Office)}
        office = Office(**{name: value for name, value in document["office"].items() if name in known})
        return Installation(office, document["database"])
    except FileNotFoundError:
        raise RuleBroken("desk.none", folder=str(folder)) from None
    except OSError as error:
        raise Trouble("desk.cannot_read", folder=str(folder), reason=error.strerror) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Trouble("desk.unreadable", folder=str(folder), reason=str(error)) from error


def exists(folder: Path) -> bool:
    """Whether a desk was made in this folder."""
    return (folder / FILE).exists()


def new_office(
    *, code: str, name: str, desk: str, upper_code: str = "", upper_name: str = "", training: bool = False
) -> Office:
    """An office from what is typed at set-up; what is not named has a working default.

    ``name`` is the people's committee ("UBND xã Tân Hòa"); papers spell it out in capitals above the centre's name.
    """
    checked = office_code(code)
    tidied = tidy(name)
    if not tidied:
        raise RuleBroken("office.name_missing", field="office_name")
    place = _place(tidied)
    return Office(
        code=checked,
        name=tidied,
        desk=desk_digit(desk),
        upper_code=office_code(upper_code) if upper_code else checked.split(".")[0],
        upper_name=tidy(upper_name) or "Trung tâm Phục vụ hành chính công tỉnh",
        training=training or checked == TRAINING_OFFICE,
        superior=_spelt_out(tidied).upper(),
        agency="TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        place=place,
        sign="TTPVHCC",
    )


def _spelt_out(name: str) -> str:
    return f"Ủy ban nhân dân {name[4:].strip()}" if name.upper().startswith("UBND") else name


def _place(name: str) -> str:
    """The commune's own name, as it stands before the date on a paper: "UBND xã Tân Hòa" gives "Tân Hòa"."""
    lowered = name.lower()
    for kind in ("đặc khu ", "phường ", "thị trấn ", "xã "):
        if kind in lowered:
            return name[lowered.rindex(kind) + len(kind) :].strip()
    return name
