"""A desk for the commands to run on."""

from pathlib import Path

import pytest

from desk_app.cli.app import main
from tests.cli.running import NOW, Answer, Run


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the desk of this test; ``--now`` is given unless the test gives it."""

    def call(*words: str, real: bool = False, as_json: bool = True) -> Answer:
        common = ["--data", str(tmp_path / "desk"), "--lang", "vi", *(["--json"] if as_json else [])]
        code = main([*words, *common, *([] if real or "--now" in words else ["--now", NOW])])
        caught = capsys.readouterr()
        return Answer(code, caught.out, caught.err)

    return call


@pytest.fixture
def desk(run: Run) -> Run:
    """A training desk."""
    assert (
        run("init", "--office-code", "H58.123", "--office-name", "UBND xã Tân Hòa", "--desk", "1", "--training").code
        == 0
    )
    return run
