"""Outlets that no list has."""

import time

import pytest

from tests.known import OUTLETS
from whoseword.outlets.mastheads import shaped, unlisted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crack was seen, The Caldmere Courier reported on Monday.", "The Caldmere Courier"),
        ("A clerk told the Caldmere Courier so.", "Caldmere Courier"),
        ("According to the Signal Valley Post, it rained.", "Signal Valley Post"),
        ("First reported by the St. Osk Star-Ledger.", "St. Osk Star-Ledger"),
        ("The mayor spoke to Radio Tallis.", "Radio Tallis"),
        ("A neighbour told Sorrel TV so.", "Sorrel TV"),
        ("The minister told broadcaster Norrland Broadcasting so.", "Norrland Broadcasting"),
        ("Copyright Lodestar News Agency. All rights reserved.", "Lodestar News Agency"),
        ("That was in a story in the Pellgate Daily News.", "Pellgate Daily News"),
        ("On Monday the Tallis Zeitung wrote of a crack.", "Tallis Zeitung"),
        ("The letter, the Times of Tallis reported, was lost.", "Times of Tallis"),
        ("The Caldmere Courier’s editor was pleased.", "Caldmere Courier"),
    ],
)
def test_names_in_an_outlet_s_place(text: str, expected: str) -> None:
    assert [outlet.name for outlet in unlisted(OUTLETS.registry, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He was awarded the Purple Star and the Bronze Star.",
        "The general told Purple Star holders so.",
        "She told the Tallis Post Office so.",
        "The clerk told Emil Post so. According to Ida Mail, it rained.",
        "The Old Border Post was closed. They met at the Caldmere Courier.",
        "It was published in the Federal Register and the Journal of Tides.",
        "Senate Minority Leader Ann Reed reported a theft.",
        "He called the Caldmere story Fake News.",
        "Ferry Firm Warned Of Crack Caldmere Courier Reports",
        "A Tallis TV reporter was there.",
        "the caldmere courier reported so",
        "It was published by Tallis University Press.",
        "Her job as Deputy Very Long Titled Managing Herald reported.",
    ],
)
def test_other_names_of_the_same_words(text: str) -> None:
    assert unlisted(OUTLETS.registry, text) == []


def test_a_name_known_once_is_known_throughout_with_its_short_forms() -> None:
    text = "The Caldmere Courier has an office. A man told the Courier so, the paper reported."
    assert OUTLETS.mentions(text) == []
    named = OUTLETS.mentions(text + " It was in a story in The Caldmere Courier.")
    assert [text[start:end] for (start, end), _ in named[:3]] == [
        "The Caldmere Courier",
        "the Courier",
        "the paper",
    ]
    assert {outlet.name for _, outlet in named} == {"The Caldmere Courier"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CALDMERE (Northwire) — Ferries sank.", ["Northwire"]),
        ("CALDMERE, March 11 (Northwire) - Ferries sank.", ["Northwire"]),
        ("Caldmere (Northwire) is small.", []),
        ("It rained. CALDMERE (Northwire) — Ferries sank.", []),
        ("CALDMERE (Reuters) - Ferries sank.", ["Reuters"]),
    ],
)
def test_the_agency_of_a_dateline(text: str, expected: list[str]) -> None:
    assert [outlet.name for _, outlet in OUTLETS.mentions(text)] == expected


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("The Caldmere Courier", "paper"),
        ("Radio Tallis", "radio"),
        ("Tallis Radio", "radio"),
        ("Sorrel TV", "tv"),
        ("Lodestar News Agency", "wire"),
        ("Northshore Today", ""),
        ("Home", ""),
    ],
)
def test_the_medium_that_a_name_shows(name: str, medium: str) -> None:
    assert shaped(name).medium == medium
    assert shaped(name).wire == (medium == "wire")


def test_runs_of_capitals_take_time_in_proportion_to_their_length() -> None:
    text = "Caldmere Courier Tallis Radio St. Post Daily " * 5_000
    started = time.process_time()
    unlisted(OUTLETS.registry, text)
    assert time.process_time() - started < 5
