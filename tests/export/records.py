"""Any report and any reading that the types allow, and one written by hand."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from whoseword.records import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Conflict,
    ConflictKind,
    Credit,
    DatedMention,
    Entity,
    EventStatus,
    Form,
    Mention,
    Name,
    NameKind,
    Origin,
    OriginKind,
    OriginRange,
    Place,
    Post,
    Proposition,
    Reading,
    Reason,
    Report,
    ScreeningMatch,
    Source,
    SourceKind,
    Stance,
    Story,
    StoryArticle,
    Tie,
    TieKind,
    TimelineEntry,
    because,
)


def _said(words: str) -> Reason:
    return because("as_written", words=words)


TEXT = "“The well is dry,” Ilka Dorn said."
SCOOP = Article(id="a1", text=TEXT, title="Well dry: Dorn", outlet="Ostrel Courier")
SAID = Attribution(
    id="A1",
    article="a1",
    source=((19, 28),),
    cue=((29, 33),),
    content=((0, 18),),
    form=Form.DIRECT,
    speaker="S1",
    confidence=0.912345,
)
IN_HEADLINE = Attribution(
    id="A2",
    article="a1",
    source=((10, 14),),
    cue=(),
    content=((0, 8),),
    form=Form.INDIRECT,
    speaker="S1",
    field="title",
)
DORN = Source(
    id="S1",
    name="Ilka Dorn",
    kind=SourceKind.NAMED_PERSON,
    aliases=("Dorn",),
    mentions=(Place("a1", (10, 14), "title"), Place("a1", (19, 28))),
)
DRY = Claim(
    id="C1",
    gist="The well is dry",
    mentions=(
        Mention("a1", ((0, 8),), "A2", Stance.ATTRIBUTED, field="title"),
        Mention("a1", ((1, 16),), "A1", Stance.DISPUTED, score=0.5, reasons=(_said("same words"),)),
    ),
    outlets=("Ostrel Courier",),
    silent=("Vale Post",),
    origins=(Origin("S1", OriginKind.NAMED_PERSON, "Ilka Dorn", (("Ostrel Courier", "S1"),)),),
    independent_origins=OriginRange(1, 1, (_said("one person"),)),
    conflicts=(Conflict(ConflictKind.WORDING, (0, 1), _said("dry / not dry")),),
    weight=2.123456,
)
SHUT = TimelineEntry(
    "2031-03",
    "The well is shut",
    EventStatus.PLANNED,
    ("S1",),
    (
        DatedMention("a1", (0, 8), "2031-03", (3, 8), field="title"),
        DatedMention("a1", (1, 16), "2031-03-04", (9, 16)),
    ),
    conflict=True,
)
ILKA = Entity("E1", "Ilka Dorn", NameKind.PERSON, ("Dorn",), "S1", (Place("a1", (19, 28)),))
WATERWORKS = Entity("E2", "Ostrel Waterworks", NameKind.ORGANISATION)
KEEPER = Post("E1", "keeper", "E2", "2029", "2031-03/..", ("S1",), (Place("a1", (19, 28)),))
HIRED = Tie(
    "E2",
    "E1",
    TieKind.EMPLOYMENT,
    "hired",
    since="2029",
    hedged=True,
    evidence=(Place("a1", (0, 8), "title"),),
)
ON_LIST = ScreeningMatch("E1", "sanctions.csv", "71", "DORN, Ilka", 0.98765, (_said("a"),))
WRITTEN = Report(
    (
        Story(
            id="T1",
            title="Well dry",
            articles=(
                StoryArticle(
                    SCOOP,
                    sentences=((0, len(TEXT)),),
                    credits=(
                        Credit("Vale Post", (Place("a1", (0, 4), "title"),), (_said("named"),)),
                    ),
                    names=(Name((19, 28), NameKind.PERSON, entity="E1"),),
                ),
            ),
            propositions=(Proposition("P1", "a1", ((0, 17),), "", 0, "A1", entities=("E1",)),),
            attributions=(SAID, IN_HEADLINE),
            sources=(DORN,),
            claims=(DRY,),
            timeline=(SHUT,),
            entities=(ILKA, WATERWORKS),
            posts=(KEEPER,),
            ties=(HIRED,),
            screening=(ON_LIST,),
        ),
    )
)
READ = Reading(SCOOP, ((0, len(TEXT)),), (SAID, IN_HEADLINE), (DORN,))

T = TypeVar("T")

_words = st.text(max_size=8)
_any_words = st.text(st.characters(exclude_categories=()), max_size=8)
_span = st.tuples(st.integers(0, 99), st.integers(0, 99))
_spans = st.lists(_span, max_size=2).map(tuple)
_fields = st.sampled_from(("text", "title"))
_places = st.lists(
    st.builds(Place, _words, _span, _fields),
    max_size=2,
).map(tuple)
_reason = st.one_of(
    st.builds(_said, _any_words),
    st.builds(lambda cue: because("tells_act", cue=cue), _any_words),
    st.builds(
        lambda name, share, features: because(
            "antecedent", name=name, probability=share, features=tuple(features)
        ),
        _any_words,
        st.floats(0, 1),
        st.lists(_any_words, max_size=2),
    ),
    st.builds(
        lambda name, count: because(
            "thin_ground", outlets=count, ground=because("called_by_name", name=name)
        ),
        _any_words,
        st.integers(0, 99),
    ),
)
_reasons = st.lists(_reason, max_size=2).map(tuple)
_names = st.lists(_words, max_size=2).map(tuple)
_share = st.floats(0, 1)
_articles = st.builds(Article, _words, _any_words, boilerplate=_spans)
_credits = st.lists(st.builds(Credit, _words, _places, _reasons), max_size=2).map(tuple)
_attributions = st.builds(
    Attribution,
    _words,
    _words,
    _spans,
    _spans,
    _spans,
    st.sampled_from(Form),
    st.sampled_from(Certainty),
    confidence=_share,
    field=_fields,
)
_sources = st.builds(Source, _words, _any_words, st.sampled_from(SourceKind), _names, _places)
_mentions = st.builds(
    Mention,
    _words,
    st.lists(_span, min_size=1, max_size=2).map(tuple),
    st.none() | _words,
    st.sampled_from(Stance),
    field=_fields,
    score=_share,
)
_chains = st.lists(st.lists(_words, min_size=1, max_size=3).map(tuple), max_size=2).map(tuple)
_claims = st.builds(
    Claim,
    _words,
    _any_words,
    st.lists(_mentions, min_size=1, max_size=3).map(tuple),
    _names,
    _names,
    st.lists(
        st.builds(Origin, st.none() | _words, st.sampled_from(OriginKind), _words, _chains),
        max_size=2,
    ).map(tuple),
    st.builds(OriginRange, st.integers(0, 9), st.integers(0, 9), _reasons),
    st.lists(
        st.builds(
            Conflict,
            st.sampled_from(ConflictKind),
            st.tuples(st.integers(0, 9), st.integers(0, 9)),
            _reason,
        ),
        max_size=2,
    ).map(tuple),
    st.floats(0, 100),
)


def _up_to_two(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


_moments = st.builds(
    TimelineEntry,
    _words,
    _any_words,
    st.sampled_from(EventStatus),
    _names,
    st.lists(
        st.builds(DatedMention, _words, _span, _words, _span, _fields),
        max_size=2,
    ).map(tuple),
    st.booleans(),
)
_time = st.none() | _words
_entities = st.builds(
    Entity, _words, _any_words, st.sampled_from(NameKind), _names, st.none() | _words, _places
)
_posts = st.builds(Post, _words, _any_words, st.none() | _words, _time, _time, _names, _places)
_ties = st.builds(
    Tie,
    _words,
    _words,
    st.sampled_from(TieKind),
    _any_words,
    _time,
    _time,
    st.booleans(),
    _names,
    _places,
)
_matches = st.builds(ScreeningMatch, _words, _words, _words, _any_words, _share, _reasons)
reports = st.builds(
    Report,
    _up_to_two(
        st.builds(
            Story,
            _words,
            _words,
            _up_to_two(st.builds(StoryArticle, _articles, _spans, _credits, st.none() | _words)),
            _up_to_two(_attributions),
            _up_to_two(_sources),
            _up_to_two(_claims),
            _up_to_two(_moments),
            _up_to_two(_entities),
            _up_to_two(_posts),
            _up_to_two(_ties),
            _up_to_two(_matches),
        )
    ),
)
readings = st.builds(
    Reading, _articles, _spans, _up_to_two(_attributions), _up_to_two(_sources), credits=_credits
)
