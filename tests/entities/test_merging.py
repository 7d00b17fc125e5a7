from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.entities import merge
from whoseword.language import all_in_words
from whoseword.records import (
    Article,
    Attribution,
    Credit,
    Form,
    NameKind,
    Party,
    Place,
    Reading,
    Source,
    SourceKind,
)

PERSON, UNNAMED, BODY = (
    SourceKind.NAMED_PERSON,
    SourceKind.UNNAMED_PERSON,
    SourceKind.ORGANISATION,
)


def reading(
    article: str,
    *sources: tuple[str, SourceKind],
    told: str | None = None,
    quotation: str = "",
    credited: str | None = None,
) -> Reading:
    text = f"{quotation} it was said."
    made = tuple(
        Source(f"{article}-{k}", name, kind, mentions=(Place(article, (k, k + 1)),))
        for k, (name, kind) in enumerate(sources)
    )
    attributions = []
    if told or quotation:
        target = next((s.id for s in made if s.name == told), None)
        content = ((0, len(quotation)),) if quotation else ((0, 1),)
        form = Form.DIRECT if quotation else Form.INDIRECT
        attributions.append(
            Attribution("A", article, (), (), content, form, speaker=made[0].id, told=target)
        )
    passed = (Credit(credited, ()),) if credited else ()
    return Reading(Article(article, text), (), tuple(attributions), made, credits=passed)


def names(*readings: Reading) -> list[tuple[str, int]]:
    return [(s.name, len(s.mentions)) for s in merge(readings, OUTLETS)[0]]


def test_one_person_in_two_articles_is_one_entry_under_the_fullest_name() -> None:
    one = reading("a", ("Ines Okoro", PERSON))
    two = reading("b", ("Sen. Ines B. Okoro", PERSON))
    three = reading("c", ("Okoro", PERSON))
    assert len(names(one, two, three)) == 1
    assert names(one, two, three)[0][1] == 3
    assert names(one, three)[0][0] == "Ines Okoro"


def test_a_surname_that_two_people_bear_joins_neither() -> None:
    both = reading("a", ("Ines Okoro", PERSON), ("Paul Okoro", PERSON))
    assert len(names(both, reading("b", ("Okoro", PERSON)))) == 3


def test_two_lone_surnames_stay_apart_where_two_people_bear_them() -> None:
    both = reading("a", ("Ines Okoro", PERSON), ("Paul Okoro", PERSON))
    assert len(names(both, reading("b", ("Okoro", PERSON)), reading("c", ("Okoro", PERSON)))) == 4


def test_transliterations_of_one_name_are_one_person() -> None:
    articles = [
        reading(str(k), (name, PERSON))
        for k, name in enumerate(["Sergei Kiriyenko", "Sergey Kirienko", "Kiryenko"])
    ]
    assert len(names(*articles)) == 1


def test_an_acronym_is_the_body_it_abbreviates() -> None:
    assert (
        len(names(reading("a", ("the Harbour Safety Board", BODY)), reading("b", ("HSB", BODY))))
        == 1
    )
    assert len(names(reading("a", ("the Harbour Board", BODY)), reading("b", ("HSB", BODY)))) == 2


def test_unnamed_people_stay_apart() -> None:
    one = reading("a", ("two people briefed on the plan", UNNAMED))
    assert len(names(one, reading("b", ("two people briefed on the plan", UNNAMED)))) == 2
    assert len(names(one, reading("b", ("officials", UNNAMED), credited="The Gull"))) == 2


def test_the_same_words_told_to_the_same_outlet_are_one_source() -> None:
    outlet = ("The Gull", SourceKind.OUTLET)
    one = reading("a", ("an aide to the mayor", UNNAMED), outlet, told="The Gull")
    two = reading("b", ("the aide to the mayor", UNNAMED), outlet, told="The Gull")
    sources, _ = merge([one, two], OUTLETS)
    aide = next(s for s in sources if s.kind is UNNAMED)
    assert len(aide.mentions) == 2
    assert any("The Gull".casefold() in reason for reason in all_in_words(aide.reasons))


def test_two_retellings_of_one_report_share_a_telling_description_only() -> None:
    words = "two people briefed on the plan"
    one = reading("a", (words, UNNAMED), credited="The Gull")
    assert len(names(one, reading("b", (words, UNNAMED), credited="The Gull"))) == 1
    vague = reading("a", ("officials", UNNAMED), credited="The Gull")
    assert len(names(vague, reading("b", ("officials", UNNAMED), credited="The Gull"))) == 2


def test_one_quotation_has_one_unnamed_speaker() -> None:
    quotation = "“We never saw the second ship”"
    one = reading("a", ("a pilot", UNNAMED), quotation=quotation)
    two = reading("b", ("the person", UNNAMED), quotation='"We never saw the second ship"')
    assert len(names(one, two)) == 1


def test_every_local_source_is_mapped_to_an_entry() -> None:
    readings = [reading("a", ("Ines Okoro", PERSON), ("officials", UNNAMED)), reading("b")]
    sources, mapping = merge(readings, OUTLETS)
    assert set(mapping) == {s.id for r in readings for s in r.sources}
    assert set(mapping.values()) == {s.id for s in sources}


_NAME = st.sampled_from(
    ["Ines Okoro", "I. Okoro", "Paul Okoro", "Okoro", "Bo Ray", "Ray", "Ines B. Okoro", "Bo Rai"]
)


@given(st.lists(st.lists(_NAME, max_size=4, unique=True), max_size=5), st.randoms())
def test_the_order_of_articles_does_not_matter(
    articles: list[list[str]], shuffler: random.Random
) -> None:
    readings = [reading(f"r{k}", *((n, PERSON) for n in row)) for k, row in enumerate(articles)]
    shuffled = list(readings)
    shuffler.shuffle(shuffled)
    assert merge(readings, OUTLETS) == merge(shuffled, OUTLETS)


def test_a_body_that_the_story_has_for_a_person_is_one() -> None:
    def with_party(told: Reading, name: str, kind: NameKind, source: str | None) -> Reading:
        places = tuple(Place(told.article.id, (k, k + 1)) for k in range(3))
        return replace(
            told, parties=(Party(f"P-{told.article.id}", name, kind, (), places, (), source),)
        )

    lone = with_party(reading("a", ("Hale", BODY)), "Hale", NameKind.ORGANISATION, "a-0")
    full = with_party(reading("b"), "Tomas Hale", NameKind.PERSON, None)
    (source,) = merge([lone, full], OUTLETS)[0]
    assert (source.name, source.kind) == ("Hale", SourceKind.NAMED_PERSON)
    assert "person’s name" in all_in_words(source.reasons)[-1]
    (source,) = merge([lone, reading("b")], OUTLETS)[0]
    assert source.kind is SourceKind.ORGANISATION
    told = merge([lone, full, reading("c", ("Hale Motors", BODY))], OUTLETS)[0]
    assert {source.kind for source in told} == {SourceKind.ORGANISATION}


def test_a_body_of_one_word_is_the_only_person_with_that_surname() -> None:
    sources, _ = merge([reading("x", ("Ada Hale", PERSON)), reading("y", ("Hale", BODY))], OUTLETS)
    assert [(s.name, s.kind) for s in sources] == [("Ada Hale", PERSON)]


def test_a_body_stays_one_where_another_has_the_word_in_its_name() -> None:
    sources, _ = merge(
        [
            reading("x", ("Ada Hale", PERSON), ("Hale Motors", BODY)),
            reading("y", ("Hale", BODY)),
        ],
        OUTLETS,
    )
    assert ("Ada Hale", PERSON) in [(s.name, s.kind) for s in sources]
    assert sum(s.kind is BODY for s in sources) >= 1
    assert not any(s.kind is PERSON and len(s.mentions) > 1 for s in sources)


def test_an_outlet_read_for_a_person_elsewhere_is_the_outlet() -> None:
    one = reading("a", ("Gull Daybook", SourceKind.OUTLET))
    two = reading("b", ("Gull Daybook", PERSON))
    (found,) = merge([one, two], OUTLETS)[0]
    assert (found.name, found.kind) == ("Gull Daybook", SourceKind.OUTLET)
