"""The office itself: made, opened, introduced to its desks."""

import json
import sqlite3
from contextlib import closing

import pytest

from desk_app.domain.errors import DeskError, FileRefused, RuleBroken, Trouble
from desk_app.hub.office import Hub
from desk_app.sync.cards import HubCard, read_card
from desk_app.sync.keys import SigningKey
from tests.hub.desks import EVENING, MONDAY, PROVINCE, TestDesk, a_hub


def refusal(kind: type[DeskError], act, *arguments, **named) -> str:
    with pytest.raises(kind) as refused:
        act(*arguments, **named)
    return refused.value.code


def test_an_office_is_the_same_when_it_is_opened_again(hub):
    again = Hub.open(None, hub.folder)
    assert (again.about, again.epoch, again.fingerprint) == (hub.about, hub.epoch, hub.fingerprint)
    again.close()


def test_its_card_says_who_it_is(hub, tmp_path):
    card = read_card(hub.card(tmp_path / "the"))
    assert isinstance(card, HubCard)
    assert (card.unit, card.name, card.training, card.fingerprint) == ("H58", PROVINCE, False, hub.fingerprint)


def test_an_office_is_never_made_over_another(hub):
    assert refusal(Trouble, a_hub, hub.folder) == "hub.exists"


def test_a_database_that_holds_desks_is_not_taken_for_a_second_office(hub, desk, tmp_path):
    url = f"sqlite:///{hub.folder / 'hub.db'}"
    about = {"unit": "H58", "name": PROVINCE, "at": MONDAY}
    assert refusal(Trouble, Hub.make, url, tmp_path / "khac", **about) == "hub.exists"


def test_an_office_whose_making_was_stopped_can_be_made_again(hub):
    hub.close()
    (hub.folder / "hub.json").unlink()
    again = a_hub(hub.folder)
    assert (again.epoch, again.fingerprint) == (hub.epoch, hub.fingerprint)
    again.close()


def test_a_folder_without_an_office_is_said(tmp_path):
    assert refusal(Trouble, Hub.open, None, tmp_path) == "hub.missing"
    assert not list(tmp_path.iterdir())


def test_folder_and_database_must_belong_together(hub, tmp_path):
    other = a_hub(tmp_path / "khac", unit="H59")
    other.close()
    assert refusal(Trouble, Hub.open, f"sqlite:///{other.folder / 'hub.db'}", hub.folder) == "hub.mismatch"


def test_a_database_of_a_newer_program_is_not_opened(hub):
    with closing(sqlite3.connect(hub.folder / "hub.db")) as connection, connection:
        connection.execute("UPDATE hub_state SET schema = schema + 1")
    assert refusal(Trouble, Hub.open, None, hub.folder) == "hub.newer"


@pytest.mark.parametrize("changes", [{"unit": "Tân Hòa"}, {"name": "  "}, {"name": "x\u0007"}, {"name": "x" * 201}])
def test_an_office_needs_a_code_and_a_name(tmp_path, changes):
    assert refusal(RuleBroken, a_hub, tmp_path / "hub", **changes) in ("office.code", "hub.name")
    assert not (tmp_path / "hub").exists()


def test_the_office_remembers_its_name_in_one_spelling(tmp_path):
    hub = a_hub(tmp_path / "hub", name="Tỉnh Cửu Giang")
    assert json.loads((hub.folder / "hub.json").read_text(encoding="utf-8"))["name"] == "Tỉnh Cửu Giang"
    hub.close()


def test_a_second_key_of_a_desk_is_added_and_the_first_stays_valid(hub, desk):
    desk.register()
    old = desk.export()
    desk.key = SigningKey.from_seed(b"quay tiep nhan so 1 / khoa moi 2")
    further = hub.enrol(desk.card(), EVENING)
    desk.register()
    new = desk.export()
    assert (further.new, further.further) == (True, True)
    assert [str(hub.take(path, EVENING).fate) for path in (old, new)] == ["accepted", "accepted"]


def test_the_same_card_again_adds_nothing(hub, desk, dump):
    before = dump()
    assert not hub.enrol(desk.card(), EVENING).new
    assert dump() == before


def test_a_revoked_key_cannot_come_back_with_its_card(hub, desk):
    hub.revoke("H58.123", "1", desk.key.public.fingerprint(), EVENING)
    assert refusal(FileRefused, hub.enrol, desk.card(), EVENING) == "E202"


def test_only_a_key_that_lives_can_be_revoked(hub, desk):
    assert refusal(RuleBroken, hub.revoke, "H58.123", "1", "a" * 64, EVENING) == "hub.unknown_key"


def test_a_training_desk_is_not_enrolled_at_a_real_office_nor_the_other_way_round(hub, tmp_path):
    learner, real = TestDesk(tmp_path, training=True), TestDesk(tmp_path)
    training = a_hub(tmp_path / "luyen-tap", training=True)
    assert refusal(FileRefused, hub.enrol, learner.card(), EVENING) == "E204"
    assert refusal(FileRefused, training.enrol, real.card(), EVENING) == "E204"
    training.close()


def test_an_office_s_card_enrols_no_desk(hub, tmp_path):
    assert refusal(FileRefused, hub.enrol, hub.card(tmp_path), EVENING) == "E113"
