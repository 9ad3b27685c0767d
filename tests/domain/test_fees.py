"""Fees: the worked amounts of the texts, dates and channels, exemptions, and what no rule says."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from desk_app.domain.errors import FileRefused, RuleBroken
from desk_app.domain.fee_rules import FeeKind
from desk_app.domain.fees import FeeLine, Tariff, typed_line
from desk_app.domain.filed import Channel
from desk_app.domain.money import in_words
from desk_app.domain.procedures import read_catalogue
from desk_app.domain.tariff_file import read_tariff

SHIPPED = resources.read_text("catalogue/fees.toml")
TARIFF = read_tariff(SHIPPED)
DAY = date(2026, 3, 2)
COPY, EXTRACT, RESIDENCE, BIRTH, BUSINESS = "2.000815", "2.000635", "1.004222", "1.001193", "1.001612"


def total(procedure: str, channel: Channel = Channel.IN_PERSON, on: date = DAY, **asked: object) -> int | None:
    """What a case costs, or None where the tariff is silent."""
    found = TARIFF.fee_for(procedure, channel, on, **asked)  # type: ignore[arg-type]
    return None if found is None else found.total


@pytest.mark.parametrize(("pages", "copies", "amount"), [(5, 3, 21_000), (1, 10, 20_000), (250, 1, 200_000)])
def test_certified_copies_cost_what_the_circular_s_examples_say(pages: int, copies: int, amount: int) -> None:
    assert total(COPY, pages=pages, copies=copies) == amount


def test_the_worked_example_is_read_out_as_on_the_receipt() -> None:
    count = TARIFF.fee_for(COPY, Channel.IN_PERSON, DAY, pages=5, copies=3)
    assert count is not None
    [line] = count.lines
    assert (line.quantity, line.unit_amount, line.amount, line.kind) == (3, 7_000, 21_000, FeeKind.PHI)
    assert in_words(count.total) == "Hai mươi mốt nghìn đồng"
    assert count.ground == "TT 226/2016/TT-BTC, Điều 4"


def test_the_cap_holds_for_each_copy_and_not_for_all_together() -> None:
    assert total(COPY, pages=198) == 200_000
    assert total(COPY, pages=197) == 199_000
    assert total(COPY, pages=250, copies=2) == 400_000


@pytest.mark.parametrize(
    ("procedure", "amount"),
    [
        ("2.000884", 10_000),
        ("2.001035", 50_000),
        ("2.000913", 30_000),
        ("2.000927", 25_000),
        (EXTRACT, 8_000),
        ("2.001263", 400_000),
        (BIRTH, 0),
    ],
)
def test_each_fixed_amount_is_taken_once_for_one_case(procedure: str, amount: int) -> None:
    assert total(procedure) == amount


def test_cases_of_one_paper_count_one_by_one() -> None:
    assert total("2.000884", count=3) == 30_000


@pytest.mark.parametrize(
    ("procedure", "in_person", "online"),
    [(RESIDENCE, 20_000, 10_000), ("1.004194", 15_000, 7_000), ("1.010038", 10_000, 5_000)],
)
def test_residence_costs_less_online_and_the_post_counts_as_in_person(
    procedure: str, in_person: int, online: int
) -> None:
    assert total(procedure) == total(procedure, Channel.PUBLIC_POST) == in_person
    assert total(procedure, Channel.ONLINE) == online


def test_a_special_case_has_its_own_amount_a_head() -> None:
    assert total("1.004194", case="theo danh sách", count=12) == 120_000
    assert total("1.004194", Channel.ONLINE, case="theo danh sách", count=12) == 60_000
    assert TARIFF.cases("1.004194", Channel.ONLINE, DAY) == ("", "theo danh sách")


def test_a_case_that_the_tariff_does_not_know_is_left_to_the_officer() -> None:
    assert total(BIRTH, case="quá hạn") is None


def test_where_no_rule_speaks_the_officer_types_the_amount() -> None:
    assert total("1.013225") is None
    assert total(RESIDENCE, on=date(2023, 2, 4)) is None
    assert total(RESIDENCE, on=date(2023, 2, 5)) == 20_000


def test_extracts_asked_for_besides_are_added_by_the_field_of_the_procedure() -> None:
    count = TARIFF.fee_for(BIRTH, Channel.IN_PERSON, DAY, of_field="hộ tịch", copies=2)
    assert count is not None
    assert [(line.item, line.due) for line in count.lines] == [("civil_status", 0), ("civil_status_extract", 16_000)]
    assert total(BIRTH, of_field="Hộ tịch") == 0


def test_extracts_alone_do_not_pretend_that_a_local_fee_is_known() -> None:
    assert total("1.004884", of_field="Hộ tịch", copies=2) is None


def test_hanoi_s_online_business_households_pay_nothing_from_25_july_2026_on() -> None:
    hanoi = TARIFF.of_office("H26.046")

    def of(channel: Channel, on: date, tariff: Tariff = hanoi) -> int | None:
        found = tariff.fee_for(BUSINESS, channel, on)
        return None if found is None else found.total

    assert of(Channel.ONLINE, date(2026, 7, 25)) == 0
    assert of(Channel.IN_PERSON, date(2026, 7, 25)) == 100_000
    assert of(Channel.ONLINE, date(2026, 7, 24)) is None
    assert of(Channel.ONLINE, date(2026, 7, 25), TARIFF.of_office("H58.123")) is None
    assert of(Channel.ONLINE, date(2026, 7, 25), TARIFF.of_office("H261.046")) is None


@pytest.mark.parametrize(
    ("on", "channel", "applies"),
    [
        (date(2026, 8, 14), Channel.ONLINE, False),
        (date(2026, 8, 15), Channel.ONLINE, True),
        (date(2027, 2, 28), Channel.ONLINE, True),
        (date(2027, 3, 1), Channel.ONLINE, False),
        (date(2026, 9, 1), Channel.IN_PERSON, False),
    ],
)
def test_digital_citizens_are_exempt_online_in_the_window_of_circular_117(
    on: date, channel: Channel, applies: bool
) -> None:
    offered = {each.code for each in TARIFF.exemptions_for(EXTRACT, channel, on)}
    assert ("digital_citizen" in offered) is applies
    if applies:
        count = TARIFF.fee_for(EXTRACT, channel, on, copies=3, exemption="digital_citizen")
        assert count is not None
        assert count.exemption is not None
        assert (count.total, count.exemption.amount, count.exemption.ground) == (0, 24_000, "TT 117/2026/TT-BTC")
    else:
        with pytest.raises(RuleBroken, match=r"fee\.exemption"):
            total(EXTRACT, channel, on, exemption="digital_citizen")


def test_an_exemption_that_covers_another_item_is_refused() -> None:
    with pytest.raises(RuleBroken, match=r"fee\.exemption"):
        total(COPY, exemption="poor_household")
    assert total(RESIDENCE, exemption="poor_household") == 0


def test_part_of_an_amount_is_rounded_for_the_payer() -> None:
    tariff = read_tariff(_fee(amount=1_001) + _exemption(percent=50))
    count = tariff.fee_for("2.000815", Channel.IN_PERSON, DAY, exemption="poor")
    assert count is not None
    assert (count.total, count.exemption.amount if count.exemption else 0) == (500, 501)


@pytest.mark.parametrize("asked", [{"pages": 0}, {"pages": -1}, {"copies": 0}, {"copies": -1}, {"pages": 2.5}])
def test_a_count_that_is_none_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(RuleBroken, match=r"fee\.amount"):
        total(COPY, **asked)


@pytest.mark.parametrize("amount", [-1, 0.5, 10**12 + 1, True])
def test_only_whole_dong_from_zero_on_are_an_amount(amount: int) -> None:
    with pytest.raises(RuleBroken, match=r"fee\.amount"):
        typed_line("Lệ phí cấp giấy phép xây dựng", FeeKind.LE_PHI, amount)


def test_no_more_can_be_exempted_than_is_due() -> None:
    with pytest.raises(RuleBroken, match=r"fee\.amount"):
        FeeLine("signature", "Phí chứng thực chữ ký", FeeKind.PHI, "trường hợp", 1, 10_000, exempted=10_001)


@given(pages=st.integers(1, 2_000), copies=st.integers(1, 500))
def test_a_further_page_never_makes_copies_cheaper_and_copies_add_up(pages: int, copies: int) -> None:
    one, all_of_them, longer = (
        total(COPY, pages=pages),
        total(COPY, pages=pages, copies=copies),
        total(COPY, pages=pages + 1),
    )
    assert one is not None
    assert longer is not None
    assert all_of_them == one * copies
    assert one <= longer <= 200_000


@given(on=st.dates(date(2015, 1, 1), date(2031, 1, 1)), channel=st.sampled_from(Channel))
def test_every_day_has_one_amount_or_none_for_every_procedure(on: date, channel: Channel) -> None:
    for procedure in ALL:
        found = TARIFF.fee_for(procedure, channel, on)
        assert found is None or found.total >= 0


ALL = sorted({procedure for rule in TARIFF.rules for procedure in rule.procedures})


def test_the_shipped_tariff_names_procedures_and_fields_of_the_catalogue() -> None:
    catalogue = read_catalogue(resources.read_text("catalogue/procedures.csv"))
    assert set(ALL) <= {procedure.key for procedure in catalogue}
    assert all(rule.ground and rule.name for rule in TARIFF.rules)


def test_the_shipped_tariff_agrees_with_the_catalogue_s_usual_amounts() -> None:
    usual = {
        procedure.key: procedure.fee_vnd
        for procedure in read_catalogue(resources.read_text("catalogue/procedures.csv"))
    }
    amounts = {key: total(key, on=date(2027, 1, 1)) for key in ALL if total(key, on=date(2027, 1, 1)) is not None}
    assert {key: usual[key] for key in amounts} == amounts


# Files


def _fee(**changes: object) -> str:
    said = {
        "key": "copy",
        "item": "copy",
        "name": "Phí sao lục",
        "kind": "phi",
        "unit": "bản",
        "amount": 1_000,
        "procedures": ["2.000815"],
        "ground": "NQ 12/2026/NQ-HĐND",
    } | changes
    return "\n[[fee]]\n" + "".join(f"{name} = {_toml(value)}\n" for name, value in said.items() if value is not None)


def _exemption(**changes: object) -> str:
    said = {"code": "poor", "words": "Hộ nghèo", "percent": 100, "items": ["copy"], "ground": "NQ 12/2026"} | changes
    return "\n[[exemption]]\n" + "".join(f"{name} = {_toml(value)}\n" for name, value in said.items() if value)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(each)}" for name, each in value.items()) + " }"
    return value.isoformat() if isinstance(value, date) else repr(value).replace("'", '"')


@pytest.mark.parametrize(
    ("broken", "code", "line"),
    [
        ("[[fee]\n", "fees.not_toml", None),
        ("", "fees.empty", None),
        (_fee() + _fee(key="b", amount=-5), "fees.amount", 12),
        (_fee(amount=12.5), "fees.amount", 2),
        (_fee(amount=True), "fees.amount", 2),
        (_fee(amount=None), "fees.one_of_two", 2),
        (_fee(pages={"first_pages": 2, "first": 2, "further": 1}), "fees.one_of_two", 2),
        (_fee(amount=None, pages={"first_pages": 2, "first": 2, "further": 1}), "fees.shape", 2),
        (_fee(amount=None, per="copy", pages={"first_pages": 2, "first": 2}), "fees.amount", 2),
        (_fee(procedures=[]), "fees.one_of_two", 2),
        (_fee(fields=["Chứng thực"]), "fees.one_of_two", 2),
        (_fee(kind="thuế"), "fees.shape", 2),
        (_fee(name="  "), "fees.shape", 2),
        (_fee(channels=["fax"]), "fees.shape", 2),
        (_fee(on_request=True), "fees.shape", 2),
        (_fee(colour="red"), "fees.unknown_name", 2),
        (_fee() + "[[fees]]\n", "fees.unknown_name", 11),
        (_fee(valid_from=date(2026, 2, 1), valid_through=date(2026, 1, 31)), "fees.dates", 2),
        (_fee() + _fee(procedures=["2.000884"]), "fees.twice", 12),
        (_fee() + _fee(key="b"), "fees.clash", 12),
        (_fee() + _exemption(percent=101), "fees.amount", 12),
        (_fee() + _exemption(items=None), "fees.shape", 12),
        (_fee() + _exemption() + _exemption(percent=50), "fees.clash", 19),
    ],
)
def test_a_broken_tariff_is_refused_with_the_line_of_the_wrong_entry(broken: str, code: str, line: int | None) -> None:
    with pytest.raises(FileRefused) as refused:
        read_tariff(broken)
    assert (refused.value.code, refused.value.facts.get("line")) == (code, line)


def test_two_rules_may_follow_each_other_without_a_gap_and_never_meet() -> None:
    first = _fee(valid_through=date(2026, 3, 1))
    tariff = read_tariff(first + _fee(key="later", amount=2_000, valid_from=date(2026, 3, 2)))
    amounts = []
    for on in (DAY - timedelta(days=1), DAY):
        count = tariff.fee_for("2.000815", Channel.IN_PERSON, on)
        assert count is not None
        amounts.append(count.total)
    assert amounts == [1_000, 2_000]
    with pytest.raises(FileRefused, match=r"fees\.clash"):
        read_tariff(first + _fee(key="later", amount=2_000, valid_from=date(2026, 3, 1)))


def test_the_closer_rule_counts_office_before_procedure_before_channel() -> None:
    tariff = read_tariff(
        _fee(key="field", procedures=None, fields=["Chứng thực"], amount=1)
        + _fee(key="procedure", amount=2)
        + _fee(key="online", amount=3, channels=["online"])
        + _fee(key="province", procedures=None, fields=["Chứng thực"], amount=4, offices=["H58"])
        + _fee(key="commune", amount=5, offices=["H58.123"])
    )

    def amount(office: str, channel: Channel, procedure: str = "2.000815") -> int | None:
        found = tariff.of_office(office).fee_for(procedure, channel, DAY, of_field="chứng thực")
        return found.total if found else None

    assert amount("H01.001", Channel.IN_PERSON, "2.000884") == 1
    assert amount("H01.001", Channel.IN_PERSON) == 2
    assert amount("H01.001", Channel.ONLINE) == 3
    assert amount("H58.001", Channel.ONLINE) == 4
    assert amount("H58.123", Channel.ONLINE) == 5
