"""The catalogue: its rows, its papers, and files that are refused as a whole."""

from decimal import Decimal

import pytest

import resources
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.limits import PausePolicy, Unit
from desk_app.domain.procedures import COLUMNS, Confidence, read_catalogue, read_checklist, write_catalogue

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
    header = SHIPPED.splitlines()[0]
    values = {
        "key": "1.009999", "name": "Thủ tục", "short_name": "Thủ tục", "field": "Hộ tịch", "level": "xã",
        "limit_value": "3", "limit_unit": "working_days", "confidence": "low",
    }  # fmt: skip
    row = values | changes
    return header + "\r\n" + ",".join(row.get(name, "") for name in header.split(",")) + "\r\n"


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
        {"limit_variants": "online 2 working_hours"},
        {"limit_variants": "online = 2 working_hours; online = 3 working_hours"},
        {"limit_variants": "= 2 working_hours"},
        {"second_limit": "5 10 working_days"},
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


def test_the_variant_that_says_most_about_channel_and_case_gives_the_limit() -> None:
    variants = "online = 2 working_hours; [Cần xác minh] = 8 working_days; online [Cần xác minh] = 6 working_days"
    [procedure] = read_catalogue(_with_row(limit_variants=variants))
    asked = [("in_person", ""), ("online", ""), ("in_person", "Cần xác minh"), ("online", "Cần xác minh")]
    limits = [procedure.limit_for(channel, case) for channel, case in asked]
    assert [limit.words(padded=False) for limit in limits if limit] == [
        "3 ngày làm việc", "2 giờ làm việc", "8 ngày làm việc", "6 ngày làm việc",
    ]  # fmt: skip


def test_a_case_that_the_catalogue_does_not_know_is_refused_with_those_it_knows() -> None:
    [procedure] = read_catalogue(_with_row(limit_variants="[Cần xác minh] = 8 working_days"))
    with pytest.raises(RuleBroken) as refused:
        procedure.limit_for("online", "Khẩn")
    assert refused.value.facts["known"] == ["Cần xác minh"]


def test_a_catalogue_without_the_later_columns_is_still_read() -> None:
    older = "\r\n".join(",".join(line.split(",")[: len(COLUMNS)]) for line in _with_row().splitlines())
    assert read_catalogue(older)[0].variants == ()
