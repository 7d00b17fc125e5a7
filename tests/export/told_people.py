"""A story about people, posts and ties, with an article that says all of it."""

from __future__ import annotations

from whoseword.records import (
    Article,
    Entity,
    NameKind,
    Place,
    Post,
    Report,
    Source,
    SourceKind,
    Story,
    StoryArticle,
    Tie,
    TieKind,
)

TEXT = (
    "Ilka Dorn, who owns Ostrel Waterworks, hired her son Bren Dorn, the mayor said. "
    "She joined the Well Guild in Vale and met Tam Ruel, keeper of the guild."
)
ARTICLE = Article(
    id="p1",
    text=TEXT,
    title="Dorn hires son",
    outlet="Ostrel Courier",
    url="https://courier.example/dorn",
    published="2031-03-04T05:30:00+01:00",
    byline="Ada Vane",
    language="en",
)


def place(words: str) -> Place:
    start = TEXT.index(words)
    return Place("p1", (start, start + len(words)))


def entity(key: str, name: str, kind: NameKind, source: str | None = None) -> Entity:
    return Entity(key, name, kind, (), source, (place(name),))


ILKA = entity("E1", "Ilka Dorn", NameKind.PERSON, "S1")
BREN = entity("E2", "Bren Dorn", NameKind.PERSON)
WORKS = entity("E3", "Ostrel Waterworks", NameKind.ORGANISATION)
GUILD = entity("E4", "Well Guild", NameKind.ORGANISATION)
VALE = entity("E5", "Vale", NameKind.PLACE)
TAM = entity("E6", "Tam Ruel", NameKind.PERSON)
SAID = place("hired her son Bren Dorn")
TIES = (
    Tie("E1", "E2", TieKind.FAMILY, "son", evidence=(SAID,)),
    Tie("E1", "E3", TieKind.OWNERSHIP, "owns", since="2029", evidence=(SAID,)),
    Tie("E3", "E2", TieKind.EMPLOYMENT, "hired", on_whose_word=("S2",), evidence=(SAID,)),
    Tie("E1", "E4", TieKind.MEMBERSHIP, "joined", until="2031-03/..", hedged=True),
    Tie("E1", "E6", TieKind.CONTACT, "met", evidence=(place("met Tam Ruel"),)),
    Tie("E5", "E4", TieKind.OWNERSHIP, "seat"),
    Tie("E1", "E99", TieKind.OTHER, "knows"),
)
SOURCES = (
    Source("S1", "Ilka Dorn", SourceKind.NAMED_PERSON, ("Dorn", "she"), (place("Ilka Dorn"),)),
    Source("S2", "the mayor", SourceKind.UNNAMED_PERSON, (), (place("the mayor"),)),
    Source("S3", "Ferry firm", SourceKind.ORGANISATION),
    Source(
        "S4",
        "Ruel Bank",
        SourceKind.ORGANISATION,
        ("the bank", "Ruel"),
        (place("Ruel"), place("She")),
    ),
)
PEOPLE = Report(
    (
        Story(
            id="T1",
            title="Dorn hires son",
            articles=(StoryArticle(ARTICLE, sentences=((0, len(TEXT)),)),),
            attributions=(),
            sources=SOURCES,
            claims=(),
            entities=(ILKA, BREN, WORKS, GUILD, VALE, TAM),
            posts=(
                Post("E6", "keeper", "E4", "2029", "2031-03/..", ("S1",), (place("keeper"),)),
                Post("E1", "councillor", None, "2030-05"),
            ),
            ties=TIES,
        ),
    )
)
