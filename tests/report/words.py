"""Who is cited in the invented articles, and for which words."""

from __future__ import annotations

from tests.report.articles import KESTREL, at, place
from whoseword.records import Attribution, Certainty, Form, Source, SourceKind, because
from whoseword.records.span import Field

SOURCES = (
    Source(
        "S1",
        "two officials briefed on the inspection",
        SourceKind.UNNAMED_PERSON,
        ("The officials", "one of them", "two officials"),
        (
            place("a-kestrel", "two officials briefed on the inspection"),
            place("a-kestrel", "The officials"),
            place("a-kestrel", "officials", "title"),
            place("a-harrow", "two officials"),
            place("a-wire", "two officials"),
        ),
        (
            because("as_written", words="cited by The Kestrel Times, and by others from it"),
            because("as_written", words="no name is given"),
        ),
    ),
    Source(
        "S2",
        "Ada Brek",
        SourceKind.NAMED_PERSON,
        ("Brek", "Works Minister Ada Brek", "She"),
        (
            place("a-wire", "Works Minister Ada Brek"),
            place("a-lowland", "Works Minister Ada Brek"),
            place("a-nine", "Brek"),
            place("a-nine", "She"),
        ),
        (because("as_written", words="the same surname and post in three outlets"),),
    ),
    Source(
        "S3",
        "a draft notice",
        SourceKind.DOCUMENT,
        (),
        (place("a-kestrel", "a draft notice"),),
    ),
    Source(
        "S4",
        "Pell Marsh",
        SourceKind.NAMED_PERSON,
        ("Marsh",),
        (place("a-orsay", "Pell Marsh"), place("a-orsay", "Marsh said")),
        (because("as_written", words="full name in one article"),),
    ),
    Source(
        "S5",
        "Guild of Bridge Engineers",
        SourceKind.ORGANISATION,
        ("The guild", "نقابة مهندسي الجسور"),
        (
            place("a-orsay", "The Guild of Bridge Engineers"),
            place("a-sawt", "نقابة مهندسي الجسور"),
        ),
    ),
    Source(
        "S6",
        "Tomas Iden",
        SourceKind.NAMED_PERSON,
        ("Harrow's mayor",),
        (place("a-harrow", "Tomas Iden"),),
    ),
    Source("S7", KESTREL, SourceKind.OUTLET, ("the newspaper",), (place("a-harrow", KESTREL),)),
)


def said(
    article: str,
    content: str,
    source: str = "",
    cue: str = "",
    *,
    speaker: str | None = None,
    form: Form = Form.INDIRECT,
    certainty: Certainty = Certainty.STATED,
    denial: bool = False,
    no_comment: bool = False,
    field: Field = "text",
) -> Attribution:
    """An attribution, its spans found by their words."""
    span = at(article, content, field)
    return Attribution(
        id=f"t-{article}-{field}-{span[0]}-{span[1]}",
        article=article,
        source=(at(article, source, field),) if source else (),
        cue=(at(article, cue, field),) if cue else (),
        content=(span,),
        form=form,
        certainty=certainty,
        denial=denial,
        no_comment=no_comment,
        speaker=speaker,
        field=field,
    )


KEPT_BY_ALL = "engineers counted 41 cracks in the main cables in January"
QUOTED = "“Nobody wanted to be the one to close the bridge,”"
REQUOTED = "“Nobody wants to be the one who closes a bridge,”"
DENIED = "“No report was held back by anyone,”"
HELD_BACK = (
    "The Ministry of Works held back a report on cracks in the Lantern Bridge for seven weeks"
)
KEPT_QUIET = (
    "The ministry reportedly kept an inspection of the Lantern Bridge quiet for nearly two months"
)
FOUND = (
    "Engineers counted 41 cracks in the main cables of the Lantern Bridge in January, but the"
    " Ministry of Works kept their report to itself for seven weeks"
)

ATTRIBUTIONS = (
    said(
        "a-kestrel",
        "Ministry sat on bridge report for seven weeks",
        "officials",
        "say",
        speaker="S1",
        field="title",
    ),
    said("a-kestrel", FOUND, "two officials briefed on the inspection", "told", speaker="S1"),
    said("a-kestrel", QUOTED, "one of them", "said", speaker="S1", form=Form.DIRECT),
    said(
        "a-kestrel",
        "Works Minister Ada Brek will announce the closure of the bridge on Friday",
        "a draft notice",
        "according to",
        speaker="S3",
    ),
    said(
        "a-kestrel",
        "comment",
        "A spokeswoman for the ministry",
        "declined",
        no_comment=True,
    ),
    said("a-harrow", HELD_BACK, KESTREL, "reported", speaker="S7"),
    said("a-harrow", "The inspection found 41 cracks", "the newspaper", "said", speaker="S7"),
    said("a-harrow", QUOTED, "one of the officials", "quoted as saying", speaker="S1"),
    said(
        "a-harrow",
        "he “learnt of it from the newspaper, like everybody else”",
        "Harrow's mayor, Tomas Iden,",
        "told",
        speaker="S6",
        form=Form.MIXED,
    ),
    *(
        made
        for article in ("a-wire", "a-lowland")
        for made in (
            said(
                article,
                "her ministry had kept an inspection of the Lantern Bridge to itself for seven"
                " weeks",
                "Works Minister Ada Brek",
                "rejected",
                speaker="S2",
                denial=True,
            ),
            said(article, DENIED, "Brek", "told", speaker="S2", form=Form.DIRECT),
            said(article, f"citing two officials, had written that {KEPT_BY_ALL}", KESTREL, "had"),
            said(article, KEPT_BY_ALL, "two officials", "citing", speaker="S1"),
            said(article, REQUOTED, "one of them", "quoted", speaker="S1", form=Form.DIRECT),
            said(
                article,
                "Brek will announce on Friday that the bridge is to be closed",
                "the newspaper",
                "according to",
                speaker="S7",
            ),
        )
    ),
    said("a-nine", KEPT_QUIET, cue="reportedly", certainty=Certainty.HEDGED),
    said("a-nine", "The bridge will be closed on Saturday", "Brek", "told", speaker="S2"),
    said(
        "a-nine",
        "she “would not gamble with a single life”",
        "She",
        "said",
        speaker="S2",
        form=Form.MIXED,
    ),
    said("a-orsay", "There are 41 cracks", "Pell Marsh", "said", speaker="S4"),
    said("a-orsay", "“I counted them myself,”", "Marsh", "said", speaker="S4", form=Form.DIRECT),
    said(
        "a-orsay",
        "The Guild of Bridge Engineers warned of worn cables as early as 2023",
        "it",
        "said in a statement",
        speaker="S5",
    ),
    said(
        "a-sawt",
        "إنها حذرت من الكابلات في عام 2023",
        "نقابة مهندسي الجسور",
        "قالت",
        speaker="S5",
    ),
)
