"""Sentences that another outlet is credited with as a whole."""

import pytest

from tests.known import OUTLETS
from whoseword.inference.relations import Decoded, Relation
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.retellings import completed, retellings
from whoseword.records import Article
from whoseword.text.sentences import sentences

LEAD = "Ferry Line was told in January that a hinge was cracked, The Caldmere Courier reported"


def told(text: str, relations: tuple[Relation, ...] = (), title: str | None = None) -> list[str]:
    article = Article("a", text, title=title)
    found = retellings(
        article, Decoded(relations, ()), sentences(text), mentioned(article, OUTLETS)["text"]
    )
    document = f"{title}\n\n{text}" if title else text
    return [document[slice(*span)] for r in found for span in (*r.source, *r.cue, *r.content)]


@pytest.mark.parametrize("title", [None, "Ferry line knew"])
@pytest.mark.parametrize("line", ["", "CALDMERE (Northwire) — "])
@pytest.mark.parametrize(
    "end", [".", " on Monday, citing two people.", " last week.", ", citing it."]
)
def test_the_outlet_at_the_end_is_credited_with_the_clause(
    line: str, end: str, title: str | None
) -> None:
    assert told(line + LEAD + end, title=title) == [
        "The Caldmere Courier",
        "reported",
        "Ferry Line was told in January that a hinge was cracked",
    ]


def test_what_the_reader_has_seen_is_left_as_it_is() -> None:
    start = LEAD.index("reported")
    seen = Relation(((56, 76),), ((start, start + 8),), ((0, 54),), 1.0)
    assert told(LEAD + ".", (seen,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Caldmere Courier reported that a hinge was cracked.",
        "Late, The Caldmere Courier reported.",
        "He read the letter to the crew and The Caldmere Courier reported.",
        "“The hinge was cracked when we sailed,” The Caldmere Courier reported.",
        "In the long week after the flood, The Caldmere Courier reported a profit.",
        "After the long flood came, The Caldmere Courier reported on Monday that a hinge broke.",
        "In the long week after the flood, The Caldmere Courier reported on the hinge.",
        "A hinge of the old ferry to the islands, the union said.",
    ],
)
def test_other_sentences(text: str) -> None:
    assert told(text) == []


def test_a_clause_is_handed_to_those_it_is_according_to() -> None:
    clause = "Managers were warned in May that a hinge was cracked"
    assert told(f"{clause}, according to two U.S. inspectors who saw it.") == [
        "two U.S. inspectors who saw it",
        "according to",
        clause,
    ]


def test_a_credit_at_the_end_is_handed_the_clause_and_not_a_scrap() -> None:
    text = "Among the faults found were a cracked hinge and a loose beam, according to an audit."
    at = text.index("according to")
    scrap = Relation(((at + 13, len(text) - 1),), ((at, at + 12),), ((0, 5),), 1.0)
    article = Article("a", text)
    (whole,) = completed(article, Decoded((scrap,), ()), sentences(text)).relations
    assert whole.content == ((0, at - 2),)
    assert (whole.source, whole.cue) == (scrap.source, scrap.cue)


@pytest.mark.parametrize("when", ["after her crew had searched it", "before she went in"])
def test_when_somebody_spoke_gives_way_to_what_was_said(when: str) -> None:
    text = f"The fire at the mill began in the cellar, chief Anna Berg said {when}."
    said, behind = text.index("said"), text.index(when)
    scrap = Relation(
        ((text.index("chief"), said - 1),),
        ((said, said + 4),),
        ((behind, len(text) - 1),),
        1.0,
    )
    (whole,) = completed(Article("a", text), Decoded((scrap,), ()), sentences(text)).relations
    assert whole.content == ((0, text.index(", chief")),)


@pytest.mark.parametrize("heard", ["told the Courier", "told Reuters", "told reporters", "said"])
def test_a_clause_that_goes_on_behind_its_source_is_handed_over_whole(heard: str) -> None:
    rest = "because it kept no books of the fleet"
    text = f"The ferry line faces a fine, a lawyer {heard}, {rest}."
    cue = text.index(heard)
    half = Relation(
        ((text.index("a lawyer"), cue - 1),),
        ((cue, cue + len(heard.split(maxsplit=1)[0])),),
        ((text.index(rest), len(text) - 1),),
        1.0,
    )
    (whole,) = completed(Article("a", text), Decoded((half,), ()), sentences(text)).relations
    assert [text[slice(*span)] for span in whole.content] == ["The ferry line faces a fine", rest]


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("After months of silence on the fine", "the ferry line would appeal"),  # no clause
        ("While the ferry line faced a fine", "the fleet sailed on as before"),  # hangs
        ("The ferry line faces a fine", "“Nobody kept its books”"),  # begins anew
    ],
)
def test_what_only_leads_to_a_source_is_not_handed_over(before: str, rest: str) -> None:
    text = f"{before}, a lawyer told the Courier, {rest}."
    cue = text.index("told")
    half = Relation(
        ((text.index("a lawyer"), cue - 1),),
        ((cue, cue + 4),),
        ((text.index(rest), len(text) - 1),),
        1.0,
    )
    (left,) = completed(Article("a", text), Decoded((half,), ()), sentences(text)).relations
    assert left == half


def test_somebody_whom_the_reader_missed_behind_a_clause_is_given_it() -> None:
    clause = "The gate was open all night"
    assert told(f"{clause}, said the porter Ivo Brandt, who found it.") == [
        "the porter Ivo Brandt, who found it",
        "said",
        clause,
    ]
