"""``docs/life-cycle.md`` says what the program does: its tables are those that the rules make now."""

from desk_app.domain.life_cycle import RULES, Action
from desk_app.domain.states import State
from installer import build_life_cycle
from installer.build_life_cycle import BEGIN, END, TARGET, tables, written


def test_the_page_holds_the_tables_that_the_rules_make_now():
    page = TARGET.read_text(encoding="utf-8")
    assert page == written(page), "run: .venv/bin/python -m installer.build_life_cycle"


def test_every_move_of_every_state_has_its_line():
    lines = [line for line in tables().splitlines() if line.startswith("| `")]
    assert len(lines) == len(State) + len(RULES) + len(Action)


def test_what_a_move_demands_is_found_by_asking_without_it():
    said = tables().split("## What each move demands")[1]
    demands = {line.split("|")[1].strip(" `"): line for line in said.splitlines() if line.startswith("| `")}
    for action in ("hand_over", "refuse", "reopen", "void", "postpone"):
        assert "(`move." in demands[action]
    for action in ("take_over", "pay", "call", "return_result"):
        assert "(`" not in demands[action]


def test_what_people_wrote_around_the_tables_stays():
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert written(page, lambda: "new") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"


def test_the_command_takes_no_words(capsys):
    assert build_life_cycle.main(["--help"]) == 2
    assert "usage" in capsys.readouterr().err
