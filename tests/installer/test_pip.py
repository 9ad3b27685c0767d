"""What pip's last lines mean for a person."""

import pytest

from installer import pip


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"], "disk is full"),
        (
            [
                "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'",
                "ERROR: No matching distribution found for alembic==1.20.1",
            ],
            "network could not be reached",
        ),
        (["ERROR: No matching distribution found for pyside6-essentials==6.11.3"], "fits this computer"),
        (["ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."], "differs from the locked list"),
        (["ERROR: something nobody has seen before"], "see the lines above"),
    ],
)
def test_a_failure_of_pip_ends_in_a_sentence_that_says_what_to_do(lines, sentence):
    stop = pip.trouble(lines)
    assert sentence in stop.en
    assert stop.vi
    assert stop.details == tuple(lines)
    assert stop.code == 3
