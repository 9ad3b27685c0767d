"""``scan``: what a scanned text is. Needs no data folder; with one it can tell whether a receipt is genuine."""

import argparse
from typing import Any

from desk_app.cli.at_desk import at_desk, folder_of, iso
from desk_app.cli.console import DONE, Console
from desk_app.domain.codes import DossierCode
from desk_app.domain.errors import DeskError
from desk_app.domain.people import CitizenCard
from desk_app.services import installation
from desk_app.services.scanning import Scan, ScannedReceipt, ScannedSlip, Scanning, Unknown
from desk_app.services.wording import sentence


def add_to(commands: Any, parents: list[argparse.ArgumentParser], language: str) -> None:
    """Adds ``scan``."""
    help_text = {"vi": "cho biết nội dung vừa quét là gì", "en": "what a scanned text is"}[language]
    parser = commands.add_parser("scan", parents=parents, allow_abbrev=False, help=help_text)
    parser.add_argument("text")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Every answer is an answer, ``unknown`` too; a desk that cannot be opened only leaves open what is genuine."""
    scan = Scanning().read(arguments.text)
    if _needs_a_desk(scan) and installation.exists(folder_of(arguments)):
        try:
            with at_desk(arguments) as desk:
                scan = desk.scanning.read(arguments.text)
        except DeskError as error:
            console.refuse(error)
    document = scan_document(scan, arguments.text, console)
    console.answer(document, "\n".join(f"{name}: {value}" for name, value in document.items()))
    return DONE


def _needs_a_desk(scan: Scan) -> bool:
    """Only a desk's record or key can tell more."""
    if isinstance(scan, Unknown):
        return scan.reason in ("scan.slip_without_desk", "scan.check_without_desk")
    return isinstance(scan, ScannedReceipt | ScannedSlip)


def scan_document(scan: Scan, text: str, console: Console) -> dict[str, Any]:
    """A scan as an answer."""
    if isinstance(scan, CitizenCard):
        return {
            "kind": "citizen_card",
            "personal_id": scan.personal_id,
            "old_id": scan.old_id,
            "name": scan.name,
            "birth_date": scan.birth_date.iso() if scan.birth_date else None,
            "sex": str(scan.sex) if scan.sex else None,
            "address": scan.address or None,
            "issued_on": scan.issued_on.isoformat() if scan.issued_on else None,
            "warnings": list(scan.warnings),
        }
    if isinstance(scan, DossierCode):
        return {"kind": "dossier", "code": str(scan)}
    if isinstance(scan, ScannedReceipt):
        claim = scan.claim
        return {
            "kind": "receipt_qr",
            "code": claim.code,
            "received_at": iso(claim.received_at),
            "due_at": iso(claim.due_at),
            "procedure": claim.procedure,
            "genuine": scan.genuine,
            "version": claim.version,
            "versions": scan.versions or None,
            "superseded": scan.superseded,
            "state": str(scan.live.state) if scan.live else None,
            "due_now": iso(scan.live.promise.told_due_at) if scan.live else None,
        }
    if isinstance(scan, ScannedSlip):
        return {"kind": "transfer_slip", "number": scan.number, "genuine": scan.genuine}
    return {
        "kind": "unknown",
        "reason": scan.reason,
        "message": sentence(scan.reason, {"text": text[:40]}, console.language),
    }
