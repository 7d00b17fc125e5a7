import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.matched import COAST, harbour_story, reading, story
from tests.known import MODELS
from whoseword.matching.claim_groups import claim_groups
from whoseword.matching.clustering import cover, group
from whoseword.records import Judgement, Proposition, Verdict

KEYS = "abcdefgh"


def test_one_wrong_pair_does_not_chain_two_claims() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (4, 5): 0.9}
    scores[2, 3] = 0.6  # the wrong one
    found = cover(scores, KEYS, join=0.5, fit=0.3, least=0.2)
    assert {0, 1, 2} in map(set, found)
    assert {3, 4, 5} in map(set, found)
    assert all(len(group) <= 3 for group in found)


def test_a_proposition_may_stand_in_two_claims() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.05}
    assert cover(scores, KEYS, join=0.5, fit=0.3, least=0.2) == [(0, 1), (0, 2)]


def test_nothing_above_the_threshold_gives_no_groups() -> None:
    assert cover({(0, 1): 0.4}, KEYS, join=0.5, fit=0.3, least=0.2) == []


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]),
        st.floats(0, 1),
        max_size=20,
    ),
    st.permutations(range(8)),
)
def test_every_joined_pair_is_covered_whatever_the_order(
    scores: dict[tuple[int, int], float], deal: list[int]
) -> None:
    found = cover(scores, KEYS, join=0.5, fit=0.3, least=0.2)
    for pair, score in scores.items():
        if score >= 0.5:
            assert any(set(pair) <= set(group) for group in found)
    dealt = {
        (min(deal[i], deal[j]), max(deal[i], deal[j])): score for (i, j), score in scores.items()
    }
    keys = [""] * 8
    for old, new in enumerate(deal):
        keys[new] = KEYS[old]
    again = cover(dealt, keys, join=0.5, fit=0.3, least=0.2)
    named = {frozenset(KEYS[k] for k in group) for group in found}
    assert named == {frozenset(keys[k] for k in group) for group in again}


def test_the_reports_of_one_vote_are_one_claim_and_a_lone_statement_stays_alone() -> None:
    groups = claim_groups(harbour_story(), MODELS)
    texts = [{p.text for p in g.propositions} for g in groups]
    assert any(any("voted 7-2" in t for t in g) and any("7-2 vote" in t for t in g) for g in texts)
    assert {"A storm delayed the trains to Lindmark on Tuesday."} in texts


def test_every_proposition_is_in_a_group_and_every_joined_pair_has_its_judgement() -> None:
    groups = claim_groups(harbour_story(), MODELS)
    for g in groups:
        ids = [p.id for p in g.propositions]
        assert len(g.scores) == len(ids) == len(set(ids))
        assert all(a in ids and b in ids for a, b in g.judgements)
        assert all(0 <= score <= 1 for score in g.scores)
    assert sum("Tickets will cost" in p.text for g in groups for p in g.propositions) == 1


def test_groups_do_not_depend_on_the_order_of_the_articles() -> None:
    found = harbour_story()
    assert claim_groups(found, MODELS) == claim_groups(story(*found.readings[::-1]), MODELS)


def test_a_lone_article_gives_its_own_claims_one_by_one() -> None:
    groups = claim_groups(story(reading("coast", COAST)), MODELS)
    assert [len(g.propositions) for g in groups] == [1] * len(groups)
    assert len(groups) >= 4


def test_no_articles_give_no_claims() -> None:
    assert claim_groups(story(), MODELS) == []


def judged(score: float) -> Judgement:
    return Judgement(Verdict.SAME, score, (), "test")


def statement(name: str, article: str, sentence: int) -> Proposition:
    return Proposition(name, article, ((10 * sentence, 10 * sentence + 9),), name, sentence)


def test_a_member_fits_by_its_best_match_and_its_average_in_other_articles() -> None:
    propositions = [statement("a0", "a", 0), statement("b0", "b", 0), statement("b1", "b", 1)]
    pairs = {(0, 1): judged(0.9), (0, 2): judged(0.5), (1, 2): judged(0.95)}
    (found,) = group(propositions, pairs)
    fits = dict(zip((p.id for p in found.propositions), found.scores, strict=True))
    assert fits == pytest.approx({"a0": (0.9 + 0.7) / 2, "b0": 0.9, "b1": 0.5})


def test_what_other_articles_tell_near_a_group_is_kept_beside_it() -> None:
    propositions = [statement(f"{a}0", a, 0) for a in "abc"] + [statement("c1", "c", 1)]
    pairs = {(0, 1): judged(0.9), (0, 2): judged(0.05), (1, 3): judged(0.12)}
    found = next(g for g in group(propositions, pairs) if len(g.propositions) == 2)
    assert found.near == {"c": 0.12}


def test_what_only_tells_how_something_was_said_is_no_claim_of_one_outlet() -> None:
    told = Proposition("P1", "a1", ((0, 9),), "told the Gull Post on Sunday", 0, circumstance=True)
    stated = Proposition("P2", "a2", ((0, 9),), "the quay is shut", 0)
    assert [g.propositions for g in group([told, stated], {})] == [(stated,)]
