"""``fees`` and ``till`` as a script calls them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_app.cli.app import main
from tests.building import a_filing_line

NOW = "2026-03-02T09:00"
Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the desk of this test; the answers are read as JSON."""

    def call(*words: str, now: str = NOW) -> tuple[int, list[dict[str, Any]], str]:
        code = main([*words, "--data", str(tmp_path / "desk"), "--json", "--lang", "vi", "--now", now])
        caught = capsys.readouterr()
        return code, [json.loads(line) for line in caught.out.splitlines()], caught.err

    return call


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Run:
    """A training desk with one dossier, certified copies."""
    assert (
        run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training")[0] == 0
    )
    file = tmp_path / "filing.jsonl"
    file.write_text(json.dumps(a_filing_line(procedure="2.000815")), encoding="utf-8")
    assert run("register", str(file))[0] == 0
    return run


CODE = "260302-1001"


def counted(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    """What ``fees count`` answers without any desk."""
    code = main(["fees", "count", *words, "--json"])
    return code, json.loads(capsys.readouterr().out or "null")


def test_a_fee_is_counted_without_a_desk(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = counted(capsys, "--procedure", "2.000815", "--pages", "5", "--copies", "3")
    assert code == 0
    assert (answer["total"], answer["words"]) == (21_000, "Hai mươi mốt nghìn đồng")
    words = ("--procedure", "1.001612", "--channel", "online", "--on", "2026-07-25")
    assert counted(capsys, *words, "--office", "H26.046")[1]["total"] == 0
    assert counted(capsys, *words)[1]["total"] is None


@pytest.mark.parametrize("words", [("--pages", "-1"), ("--on", "hôm nay"), ("--exemption", "vip")])
def test_a_count_that_cannot_be_made_is_refused(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    assert counted(capsys, "--procedure", "2.000815", *words) == (1, None)


def test_a_fee_is_counted_by_another_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "fees.toml"
    file.write_text(
        '[[fee]]\nkey = "a"\nitem = "a"\nname = "Lệ phí"\nkind = "le_phi"\nunit = "lần"\namount = 75000\n'
        'procedures = ["1.013225"]\nground = "NQ 1/2026"\n',
        encoding="utf-8",
    )
    assert counted(capsys, "--procedure", "1.013225", "--tariff", str(file))[1]["total"] == 75_000


def test_a_desk_s_own_tariff_goes_out_and_comes_in(desk: Run, tmp_path: Path) -> None:
    file = tmp_path / "fees.toml"
    assert desk("fees", "export", str(file))[0] == 0
    text = file.read_text(encoding="utf-8").replace(
        'amount = 10000\nprocedures = ["2.000884"', 'amount = 12000\nprocedures = ["2.000884"'
    )
    file.write_text(text, encoding="utf-8")
    assert desk("fees", "import", str(file))[1] == [{"version": 1}]
    assert desk("fees", "count", "--procedure", "2.000884")[1][0]["total"] == 12_000
    rules = desk("fees", "show", "2.000884", "--on", "2026-03-02")[1]
    assert [(rule["amount"], rule["from"]) for rule in rules] == [(12_000, "2017-01-01")]
    file.write_text(text.replace("12000", "-12000"), encoding="utf-8")
    code, _, said = desk("fees", "import", str(file))
    assert code == 1
    assert said.startswith("fees.amount:")


def test_a_shift_is_taken_counted_and_closed(desk: Run) -> None:
    [payment] = desk("till", "take", CODE, "--pages", "5", "--copies", "3", "--receipt", "AA-26E 412")[1]
    assert (payment["amount"], payment["receipt"]) == (21_000, "AA-26E 0000412")
    item = ("--item", "Lệ phí sao lục=15000", "--payer", "Huỳnh Trọng Nghĩa")
    [second] = desk("till", "take", "-", *item)[1]
    [struck] = desk("till", "strike-out", second["id"], "--reason", "gõ nhầm")[1]
    assert struck["struck_out"]
    [third] = desk("till", "take", "-", *item)[1]
    [named] = desk("till", "receipt", third["id"], "AA-26E 413")[1]
    assert named["receipt"] == "AA-26E 0000413"
    [back] = desk("till", "back", third["id"], "--amount", "5000", "--reason", "thu thừa")[1]
    assert back["left"] == 10_000
    [shift] = desk("till", "show")[1]
    assert shift["expected"] == 31_000
    code, _, said = desk("till", "close", "--counted", "30000")
    assert code == 1
    assert "lệch -1.000 đồng" in said
    [closed] = desk("till", "close", "--note-count", "10000=3", "--note-count", "1000=1", now="2026-03-02T11:30")[1]
    assert (closed["number"], closed["expected"], closed["difference"], closed["struck_out"]) == (1, 31_000, 0, 1)
    [day] = desk("till", "show", "--day", "2026-03-02")[1]
    assert [each["number"] for each in day["closings"]] == [1]
    assert [each["id"] for each in desk("till", "show", "--receipt", "aa-26e 412")[1]] == [payment["id"]]
    assert [each["id"] for each in desk("till", "show", CODE)[1]] == [payment["id"]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("take", CODE, "--item", "Lệ phí"), "till.line_form"),
        (("take", CODE, "--item", "Lệ phí=1.5"), "till.line_form"),
        (("take", "-", "--item", "Lệ phí=5000"), "till.payer_missing"),
        (("take", "-"), "till.payer_missing"),
        (("take", CODE, "--receipt", "412"), "till.receipt_symbol"),
        (("take", CODE, "--copies", "0"), "fee.amount"),
        (("back", "x", "--reason", "thừa"), "till.unknown"),
        (("close",), "till.count_missing"),
        (("close", "--note-count", "50000"), "till.note_form"),
        (("show", "--day", "hôm nay"), "fee.day"),
    ],
)
def test_what_cannot_be_done_is_refused_by_its_code(desk: Run, words: tuple[str, ...], code: str) -> None:
    exit_code, answers, said = desk("till", *words)
    assert (exit_code, answers, said.partition(":")[0]) == (1, [], code)


def test_a_procedure_without_a_rule_asks_for_typed_items(desk: Run, tmp_path: Path) -> None:
    file = tmp_path / "permit.jsonl"
    file.write_text(json.dumps(a_filing_line(procedure="1.013225")), encoding="utf-8")
    [dossier] = desk("register", str(file))[1]
    code, _, said = desk("till", "take", dossier["code"])
    assert (code, said.partition(":")[0]) == (1, "fee.no_rule")
    assert desk("till", "take", dossier["code"], "--item", "Lệ phí cấp giấy phép xây dựng=75000")[0] == 0
