"""``enrol``, ``upper`` and ``batch``: cards and batches between this desk and the office above."""

import argparse
from pathlib import Path
from typing import Any

from desk_app.cli.at_desk import at_desk, iso, officer_of
from desk_app.cli.console import DONE, SOME_DONE, Console
from desk_app.domain.errors import DeskError, Trouble
from desk_app.services.day_end import Taken
from desk_app.services.wording import sentence_of


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``enrol``, ``upper`` and ``batch export | take | inspect | list``."""
    vi = language == "vi"
    enrol = commands.add_parser(
        "enrol", parents=parents, allow_abbrev=False, help="thẻ ghi danh của quầy" if vi else "the desk's card"
    )
    enrol.add_argument("--to", type=Path, required=True, metavar="DIR")
    enrol.set_defaults(run=run_enrol)
    upper = commands.add_parser(
        "upper", parents=parents, allow_abbrev=False, help="nhận thẻ cấp trên" if vi else "take the card from above"
    )
    upper.add_argument("file", type=Path)
    upper.set_defaults(run=run_upper)
    batch = commands.add_parser("batch", parents=parents, allow_abbrev=False, help="lô hồ sơ" if vi else "batches")
    verbs = batch.add_subparsers(dest="verb", required=True)
    export = verbs.add_parser("export", parents=parents, allow_abbrev=False)
    export.add_argument("--to", type=Path, required=True, metavar="DIR")
    export.add_argument("--again", type=int, metavar="NO")
    export.set_defaults(run=run_export)
    take = verbs.add_parser("take", parents=parents, allow_abbrev=False)
    take.add_argument("files", nargs="+", type=Path)
    take.set_defaults(run=run_take)
    inspect = verbs.add_parser("inspect", parents=parents, allow_abbrev=False)
    inspect.add_argument("file", type=Path)
    inspect.set_defaults(run=run_inspect)
    listed = verbs.add_parser("list", parents=parents, allow_abbrev=False)
    listed.set_defaults(run=run_list)


def run_enrol(arguments: argparse.Namespace, console: Console) -> int:
    """Writes exactly one file."""
    with at_desk(arguments) as desk:
        path = desk.day_end.enrol(arguments.to)
    console.answer({"file": str(path)}, str(path))
    return DONE


def run_upper(arguments: argparse.Namespace, console: Console) -> int:
    """Takes the card of the office above."""
    with at_desk(arguments) as desk:
        card = desk.day_end.take_upper_card(arguments.file)
    document = {"unit": card.unit, "name": card.name, "fingerprint": card.fingerprint}
    console.answer(document, f"{card.unit} {card.name}\n{card.fingerprint}")
    return DONE


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Freezes what is pending, or writes a frozen batch again."""
    with at_desk(arguments) as desk:
        if arguments.again is not None:
            sent = desk.day_end.export_again(arguments.again, arguments.to)
        else:
            found = desk.day_end.export(arguments.to, officer_of(desk, arguments))
            if found is None:
                console.say(console.words("Không có gì chờ gửi. Không ghi tệp nào.", "Nothing is pending. No file."))
                return DONE
            sent = found
    document = {
        "no": sent.number,
        "epoch": sent.epoch,
        "file": str(sent.path),
        "sha256": sent.digest,
        "records": sent.records,
    }
    console.answer(document, str(sent.path))
    return DONE


def run_take(arguments: argparse.Namespace, console: Console) -> int:
    """Takes replies; each file says what became of it."""
    done = 0
    failed = []
    with at_desk(arguments) as desk:
        officer = officer_of(desk, arguments)
        for path in arguments.files:
            try:
                taken = desk.day_end.take(path, officer)
            except DeskError as error:
                failed.append(console.refuse(error))
                if console.as_json:
                    fate = "failed" if isinstance(error, Trouble) else "refused"
                    console.answer({"file": str(path), "fate": fate} | console.error_document(error), "")
                continue
            done += 1
            document = {
                "file": str(path),
                "fate": str(taken.fate),
                "no": taken.number,
                "acknowledged": [
                    {"epoch": each.epoch, "through": each.through, "missing": list(each.missing), "events": each.events}
                    for each in taken.acknowledged
                ],
                "problems": [
                    {"id": each.record_id, "code": each.code, "dossier": each.dossier_code, "message": each.message}
                    for each in taken.problems
                ],
                "outcomes": [
                    {"dossier": each.dossier_code, "state": str(each.state), "at": iso(each.at)}
                    for each in taken.outcomes
                ],
            }
            console.answer(document | _editions(taken, console), _told(path, taken, console))
    if done:
        return SOME_DONE if failed else DONE
    return max(failed)  # trouble in the world counts more than a refusal


def _editions(taken: Taken, console: Console) -> dict[str, Any]:
    """The calendar and the catalogue that came along and were new, and those that were not taken."""
    found: dict[str, Any] = {"calendar": None, "catalogue": None}
    for each in taken.editions:
        about: dict[str, Any] = {"epoch": each.number.epoch, "version": each.number.version}
        about["effective_from"] = each.effective_from.isoformat()
        found[each.kind] = about | ({"years": list(taken.new_years)} if each.kind == "calendar" else {})
    declined = [console.error_document(each.error)["error"] for each in taken.declined]
    return found | {"declined": declined}


def _told(path: Path, taken: Taken, console: Console) -> str:
    lines = [f"{path.name}: {taken.fate}"]
    for each in taken.editions:
        if each.kind == "catalogue":
            vi, en = "  Danh mục thủ tục mới, phiên bản {}", "  New catalogue of procedures, edition {}"
            lines.append(console.words(vi, en).format(each.number))
        else:
            years = ", ".join(map(str, taken.new_years)) or console.words("không đổi", "unchanged")
            vi, en = "  Lịch nghỉ mới, phiên bản {}; năm: {}", "  New calendar, edition {}; years: {}"
            lines.append(console.words(vi, en).format(each.number, years))
    for refused in taken.declined:
        said = [sentence_of(error, console.language) for error in (refused.error, refused.cause) if error]
        lines.append(f"  {refused.error.code}: " + " ".join(said))
    return "\n".join(lines)


def run_inspect(arguments: argparse.Namespace, console: Console) -> int:
    """A batch for a person's eyes; nothing is taken."""
    with at_desk(arguments) as desk:
        opened = desk.day_end.inspect(arguments.file)
    head = opened.head
    document = {
        "kind": str(head.kind),
        "from": {"unit": head.sender.unit, "desk": head.sender.desk or None, "epoch": head.sender.epoch},
        "to": {"unit": head.to_unit, "desk": head.to_desk or None, "key": head.to_key},
        "no": head.number,
        "prev": head.previous,
        "training": head.training,
        "records": len(opened.records),
        "events": {"first": head.first_seq, "last": head.last_seq},
        "summary": head.summary,
        "sha256": opened.digest,
        "key": opened.key,
    }
    lines = [f"{name}: {value}" for name, value in document.items()]
    console.answer(document, "\n".join(lines))
    return DONE


def run_list(arguments: argparse.Namespace, console: Console) -> int:
    """Every frozen batch, newest first, and whether the office above said that it has it."""
    with at_desk(arguments) as desk:
        batches = desk.day_end.batches()
    for each in batches:
        document = {
            "no": each.number,
            "epoch": each.epoch,
            "file": each.name,
            "sha256": each.digest,
            "records": each.records,
            "frozen_at": iso(each.frozen_at),
            "acknowledged_at": iso(each.acknowledged_at),
        }
        console.answer(document, f"{each.number:6d}  {each.epoch}  {each.records}  {each.name}")
    return DONE
