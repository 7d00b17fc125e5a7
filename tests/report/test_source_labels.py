from __future__ import annotations

from dataclasses import replace

import pytest

from tests.report.document import Document
from tests.report.story import bridge_story
from whoseword.records import Report
from whoseword.report import html
from whoseword.report.page_content import story
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


def test_an_origin_without_a_name_stays_in_the_table_and_is_labelled() -> None:
    whole = bridge_story()
    origin = replace(whole.claims[4].origins[0], name="They")
    claims = (replace(whole.claims[4], origins=(origin,)), whole.claims[6])
    held = replace(whole, claims=claims)
    row = next(r for r in story(held, "s1").origins if r.name == "They")
    assert row.kind_word.endswith(", not resolved")
    table = Document.of(html(Report((held,)))).find("section", "origins")[0]
    rows = {th.text.strip(): th for th in table.find("tbody")[0].find("th")}
    (shown,) = [text for text in rows if text.startswith("They")]
    assert "not resolved" in shown
    assert sum("not resolved" in text for text in rows) == 1
