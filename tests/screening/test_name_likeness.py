from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.screening.name_likeness import features, merged, paired, word_likeness
from whoseword.screening.name_words import name_words

WORDS = st.sampled_from("ilka dorn dorne petrovna p bank ostrel 44 al von i".split())


def test_words_are_laid_side_by_side_in_any_order() -> None:
    pairing = paired(("ilka", "dorn"), ("dorn", "petrovna", "ilka"))
    assert {a for a, *_ in pairing.pairs} == {"ilka", "dorn"}
    assert (pairing.left, pairing.right, pairing.in_order) == ((), ("petrovna",), False)


def test_initials_short_forms_and_sounds_are_like_but_not_the_same() -> None:
    assert word_likeness("dorn", "dorn") == 1
    assert 0.8 < word_likeness("i", "ilka") < 1
    assert word_likeness("x", "ilka") == 0
    assert 0.8 < word_likeness("bill", "william") < 1
    assert 0.8 < word_likeness("sergey", "sergei") < 1
    assert word_likeness("44", "45") == 0


def test_a_word_cut_in_two_is_put_together_again() -> None:
    assert merged(("ilka", "pet", "rovna"), ("petrovna",)) == ("ilka", "petrovna")


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
def test_likeness_is_the_same_whichever_name_comes_first(a: list[str], b: list[str]) -> None:
    one, other = (name_words(" ".join(words), person=True) for words in (a, b))
    forth, back = (features(x, y, person=True) for x, y in ((one, other), (other, one)))
    assert forth.keys() == back.keys()
    assert forth["shared_of_longer"] <= 1
    assert forth["whole"] == back["whole"]
