from __future__ import annotations

import subprocess
import sys

from tests.ingest.reading import Shelf
from whoseword.ingest.means import Means
from whoseword.ingest.visiting import Visitor
from whoseword.resources import Limits, Resources, shipped


def test_a_visitor_is_made_for_the_first_address_and_kept() -> None:
    made: list[Visitor] = []

    def visitor() -> Visitor:
        made.append(Shelf())
        return made[-1]

    means = Means(visitor, shipped().parser)
    assert made == []
    assert means.visitor is means.visitor
    assert len(made) == 1


def test_the_resources_give_the_parser_and_a_visitor() -> None:
    resources = Resources(limits=Limits(allow_private=True))
    means = Means.of(resources)
    assert means.parser is resources.parser
    assert isinstance(means.visitor, Visitor)


def test_files_are_taken_in_without_what_addresses_and_pages_need() -> None:
    code = (
        "import sys; from whoseword import ingest;"
        "print(sorted({'httpx', 'lxml', 'charset_normalizer', 'ssl'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
