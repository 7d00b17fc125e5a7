"""Articles of invented text, any number of them, the same for the same seed.

A fact of ``wordings.txt`` has several wordings with places for names, figures and days. The
articles of one event share facts, hardly ever in the very same words, and have as many sentences
that nobody else has; names are put together from syllables, so that a stream has many of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from whoseword.records import Article

SHARED = 12
"""Facts of the event that an article tells, of those in the file; the first are told most."""
OWN = 12
"""Sentences that an article alone has: of other people, about other things."""
VARIED = 0.6
"""How often a sentence gets an opening, and a closing, that no wording has."""

_GIVEN = "Ada Bruno Carla Dario Edda Farid Greta Hanno Irma Jonas Klara Levin Mona Nils Olga Petra"
_FIRST = "Bar Cor Del Far Gal Hol Kes Lan Mor Nor Pel Quen Ras Sel Tor Ul Var Wes Yar Zel"
_LAST = "bek dan dorf fell gard holt ins kamp lund mar nik ost rand sen stad tor vik wald wen zin"
_TOWNS = "ford bridge haven mere ness wick stow combe"
_FIRMS = "Energy Works Water Power Holdings"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_LEADS = (
    "Meanwhile, ", "In the valley, ", "By the evening, ", "Earlier in the week, ",
    "At first light, ", "In the meantime, ", "As the rain went on, ", "After a long night, ",
    "A little later, ", "For the second time, ", "Not long afterwards, ", "As expected, ",
)  # fmt: skip
_TAILS = (
    "as the water kept rising", "to the surprise of many", "while crews went on working",
    "in the third week of the crisis", "with winter not far away", "after days of silence",
    "in front of some forty people", "with no end in sight", "hours before the next storm",
    "as the county had hoped", "amid growing anger", "for the first time since the spring",
)  # fmt: skip
_ROLES = """
apprentice archivist baker barber beekeeper bookbinder brewer butcher caretaker carpenter cellist
chemist clockmaker cook dentist driver farmer ferryman florist gardener glazier grocer innkeeper
janitor librarian locksmith midwife miller nurse optician painter pharmacist plumber porter postman
sculptor shepherd tailor teacher waiter
""".split()
_ACTS = """
borrowed|bought|cleaned|described|drew|exchanged|found|guarded|hid|inherited|lost|measured|mended|
moved|photographed|praised|promised|rescued|returned|saved|searched for|sold|stored|watched
""".replace("\n", "").split("|")
_QUALITIES = """
ancient blue borrowed broken brown crooked damp empty enormous fragile frozen green heavy iron
leaking muddy narrow noisy painted rusty sealed silver stolen striped unfinished wooden yellow
""".split()
_THINGS = """
accordion anchor barrel basket bell blanket boat cabinet candle carpet cart chapel clock coat cradle
desk drum engine fence flag fountain gate greenhouse kettle ladder lantern letter loom map mill
mirror oven piano pump radio rope sail shed sledge stove tent tractor trunk violin wagon
""".split()

Facts = tuple[tuple[str, ...], ...]


@cache
def facts() -> Facts:
    """Read the facts, each a tuple of wordings."""
    text = Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8")
    return tuple(tuple(fact.splitlines()) for fact in text.strip().split("\n\n"))


def story(size: int, seed: str = "story", sentences: int = SHARED + OWN) -> list[Article]:
    """Invent the reports of one event by ``size`` outlets, each of so many sentences at most."""
    return [_article(seed, number, sentences) for number in range(size)]


def stream(size: int, reports: int = 8, sentences: int = SHARED + OWN) -> Iterator[Article]:
    """Invent ``size`` articles one by one, of a new event after every ``reports``."""
    for number in range(size):
        yield _article(f"event {number // reports}", number, sentences)


def _article(event: str, number: int, sentences: int = SHARED + OWN) -> Article:
    here = f"{event} {number}"
    choose = random.Random(here)
    kinds = range(len(facts()))
    told = sorted(kinds, key=lambda kind: choose.random() * (kind + len(kinds) / 2))[:SHARED]
    said = [_fact(event, kind, choose) for kind in told]
    said += [_aside(choose) for _ in range(OWN)]
    choose.shuffle(said)
    said = said[:sentences]
    breaks = [choose.choice((" ", "\n\n")) for _ in said]
    return Article(
        id=f"invented-{event}-{number}".replace(" ", "-"),
        text="".join(s + b for s, b in zip(said, breaks, strict=True)).strip(),
        title=_fact(event, told[0], choose).rstrip("."),
        outlet=f"The {_name(random.Random(f'outlet {number}'))} Post",
        language="en",
    )


def _fact(cast: str, kind: int, choose: random.Random) -> str:
    """Word a fact; names and figures hang on the event and the fact alone."""
    fixed = random.Random(f"{cast} {kind}")
    people = random.Random(f"{cast} {kind % 5}")
    places = random.Random(f"{cast} {kind % 3}")
    surname = _name(people)
    filled = {
        "person": f"{people.choice(_GIVEN.split())} {surname}",
        "surname": surname,
        "town": places.choice(_FIRST.split()) + places.choice(_TOWNS.split()),
        "firm": f"{_name(places)} {places.choice(_FIRMS.split())}",
        "day": fixed.choice(_DAYS.split()),
        "number": str(fixed.randrange(12, 900)),
        "age": str(fixed.randrange(18, 90)),
        "sum": f"{fixed.randrange(2, 80)}.{fixed.randrange(1, 10)}",
    }
    return _varied(choose.choice(facts()[kind]).format(**filled), choose)


def _aside(choose: random.Random) -> str:
    """Make a sentence of words drawn by lot; every other one is somebody's account."""
    who = f"{choose.choice(_GIVEN.split())} {_name(choose)}"
    act, thing = choose.choice(_ACTS), choose.choice(_THINGS)
    others = f"{choose.choice(_QUALITIES)} {choose.choice(_THINGS)} of the {choose.choice(_ROLES)}"
    words = f"the {choose.choice(_ROLES)} {act} a {choose.choice(_QUALITIES)} {thing}"
    words += f" beside the {others}"
    told = f"{who}, a {choose.choice(_ROLES)}, said that {words}."
    plain = f"{words[0].upper()}{words[1:]}."
    return _varied(choose.choice((told, plain)), choose)


def _varied(words: str, choose: random.Random) -> str:
    lead = choose.choice(_LEADS) if choose.random() < VARIED else ""
    tail = f", {choose.choice(_TAILS)}." if choose.random() < VARIED else "."
    return lead + words.removesuffix(".") + tail


def _name(choose: random.Random) -> str:
    middle = choose.choice(("", "", "a", "e", "i", "o"))
    return choose.choice(_FIRST.split()) + middle + choose.choice(_LAST.split())
