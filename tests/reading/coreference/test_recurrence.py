"""One source stays one: descriptions that come again, and descriptions that a name explains."""

import pytest

from tests.reading.marking import Marked
from whoseword.reading.coreference.characters import Character
from whoseword.reading.coreference.recurrence import report_meant
from whoseword.reading.source_phrases import Phrase
from whoseword.records import NameKind, SourceKind

FILLER = "The ferry left at noon. It rained. Nobody came. The pier stood empty. "


def test_a_paper_cited_again_much_later_is_the_same_paper() -> None:
    text = (
        f"The pier was rotten, according to an audit. {FILLER}{FILLER}"
        "The audit found no money. The 30-page audit says who knew."
    )
    names, sources, _ = (
        Marked(text)
        .says("an audit", "The pier was rotten")
        .says("The audit", "no money", "found")
        .says("The 30-page audit", "who knew", "says")
        .read()
    )
    assert names == ["an audit"] * 3
    assert [s.kind for s in sources] == [SourceKind.DOCUMENT]


def test_the_words_before_the_noun_tell_two_sources_apart() -> None:
    text = (
        f"A harbour official said it held. A city official said it fell. {FILLER}{FILLER}"
        "The harbour official said nobody was hurt."
    )
    names, _, _ = (
        Marked(text)
        .says("A harbour official", "it held", "said")
        .says("A city official", "it fell", "said")
        .says("The harbour official", "nobody was hurt", "said")
        .read()
    )
    assert names == ["A harbour official", "A city official", "A harbour official"]


@pytest.mark.parametrize("rival", [False, True])
def test_a_bare_noun_is_the_one_body_that_is_named_so(rival: bool) -> None:
    met = "The city department helped. " if rival else ""
    text = (
        f"The Harbour Department checked the pier. {met}{FILLER}{FILLER}"
        "The department said it held."
    )
    names, _, _ = (
        Marked(text)
        .name("Harbour Department", NameKind.ORGANISATION)
        .says("The department", "it held", "said")
        .read()
    )
    assert (names == ["Harbour Department"]) is not rival


@pytest.mark.parametrize("explained", ["the lawyer, Bo Ray,", "the lawyer for the port, Bo Ray,"])
def test_a_name_given_later_is_the_name_of_the_one_described_before(explained: str) -> None:
    text = f"A lawyer for the port said it held. Work goes on, {explained} said on Monday."
    names, sources, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("A lawyer for the port", "it held", "said")
        .says(explained, "Work goes on")
        .read()
    )
    assert names == ["Bo Ray", "Bo Ray"]
    assert len(sources) == 1


def test_a_name_explains_only_its_own_description() -> None:
    text = "A lawyer for the crew said it fell. It held, the lawyer for the port, Bo Ray, said."
    names, _, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("A lawyer for the crew", "it fell", "said")
        .says("the lawyer for the port, Bo Ray,", "It held")
        .read()
    )
    assert names == ["A lawyer for the crew", "Bo Ray"]


def test_the_holder_of_an_office_gives_way_to_one_so_called_since() -> None:
    text = (
        "The port’s spokesman, Bo Ray, said it held. A ministry spokesman said it fell. "
        f"{FILLER}The spokesman said divers were there."
    )
    names, _, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("The port’s spokesman, Bo Ray,", "it held", "said")
        .says("A ministry spokesman", "it fell", "said")
        .says("The spokesman", "divers were there", "said")
        .read()
    )
    assert names == ["Bo Ray", "A ministry spokesman", "A ministry spokesman"]


def test_a_description_with_a_name_behind_it_is_a_role() -> None:
    text = (
        "The judge hearing the case, Ines Okoro, sat at noon. Bo Ray wept. "
        f"{FILLER}The judge said it was enough."
    )
    names, _, _ = (
        Marked(text)
        .name("Ines Okoro")
        .name("Bo Ray")
        .says("The judge", "it was enough", "said")
        .read()
    )
    assert names == ["Ines Okoro"]


@pytest.mark.parametrize(
    ("before", "means"),
    [
        ("", "Caldmere Courier"),
        ("The Lodestar Times said it fell. ", "The report"),
        ("A report by the port was lost. ", "A report"),
    ],
)
def test_the_report_is_that_of_the_only_outlet_cited(before: str, means: str) -> None:
    text = (
        f"The Caldmere Courier reported that the pier was rotten. {before}It rained. "
        "The report said nobody knew. Later the report said who paid."
    )
    marked = Marked(text).says("The Caldmere Courier", "the pier was rotten", "reported")
    if "fell" in before:
        marked = marked.says("The Lodestar Times", "it fell", "said")
    marked = marked.says("The report", "nobody knew", "said")
    names, _, _ = marked.says("the report", "who paid", "said").read()
    assert set(names[-2:]) == {means}


@pytest.mark.parametrize(
    ("since", "found"),
    [("that it was rotten. It rained. ", True), ("On Friday an audit came. ", False)],
)
def test_a_document_in_between_may_be_the_report(since: str, found: bool) -> None:
    courier = Character(1, "Courier", NameKind.ORGANISATION, publisher="The Caldmere Courier")
    phrase = Phrase((0, 10), "The report", head="report", definite=True)
    assert (report_meant(phrase, [courier], [courier], since) is courier) is found
    somebody = Character(2, "Ida Vane", NameKind.PERSON)
    assert report_meant(phrase, [courier, somebody], [courier, somebody], since) is None
