from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.entities.peopled import called, known, read
from tests.known import OUTLETS
from whoseword import pipeline
from whoseword.entities import merge, ties_of
from whoseword.entities.tie_scorer import NOTHING, TieWeights
from whoseword.entities.ties import article_candidates, tie_mentions
from whoseword.records import Attribution, Certainty, Form, Reading, Tie, TieKind

KINDS = tuple(sorted({kind.value for kind in TieKind} | {NOTHING}))


def favouring(kind: str) -> TieWeights:
    """Weights that see this kind in every pair: what is tested is what is made of it."""
    return TieWeights("test", KINDS, 0.5, tuple(9.0 if k == kind else 0.0 for k in KINDS), {})


def told(reading: Reading, kind: str = "contact") -> list[tuple[str | None, str | None, bool]]:
    who = known(reading)
    found = tie_mentions(reading, who, favouring(kind))
    return [(called(who, m.a), called(who, m.b), m.hedged) for m in found]


PEOPLE = ("Bo Ray", "Ann Lee")


def test_a_pair_of_a_sentence_is_tied_in_its_order() -> None:
    assert told(read("Bo Ray met Ann Lee.", person=PEOPLE)) == [("Bo Ray", "Ann Lee", False)]


def test_a_title_is_no_part_of_what_is_said_to_hold() -> None:
    reading = read("Bo Ray sued Ms. Ann Lee.", person=PEOPLE)
    (found,) = tie_mentions(reading, known(reading), favouring("opposition"))
    assert found.label == "sued"


def test_what_one_is_to_the_other_is_the_label_where_nothing_stands_between() -> None:
    reading = read("Bo Ray, Ann Lee’s first deputy chief of staff, resigned.", person=PEOPLE)
    (found,) = tie_mentions(reading, known(reading), favouring("employment"))
    assert found.label == "first deputy chief of staff"


def test_a_label_has_its_limit_wherever_its_words_stand() -> None:
    post = " ".join(["undersecretarial"] * 7)
    reading = read(f"Bo Ray, Ann Lee’s {post}, resigned.", person=PEOPLE)
    (found,) = tie_mentions(reading, known(reading), favouring("employment"))
    assert found.label.startswith("undersecretarial")
    assert len(found.label) <= 82


def test_by_turns_the_direction() -> None:
    assert told(read("Bo Ray was sued by Ann Lee.", person=PEOPLE), "opposition") == [
        ("Ann Lee", "Bo Ray", False)
    ]


def test_employment_goes_from_the_person_to_the_body() -> None:
    reading = read("Harbour Works hired Bo Ray.", person=("Bo Ray",), body=("Harbour Works",))
    assert told(reading, "employment") == [("Bo Ray", "Harbour Works", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray never met Ann Lee.",
        "Bo Ray didn’t call Ann Lee.",
        "Bo Ray denied it, Ann Lee",
        "Bo Ray and Ann Lee have never met.",
        "Bo Ray and Ms. Ann Lee do not know each other.",
        "There is no evidence that Bo Ray met Ann Lee.",
        "The port denied that Bo Ray wrote to Ann Lee.",
        "It is not true that Bo Ray hired Ann Lee.",
        "Neither Bo Ray nor Ann Lee works there.",
    ],
)
def test_what_a_sentence_denies_is_no_tie(text: str) -> None:
    assert told(read(text, person=PEOPLE)) == []


DENIALS = (
    "Bo Ray has never {done} Ann Lee.",
    "Bo Ray has not {done} Ann Lee.",
    "Bo Ray hasn't {done} Ann Lee.",
    "Bo Ray never {past} Ann Lee.",
    "Bo Ray, who lives in town, never {past} Ann Lee.",
    "Bo Ray denied having {done} Ann Lee.",
    "Bo Ray denied that he {past} Ann Lee.",
    "Bo Ray said he had not {done} Ann Lee.",
    "Bo Ray left without having {done} Ann Lee.",
    "Nobody says that Bo Ray {past} Ann Lee.",
    "There is no evidence that Bo Ray {past} Ann Lee.",
    "There is no sign that Bo Ray ever {past} Ann Lee.",
    "It is not true that Bo Ray {past} Ann Lee.",
    "The port denies that Bo Ray {past} Ann Lee.",
    "Ann Lee was never {done} by Bo Ray.",
    "Ann Lee was not {done} by Bo Ray.",
    "Bo Ray and Ann Lee never {past} each other.",
    "Bo Ray and Ann Lee have not {done} each other.",
    "Neither Bo Ray nor Ann Lee {past} the other.",
    "Bo Ray cannot have {done} Ann Lee.",
)
VERBS = (("met", "met"), ("hired", "hired"), ("sued", "sued"), ("paid", "paid"), ("known", "knew"))


def test_of_a_hundred_denied_ties_fewer_than_three_are_told_however_likely_they_look() -> None:
    texts = [denial.format(done=done, past=past) for denial in DENIALS for done, past in VERBS]
    asserted = [text for text in texts if told(read(text, person=PEOPLE))]
    assert len(texts) == 100
    assert len(asserted) < 3, asserted


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray and Ann Lee met, which nobody saw.",
        "There is no evidence that it rained, but Bo Ray met Ann Lee.",
        "Bo Ray met Ann Lee, who did not speak.",
    ],
)
def test_a_denial_of_something_else_leaves_the_tie(text: str) -> None:
    assert len(told(read(text, person=PEOPLE))) == 1


@pytest.mark.parametrize(
    "text", ["Bo Ray allegedly met Ann Lee.", "Reportedly, Bo Ray met Ann Lee."]
)
def test_words_of_hearsay_hedge(text: str) -> None:
    assert [hedged for _, _, hedged in told(read(text, person=PEOPLE))] == [True]


def attributed(certainty: Certainty, *, denial: bool = False) -> Reading:
    text = "Al Teller said Bo Ray met Ann Lee."
    said = Attribution(
        "A", "article", ((0, 9),), ((10, 14),), ((15, 33),), Form.INDIRECT, certainty, denial
    )
    return read(text, person=(*PEOPLE, "Al Teller"), said=(said,))


@pytest.mark.parametrize(
    ("certainty", "denial", "hedged"),
    [
        (Certainty.STATED, False, False),
        (Certainty.HEDGED, False, True),
        (Certainty.STATED, True, True),
    ],
)
def test_the_attribution_that_it_stands_in_hedges_a_tie(
    certainty: Certainty, denial: bool, hedged: bool
) -> None:
    reading = attributed(certainty, denial=denial)
    assert ("Bo Ray", "Ann Lee", hedged) in told(reading)


def test_a_tie_stands_on_the_word_of_who_tells_it() -> None:
    reading = attributed(Certainty.STATED)
    found = list(tie_mentions(reading, known(reading), favouring("contact")))
    words = {m.word for m in found if m.label == "met"}
    assert words == {reading.attributions[0].speaker}


def _of(readings: Sequence[Reading]) -> tuple[Tie, ...]:
    return ties_of(readings, known(*readings))


def test_the_order_of_the_articles_changes_nothing() -> None:
    one = read("Bo Ray sued Ann Lee.", person=PEOPLE, article="a")
    two = read("Ann Lee criticized Bo Ray.", person=PEOPLE, article="b")
    assert _of([one, two]) == _of([two, one])


def test_who_speaks_elsewhere_is_tied_to_nobody_that_the_words_speak_of() -> None:
    text = "“Ann Lee is wrong.” So said Al Teller."
    said = Attribution("A", "article", ((28, 37),), ((23, 27),), ((1, 18),), Form.DIRECT)
    reading = read(text, person=("Ann Lee", "Al Teller"), said=(said,))
    named = pipeline.with_story_sources(reading, merge((reading,), OUTLETS)[1])
    assert not list(tie_mentions(named, known(reading), favouring("opposition")))


def test_a_pair_that_the_article_has_had_is_met_again() -> None:
    reading = read("Bo Ray met Ann Lee. Bo Ray sued Ann Lee.", person=PEOPLE)
    first, second = article_candidates(reading, known(reading))
    assert "again" not in first.features
    assert "again" in second.features


def test_the_words_that_tell_outright_are_the_label_of_a_contact_with_its_beginning() -> None:
    text = "Bo Ray, who is local, has been in regular contact with Ann Lee since May 2019."
    (found,) = _of([read(text, person=PEOPLE, published="2024-05-02")])
    assert (found.kind, found.label) == (TieKind.CONTACT, "in regular contact with")
    assert (found.since, found.until) == ("2019-05", None)


def test_a_title_in_passing_has_no_date_of_what_the_sentence_tells() -> None:
    text = "Bo Ray has met Brenn President Ann Lee since May 2019."
    reading = read(text, person=PEOPLE, place=("Brenn",), published="2024-05-02")
    (found,) = (
        m
        for m in tie_mentions(reading, known(reading), favouring("employment"))
        if m.kind is TieKind.EMPLOYMENT
        and "Brenn" in text[slice(*m.span)]
        and m.label == "President"
    )
    assert (found.since, found.until) == (None, None)


def test_words_that_an_article_repeats_stand_on_whose_word_they_first_stood() -> None:
    text = "Al Teller said Bo Ray was in contact with Ann Lee. Bo Ray was in contact with Ann Lee."
    said = Attribution("A", "a", ((0, 9),), ((10, 14),), ((15, 49),), Form.INDIRECT)
    reading = read(text, person=(*PEOPLE, "Al Teller"), said=(said,))
    named = pipeline.with_story_sources(reading, merge((reading,), OUTLETS)[1])
    (tie,) = (t for t in ties_of((named,), known(reading)) if t.kind is TieKind.CONTACT)
    assert len(tie.evidence) == 2
    assert tie.on_whose_word


def test_a_title_is_not_on_the_word_of_who_is_reported_to_speak_of_its_bearer() -> None:
    text = "Al Teller said Brenn President Ann Lee may have met Bo Ray."
    said = Attribution(
        "A", "a", ((0, 9),), ((10, 14),), ((15, 58),), Form.INDIRECT, Certainty.HEDGED
    )
    reading = read(text, person=(*PEOPLE, "Al Teller"), place=("Brenn",), said=(said,))
    found = list(tie_mentions(reading, known(reading), favouring("employment")))
    (title,) = (m for m in found if m.label == "President")
    assert (title.word, title.hedged) == (None, False)


def test_to_refer_to_a_tie_is_not_to_vouch_for_it() -> None:
    text = "Al Teller said Bo Ray met Ann Lee. News of the Ray-Lee contacts spread."
    said = Attribution("A", "a", ((0, 9),), ((10, 14),), ((15, 33),), Form.INDIRECT)
    reading = read(text, person=(*PEOPLE, "Al Teller", "Ray", "Lee"), said=(said,))
    named = pipeline.with_story_sources(reading, merge((reading,), OUTLETS)[1])
    (tie,) = (t for t in ties_of((named,), known(reading)) if t.kind is TieKind.CONTACT)
    assert (tie.label, len(tie.evidence)) == ("met", 2)
    assert tie.on_whose_word
