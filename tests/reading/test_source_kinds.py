from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.language import in_words
from whoseword.reading.source_kinds import kind_of
from whoseword.reading.source_phrases import phrase
from whoseword.records import NameKind, SourceKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("two officials briefed on the plan", "unnamed_person"),
        ("a harbour spokesman", "unnamed_person"),
        ("members of the board", "unnamed_person"),
        ("the port's auditor", "unnamed_person"),
        ("some Republicans", "unnamed_person"),
        ("the people around the mayor", "unnamed_person"),
        ("a number of pilots", "unnamed_person"),
        ("House Democrats", "organisation"),
        ("Republican leaders", "organisation"),
        ("the Labour leadership", "organisation"),
        ("some Republican leaders", "unnamed_person"),
        ("both Tories and Greens", "organisation"),
        ("nearly two dozen Tories", "unnamed_person"),
        ("Greens and some Tories", "unnamed_person"),
        ("Tories who had voted against it", "unnamed_person"),
        ("Tories, who had voted against it", "organisation"),
        ("a number of the shipping companies", "organisation"),
        ("the city council", "organisation"),
        ("the campaign", "organisation"),
        ("a memo she wrote", "document"),
        ("court papers filed on Friday", "document"),
        ("the survey", "document"),
        ("the slides", "document"),
        ("The Hale Report", "document"),
        ("The Federal Register", "document"),
        ("CNN", "outlet"),
        ("the newspaper", "outlet"),
        ("HarbourWatch.com", "outlet"),
        ("Vane's HarbourWatch.com", "outlet"),
        ("groups such as HarbourWatch.com", "organisation"),
        ("The Mill Hale Register", "outlet"),
        ("the Hale Political Report", "outlet"),
    ],
)
def test_the_noun_tells_the_kind(name: str, kind: str) -> None:
    taken = phrase(name, (0, len(name)), [])
    found, reason = kind_of(OUTLETS, name, taken.head, None, plural=taken.plural)
    assert found.value == kind
    assert in_words(reason)


@pytest.mark.parametrize(
    "noun",
    "archdeacon blacksmith bricklayer castaway choirmaster deckhand footballer fugitive "
    "goalkeeper harbourmaster informer juror nun orphan pensioner plumber queen shepherd sultan "
    "trawlerman umpire undertaker zookeeper".split(),
)
def test_a_noun_of_the_lexicon_is_somebody(noun: str) -> None:
    name = f"the {noun}"
    taken = phrase(name, (0, len(name)), [])
    found, _ = kind_of(OUTLETS, name, taken.head, None, plural=taken.plural)
    assert found is SourceKind.UNNAMED_PERSON


@pytest.mark.parametrize("noun", "regulator retailer watchdog broadcaster treasury bank".split())
def test_a_listed_body_stays_one_though_the_lexicon_knows_a_person(noun: str) -> None:
    assert (
        kind_of(OUTLETS, f"the {noun}", noun, None, plural=False)[0]
        is not SourceKind.UNNAMED_PERSON
    )


@pytest.mark.parametrize("label", ["Q", "A"])
def test_questions_and_answers_are_those_of_people_unnamed(label: str) -> None:
    assert kind_of(OUTLETS, label, "", None, plural=False)[0] is SourceKind.UNNAMED_PERSON


def test_a_proper_name_tells_the_kind() -> None:
    assert (
        kind_of(OUTLETS, "Bo Ray", "", NameKind.PERSON, plural=False)[0] is SourceKind.NAMED_PERSON
    )
    assert (
        kind_of(OUTLETS, "Harbour Board", "", NameKind.ORGANISATION, plural=False)[0]
        is SourceKind.ORGANISATION
    )
    assert (
        kind_of(OUTLETS, "Harbour Safety Act", "", NameKind.ORGANISATION, plural=False)[0]
        is SourceKind.DOCUMENT
    )


@pytest.mark.parametrize("name", ["HarbourWatch.com", "The Tallow Register", "The Osk Bay Review"])
def test_a_site_or_a_paper_by_its_name_is_an_outlet(name: str) -> None:
    assert kind_of(OUTLETS, name, "", NameKind.ORGANISATION, plural=False)[0] is SourceKind.OUTLET
