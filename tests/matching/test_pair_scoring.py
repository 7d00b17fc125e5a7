from itertools import combinations

import pytest

from tests.claims.matched import harbour_story
from tests.known import MODELS
from whoseword.language import all_in_words
from whoseword.matching.pair_scoring import SAME, UNSURE, Judge
from whoseword.matching.propositions import propositions
from whoseword.records import Judgement, Verdict

Judged = dict[frozenset[str], Judgement]


@pytest.fixture(scope="module")
def judged() -> Judged:
    readings = harbour_story().readings
    found = [p for r in readings for p in propositions(r)]
    pairs = [
        (i, j)
        for i, j in combinations(range(len(found)), 2)
        if found[i].article != found[j].article
    ]
    answers = Judge(found, readings, {}, MODELS).judge(pairs)
    return {
        frozenset((found[i].text, found[j].text)): answer
        for (i, j), answer in zip(pairs, answers, strict=True)
    }


def between(judged: Judged, one: str, other: str) -> Judgement:
    return next(
        a
        for texts, a in judged.items()
        if any(one in t for t in texts) and any(other in t for t in texts)
    )


def test_the_same_statement_in_other_words_scores_above_another_statement(judged: Judged) -> None:
    same = between(judged, "voted 7-2 on Monday", "after a 7-2 vote")
    other = between(judged, "voted 7-2 on Monday", "storm delayed the trains")
    assert same.verdict in {Verdict.SAME, Verdict.CONFLICTING}
    assert other.verdict is Verdict.DIFFERENT
    assert same.score > SAME > other.score


def test_a_judgement_says_why(judged: Judged) -> None:
    same = between(judged, "voted 7-2 on Monday", "after a 7-2 vote")
    assert any(
        reason.startswith("same figures: ") and "41" in reason
        for reason in all_in_words(same.reasons)
    )
    assert dict(same.features)["shared_figures"] >= 2
    assert same.model


def test_verdicts_follow_the_score(judged: Judged) -> None:
    for answer in judged.values():
        assert (answer.verdict is Verdict.DIFFERENT) == (answer.score < UNSURE)
        assert (answer.verdict is Verdict.UNSURE) == (UNSURE <= answer.score < SAME)


def test_a_judgement_is_the_same_the_other_way_round() -> None:
    readings = harbour_story().readings
    forth = [p for r in readings for p in propositions(r)]
    back = forth[::-1]
    n = len(forth)
    pairs = [(i, j) for i, j in combinations(range(n), 2) if forth[i].article != forth[j].article]
    mirrored = [(n - 1 - j, n - 1 - i) for i, j in pairs]
    scores = [a.score for a in Judge(forth, readings, {}, MODELS).judge(pairs)]
    turned = Judge(back, readings, {}, MODELS).judge(mirrored)
    assert scores == pytest.approx([a.score for a in turned])
