"""Every code of the format has its sentence, and every sentence answers whether data is lost."""

import re
import tomllib
from collections.abc import Mapping
from string import Formatter

import pytest

import resources
from tests.sync.batches import facts_by_code

HUB_SENTENCES: Mapping[str, Mapping[str, str]] = tomllib.loads(resources.read_text("wording/hub.toml"))
SENTENCES: Mapping[str, Mapping[str, str]] = tomllib.loads(resources.read_text("wording/batch.toml")) | {
    code: words for code, words in HUB_SENTENCES.items() if re.fullmatch(r"E\d{3}", code)
}
"""The codes of the format; those that only an office above gives stand with its own sentences."""

FACTS = facts_by_code()


def asked_for(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_the_format_page_and_the_sentences_name_the_same_codes() -> None:
    assert set(FACTS) == {code for code in SENTENCES if re.fullmatch(r"E\d{3}", code)}


@pytest.mark.parametrize("code", sorted(FACTS))
def test_a_sentence_asks_only_for_facts_its_code_has(code: str) -> None:
    assert asked_for(SENTENCES[code]["vi"]) == asked_for(SENTENCES[code]["en"]) <= FACTS[code]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_what_is_safe_and_what_to_do(code: str) -> None:
    vi = SENTENCES[code]["vi"]
    assert re.search(r"(?i)dữ liệu|hồ sơ đã lưu vẫn nguyên", vi)
    assert re.search(r"Xin |Hãy |Nhờ |hãy |xin |Không cần làm gì thêm", vi)
