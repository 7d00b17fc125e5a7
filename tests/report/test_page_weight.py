"""What a page of thirty articles weighs: it is mailed, kept and opened on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

import pytest

from whoseword.records import (
    Article,
    Claim,
    Mention,
    Origin,
    OriginKind,
    OriginRange,
    Report,
    Stance,
    Story,
    StoryArticle,
    because,
)
from whoseword.report import html

OUTLETS = tuple(f"The Port {place} Morning Courier" for place in "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÅ")
CLAIMS = 120
TOLD_BY = 6
SENTENCE = "Harbour wardens counted {number} crates of tea on the quay before the gates were shut."
LENGTH = len(SENTENCE.format(number=100))


def hashed(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:16]


def articles() -> Iterator[StoryArticle]:
    text = " ".join(SENTENCE.format(number=100 + number) for number in range(CLAIMS))
    spans = tuple((n * (LENGTH + 1), n * (LENGTH + 1) + LENGTH) for n in range(CLAIMS))
    for outlet in OUTLETS:
        article = Article(hashed(outlet), text, outlet=outlet, published="2025-03-04T09:12")
        yield StoryArticle(article, spans)


def claim(number: int, held: tuple[StoryArticle, ...]) -> Claim:
    told = [held[(number + step * 5) % len(held)] for step in range(TOLD_BY)]
    names = tuple(h.article.outlet or "" for h in told)
    own_voice = because("in_own_voice")
    return Claim(
        id=f"C{hashed(str(number))[:12]}",
        gist=SENTENCE.format(number=100 + number),
        mentions=tuple(
            Mention(
                h.article.id, (h.sentences[number],), None, Stance.ASSERTED, "text", 0.9,
                (own_voice,),
            )
            for h in told
        ),
        outlets=names,
        silent=tuple(o for o in OUTLETS if o not in names),
        origins=(Origin(None, OriginKind.OWN_VOICE, "", tuple((name,) for name in names), ()),),
        independent_origins=OriginRange(1, 1, ()),
        reasons=tuple(
            because("leaves_out", outlet=o, length=900, told=TOLD_BY, depth=40)
            for o in OUTLETS
            if o not in names
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def page() -> str:
    held = tuple(articles())
    claims = tuple(claim(number, held) for number in range(CLAIMS))
    return html(Report((Story("T", "Tea on the quay", held, (), (), claims),)))


def test_a_cell_costs_what_leads_from_it_and_a_blank_one_hardly_anything(page: str) -> None:
    rows = re.findall("<tbody id=c-.*?(?=<tbody|</table>)", page, re.DOTALL)
    assert len(rows) == CLAIMS
    cells = [cell for row in rows for cell in re.findall(r"<td><a .*?(?=<td|$)", row)]
    assert len(cells) == CLAIMS * TOLD_BY
    assert max(map(len, cells)) <= 50
    blank = [cell for row in rows for cell in re.findall(r"<td><i>left out</i>", row)]
    assert len(blank) == CLAIMS * (len(OUTLETS) - TOLD_BY)


def test_what_a_cell_opens_costs_its_words_and_little_more(page: str) -> None:
    opened = re.findall(r"<div id=at-.*?</div>", page)
    assert len(opened) == CLAIMS * TOLD_BY
    words = [len(re.sub("<[^>]*>", "", told).encode()) for told in opened]
    markup = [len(told.encode()) - said for told, said in zip(opened, words, strict=True)]
    assert max(markup) <= 240
    assert max(words) <= 420


def test_why_a_claim_is_counted_so_is_told_once_for_all_outlets_that_leave_it_out(
    page: str,
) -> None:
    told = re.findall(r"<div id=why-.*?</div>", page)
    assert len(told) == CLAIMS
    assert max(len(why.encode()) for why in told) <= 1_700
    assert all(why.count("leave it out") == 1 for why in told)


def test_thirty_articles_of_many_claims_stay_light(page: str) -> None:
    assert len(page.encode()) <= 1_650_000
