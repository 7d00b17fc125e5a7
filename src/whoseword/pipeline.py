"""The whole story on one page: articles in, claims and their origins out.

This is the only place where the rooms meet; each stage takes what the one before it gave.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import version

from whoseword import claims, continuity, entities, ingest, screening, stories, timeline
from whoseword.answer import Answer
from whoseword.errors import InputError
from whoseword.inference import catalogue
from whoseword.inference.pairs import Announced, Heard, Kept
from whoseword.isolation import surviving
from whoseword.matching.claim_groups import claim_groups
from whoseword.provenance.story_index import index
from whoseword.provenance.tracing import traced
from whoseword.reading import called, in_story, read_all
from whoseword.record_bytes import shape
from whoseword.records import (
    Article,
    Attribution,
    ClaimCheck,
    Decision,
    DomainCheck,
    DomainVerdict,
    Name,
    NotRead,
    Reading,
    Report,
    Story,
    StoryArticle,
    StoryReadings,
)
from whoseword.resources import Resources, shipped

Given = Article | Mapping[str, object] | str
OnError = Callable[[InputError], None]
OnRead = Callable[[Reading], None]
ReadAll = Callable[[Iterable[Article], Resources, OnError | None], Iterable[Reading]]
Between = tuple[str | None, str | None]
"""The first and the last day (ISO 8601) that count; None leaves that side open."""


@cache
def answer_version() -> str:
    """Name the words and models that reading and comparing hang on, and what they tell.

    All models at once, whichever says what: none can be trained anew and leave an old answer fresh.
    """
    return f"{version('whoseword')} {catalogue.version()} {shape(tuple[Reading, Story])}"


def articles(
    inputs: Sequence[str],
    resources: Resources,
    on_error: OnError,
    *,
    keep_repeated: bool = False,
    headlines: bool = False,
) -> Iterator[Article]:
    """1. Take in: files, folders, addresses and standard input to articles."""
    return ingest.articles(
        inputs,
        resources,
        keep_repeated=keep_repeated,
        headlines=headlines,
        on_error=on_error,
    )


def articles_at_once(
    inputs: Sequence[str],
    resources: Resources,
    on_error: OnError,
    *,
    headlines: bool = False,
) -> list[Article]:
    """Take in what is compared together: the same articles, whichever input comes first."""
    return ingest.articles_at_once(inputs, resources, headlines=headlines, on_error=on_error)


def readings(
    found: Iterable[Article], resources: Resources, on_error: OnError | None = None
) -> Iterator[Reading]:
    """2. Read: each article on its own, streamed in order."""
    return read_all(found, resources, on_error)


def read(text_or_article: Given, resources: Resources | None = None) -> Reading:
    """Read one article, or one text without anything known about it; raises InputError."""
    given = resources or shipped()
    return next(readings([taken(text_or_article, given)], given))


def renamed(article: Article) -> Article:
    """Give an article whose id another text has already another one, always the same."""
    return replace(article, id=ingest.content_id(article.text, article.outlet, article.id))


def reading_key(article: Article, resources: Resources) -> str:
    """Name all that a reading hangs on: the article, the models, and outlets of one's own."""
    told = repr((answer_version(), replace(article, origin=""), resources.outlets.version))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def compare(
    given: Iterable[Given],
    *,
    resources: Resources | None = None,
    one_story: bool = False,
    on_read: OnRead | None = None,
    on_error: OnError | None = None,
    earlier: Report | None = None,
    kept: Kept | None = None,
    on_compared: Heard | None = None,
) -> Answer:
    """Read articles that are already in hand, group them into stories and tell each story.

    ``on_read`` hears of each reading, ``on_compared`` how many pairs of sentences were compared,
    and of how many so far.

    An article may be given as a record, as a mapping with the fields of a JSON article, or as its
    bare text; raises InputError for one that cannot be read. Of articles that share an id each is
    kept, under an id of its own. With ``on_error`` nothing is raised for a bad article: it hears of
    each that cannot be read, or on which a stage breaks, and the others go on. What ``earlier``
    named goes on under its ids; what ``kept`` holds of the pair model is not asked again.
    """
    if on_compared is not None:
        kept = Announced({} if kept is None else kept, on_compared)
    # 2. Read each article.
    resources = resources or shipped()
    found = ingest.with_distinct_ids(list(taken_all(given, resources, on_error)))
    by_id: dict[str, Reading] = {}
    for reading in readings(found, resources, on_error):
        by_id[reading.article.id] = reading
        if on_read:
            on_read(reading)
    ordered = sorted((r.article for r in by_id.values()), key=_story_order)
    # 3. Group the articles into stories.
    if one_story and ordered:
        grouped = [tuple(ordered)]
    else:
        grouped = list(
            surviving(lambda kept: stories.group(kept, resources.models), ordered, called, on_error)
            or ()
        )
    told = []
    for group in grouped:
        story = derive([by_id[article.id] for article in group], resources, kept, on_error)
        told += [story] if story is not None else []
    if earlier is not None:
        told = list(continuity.carried(earlier.stories, told))
    return Answer(tuple(sorted(told, key=lambda s: (-len(s.articles), s.id))))


def check(
    claim: str,
    given: Iterable[Given],
    *,
    resources: Resources | None = None,
    between: Between = (None, None),
    on_read: OnRead | None = None,
    on_error: OnError | None = None,
    kept: Kept | None = None,
    read_with: ReadAll | None = None,
) -> ClaimCheck:
    """Hold a claim of one's own against articles: who states, who denies it, on whose word.

    Articles are given as to ``compare``, and one may be a headline alone. ``between`` names the
    first and the last day (ISO 8601) that count, either may be open. What could not be read, or has
    no date where days are asked for, is named in the answer, and told to ``on_error`` if it is
    given. ``read_with`` reads in the stead of ``readings``, as an archive does that has read them
    before. Raises InputError for a claim that cannot be read.
    """
    resources = resources or shipped()
    asked = next(readings([ingest.claim_article(claim)], resources))
    unread: list[NotRead] = []

    def heard(error: InputError) -> None:
        unread.append(NotRead(error.name, error.problem))
        if on_error:
            on_error(error)

    found = ingest.with_distinct_ids(list(taken_all(given, resources, heard, headlines=True)))
    dated = ingest.published_between(found, between)
    likely = [article for article in dated.articles if claims.may_bear(asked, article)]
    held = []
    for reading in (read_with or readings)(likely, resources, heard):
        held.append(reading)
        if on_read:
            on_read(reading)
    return replace(
        claims.check(asked, together(held, resources), resources, kept),
        articles=tuple(sorted(dated.articles, key=_story_order)),
        not_read=(*unread, *dated.undated),
        first=between[0],
        last=between[1],
        outside=dated.outside,
    )


def together(read_before: Iterable[Reading], resources: Resources) -> StoryReadings:
    """Readings as one story's, in whatever order they come: who is who, and what is a copy."""
    told = _in_story(sorted(read_before, key=lambda r: _story_order(r.article)), resources)
    copies = stories.copies([reading.article for reading in told], resources.outlets)
    return _merged(told, copies, resources)[0]


def screened(answer: Report, lists: Sequence[str], resources: Resources) -> Report:
    """Match the people and bodies of every story with the watch-lists of these files.

    Tells also who is how many ties away from one that is like a name there.

    Raises BadList, which names file and line.
    """
    index = screening.NameIndex(screening.read_lists(lists))
    return Report(tuple(_screened(story, index, resources) for story in answer.stories))


def _screened(story: Story, index: screening.NameIndex, resources: Resources) -> Story:
    articles = [told.article for told in story.articles]
    matches = screening.screen(story.entities, articles, index, resources.models)
    found = replace(story, screening=matches)
    return replace(found, near_listed=entities.near_listed(found))


def taken_all(
    given: Iterable[Given],
    resources: Resources,
    on_error: OnError | None = None,
    *,
    headlines: bool = False,
) -> Iterator[Article]:
    """Take in articles however they are given; ``on_error`` hears of those that cannot be read."""
    for one in given:
        try:
            yield taken(one, resources, headlines=headlines)
        except InputError as error:
            if on_error is None:
                raise
            on_error(error)


def taken(given: Given, resources: Resources, *, headlines: bool = False) -> Article:
    """Take in one article however it is given, with ``headlines`` one without text too.

    Raises InputError.
    """
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return ingest.from_text(given, resources.outlets)
    return ingest.from_record(given, resources.outlets, headlines=headlines)


def derive(
    read_before: Iterable[Reading],
    resources: Resources,
    kept: Kept | None = None,
    on_error: OnError | None = None,
    decisions: Sequence[Decision] = (),
) -> Story | None:
    """Tell the story that these readings tell, in whatever order they come.

    What ``decisions`` by hand say of its sources and claims holds against what is found. With
    ``on_error`` it may tell it without articles on which a stage breaks, or be None.
    """
    ordered = sorted(read_before, key=lambda reading: _story_order(reading.article))
    return surviving(
        lambda members: _story(members, resources, kept, tuple(decisions)),
        ordered,
        lambda r: called(r.article),
        on_error,
    )


def _story(
    story_readings: Sequence[Reading],
    resources: Resources,
    kept: Kept | None,
    decisions: tuple[Decision, ...],
) -> Story:
    found = [reading.article for reading in story_readings]
    # 4. Find what "the Courier" is here, copies of one text, and why the articles are one story.
    told = _in_story(story_readings, resources)
    copies = stories.copies(found, resources.outlets)
    kinships = stories.kinships(found, resources.models)
    # 5. Say who is who across the articles, what posts they hold and what ties them.
    whole, story_source = _merged(told, copies, resources, decisions)
    named, sources = whole.readings, whole.sources
    who = entities.whos_who(told, story_source)
    posts = entities.posts_of(named, who)
    ties = entities.ties_of(named, who)
    links = entities.EntityLinks(who.entities)
    bearers = {r.article.id: links.names(r) for r in named}
    # 6. Match claims, trace their origins, count what is independent.
    groups = claim_groups(whole, resources.models, kept)
    looked = index(whole, resources.outlets)
    ledger = claims.ledger(looked, traced(looked, groups, decisions))
    # 7. Put what is dated in one line.
    line = timeline.story_line(named, ledger)
    # 8. Bind the answer together.
    by_id = {article.id: article for article in found}
    return Story(
        id="T-" + hashlib.sha256("\n".join(sorted(a.id for a in found)).encode()).hexdigest()[:12],
        title=_title(found),
        articles=tuple(
            _article(r, bearers[r.article.id], by_id.get(copies.get(r.article.id, "")), resources)
            for r in named
        ),
        attributions=tuple(a for r in named for a in r.attributions),
        sources=sources,
        claims=ledger,
        timeline=line,
        lead=ledger[0].id if ledger else None,
        entities=who.entities,
        posts=posts,
        ties=ties,
        kinships=kinships,
        main_date=timeline.main_date(named),
        propositions=links.propositions({p for group in groups for p in group.propositions}),
    )


def _article(
    reading: Reading, names: tuple[Name, ...], original: Article | None, resources: Resources
) -> StoryArticle:
    """Give an article within its story; ``original`` is the one whose text it repeats."""
    article = reading.article
    return StoryArticle(
        article,
        reading.sentences,
        reading.credits,
        original.id if original else None,
        _imitates(article, resources),
        stories.edits(article, original) if original else (),
        names,
    )


def _in_story(story_readings: Sequence[Reading], resources: Resources) -> list[Reading]:
    """Read again what short forms mean, now that the outlets of the story are known."""
    outlets = sorted({r.article.outlet for r in story_readings if r.article.outlet})
    return [in_story(reading, outlets, resources) for reading in story_readings]


def _merged(
    told: Sequence[Reading],
    copies: Mapping[str, str],
    resources: Resources,
    decisions: tuple[Decision, ...] = (),
) -> tuple[StoryReadings, dict[str, str]]:
    """Say who is who; also the story's source of each of the readings' own."""
    sources, story_source = entities.merge(told, resources.outlets, decisions)
    named = tuple(with_story_sources(reading, story_source) for reading in told)
    return StoryReadings(named, sources, copies), story_source


def _imitates(article: Article, resources: Resources) -> DomainCheck | None:
    """Check the address that the article is said to be from; tell only of an imitation."""
    found = resources.outlets.check_domain(article.url) if article.url else None
    return found if found is not None and found.verdict is DomainVerdict.IMITATES else None


def with_story_sources(reading: Reading, story_source: dict[str, str]) -> Reading:
    """Let a reading's attributions name the story's sources instead of the article's own."""

    def renamed(attribution: Attribution) -> Attribution:
        speaker, told = attribution.speaker, attribution.told
        return replace(
            attribution,
            speaker=story_source[speaker] if speaker else None,
            told=story_source[told] if told else None,
        )

    return replace(reading, attributions=tuple(map(renamed, reading.attributions)))


def _story_order(article: Article) -> tuple[str, str, str]:
    return article.published or "9999", article.outlet or "", article.id


def _title(found: Sequence[Article]) -> str:
    """The headline of the earliest article that has one, else the beginning of its text."""
    for article in found:
        if article.title:
            return article.title
    first = found[0].text.strip().split("\n", 1)[0]
    return first if len(first) <= 90 else first[:89].rsplit(" ", 1)[0] + "…"
