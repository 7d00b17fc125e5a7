"""Seven invented outlets on the cracks in a bridge."""

from __future__ import annotations

import re

from whoseword.records import Article, Place, Span
from whoseword.records.span import Field

KESTREL, HARROW, WIRE = "The Kestrel Times", "Harrow Daily", "Northern Wire"
LOWLAND, NINE, ORSAY, SAWT = "The Lowland Courier", "Channel 9", "Orsay Gazette", "صوت الميناء"

WIRE_BODY = (
    "Works Minister Ada Brek on Monday rejected a newspaper report that her ministry had kept"
    " an inspection of the Lantern Bridge to itself for seven weeks.\n\n"
    "“No report was held back by anyone,” Brek told reporters outside the ministry."
    " The Kestrel Times, citing two officials, had written that engineers counted 41 cracks in the"
    " main cables in January. “Nobody wants to be the one who closes a bridge,” the newspaper"
    " quoted one of them as saying.\n\n"
    "Brek will announce on Friday that the bridge is to be closed, according to the newspaper.\n\n"
)

ARTICLES = (
    Article(
        id="a-kestrel",
        outlet=KESTREL,
        title="Ministry sat on bridge report for seven weeks, officials say",
        published="2025-03-03T06:10:00Z",
        byline="Ines Falk",
        language="en",
        url="https://kestrel.example/bridge?a=1&b=2",
        text=(
            "Engineers counted 41 cracks in the main cables of the Lantern Bridge in January, but"
            " the Ministry of Works kept their report to itself for seven weeks, two officials"
            " briefed on the inspection told The Kestrel Times.\n\n"
            "The officials asked not to be named because they were not allowed to speak about the"
            " report. “Nobody wanted to be the one to close the bridge,” one of them said.\n\n"
            "Works Minister Ada Brek will announce the closure of the bridge on Friday, according"
            " to a draft notice seen by The Kestrel Times. A spokeswoman for the ministry declined"
            " to comment.\n\n"
            "The bridge carries 38,000 vehicles a day.\n\n"
            "Sign up for our morning letter."
        ),
    ),
    Article(
        id="a-harrow",
        outlet=HARROW,
        title="Lantern Bridge report was held back, newspaper says",
        published="2025-03-03",
        language="en",
        url="javascript:alert(1)",
        text=(
            "The Ministry of Works held back a report on cracks in the Lantern Bridge for seven"
            " weeks, The Kestrel Times reported on Monday, citing two officials. The inspection"
            " found 41 cracks, the newspaper said.\n\n"
            "“Nobody wanted to be the one to close the bridge,” one of the officials was quoted as"
            " saying.\n\n"
            "Harrow's mayor, Tomas Iden, told Harrow Daily that he “learnt of it from the"
            " newspaper, like everybody else”. About 38,000 vehicles cross the bridge every day."
        ),
    ),
    Article(
        id="a-wire",
        outlet=WIRE,
        title="Minister rejects report on bridge cracks",
        published="2025-03-03",
        language="en",
        text=WIRE_BODY + "© 2025 Northern Wire. All rights reserved.",
    ),
    Article(
        id="a-lowland",
        outlet=LOWLAND,
        title="Brek: no report held back",
        published="2025-03-04",
        language="en",
        text=WIRE_BODY.strip(),
    ),
    Article(
        id="a-nine",
        outlet=NINE,
        title="Bridge row: closure looms",
        published="2025-03-04",
        language="en",
        url="https://nine.example/bridge-row",
        text=(
            "The ministry reportedly kept an inspection of the Lantern Bridge quiet for nearly two"
            " months. The inspectors are said to have found 60 cracks.\n\n"
            "The bridge will be closed on Saturday, Brek told Channel 9. She said that she “would"
            " not gamble with a single life”.\n\n"
            "The union of bridge engineers has asked for a meeting, the Orsay Gazette reports."
        ),
    ),
    Article(
        id="a-orsay",
        outlet=ORSAY,
        title="“I counted them myself”: the engineer who climbed the Lantern Bridge",
        published="2025-03",
        language="en",
        text=(
            "There are 41 cracks, said Pell Marsh, who led the climb in January. “I counted them"
            " myself,” Marsh said.\n\n"
            "The Guild of Bridge Engineers warned of worn cables as early as 2023, it said in a"
            " statement. The guild has asked the minister for a meeting.\n\n"
            "Every day 38,000 vehicles cross the bridge. Marsh, if colleagues are right, will be"
            " moved to another post."
        ),
    ),
    Article(
        id="a-sawt",
        outlet=SAWT,
        title="تحذير قديم من النقابة",
        published="2025-03-05",
        language="ar",
        text=(
            "قالت نقابة مهندسي الجسور إنها حذرت من الكابلات في عام 2023 🌉.\n\n"
            "وطلبت النقابة لقاء الوزيرة، بحسب صحيفة Orsay Gazette.\n\n"
            "👩🏽‍🔧 <script>alert('x')</script> & “>"
        ),
    ),
)
BY_ID = {article.id: article for article in ARTICLES}


def _field(article: str, field: Field) -> str:
    return BY_ID[article].text if field == "text" else BY_ID[article].title or ""


def at(article: str, words: str, field: Field = "text") -> Span:
    """Where these words first stand."""
    start = _field(article, field).index(words)
    return (start, start + len(words))


def place(article: str, words: str, field: Field = "text") -> Place:
    return Place(article, at(article, words, field), field)


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, cut after a full stop or at a paragraph's end."""
    ends = [found.end() for found in re.finditer(r"\.[”]?(?= [A-Z“])|(?<=\S)(?=\n\n)|\Z", text)]
    starts = [end + len(text[end:]) - len(text[end:].lstrip()) for end in (0, *ends)]
    return tuple((s, e) for s, e in zip(starts, ends, strict=False) if s < e)
