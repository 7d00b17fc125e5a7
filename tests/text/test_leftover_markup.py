"""Mark-up and escapes in a text are not read, and shift nothing."""

import html
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.leftover_markup import blanked, without

PLAIN = "“Nobody should cross it,” said Rosa Teller.\nThe council said that the bridge is shut."


def words(text: str) -> list[str]:
    return re.findall(r"\w+|[\".,]", text.replace("“", '"').replace("”", '"'))


@pytest.mark.parametrize(
    "damaged",
    [
        PLAIN,
        PLAIN.replace("“", '\\"').replace("”", '\\"').replace("\n", "\\n\\n"),
        json.dumps(PLAIN)[1:-1],
        PLAIN.replace("\n", "\\r\\n\\r\\n"),
        "<p>" + PLAIN.replace("\n", "</p>\n<p>") + "</p>",
        "<div class='a'><p>" + PLAIN.replace("\n", "</p><p>") + "</p></div>",
        PLAIN.replace("\n", "<br/><br />"),
        PLAIN.replace("Rosa Teller", "<a href='https://x.example/?a=b'>Rosa Teller</a>"),
        html.escape(PLAIN).replace("“", "&ldquo;").replace("”", "&rdquo;"),
        PLAIN.replace("“", "&#8220;").replace("”", "&quot;").replace(" is ", "&nbsp;is "),
    ],
)
def test_what_is_read_are_the_words_at_their_places(damaged: str) -> None:
    text, places = blanked(damaged)
    assert len(text) == len(damaged)
    assert words(text) == words(PLAIN)
    assert [start < end for start, end in places] == [True] * len(places)
    whole = without([(0, len(damaged))], places, text)
    told = " ".join(damaged[start:end] for start, end in whole)
    assert re.findall(r"\w+", html.unescape(told)) == re.findall(r"\w+", PLAIN)


@pytest.mark.parametrize(
    "text",
    ["He said a < b and c > d.", "The path C:\\new\\road leads there.", "I <3 it, she said.",
     "AT&T and R&D; more", "He wrote 5 \\ 7.", "One <b>word."],
)  # fmt: skip
def test_signs_in_prose_stay(text: str) -> None:
    assert blanked(text) == (text, ())


@given(st.text(alphabet='<>/pbr \\"nu20 &#;quotam1“a\n', max_size=80))
def test_nothing_shifts_and_nothing_overlaps(text: str) -> None:
    read, places = blanked(text)
    assert len(read) == len(text)
    spans = without([(0, len(text))], places, read)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("part", ["<p>", "\\n\\n", "&quot;", "<a ", "<", "&#1", '\\"x'])
def test_many_of_them_are_read_in_one_pass(part: str) -> None:
    text = part * (300_000 // len(part))
    read, places = blanked(text)
    assert len(read) == len(text)
    without([(0, len(text))], places, read)
