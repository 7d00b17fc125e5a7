from __future__ import annotations

import pytest

from tests.entities.peopled import known, read
from whoseword.entities.standing import PeopledSentence, peopled_sentences
from whoseword.entities.tie_candidates import TieCandidate, candidates
from whoseword.entities.tie_denial import denied, denies, hedging, passed_on

PEOPLE = ("Bo Ray", "Ann Lee")


def paired(text: str) -> list[TieCandidate]:
    reading = read(text, person=PEOPLE)
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    sentences = list[PeopledSentence](peopled_sentences(reading, entities, who.entity_of))
    return [c for s in sentences for c in candidates(s, entities, frozenset())]


def asserted(text: str) -> bool:
    """Whether a tie of the sentence would be told, and told plainly, if it looked likely."""
    return any(
        not denies(c.sentence, c.pair) and not passed_on(c.sentence, c.pair) for c in paired(text)
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bo Ray never met Ann Lee.", True),
        ("There is no evidence that Bo Ray met Ann Lee.", True),
        ("Bo Ray and Ann Lee have never met.", True),
        ("“I never met Ann Lee,” Bo Ray said.", True),
        ("Ann Lee says Bo Ray never met her.", True),
        ("It was not Bo Ray who met Ann Lee.", True),
        ("Bo Ray met Ann Lee.", False),
        ("Bo Ray met Ann Lee, who has never left.", False),
        ("Bo Ray not only met Ann Lee.", False),
        ("Bo Ray is No. 2 to Ann Lee.", False),
    ],
)
def test_a_denial_between_ahead_or_behind_denies_what_ties_the_two(text: str, told: bool) -> None:
    (candidate,) = paired(text)
    assert denies(candidate.sentence, candidate.pair) is told


def test_what_a_title_tells_in_passing_is_not_what_the_clause_denies() -> None:
    (candidate,) = paired("There is no sign that Bo Ray met Ann Lee.")
    assert denies(candidate.sentence, candidate.pair)
    assert not denies(candidate.sentence, candidate.pair, in_passing=True)


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ray dismissed reports that he had met Ann Lee.",
        "Bo Ray refused to say whether he met Ann Lee.",
        "Bo Ray was accused of having met Ann Lee, which he denies.",
        "The port would not confirm that Bo Ray met Ann Lee.",
    ],
)
def test_what_others_say_is_passed_on_and_not_asserted(text: str) -> None:
    assert all(passed_on(c.sentence, c.pair) for c in paired(text))


DENIALS = (
    "Bo Ray rejected the claim that he {past} Ann Lee.",
    "Bo Ray dismissed reports that he had {done} Ann Lee.",
    "Bo Ray did not accept the claim that he {past} Ann Lee.",
    "Reports that Bo Ray {past} Ann Lee are false.",
    "The report that Bo Ray had {done} Ann Lee was untrue.",
    "The story that Bo Ray {past} Ann Lee turned out to be a hoax.",
    "Contrary to reports, Bo Ray had not {done} Ann Lee.",
    "Bo Ray insisted he had never {done} Ann Lee.",
    "Bo Ray called reports that he {past} Ann Lee a lie.",
    "Bo Ray and his lawyers say he has never {done} Ann Lee.",
    "Bo Ray has yet to have {done} Ann Lee.",
    "Bo Ray stopped short of saying he had {done} Ann Lee.",
    "Bo Ray disputed that he had {done} Ann Lee.",
    "Bo Ray disputes the claim that he {past} Ann Lee.",
    "No one has shown that Bo Ray {past} Ann Lee.",
    "Nothing suggests that Bo Ray {past} Ann Lee.",
    "There is nothing to show that Bo Ray {past} Ann Lee.",
    "Police found no evidence Bo Ray {past} Ann Lee.",
    "Police have no proof that Bo Ray had {done} Ann Lee.",
    "Investigators ruled out that Bo Ray had {done} Ann Lee.",
    "Bo Ray was accused of having {done} Ann Lee, which he denies.",
    "At no time had Bo Ray {done} Ann Lee.",
    "Never had Bo Ray {done} Ann Lee.",
    "Not once had Bo Ray {done} Ann Lee.",
    "Bo Ray was nowhere near when Ann Lee was {done}.",
    "Bo Ray hardly ever {past} Ann Lee.",
    "Ann Lee says Bo Ray never {past} her.",
    "Ann Lee denies that Bo Ray {past} her.",
    "Ann Lee was not, as reported, {done} by Bo Ray.",
    "Ann Lee has not been {done} by Bo Ray.",
    "Bo Ray wasn’t the one who {past} Ann Lee.",
    "It was not Bo Ray who {past} Ann Lee.",
    "Bo Ray is not known to have {done} Ann Lee.",
    "Bo Ray is not believed to have {done} Ann Lee.",
    "Bo Ray, according to his office, did not at any point say he had {done} Ann Lee.",
    "Bo Ray refused to say whether he had {done} Ann Lee.",
    "Bo Ray refuted reports that he had {done} Ann Lee.",
    "It is wrong to say that Bo Ray {past} Ann Lee.",
    "Bo Ray and Ann Lee both deny that they ever {past} each other.",
    "Neither Ann Lee nor anyone else {past} Bo Ray.",
    "Bo Ray has repeatedly denied meeting with Ann Lee.",
    "The suggestion that Bo Ray {past} Ann Lee has been dismissed by both.",
    "Bo Ray and Ann Lee have yet to be seen together.",
    "Bo Ray says it is untrue he {past} Ann Lee.",
    "A spokesman said the allegation that Bo Ray {past} Ann Lee was without merit.",
    "Records show no sign of Bo Ray ever having {done} Ann Lee.",
    "Bo Ray did not, in the end, have Ann Lee {done}.",
    "Ann Lee told the court that Bo Ray had never {done} her.",
    "Asked if he {past} Ann Lee, Bo Ray said no.",
    "“I never {past} Ann Lee,” Bo Ray said.",
    "Bo Ray failed to show that he {past} Ann Lee.",
    "Bo Ray couldn’t have {done} Ann Lee, police said.",
    "It remains unproven that Bo Ray {past} Ann Lee.",
    "There is zero evidence Bo Ray {past} Ann Lee.",
    "Few believe that Bo Ray {past} Ann Lee.",
    "Bo Ray isn't Ann Lee's friend.",
    "Bo Ray has no ties to Ann Lee.",
    "Bo Ray has nothing to do with Ann Lee.",
    "Bo Ray is unrelated to Ann Lee.",
    "The paper retracted its story that Bo Ray {past} Ann Lee.",
    "The paper withdrew a claim that Bo Ray {past} Ann Lee.",
    "Bo Ray would not confirm that he {past} Ann Lee.",
    "Bo Ray could not be shown to have {done} Ann Lee.",
    "Bo Ray swore that at no time he {past} Ann Lee.",
    "Not even Bo Ray {past} Ann Lee.",
    "Rumours that Bo Ray {past} Ann Lee proved groundless.",
    "Bo Ray wasn't among those who {past} Ann Lee.",
    "Nor had Bo Ray {done} Ann Lee.",
    "Bo Ray, who never {past} Ann Lee, laughed.",
    "Bo Ray did nothing of the sort to Ann Lee.",
    "Whether Bo Ray ever {past} Ann Lee is unknown.",
    "If Bo Ray {past} Ann Lee, nobody saw it.",
    "Bo Ray was cleared of having {done} Ann Lee.",
    "Bo Ray was falsely said to have {done} Ann Lee.",
)
UNSEEN = (
    "The inquiry found nothing linking Bo Ray to Ann Lee.",
    "Bo Ray no longer says he {past} Ann Lee.",
    "Bo Ray laughed off talk that he {past} Ann Lee.",
    "Bo Ray refuses to have Ann Lee {done}.",
    "Bo Ray avoided Ann Lee and never {past} her.",
    "Bo Ray lied when he said he {past} Ann Lee.",
)
"""What is denied in ways that no list holds yet."""


def test_of_these_denials_fewer_than_three_in_a_hundred_are_asserted() -> None:
    texts = [text.format(done="met", past="met") for text in DENIALS]
    told = [text for text in texts if asserted(text)]
    assert len(told) < 0.03 * len(texts), told


@pytest.mark.parametrize("text", UNSEEN)
@pytest.mark.xfail(strict=True, reason="denied in a way that no list holds yet")
def test_denials_that_are_not_seen_yet(text: str) -> None:
    assert not asserted(text.format(done="met", past="met"))


def test_words_of_denial_and_of_hearsay_are_known() -> None:
    assert denied("he never met")
    assert not denied("he met")
    assert hedging("he allegedly met")
    assert not hedging("he met")
