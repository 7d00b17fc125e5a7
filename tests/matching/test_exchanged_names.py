from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching.claim_and_sentence import Asked, Named, Told, name_words
from whoseword.matching.exchanged_names import exchanged
from whoseword.records import Article, NameKind
from whoseword.text.content_words import stem, wording

PEOPLE = ("Ada Vane", "Vane", "Bo Ray", "Ray", "Ilka Dorn", "Dorn")
BODIES = ("Northwire", "Gull Bank")
PLACES = ("Talland", "Ostrel")


def named(text: str) -> tuple[Named, ...]:
    kinds = {
        **dict.fromkeys(PEOPLE, NameKind.PERSON),
        **dict.fromkeys(BODIES, NameKind.ORGANISATION),
        **dict.fromkeys(PLACES, NameKind.PLACE),
    }
    longest = [
        name
        for name in kinds
        if name in text and not any(name != o and name in o and o in text for o in kinds)
    ]
    return tuple(
        Named(name, name_words(name), stem(name.split()[-1].lower()), kinds[name])
        for name in longest
    )


def claim(text: str) -> Asked:
    return Asked(text, wording(text), (), named(text))


def sentence(text: str) -> Told:
    article = Article(id="a", text=text)
    return Told(article, text, wording(text), (), named(text), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("claimed", "told", "found"),
    [
        ("Vane sued Ray", "Bo Ray sued Ada Vane over the harbour.", ("Vane", "Ray")),
        ("Vane asked Ray to leave", "Ray asked Vane to leave the port.", ("Vane", "Ray")),
        ("Vane sued Ray", "Dorn sued Ada Vane.", ("Vane", "Dorn")),
        ("Vane was sued by Ray", "Bo Ray was sued by Vane.", ("Vane", "Ray")),
        ("Talland shelled Ostrel", "Ostrel shelled Talland at dawn.", ("Talland", "Ostrel")),
        ("Northwire bought Gull Bank", "Gull Bank bought Northwire.", ("Northwire", "Gull Bank")),
        (
            "Vane urged Ray to hire the firm as a favour to Dorn",
            "Vane urged Dorn to hire the firm as a favour to Bo Ray.",
            ("Ray", "Dorn"),
        ),
        (
            "Vane praised Ray",
            "Ray, who had been mayor for eleven years by then, praised Ada Vane.",
            ("Vane", "Ray"),
        ),
    ],
)
def test_who_does_it_and_to_whom_it_is_done_are_told_apart(
    claimed: str, told: str, found: tuple[str, str]
) -> None:
    told_names = exchanged(claim(claimed), sentence(told))
    assert told_names is not None
    assert [name.split()[-1] for name in told_names] == [name.split()[-1] for name in found]


@pytest.mark.parametrize(
    ("claimed", "told"),
    [
        ("Vane sued Ray", "Ada Vane sued Bo Ray over the harbour."),
        ("Vane sued Ray", "Bo Ray was sued by Ada Vane."),
        ("Vane met Ray", "Ray met Vane on Tuesday."),
        ("Vane is in contact with Ray", "Ray is in contact with Vane."),
        ("Vane and Ray left the port", "Ray and Vane left the port."),
        ("Vane sued Ray", "Vane, whom Ray had praised, sued Bo Ray."),
        ("Vane sued Ray", "The mayor sued Ray."),
        ("Vane sued Ray", "Dorn said that Vane sued Ray."),
        ("Vane praised the report of Northwire", "Vane praised Northwire for its report."),
        ("The port shut", "The port shut after Vane called Ray."),
    ],
)
def test_other_wordings_of_the_same_exchange_nobody(claimed: str, told: str) -> None:
    assert exchanged(claim(claimed), sentence(told)) is None


WORDS = st.lists(
    st.sampled_from([*PEOPLE, *BODIES, "sued", "asked", "met", "was", "by", "and", "the", "port"]),
    min_size=1,
    max_size=10,
).map(" ".join)


@given(WORDS)
def test_a_sentence_exchanges_none_of_its_own_names(text: str) -> None:
    assert exchanged(claim(text), sentence(text)) is None


@given(WORDS, WORDS)
def test_what_is_told_stands_in_the_sentence_and_what_is_claimed_in_both(
    claimed: str, told: str
) -> None:
    found = exchanged(claim(claimed), sentence(told))
    if found is not None:
        assert found[1] in told
        assert name_words(found[0]) & wording(claimed).kept
