from collections.abc import Sequence

from tests.claims.matched import harbour_story, reading
from whoseword.matching.blocking import PARTNERS, candidates
from whoseword.matching.propositions import propositions
from whoseword.matching.sentence_context import Unit, units
from whoseword.records import Reading


def held(readings: Sequence[Reading]) -> list[Unit]:
    found = [p for r in readings for p in propositions(r)]
    return units(found, readings)


def pairs_of_words(readings: Sequence[Reading], partners: int = 60) -> set[frozenset[str]]:
    us = held(readings)
    return {
        frozenset((us[i].sentence.text, us[j].sentence.text)) for i, j in candidates(us, partners)
    }


def test_sentences_that_share_telling_words_are_paired_across_articles_only() -> None:
    readings = harbour_story().readings
    us = held(readings)
    found = candidates(us)
    assert all(us[i].sentence.article != us[j].sentence.article for i, j in found)
    assert all(i < j for i, j in found)
    texts = pairs_of_words(readings)
    assert any("41 million" in "".join(p) and "7-2 vote" in "".join(p) for p in texts)


def test_the_order_of_the_articles_does_not_change_the_pairs() -> None:
    readings = harbour_story().readings
    assert pairs_of_words(readings) == pairs_of_words(readings[::-1])
    assert pairs_of_words(readings, 2) == pairs_of_words(readings[::-1], 2)


def test_the_best_partner_is_kept_when_few_are() -> None:
    texts = pairs_of_words(harbour_story().readings, 1)
    assert any(
        "history of the port" in "".join(sorted(p)) and "port's history" in "".join(sorted(p))
        for p in texts
    )


def test_no_sentences_give_no_pairs() -> None:
    assert candidates([]) == []


def test_pairs_grow_with_the_sentences_not_with_their_square() -> None:
    readings = [
        reading(
            f"r{k:03d}",
            " ".join(
                f"The council of ward {k * n % 97} met about pier {n} and word{k}x{n}."
                for n in range(8)
            ),
        )
        for k in range(60)
    ]
    sentences = held(readings)
    assert len(candidates(sentences)) <= PARTNERS * len(sentences) < len(sentences) ** 2 / 4
