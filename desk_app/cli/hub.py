"""``hub``: the office above on the command line: made, introduced to its desks, taking batches, replying."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desk_app.cli import hub_editions
from desk_app.cli.at_hub import now_of, open_hub, with_hub
from desk_app.cli.console import DONE, NONE_DONE, SOME_DONE, TROUBLE, Console
from desk_app.cli.hub_words import conflict_line, status_lines, taken_document, taken_text
from desk_app.domain.batches import Address, BatchFate, OutcomeState
from desk_app.domain.errors import DeskError, RuleBroken, Trouble
from desk_app.hub.intake import Taken
from desk_app.hub.office import Hub
from desk_app.services.wording import sentence_of

HELP = {
    "hub": ("cơ quan cấp trên", "the office above"),
    "init": ("tạo cơ quan cấp trên và khóa của nó", "makes an office above and its key"),
    "card": ("ghi thẻ của cơ quan cho các quầy", "writes the office's card for its desks"),
    "enrol": ("ghi danh quầy, sau khi đã so mã đối chiếu", "enrols a desk, once its fingerprint was compared"),
    "revoke": ("thu hồi một khóa của quầy", "revokes a key of a desk"),
    "take": ("nhận các lô hồ sơ", "takes batches"),
    "release": ("cho nhận tiếp từ một quầy đang tạm dừng", "lets a halted stream flow again"),
    "outcome": ("ghi kết quả xử lý của một hồ sơ", "notes the outcome of a dossier"),
    "calendar": ("công bố lịch nghỉ cho mọi quầy", "publishes an official calendar to all desks"),
    "catalogue": ("công bố danh mục thủ tục cho mọi quầy", "publishes a catalogue of procedures to all desks"),
    "restored": ("báo rằng dữ liệu vừa được phục hồi từ bản sao", "says that the database was put back from a backup"),
    "reply": ("ghi lô trả lời cho các quầy của một cơ quan", "writes replies for the desks of an office"),
    "status": ("xem tất cả các quầy", "all desks at a glance"),
    "show": ("xem một hồ sơ", "one dossier with its history"),
}


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``hub`` and its own commands."""
    spoken = 0 if language == "vi" else 1
    parser = commands.add_parser("hub", parents=parents, allow_abbrev=False, help=HELP["hub"][spoken])
    inner = parser.add_subparsers(dest="hub_command", required=True, metavar="…")
    shared = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    shared.add_argument("--database", metavar="URL")

    def command(name: str, answer: Callable[[argparse.Namespace, Console], int]) -> argparse.ArgumentParser:
        one: argparse.ArgumentParser = inner.add_parser(
            name, parents=[*parents, shared], allow_abbrev=False, help=HELP[name][spoken]
        )
        one.set_defaults(run=run, answer=answer, wrong=parser.error)
        return one

    one = command("init", _init)
    one.add_argument("--unit", required=True, metavar="CODE")
    one.add_argument("--name", required=True, metavar="TEXT")
    one.add_argument("--training", action="store_true")
    command("card", _card).add_argument("--to", required=True, type=Path, metavar="DIR")
    command("enrol", _enrol).add_argument("file", type=Path, metavar="FILE")
    one = command("revoke", _revoke)
    one.add_argument("desk", metavar="UNIT/DESK")
    one.add_argument("fingerprint", metavar="FINGERPRINT")
    command("take", _take).add_argument("files", type=Path, nargs="+", metavar="FILE")
    command("release", _release).add_argument("stream", metavar="UNIT/DESK/EPOCH")
    one = command("outcome", _outcome)
    one.add_argument("code", metavar="CODE")
    one.add_argument("state", choices=[str(state) for state in OutcomeState], metavar="STATE")
    one.add_argument("--note", default="", metavar="TEXT")
    one.add_argument("--official-code", default="", metavar="CODE")
    hub_editions.add_to(command)
    command("restored", _restored)
    one = command("reply", _reply)
    one.add_argument("office", metavar="OFFICE")
    one.add_argument("--to", required=True, type=Path, metavar="DIR")
    command("status", _status)
    command("show", _show).add_argument("code", metavar="CODE")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answers one of the hub's commands."""
    if "data" not in arguments:
        arguments.wrong("--data DIR")
    code: int = arguments.answer(arguments, console)
    return code


def _init(arguments: argparse.Namespace, console: Console) -> int:
    if "now" in arguments and not arguments.training:
        raise RuleBroken("hub.clock_is_real")
    asked = {"unit": arguments.unit, "name": arguments.name, "training": arguments.training}
    hub = Hub.make(arguments.database, arguments.data, **asked, at=now_of(arguments))
    hub.close()
    document = {**asdict(hub.about), "epoch": hub.epoch, "fingerprint": hub.fingerprint}
    text = console.words(
        f"Đã tạo {hub.about.name} ({hub.about.unit}). Mã đối chiếu: {hub.fingerprint}",
        f"{hub.about.name} ({hub.about.unit}) was made. Fingerprint: {hub.fingerprint}",
    )
    console.answer(document, text)
    return DONE


@with_hub
def _card(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    path = hub.card(arguments.to)
    console.answer({"file": str(path), "fingerprint": hub.fingerprint}, str(path))
    return DONE


@with_hub
def _enrol(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    found = hub.enrol(arguments.file, now_of(arguments))
    text = f"{found.name} ({found.unit}/{found.desk}): {found.spoken}"
    console.answer(asdict(found), text)
    if found.further:
        vi = "Quầy này đã có khóa khác; khóa cũ vẫn có hiệu lực cho đến khi bị thu hồi (hub revoke)."
        en = "This desk has another key; the older one stays valid until it is revoked (hub revoke)."
        console.say(console.words(vi, en))
    elif not found.new:
        console.say(console.words("Khóa này đã được ghi danh trước đó.", "This key was enrolled before."))
    return DONE


@with_hub
def _restored(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    epoch = hub.begin_epoch(now_of(arguments))
    vi = "Đã bắt đầu đợt {}. Hãy ghi lô trả lời mới cho mọi quầy (hub reply)."
    en = "Epoch {} has begun. Please write new replies for all desks (hub reply)."
    console.answer({"epoch": epoch}, console.words(vi, en).format(epoch))
    return DONE


@with_hub
def _revoke(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    unit, desk = _parts(arguments, arguments.desk, 2)
    hub.revoke(unit, desk, arguments.fingerprint, now_of(arguments))
    document = {"unit": unit, "desk": desk, "fingerprint": arguments.fingerprint, "revoked": True}
    console.answer(document, console.words("Đã thu hồi khóa.", "The key was revoked."))
    return DONE


@with_hub
def _release(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    unit, desk, epoch = _parts(arguments, arguments.stream, 3)
    released = hub.release(Address(unit, desk, epoch), now_of(arguments))
    document = {"unit": unit, "desk": desk, "epoch": epoch, "released": list(released)}
    taken = ", ".join(map(str, released)) or "–"
    console.answer(document, console.words(f"Đã cho nhận tiếp. Lô vào sau: {taken}", f"Released. Went in: {taken}"))
    return DONE


def _take(arguments: argparse.Namespace, console: Console) -> int:
    """Each file by itself: what fails with one does not stop the next."""
    hub = open_hub(arguments)
    done = refused = failed = 0
    try:
        for path in arguments.files:
            try:
                taken = hub.take(path, now_of(arguments))
            except Trouble as trouble:
                failed += 1
                message = sentence_of(trouble, console.language)
                remark = {"id": "", "code": trouble.code, "dossier": "", "message": message}
                document = taken_document(Taken(path.name, BatchFate.REFUSED), console) | {
                    "fate": "failed",
                    "problems": [remark],
                }
                console.answer(document, f"{path.name}: {trouble.code}: {message}")
                continue
            if taken.fate in (BatchFate.REFUSED, BatchFate.FORKED):
                refused += 1
            else:
                done += 1
            console.answer(taken_document(taken, console), taken_text(taken, console))
    finally:
        hub.close()
    if not refused and not failed:
        return DONE
    if done:
        return SOME_DONE
    return TROUBLE if failed else NONE_DONE


@with_hub
def _outcome(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    record = hub.outcome(
        arguments.code,
        OutcomeState(arguments.state),
        now_of(arguments),
        note=arguments.note,
        official_code=arguments.official_code,
        actor=getattr(arguments, "officer", ""),
    )
    vi, en = "Đã ghi; sẽ gửi cùng lô trả lời tới.", "Noted; it travels with the next reply."
    console.answer({"id": record, "code": arguments.code, "state": arguments.state}, console.words(vi, en))
    return DONE


@with_hub
def _reply(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    replies = hub.replies(arguments.office, now_of(arguments))
    done, last = 0, None
    for reply in replies:
        try:
            path = hub.lay(reply, arguments.to)
        except DeskError as error:
            last = console.refuse(error)
            continue
        done += 1
        document = {"file": str(path), "unit": reply.unit, "desk": reply.desk, "epoch": hub.epoch, "no": reply.number}
        console.answer(document | {"sha256": reply.digest, "fresh": reply.fresh}, str(path))
    if last is None:
        return DONE
    return SOME_DONE if done else last


@with_hub
def _status(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    document = hub.status()
    console.answer(document, "\n".join(status_lines(document, console)))
    return DONE


@with_hub
def _show(hub: Hub, arguments: argparse.Namespace, console: Console) -> int:
    found = hub.show(arguments.code)
    lines = [f"{found['code']}  {found['unit']}/{found['desk']}  {found['state']}"]
    for step in found["history"]:
        mark = "*" if step["shown"] else " "
        lines.append(f"{mark} {step['at']}  {step['type']}  {step['actor']}  ({step['epoch']}, {step['seq']})")
    lines += [conflict_line(each, console) for each in found["conflicts"]]
    lines += [f"> {each['at']}  {each['state']}  {each['note']}" for each in found["outcomes"]]
    console.answer(found, "\n".join(lines))
    return DONE


def _parts(arguments: argparse.Namespace, text: str, count: int) -> list[str]:
    parts = text.split("/")
    if len(parts) != count or not all(parts):
        arguments.wrong(text)
    return parts
