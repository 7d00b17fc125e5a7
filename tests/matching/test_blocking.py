from collections.abc import Sequence

from tests.claims.matched import harbour_story, reading
from whoseword.matching.blocking import PARTNERS, candidates
from whoseword.matching.propositions import propositions
from whoseword.matching.sentence_context import Unit, units
from whoseword.records import Field, Proposition, Reading


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


def alone(number: int, text: str, speaker: str | None = None, field: Field = "text") -> Unit:
    """One sentence, the only one of its article."""
    held = Proposition(
        f"P-{number:02d}", f"a{number:02d}", ((0, len(text)),), text, 0, None, speaker, field
    )
    return Unit(held, (number,))


def test_what_one_person_says_is_compared_though_no_word_is_shared() -> None:
    us = [
        alone(0, "The mayor of Ostrel resigned.", "S-vane"),
        alone(1, "Nobody warned her, she added.", "S-vane"),
        alone(2, "A storm delayed trains to Lindmark.", "S-brandt"),
    ]
    assert candidates(us) == [(0, 1)]


def test_a_headline_is_compared_with_the_first_of_all_that_share_no_word_with_it() -> None:
    us = [alone(0, "Floods", None, "title")]
    us += [alone(k, f"Trains to town{k}x were late.") for k in range(1, 40)]
    assert [pair for pair in candidates(us, 3) if 0 in pair] == [(0, k) for k in range(1, 40)]
    us[0] = alone(0, "Floods")
    assert not [pair for pair in candidates(us, 3) if 0 in pair]


def test_neighbours_of_sentences_that_are_alike_are_compared() -> None:
    told = "A tanker ran aground off Kelmir."
    readings = [
        reading("one", f"{told} Nobody was hurt."),
        reading("two", f"{told} Experts blame fog."),
    ]
    assert frozenset(("Nobody was hurt.", "Experts blame fog.")) in pairs_of_words(readings)
