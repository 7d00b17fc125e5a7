"""Article to reading, in batches: one pass of the encoder, then everything that hangs on it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from whoseword.errors import InputError, ModelError, StageFailed
from whoseword.inference.relations import Decoded, decoded
from whoseword.inference.role_scores import Scored, outcomes
from whoseword.reading.attributions import attributions, body_start, joined, names
from whoseword.reading.credits import credits_of
from whoseword.reading.dialogue.speaker_turns import (
    outside_labels,
    turns_of,
    with_labels,
    with_turns,
)
from whoseword.reading.held_roles import with_roles
from whoseword.reading.led_in_quotations import led_in
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.own_subjects import with_own_subjects
from whoseword.reading.retellings import completed, retellings
from whoseword.reading.shared_subjects import with_subjects
from whoseword.reading.speakers import speakers
from whoseword.reading.verbless_frames import with_words_of
from whoseword.records import Article, Attribution, Name, NameKind, Reading, Span
from whoseword.resources import Resources
from whoseword.text.dates import dates_of
from whoseword.text.leftover_markup import blanked, without
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences


def read(article: Article, resources: Resources) -> Reading:
    """Read one article."""
    return next(read_all([article], resources))


def read_all(
    articles: Iterable[Article],
    resources: Resources,
    on_error: Callable[[InputError], None] | None = None,
) -> Iterator[Reading]:
    """Read a stream of articles, in order, holding no more than a few of them.

    No article has a say in the reading of another. The encoder works on the next articles while
    everything that hangs on its last answer is read; what the stream raises comes after the
    readings of what it gave before. An article on which reading breaks is told to
    ``on_error`` and left out; without it, what broke is raised, and so is a ModelError always.
    """
    begun: deque[Article] = deque()
    with closing(outcomes(resources.models, _texts(articles, begun))) as answers:
        for answer in answers:
            article = begun.popleft()
            try:
                reading = _read_as_meant(article, _decoded(answer, resources), resources)
            except ModelError:  # no article's fault, and none could be read
                raise
            except Exception as error:
                if on_error is None:
                    raise
                on_error(StageFailed(called(article), error))
            else:
                yield reading


def called(article: Article) -> str:
    """What an error calls it: its id, and where it was read from."""
    return f"{article.id} ({article.origin})" if article.origin else article.id


def _decoded(answer: Scored | Exception, resources: Resources) -> Decoded:
    if isinstance(answer, Exception):
        raise answer
    return decoded(answer, resources.models.parameters)


def _texts(articles: Iterable[Article], begun: deque[Article]) -> Iterator[str]:
    """Give what the encoder reads of each article, and keep the article for its answer."""
    for article in articles:
        begun.append(article)
        yield joined(replace(article, text=blanked(article.text)[0]))


def _read_as_meant(article: Article, answer: Decoded, resources: Resources) -> Reading:
    """Read an article without the mark-up and escapes left in its text, which stays as it is."""
    text, places = blanked(article.text)
    reading = _reading(replace(article, text=text), answer, resources)
    if text == article.text:
        return reading
    freed = (_freed(attribution, places, text) for attribution in reading.attributions)
    told = tuple(a for a in freed if a.cue or a.content)
    return replace(reading, article=article, attributions=told)


def _freed(attribution: Attribution, places: Sequence[Span], text: str) -> Attribution:
    if attribution.field != "text":
        return attribution
    return replace(
        attribution,
        source=without(attribution.source, places, text),
        cue=without(attribution.cue, places, text),
        content=without(attribution.content, places, text),
    )


def _reading(article: Article, answer: Decoded, resources: Resources) -> Reading:
    lexicon = resources.languages.of(article.language)
    borders = sentences(article.text, lexicon)
    found: Sequence[Name] = names(article, answer)
    turns = turns_of(article, found, resources)
    found = with_labels(article, found, turns)
    named = outside_labels(mentioned(article, resources.outlets), turns)
    answer = with_turns(article, answer, found, named["title"], turns)
    answer = completed(article, answer, borders)
    retold = retellings(article, answer, borders, named["text"])
    shift = body_start(article)
    people = sorted(n.span for n in found if n.kind is NameKind.PERSON and n.field == "text")
    quoted = quotations(article.text)
    told = led_in(article.text, answer.relations, borders, quoted, people, shift, lexicon)
    told = with_words_of(article.text, told, borders, quoted, shift)
    told = with_own_subjects(article.text, told, borders, shift)
    told = with_subjects(article.text, told, borders, shift)
    answer = replace(answer, relations=(*told, *retold))
    relations = attributions(article, answer, borders, lexicon)
    spoken, sources, met = speakers(article, borders, relations, found, named, resources)
    return Reading(
        article=article,
        sentences=borders,
        attributions=spoken,
        sources=sources,
        names=tuple(found),
        credits=credits_of(article, spoken, sources, named, resources.outlets),
        parties=with_roles(article, borders, met),
        dates=dates_of(article),
    )
