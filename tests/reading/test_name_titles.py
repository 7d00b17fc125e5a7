from __future__ import annotations

import pytest

from tests.reading.marking import Marked
from whoseword.reading.name_titles import is_title
from whoseword.records import SourceKind


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Mayor",
        "the longtime harbour engineer",
        "acting Governor",
        "Secretary of State",
        "Speaker of the House",
        "The former mayor of Port Osk",
        "Ambassador to Norland",
        "minister for fisheries",
    ],
)
def test_a_title_is_the_bearers_own(before: str) -> None:
    assert is_title(before)


@pytest.mark.parametrize(
    "before",
    [
        "Critics of President",
        "Relatives of Councillor",
        "An aide to Senator",
        "The man accused of robbing",
        "The widow of Detective",
        "Officers guarding Governor",
        "A doctor treating",
        "Prosecutors who charged Mayor",
        "Friends close to Princess",
        "The author of a book about",
        "A spokesman for Mr.",
        "The father of jailed",
        "her brother and",
    ],
)
def test_a_phrase_that_only_ends_in_a_name_is_its_heads(before: str) -> None:
    assert not is_title(before)


@pytest.mark.parametrize(
    "who",
    [
        "Neighbours of Judge Ida Vane",
        "A critic of Judge Ida Vane",
        "The woman accused of robbing Judge Ida Vane",
        "Reporters following Judge Ida Vane",
        "Two sons of Judge Ida Vane",
    ],
)
def test_words_about_a_person_are_not_that_persons(who: str) -> None:
    text = f"Judge Ida Vane sat on Monday. {who} said the court was cold."
    names, sources, _ = Marked(text).name("Ida Vane").says(who, "the court was cold", "said").read()
    assert names == [who]
    assert sources[0].kind is SourceKind.UNNAMED_PERSON


def test_a_name_that_was_not_tagged_is_not_found_inside_a_phrase_about_it() -> None:
    text = "Judge Ida Vane sat on Monday. Lawyers for Ida Vane said the court was cold."
    marked = Marked(text)
    marked.name("Ida Vane").names.pop()
    names, _, _ = marked.says("Lawyers for Ida Vane", "the court was cold", "said").read()
    assert names == ["Lawyers for Ida Vane"]
