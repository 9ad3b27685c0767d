"""``hub`` on the command line: what it prints and how it ends."""

import json
from pathlib import Path

import pytest

import resources
from desk_app.cli.app import main
from tests.hub.desks import PROVINCE, TestDesk


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "hub"
    made = ("hub", "init", "--data", str(folder), "--unit", "H58", "--name", PROVINCE, "--training")
    assert main([*made, "--now", "2026-03-02T08:00"]) == 0
    return folder


@pytest.fixture
def call(office, capsys):
    def called(*words: object, json_too: bool = True, lang: str = "vi") -> tuple[int, list[dict], str]:
        capsys.readouterr()
        options = ["--data", str(office), "--now", "2026-03-02T17:10", "--lang", lang]
        code = main(["hub", *map(str, words), *options, *(["--json"] if json_too else [])])
        told = capsys.readouterr()
        lines = [json.loads(line) for line in told.out.splitlines()] if json_too else []
        return code, lines, told.err if json_too else told.out

    return called


@pytest.fixture
def desk(tmp_path, call) -> TestDesk:
    folder = tmp_path / "stick"
    folder.mkdir()
    desk = TestDesk(folder, training=True)
    code, [answer], _ = call("enrol", desk.card())
    assert (code, answer["fingerprint"]) == (0, desk.key.public.fingerprint())
    return desk


def test_a_batch_is_taken_with_one_line_a_file(call, desk):
    desk.register()
    path = desk.export()
    code, [line], _ = call("take", path)
    assert code == 0
    assert line == {
        "file": path.name,
        "fate": "accepted",
        "unit": "H58.123",
        "desk": "1",
        "epoch": "1-9f2c",
        "no": 1,
        "records": 1,
        "applied": 1,
        "released": [],
        "problems": [],
    }


def test_accepted_duplicate_and_held_are_done(call, desk):
    desk.register()
    first = desk.export()
    desk.export()
    desk.register()
    code, lines, _ = call("take", first, first, desk.export())
    assert (code, [line["fate"] for line in lines]) == (0, ["accepted", "duplicate", "held"])


def test_refused_alone_is_1_among_others_4_and_a_missing_file_3(call, desk, tmp_path):
    desk.register()
    good = desk.export()
    bad = tmp_path / "hong.hs.zip"
    bad.write_bytes(good.read_bytes()[:-1])
    assert call("take", bad)[0] == 1
    assert call("take", tmp_path / "khong-co.hs.zip")[0] == 3
    code, lines, _ = call("take", bad, good)
    assert (code, [line["fate"] for line in lines]) == (4, ["refused", "accepted"])
    assert lines[0]["problems"][0]["code"] == "E101"
    assert "No data is lost" in call("take", bad, lang="en")[1][0]["problems"][0]["message"]


def test_a_fork_is_not_done(call, desk):
    twin = desk.copy()
    desk.register()
    twin.register("Phan Thị Thu Hà")
    call("take", desk.export())
    assert call("take", twin.export(name="khac.hs.zip"))[0] == 1
    assert "TẠM DỪNG (E302)" in call("status", json_too=False)[2]
    assert call("release", "H58.123/1/1-9f2c")[0] == 0
    assert "TẠM DỪNG" not in call("status", json_too=False)[2]


def test_an_outcome_and_a_reply(call, desk, tmp_path):
    code = desk.register()
    call("take", desk.export())
    done, [said], _ = call("outcome", code, "done", "--note", "Đã ký", "--official-code", "12/QĐ")
    assert (done, said["state"]) == (0, "done")
    done, [reply], _ = call("reply", "H58.123", "--to", tmp_path / "tra")
    assert (done, reply["no"], reply["fresh"], Path(reply["file"]).exists()) == (0, 1, True, True)
    assert not call("reply", "H58.123", "--to", tmp_path / "tra")[1][0]["fresh"]
    assert call("show", code)[1][0]["outcomes"][0]["note"] == "Đã ký"


def test_a_conflict_is_shown_with_both_sides_for_people_too(call, desk):
    code = desk.register()
    call("take", desk.export())
    backup = desk.copy()
    desk.correct(code, "trước")
    call("take", desk.export())
    restored = backup.restored()
    restored.correct(code, "sau")
    taken, [line], _ = call("take", restored.export())
    assert (taken, [each["code"] for each in line["problems"]]) == (0, ["E403"])
    [conflict] = call("status")[1][0]["conflicts"]
    assert [side["snapshot"]["note"] for side in conflict["sides"]] == ["trước", "sau"]
    for words in (("status",), ("show", code)):
        [told] = [line for line in call(*words, json_too=False)[2].splitlines() if "CẦN XỬ LÝ" in line]
        assert all(part in told for part in (code, "1-9f2c, 2", "2-77aa, 1"))


def test_a_revoked_key_is_refused(call, desk):
    desk.register()
    assert call("revoke", "H58.123/1", desk.key.public.fingerprint())[0] == 0
    assert call("take", desk.export())[1][0]["problems"][0]["code"] == "E202"


def test_what_is_unknown_ends_with_1_and_a_sentence(call, desk, tmp_path):
    for words in (("show", "H58.123-260302-1001"), ("reply", "H99", "--to", tmp_path), ("outcome", "x", "done")):
        code, lines, told = call(*words)
        assert (code, lines) == (1, [])
        assert told.startswith("hub.unknown_")


def test_a_wrong_state_or_a_missing_folder_is_wrong_usage(call, desk):
    for words in (["hub", "status"], ["hub", "outcome", "x", "gone", "--data", "x"], ["hub"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2


def test_only_a_training_office_is_told_the_time(tmp_path):
    real = tmp_path / "real"
    made = ["hub", "init", "--data", str(real), "--unit", "H58", "--name", PROVINCE]
    assert main([*made, "--now", "2026-03-02T08:00"]) == 1
    assert main(made) == 0
    assert main(["hub", "status", "--data", str(real), "--now", "2026-03-02T08:00"]) == 1


def test_the_database_may_lie_elsewhere(tmp_path):
    url = ["--database", f"sqlite:///{tmp_path / 'cap-tren.db'}", "--data", str(tmp_path / "hub")]
    assert main(["hub", "init", *url, "--unit", "H58", "--name", PROVINCE]) == 0
    assert main(["hub", "card", *url, "--to", str(tmp_path / "the")]) == 0
    assert (tmp_path / "the" / "H58.hub.json").exists()
    assert main(["hub", "status", "--data", str(tmp_path / "hub")]) == 3


def test_a_calendar_and_a_catalogue_are_published(call, desk, tmp_path):
    calendar = tmp_path / "lich-2027.json"
    calendar.write_text('{"holidays": {"2027": [{"date": "2027-01-01", "what": "Tết"}]}}', encoding="utf-8")
    code, [told], _ = call("calendar", calendar)
    assert (code, told) == (
        0,
        {
            "kind": "calendar",
            "epoch": 1,
            "version": 1,
            "effective_from": "2026-03-02",
            "new": True,
            "years": [2027],
        },
    )
    assert call("calendar", calendar)[1][0]["new"] is False
    catalogue = tmp_path / "danh-muc.csv"
    catalogue.write_text(resources.read_text("catalogue/procedures.csv"), encoding="utf-8-sig")
    code, [told], _ = call("catalogue", catalogue, "--from", "2027-01-01")
    assert (code, told["effective_from"], told["procedures"] > 100) == (0, "2027-01-01", True)
    status = call("status", json_too=False)[2]
    assert "Lịch nghỉ 1.1, dùng từ 2026-03-02: 0/1 quầy đã có" in status


@pytest.mark.parametrize("text", ["{", '{"holidays": {"2027": []}}', '{"holidays": {}, "holidays": {}}'])
def test_a_broken_calendar_ends_with_1_and_nothing_is_published(call, tmp_path, text):
    path = tmp_path / "lich.json"
    path.write_text(text, encoding="utf-8")
    code, lines, told = call("calendar", path)
    assert (code, lines, told[:9]) == (1, [], "calendar.")
    assert call("status")[1][0]["editions"] == []


def test_a_wrong_day_is_wrong_usage(call, tmp_path):
    with pytest.raises(SystemExit) as ended:
        call("calendar", tmp_path / "lich.json", "--from", "mai")
    assert ended.value.code == 2


def test_an_office_that_was_put_back_begins_a_new_epoch(call, desk):
    assert call("status")[1][0]["epoch"][:2] == "1-"
    code, [told], _ = call("restored")
    assert (code, told["epoch"][:2]) == (0, "2-")
    assert call("status")[1][0]["epoch"] == told["epoch"]
