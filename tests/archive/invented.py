"""Small invented stories for the tests of this room."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

Given = dict[str, Any]

WELL: tuple[Given, ...] = (
    {
        "outlet": "Ostrel Courier",
        "title": "Well at Ostrel is dry, mayor says",
        "published": "2030-05-04",
        "text": "The town well of Ostrel is dry, mayor Ilka Dorn said on Saturday.\n\n"
        "“We have water for nine days,” Dorn said. She asked people not to wash their carts.",
    },
    {
        "outlet": "Vale Post",
        "title": "Nine days of water left in Ostrel",
        "published": "2030-05-04",
        "text": "Ostrel has water for nine days only, its mayor, Ilka Dorn, told the Courier.\n"
        "The town well is dry. The council of Ostrel meets on Monday, a clerk said.",
    },
    {
        "outlet": "Radio Brenn",
        "title": "Ostrel well dry",
        "published": "2030-05-05",
        "text": "The well of Ostrel is dry and its water lasts nine days, the Ostrel Courier"
        " reported, citing mayor Ilka Dorn.\nA clerk denied that the council of Ostrel knew.",
    },
)
GOAT: Given = {
    "outlet": "Brenn Herald",
    "title": "Goat wins chess cup",
    "published": "2030-05-06",
    "text": "A goat won the chess cup of Lower Brenn, its owner Tam Ruel said on Monday. The"
    " jury of the chess cup counted the pieces twice, Ruel added.",
}


def many(number: int) -> Iterator[Given]:
    """Articles of three sentences each; three of a kind tell one story."""
    towns = ("Ostrel", "Brenn", "Skerry", "Tallow", "Lindmark")
    things = ("well", "bridge", "ferry", "mill", "tower", "granary")
    events = itertools.islice(itertools.product(things, towns), (number + 2) // 3)
    outlets = ("Courier", "Post", "Herald")
    told = (
        {
            "outlet": f"{town} {outlet}",
            "title": f"The {thing} of {town} fell",
            "published": "2030-05-04",
            "text": f"The {thing} of {town} fell on Saturday, mayor {town[::-1].title()} told"
            f" the {outlet}. Nobody was in the {thing}, she said. {outlet} {thing}.",
        }
        for thing, town in events
        for outlet in outlets
    )
    yield from itertools.islice(told, number)
