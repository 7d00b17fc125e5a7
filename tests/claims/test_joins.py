from __future__ import annotations

from itertools import combinations

from whoseword.claims.joins import joins
from whoseword.records import ClaimGroup, Judgement, Proposition, Verdict, because


def told(count: int, same_article: bool = False) -> tuple[Proposition, ...]:
    return tuple(
        Proposition(f"P{k}", "one" if same_article else f"a{k}", ((0, 9),), "It is shut", 0)
        for k in range(count)
    )


def judged(
    propositions: tuple[Proposition, ...], verdict: Verdict = Verdict.SAME
) -> dict[tuple[str, str], Judgement]:
    return {
        (a.id, b.id): Judgement(
            verdict,
            0.9 - k / 1000,
            (("model_same", 0.0), ("shared_weight_cosine", 0.25)),
            "v",
            (because("one_negates"),),
        )
        for k, (a, b) in enumerate(combinations(propositions, 2))
    }


def test_a_join_keeps_what_was_judged_of_the_pair() -> None:
    two = told(2)
    [join] = joins(ClaimGroup(two, (0.9, 0.9), judged(two)), two)
    assert (join.between, join.verdict, join.score) == ((0, 1), Verdict.SAME, 0.9)
    assert (join.model, join.overlap, join.reasons) == (0.5, 0.25, (because("one_negates"),))


def test_mentions_go_by_their_place_in_the_claim() -> None:
    two = told(2)
    [join] = joins(ClaimGroup(two, (0.9, 0.9), judged(two)), two[::-1])
    assert join.between == (0, 1)


def test_every_mention_of_a_large_claim_is_explained_and_the_number_stays_linear() -> None:
    many = told(40)
    found = joins(ClaimGroup(many, (0.9,) * 40, judged(many)), many)
    assert {k for join in found for k in join.between} == set(range(40))
    assert len(found) <= 3 * 40


def test_pairs_of_one_article_and_pairs_judged_different_join_nothing() -> None:
    one = told(2, same_article=True)
    assert joins(ClaimGroup(one, (0.9, 0.9), judged(one)), one) == ()
    two = told(2)
    assert joins(ClaimGroup(two, (0.9, 0.9), judged(two, Verdict.DIFFERENT)), two) == ()
