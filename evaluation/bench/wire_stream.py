"""A stream as a wire sends it: every event has names and subjects of its own, told a few times.

The reports of ``invented`` all tell of a flood and its aftermath, in the same few hundred words, so
that they lead to each other by chains that news does not have. Here a word that is no event's own
comes as often as Zipf's law has it, from a vocabulary of the size of a newspaper's.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate, count, islice
from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Article

REPORTS: Final = 8
"""Articles of one event."""
SENTENCES: Final = 20
WORDS: Final = 14
"""Of a sentence; half of them are the event's own."""
OWN: Final = 40
NAMES: Final = 12
"""Of the event's own words, those that are names."""
VOCABULARY: Final = 20_000
_SYLLABLES: Final = (
    "ba ce di fo gu ha ki le mo nu pa que ri so tu va wi xe yo za bra cle dro fla gri plo ste tri"
).split()


def wire(size: int, reports: int = REPORTS) -> Iterator[Article]:
    """Invent ``size`` articles one by one, of a new event after every ``reports``."""
    for number in range(size):
        yield _article(number // reports, number)


def mostly_alone(size: int, sentences: int) -> Iterator[Article]:
    """Invent ``size`` short articles, whose first sentence is said by someone of the event.

    Of a hundred events one is reported by three, the others by one.
    """
    events = (event for event in count() for _ in range(1 if event % 100 else 3))
    for number, event in enumerate(islice(events, size)):
        bare = _article(event, number)
        first, *others = bare.text.split(". ")[:sentences]
        name = random.Random(f"speaker {number}").choice(_own_words(event)[:NAMES])
        yield replace(bare, text=". ".join((f"{first}, Ada {name} said", *others)) + ".")


def _article(event: int, number: int) -> Article:
    own = _own_words(event)
    choose = random.Random(f"article {number}")
    words, weights = _common()
    said = []
    for _ in range(SENTENCES):
        mixed = choose.choices(own, k=WORDS // 2)
        mixed += choose.choices(words, cum_weights=weights, k=WORDS - WORDS // 2)
        choose.shuffle(mixed)
        said.append(f"{mixed[0][:1].upper()}{' '.join(mixed)[1:]}.")
    return Article(
        id=f"wire-{event}-{number}",
        text=" ".join(said),
        title=" ".join(choose.sample(own, 8)),
        outlet=f"The {_word(random.Random(f'outlet {number % 400}')).title()} Post",
        language="en",
    )


def _own_words(event: int) -> list[str]:
    choose = random.Random(f"event {event}")
    words = [_word(choose) for _ in range(OWN)]
    return [*(word.title() for word in words[:NAMES]), *words[NAMES:]]


@cache
def _common() -> tuple[Sequence[str], Sequence[float]]:
    """The words that everybody uses, and how often the first so many of them come together."""
    choose = random.Random("vocabulary")
    small = [word for word in ENGLISH.words("stemming.stopwords") if len(word) > 1]
    words = [*small, *(_word(choose) for _ in range(VOCABULARY - len(small)))]
    return words, list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))


def _word(choose: random.Random) -> str:
    return "".join(choose.choices(_SYLLABLES, k=choose.randrange(2, 5)))
