"""One invented story with everything that a report can show."""

from __future__ import annotations

from dataclasses import replace

from tests.report.articles import (
    ARTICLES,
    BY_ID,
    HARROW,
    KESTREL,
    LOWLAND,
    NINE,
    ORSAY,
    SAWT,
    WIRE,
    at,
    place,
    sentences,
)
from tests.report.words import (
    ATTRIBUTIONS,
    DENIED,
    FOUND,
    HELD_BACK,
    KEPT_BY_ALL,
    KEPT_QUIET,
    QUOTED,
    REQUOTED,
    SOURCES,
)
from whoseword.records import (
    Claim,
    Conflict,
    ConflictKind,
    Credit,
    Mention,
    Origin,
    OriginKind,
    OriginRange,
    Reason,
    Report,
    Stance,
    Story,
    StoryArticle,
    because,
)
from whoseword.records.span import Field


def said(words: str) -> Reason:
    """A reason that has these words."""
    return because("as_written", words=words)


_ATTRIBUTED = {(a.article, a.field, a.content): a.id for a in ATTRIBUTIONS}


def states(
    article: str,
    words: str,
    stance: Stance = Stance.ATTRIBUTED,
    *,
    by: str = "",
    field: Field = "text",
    score: float = 0.9,
) -> Mention:
    """A mention of a claim; ``by`` are the words of its attribution where those say more."""
    span = at(article, words, field)
    content = at(article, by, field) if by else span
    return Mention(
        article,
        (span,),
        _ATTRIBUTED.get((article, field, (content,))),
        stance,
        field,
        score,
        (said("41, cracks: the same figure and noun" if "41" in words else "the same words"),),
    )


def claim(
    number: int,
    gist: str,
    mentions: tuple[Mention, ...],
    origins: tuple[Origin, ...],
    counted: tuple[int, int],
    *,
    conflicts: tuple[Conflict, ...] = (),
) -> Claim:
    """A claim whose carrying and silent outlets follow from its mentions."""
    outlets = tuple(dict.fromkeys(BY_ID[m.article].outlet or "" for m in mentions))
    silent = tuple(a.outlet or "" for a in ARTICLES if a.outlet not in outlets)
    return Claim(
        id=f"claim-{number}",
        gist=gist,
        mentions=mentions,
        outlets=outlets,
        silent=silent,
        origins=origins,
        independent_origins=OriginRange(*counted, (said("an unnamed official may be Pell Marsh"),)),
        conflicts=conflicts,
        reasons=(said(f"{len(outlets)} outlets"), said("stands near the top of the articles")),
    )


def origin(source: str, *chains: tuple[str, ...], reasons: tuple[Reason, ...] = ()) -> Origin:
    """A source of the story at the end of chains of outlets."""
    found = next(s for s in SOURCES if s.id == source)
    ends = tuple((*chain, source) for chain in chains)
    return Origin(source, OriginKind(found.kind.value), found.name, ends, reasons)


def own_voice(*outlets: str) -> Origin:
    return Origin(None, OriginKind.OWN_VOICE, "", tuple((outlet,) for outlet in outlets))


ASSERTED, HEDGED, DISPUTED = Stance.ASSERTED, Stance.HEDGED, Stance.DISPUTED
THROUGH_KESTREL = tuple((outlet, KESTREL) for outlet in (HARROW, WIRE, LOWLAND))
WITHHELD = "her ministry had kept an inspection of the Lantern Bridge to itself for seven weeks"
CLOSING = "Brek will announce on Friday that the bridge is to be closed"

CLAIMS = (
    claim(
        1,
        "The Ministry of Works kept the report to itself for seven weeks.",
        (
            states(
                "a-kestrel",
                "the Ministry of Works kept their report to itself for seven weeks",
                by=FOUND,
            ),
            states("a-kestrel", "Ministry sat on bridge report for seven weeks", field="title"),
            states("a-harrow", HELD_BACK),
            states("a-wire", WITHHELD, DISPUTED),
            states("a-lowland", WITHHELD, DISPUTED),
            states("a-nine", KEPT_QUIET, HEDGED, score=0.52),
        ),
        (
            origin(
                "S1",
                (KESTREL,),
                *THROUGH_KESTREL,
                (NINE, KESTREL),
                reasons=(
                    said("Channel 9 names no source; it repeats what The Kestrel Times had first"),
                ),
            ),
        ),
        (1, 1),
        conflicts=(
            Conflict(
                ConflictKind.DENIAL,
                (0, 3),
                said("Brek denies in Northern Wire what two officials say"),
            ),
            Conflict(ConflictKind.FIGURE, (2, 5), said("seven weeks against nearly two months")),
        ),
    ),
    claim(
        2,
        "Engineers counted 41 cracks in the main cables.",
        (
            states("a-kestrel", "Engineers counted 41 cracks in the main cables", by=FOUND),
            states("a-harrow", "The inspection found 41 cracks"),
            states("a-wire", KEPT_BY_ALL),
            states("a-lowland", KEPT_BY_ALL),
            states("a-nine", "The inspectors are said to have found 60 cracks", HEDGED, score=0.58),
            states("a-orsay", "There are 41 cracks"),
        ),
        (
            origin("S1", (KESTREL,), *THROUGH_KESTREL),
            origin("S4", (ORSAY,)),
            own_voice(NINE),
        ),
        (1, 3),
        conflicts=(Conflict(ConflictKind.FIGURE, (0, 4), said("41 against 60 cracks")),),
    ),
    claim(
        3,
        "The closure of the bridge will be announced on Friday.",
        (
            states(
                "a-kestrel",
                "Works Minister Ada Brek will announce the closure of the bridge on Friday",
            ),
            states("a-wire", CLOSING),
            states("a-lowland", CLOSING),
            states("a-nine", "The bridge will be closed on Saturday"),
        ),
        (
            origin("S3", (KESTREL,), (WIRE, KESTREL), (LOWLAND, WIRE, KESTREL)),
            origin("S2", (NINE,)),
        ),
        (2, 2),
        conflicts=(Conflict(ConflictKind.DATE, (0, 3), said("Friday against Saturday")),),
    ),
    claim(
        4,
        "“Nobody wanted to be the one to close the bridge.”",
        (
            states("a-kestrel", QUOTED),
            states("a-harrow", QUOTED),
            states("a-wire", REQUOTED),
            states("a-lowland", REQUOTED),
        ),
        (origin("S1", (KESTREL,), *THROUGH_KESTREL),),
        (1, 1),
        conflicts=(Conflict(ConflictKind.WORDING, (0, 2), said("one quotation in two wordings")),),
    ),
    claim(
        5,
        "“No report was held back by anyone.”",
        (states("a-wire", DENIED), states("a-lowland", DENIED)),
        (origin("S2", (WIRE,), (LOWLAND, WIRE)),),
        (1, 1),
    ),
    claim(
        6,
        "The bridge carries 38,000 vehicles a day.",
        (
            states("a-kestrel", "The bridge carries 38,000 vehicles a day", ASSERTED),
            states("a-harrow", "About 38,000 vehicles cross the bridge every day", ASSERTED),
            states("a-orsay", "Every day 38,000 vehicles cross the bridge", ASSERTED),
        ),
        (own_voice(KESTREL, HARROW, ORSAY),),
        (1, 3),
    ),
    claim(
        7,
        "The guild of engineers warned of worn cables as early as 2023.",
        (
            states(
                "a-orsay", "The Guild of Bridge Engineers warned of worn cables as early as 2023"
            ),
            states("a-sawt", "إنها حذرت من الكابلات في عام 2023"),
        ),
        (origin("S5", (ORSAY,), (SAWT, ORSAY)),),
        (1, 1),
    ),
    claim(
        8,
        "The guild has asked the minister for a meeting.",
        (
            states("a-orsay", "The guild has asked the minister for a meeting", ASSERTED),
            states("a-nine", "The union of bridge engineers has asked for a meeting"),
            states("a-sawt", "وطلبت النقابة لقاء الوزيرة"),
        ),
        (
            Origin(
                None,
                OriginKind.OUTLET,
                ORSAY,
                ((NINE, ORSAY), (ORSAY,), (SAWT, ORSAY)),
            ),
        ),
        (1, 1),
    ),
    claim(
        9,
        "The mayor learnt of it from the newspaper.",
        (states("a-harrow", "he “learnt of it from the newspaper, like everybody else”"),),
        (origin("S6", (HARROW,)),),
        (1, 1),
    ),
    claim(
        10,
        "Marsh will be moved to another post.",
        (
            states(
                "a-orsay", "Marsh, if colleagues are right, will be moved to another post", HEDGED
            ),
        ),
        (own_voice(ORSAY),),
        (1, 1),
    ),
    claim(
        11,
        "Brek “would not gamble with a single life”.",
        (states("a-nine", "she “would not gamble with a single life”"),),
        (origin("S2", (NINE,)),),
        (1, 1),
    ),
)

CREDITS = {
    "a-harrow": (Credit(KESTREL, (place("a-harrow", "The Kestrel Times reported"),)),),
    "a-wire": (Credit(KESTREL, (place("a-wire", "The Kestrel Times, citing two officials"),)),),
    "a-lowland": (
        Credit(KESTREL, (place("a-lowland", "The Kestrel Times, citing two officials"),)),
    ),
    "a-nine": (Credit(ORSAY, (place("a-nine", "the Orsay Gazette reports"),)),),
    "a-sawt": (Credit(ORSAY, (place("a-sawt", "بحسب صحيفة Orsay Gazette"),)),),
}
BOILERPLATE = {
    "a-kestrel": (at("a-kestrel", "Sign up for our morning letter."),),
    "a-wire": (at("a-wire", "© 2025 Northern Wire. All rights reserved."),),
}


def bridge_story() -> Story:
    """The whole story: seven outlets on the cracks in a bridge."""
    articles = tuple(
        StoryArticle(
            article=replace(article, boilerplate=BOILERPLATE.get(article.id, ())),
            sentences=sentences(article.text),
            credits=CREDITS.get(article.id, ()),
            copy_of="a-wire" if article.id == "a-lowland" else None,
        )
        for article in ARTICLES
    )
    return Story("story-1", "The Lantern Bridge report", articles, ATTRIBUTIONS, SOURCES, CLAIMS)


def bridge_report() -> Report:
    return Report((bridge_story(),))
