"""The catalogue: its rows, its papers, and files that are refused as a whole."""

from decimal import Decimal

import pytest

import resources
from desk_app.domain.errors import FileRefused
from desk_app.domain.limits import PausePolicy, Unit
from desk_app.domain.procedures import Confidence, read_catalogue, read_checklist, write_catalogue

SHIPPED = resources.read_text("catalogue/procedures.csv")


def test_the_shipped_catalogue_keeps_source_and_confidence_of_each_row() -> None:
    procedures = read_catalogue(SHIPPED)
    assert len(procedures) == 137
    assert all(procedure.source for procedure in procedures)
    assert sum(procedure.confidence is Confidence.HIGH for procedure in procedures) == 77


def test_a_row_reads_as_the_desk_needs_it() -> None:
    rows = {procedure.key: procedure for procedure in read_catalogue(SHIPPED)}
    marital = rows["1.004873"]
    assert marital.limit is not None
    assert (marital.limit.value, marital.limit.unit) == (Decimal(3), Unit.WORKING_DAYS)
    assert marital.pause_policy is PausePolicy.RESTART
    assert marital.checklist[0].name == "Tờ khai"
    assert marital.checklist[-1].present_only
    assert rows["1.001731"].limit is None


def test_a_row_without_a_national_code_has_a_key_that_is_never_printed() -> None:
    local = [procedure for procedure in read_catalogue(SHIPPED) if procedure.key.startswith("T")]
    assert len(local) == 9
    assert all(procedure.national_code is None for procedure in local)


def test_every_short_name_fits_a_list() -> None:
    assert max(len(procedure.short_name) for procedure in read_catalogue(SHIPPED)) <= 30


def test_a_catalogue_comes_back_as_it_was_written() -> None:
    procedures = read_catalogue(SHIPPED)
    assert read_catalogue(write_catalogue(procedures)) == procedures


def test_a_checklist_is_read_with_its_marks() -> None:
    form, proxy, card = read_checklist("Tờ khai [o:1 c:0]; Ủy quyền [o:0 c:2, conditional]; Căn cước [present]")
    assert (form.originals, form.copies, form.present_only) == (1, 0, False)
    assert (proxy.copies, proxy.conditional) == (2, True)
    assert card.present_only


def _with_row(**changes: str) -> str:
    header, first = SHIPPED.splitlines()[:2]
    names = header.split(",")
    values = dict(
        zip(
            names,
            ["1.009999", "Thủ tục", "Thủ tục", "Hộ tịch", "xã", "3", "working_days", *[""] * 8, "low"],
            strict=True,
        )
    )
    assert first
    return header + "\r\n" + ",".join((values | changes)[name] for name in names) + "\r\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "nonsense"},
        {"name": " "},
        {"limit_value": "-3"},
        {"limit_value": "ba"},
        {"limit_unit": "weeks"},
        {"fee_vnd": "8.000"},
        {"confidence": "sure"},
        {"pause_policy": "stop"},
    ],
)
def test_a_wrong_row_refuses_the_whole_file_and_names_its_line(changes: dict[str, str]) -> None:
    with pytest.raises(FileRefused) as refused:
        read_catalogue(_with_row(**changes))
    assert refused.value.code == "catalogue.row"
    assert refused.value.facts["line"] == 2


def test_a_right_row_is_taken() -> None:
    assert read_catalogue(_with_row())[0].key == "1.009999"


@pytest.mark.parametrize(("text", "code"), [("", "catalogue.columns"), ("a,b\r\n1,2\r\n", "catalogue.columns")])
def test_a_file_that_is_no_catalogue_is_refused(text: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_catalogue(text)
    assert refused.value.code == code


def test_a_code_that_stands_twice_is_refused() -> None:
    with pytest.raises(FileRefused, match=r"catalogue\.twice"):
        read_catalogue(_with_row() + _with_row().splitlines()[1] + "\r\n")
