from __future__ import annotations

import pytest

from whoseword.report.source_labels import kind_word, resolved


@pytest.mark.parametrize(
    "name",
    ["it", "It", "They", "the company", "The  company", "its former chairman", "this report"],
)
def test_a_pronoun_or_bare_description_is_not_resolved(name: str) -> None:
    assert not resolved(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Brek", "Brightkeel", "the White House", "The Kestrel Times", "two officials",
        "a spokesman", "the people who read the warning", "the minister of works",
        "إنها", "the 2023 report", "",
    ],
)  # fmt: skip
def test_a_name_or_a_description_that_tells_who_stays_as_it_is(name: str) -> None:
    assert resolved(name)


def test_own_voice_has_no_name_to_resolve() -> None:
    assert kind_word("own_voice", "it") == "own voice"
    assert kind_word("organisation", "it") == "organisation, not resolved"
