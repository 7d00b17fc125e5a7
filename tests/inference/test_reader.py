"""The shipped reader on invented text."""

import numpy as np

from whoseword.inference.reader import score
from whoseword.inference.relations import decode_all

HARBOUR = (
    "The harbour board knew of the crack, two officials told the Gazette. "
    "“We were warned in May,” Ada Vane said."
)
FERRY = "The ferry sailed at dawn. " * 60


def test_neighbours_in_a_batch_change_nothing() -> None:
    (alone,) = score([HARBOUR])
    _, beside, _ = score([FERRY, HARBOUR, FERRY])
    assert np.array_equal(alone.roles, beside.roles)
    assert np.array_equal(alone.links, beside.links)


def test_a_statement_is_read_with_its_source_and_cue() -> None:
    (decoded,) = decode_all([HARBOUR])
    found = [
        tuple(HARBOUR[slice(*spans[0])] for spans in (r.source, r.cue, r.content))
        for r in decoded.relations
    ]
    assert ("Ada Vane", "said", "“We were warned in May,”") in found
    assert "two officials" in [source for source, _, _ in found]


def test_an_empty_text_holds_nothing() -> None:
    (decoded,) = decode_all([""])
    assert decoded.relations == ()
    assert decoded.names == ()
