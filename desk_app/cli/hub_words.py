"""What the hub's commands answer: documents for machines, lines for people."""

from typing import Any

from desk_app.cli.console import Console
from desk_app.domain.batches import BatchFate
from desk_app.hub.intake import Taken


def taken_document(taken: Taken, console: Console) -> dict[str, Any]:
    """One file's line for machines."""
    sender = taken.sender
    return {
        "file": taken.file,
        "fate": str(taken.fate),
        "unit": sender.unit if sender else None,
        "desk": sender.desk if sender else None,
        "epoch": sender.epoch if sender else None,
        "no": taken.number or None,
        "records": taken.records,
        "applied": taken.applied,
        "released": list(taken.released),
        "problems": [
            {"id": each.record, "code": each.code, "dossier": each.dossier, "message": each.message(console.language)}
            for each in taken.remarks
        ],
    }


FATES = {
    BatchFate.ACCEPTED: ("đã nhận", "accepted"),
    BatchFate.DUPLICATE: ("đã nhận trước đó", "taken before"),
    BatchFate.HELD: ("giữ chờ", "held"),
    BatchFate.FORKED: ("giữ riêng, tạm dừng", "set aside, halted"),
    BatchFate.REFUSED: ("không nhận", "refused"),
}


def taken_text(taken: Taken, console: Console) -> str:
    """One file's lines for people."""
    lines = [f"{taken.file}: {console.words(*FATES[taken.fate])}"]
    if taken.sender:
        told = (str(taken.sender), taken.number, taken.records, taken.applied)
        vi, en = "  {}, lô {}: {} bản ghi, áp dụng {}", "  {}, batch {}: {} records, {} applied"
        lines.append(console.words(vi, en).format(*told))
    lines += [f"  {each.code}: {each.message(console.language)}" for each in taken.remarks]
    return "\n".join(lines)


def status_lines(found: dict[str, Any], console: Console) -> list[str]:
    """All desks at a glance: a line each, and what needs a person."""
    vi, en = "{} ({}): {} hồ sơ, {} bản ghi", "{} ({}): {} dossiers, {} records"
    lines = [console.words(vi, en).format(found["name"], found["unit"], found["dossiers"], found["records"])]
    for each in found["offices"]:
        states = ", ".join(f"{state} {many}" for state, many in each["states"].items())
        lines.append(f"  {each['unit']}: {each['dossiers']} ({states})")
    vi, en = "  {}/{}, đợt {}: đến lô {}", "  {}/{}, epoch {}: up to batch {}"
    for each in found["streams"]:
        line = console.words(vi, en).format(each["unit"], each["desk"], each["epoch"], each["through"])
        if each["missing"]:
            line += console.words("; thiếu ", "; missing ") + ", ".join(map(str, each["missing"]))
        if each["held"]:
            line += console.words("; giữ chờ ", "; held ") + ", ".join(map(str, each["held"]))
        if each["frozen"]:
            line += console.words("; TẠM DỪNG", "; HALTED") + f" ({each['frozen_by']})"
        lines.append(line)
    lines += [_edition_line(each, found["desks"], console) for each in found["editions"]]
    lines += [conflict_line(each, console) for each in found["conflicts"]]
    lines += [f"! {each['code']}: {each['message']}" for each in found["problems"] if each["code"] != "E403"]
    return lines


def _edition_line(found: dict[str, Any], desks: list[dict[str, Any]], console: Console) -> str:
    """What was published, and by how many desks it is held, or something newer."""
    number = (found["epoch"], found["version"])
    held = [each["holds"].get(found["kind"], {"epoch": 0, "version": 0}) for each in desks]
    many = sum((each["epoch"], each["version"]) >= number for each in held)
    what = (
        console.words("Lịch nghỉ", "Calendar")
        if found["kind"] == "calendar"
        else console.words("Danh mục", "Catalogue")
    )
    vi, en = "  {} {}.{}, dùng từ {}: {}/{} quầy đã có", "  {} {}.{}, in force from {}: held by {} of {} desks"
    return console.words(vi, en).format(what, *number, found["effective_from"], many, len(desks))


def conflict_line(found: dict[str, Any], console: Console) -> str:
    """A contradiction in a line; the side that is shown has a star."""
    sides = " / ".join(
        f"{side['at']} {side['type']} {side['actor']} ({side['epoch']}, {side['seq']}){'*' if side['shown'] else ''}"
        for side in found["sides"]
    )
    return console.words("! CẦN XỬ LÝ ", "! NEEDS A DECISION ") + f"{found['dossier']}: {sides}"
