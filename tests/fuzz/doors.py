"""Every door by which something comes in from outside: what is thrown at it, and what must hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from hypothesis import strategies as st

from tests.archive.invented import GOAT
from tests.fuzz import checks, desk_door, mutations, sound, stored
from tests.fuzz.inputs import BYTES, PIECES, SIGNS, TEXTS, altered, files, news
from tests.fuzz.mutations import Maker, either, tampered
from tests.fuzz.sound import NEWS, SOUND

SECONDS: Final = 10
"""What takes longer hangs."""


@dataclass(frozen=True, slots=True)
class Door:
    """What comes in, and what must hold of it.

    ``inputs`` are hypothesis's; ``numbered`` gives the maker of those that are known by a number.
    ``share`` of 1,000 of these come to this door: the fewer, the longer one takes.
    """

    name: str
    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]
    numbered: Callable[[], Maker]
    share: float


_ODD: Final = (*(piece.encode() for piece in (*PIECES, *SIGNS)), b"https://", b"xn--", b"%2e%2e/")
_SHARES: Final = {
    "PDF": 25,
    "Word": 25,
    "Parquet": 20,
    "rich text": 20,
    "pages": 8,
    "feeds": 8,
    "web archives": 5,
    "saved pages": 4,
    "sitemaps": 4,
    "lists of feeds": 4,
}
_SHARE: Final = 40
_ADDRESSES: Final = ("quay.example/well?q=1#a", "user:x@[::1]:80/a", "xn--hrrow-5ra.example/%41/")
_DOMAINS: Final = (
    *("harrow-gazette.com", "bbc.co.uk.example.com", "lemonde.ltd", "thegaurdian.com"),
    *("xn--80ak6aa92e.com", "reuters-news.info", "рбк.рф", "www.nytimes.com."),
)


def _words() -> Maker:
    return mutations.text(NEWS, _ODD)


def _sentences() -> Maker:
    return mutations.text([". ".join(text.split(". ")[:2]) for text in NEWS], _ODD)


def _reports() -> Maker:
    report = _sentences()

    def make(chance: Random) -> tuple[str, ...]:
        return tuple(report(chance) for _ in range(2))

    return make


def _json(given: bytes) -> Maker:
    return either(tampered([given], BYTES), mutations.altered([given]))


def _archives() -> Maker:
    whole = sound.archive()
    plain, overwritten = tampered([whole], BYTES), mutations.overwritten([whole])
    return either(plain, overwritten, stored.archives(whole))


def _requests() -> Maker:
    return desk_door.requests(_words(), _json(json.dumps(GOAT).encode()))


def _drawn(make: Callable[[], Maker]) -> st.SearchStrategy[Any]:
    """Let hypothesis draw the number alone."""
    return st.integers(0, 2**32).map(lambda number: make()(Random(number)))  # noqa: S311


def _kinds() -> list[Door]:
    """List the doors of files of one kind, most of them tampered with as bytes."""
    inside: dict[str, Callable[[bytes], Maker]] = {
        "Word": lambda whole: mutations.with_a_member_changed(whole, BYTES),
        "web archives": lambda whole: mutations.packed([whole], BYTES),
        "Parquet": lambda _: stored.tables(),
    }

    def door(name: str, ending: str, whole: bytes) -> Door:
        plain = tampered([whole], BYTES)
        makers = [plain, inside[name](whole)] if name in inside else [plain]
        share = _SHARES.get(name, _SHARE)
        return Door(name, files(whole), checks.articles_of(ending), lambda: either(*makers), share)

    plain = [
        ("plain files", ".txt", SOUND["text"]),
        ("Nexis exports", ".txt", SOUND["nexis"]),
        ("pages", ".html", SOUND["page"]),
    ]
    return [door(*kind) for kind in (*plain, *sound.kinds())]


def doors() -> list[Door]:
    """List the doors; what takes long to make is made when it is asked for."""
    domains = TEXTS | st.from_regex(r"[a-z0-9.-]{1,30}\.(com|co\.uk|ltd|рф)", fullmatch=True)
    answers = st.deferred(lambda: files(sound.answer()) | altered(sound.answer()))
    lists = st.deferred(lambda: st.one_of([files(one) for one in sound.watch_lists()]))
    json_, lines = SOUND["json"], SOUND["jsonl"]
    as_json, as_lines = checks.articles_of(".json"), checks.articles_of(".jsonl")
    outlets, archives = SOUND["outlets"], st.deferred(lambda: files(sound.archive()))
    return [
        Door("domains", domains, checks.domain, lambda: mutations.text(_DOMAINS, _ODD), 110),
        Door("addresses", TEXTS, checks.address, lambda: mutations.text(_ADDRESSES, _ODD), 6),
        Door("text", TEXTS | news(), checks.text, _words, 130),
        Door("JSON", files(json_) | altered(json_), as_json, lambda: _json(json_), 120),
        Door("JSON Lines", files(lines), as_lines, lambda: tampered([lines], BYTES), 120),
        Door(
            "lists of outlets",
            files(outlets),
            checks.outlets,
            lambda: tampered([outlets], BYTES),
            120,
        ),
        Door(
            "watch-lists",
            lists,
            checks.watch_list,
            lambda: tampered(sound.watch_lists(), BYTES),
            60,
        ),
        Door("answers", answers, checks.answer, lambda: _json(sound.answer()), 70),
        Door("archives", archives, checks.archive, _archives, 20),
        *_kinds(),
        Door("desk and API", _drawn(_requests), desk_door.answered, _requests, 20),
        Door("reading", news(), checks.reading, _sentences, 6),
        Door("stories", _drawn(_reports), checks.story, _reports, 0.15),
    ]
