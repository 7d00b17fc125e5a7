"""Attributions and claims as W3C Web Annotations, for Hypothesis and Recogito.

Each part of an attribution and each mention of a claim is an annotation of exact characters: a
TextQuoteSelector with its neighbourhood, and a TextPositionSelector in code points, which is what
the model counts in. Where it was not told an address, an article is named by a URN.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from whoseword.export.stable import dumps
from whoseword.export.story_lookup import StoryLookup
from whoseword.records import Attribution, Field, Mention, Note, Report, Span, Story
from whoseword.text.web_address import web_address

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
_NEIGHBOURHOOD: Final = 32  # characters before and after, as Hypothesis keeps
_ROLES: Final = ("source", "cue", "content")

Json = dict[str, Any]


def web_annotation(report: Report) -> bytes:
    """Give one AnnotationCollection with a single page, as JSON-LD."""
    items = [item for story in report.stories for item in _Annotated(story).annotations()]
    collection = {
        "@context": CONTEXT,
        "id": "urn:whoseword:annotations",
        "type": "AnnotationCollection",
        "label": "Attributions and claims",
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": "urn:whoseword:annotations:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return f"{dumps(collection)}\n".encode()


class _Annotated:
    """The annotations of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lookup = StoryLookup(story)

    def annotations(self) -> Iterator[Json]:
        for said in self._story.attributions:
            yield from self._attribution(said)
        for claim in self._story.claims:
            for number, mention in enumerate(claim.mentions):
                yield from self._mention(mention, claim.id, claim.gist, number)
        yield from map(self._note, self._story.notes if self._story.articles else ())

    def _attribution(self, said: Attribution) -> Iterator[Json]:
        speaker = self._lookup.source_name(said.speaker)
        about = f" ({speaker})" if speaker else ""
        for role in _ROLES:
            spans = getattr(said, role)
            if targets := self._targets(said.article, spans, said.field):
                bodies = [_tag(role), _comment(f"{role} of {said.id}{about}")]
                yield self._annotation(f"{said.id}:{role}", "classifying", bodies, targets)

    def _mention(self, mention: Mention, claim: str, gist: str, number: int) -> Iterator[Json]:
        if targets := self._targets(mention.article, mention.spans, mention.field):
            bodies = [_tag("claim"), _tag(mention.stance.value), _comment(gist)]
            yield self._annotation(f"{claim}:{number}", "describing", bodies, targets)

    def _note(self, note: Note) -> Json:
        """A note on a claim is on every mention of it, any other on whole articles."""
        mentions = (m for c in self._story.claims if c.id == note.claim for m in c.mentions)
        targets: list[Any] = [
            target for m in mentions for target in self._targets(m.article, m.spans, m.field)
        ]
        told = self._story.articles
        whole = [a.article.id for a in told if note.article in {None, a.article.id}]
        body = {"type": "TextualBody", "format": "text/plain", "value": note.text}
        signed = {"creator": {"type": "Person", "name": note.by}, "created": note.at}
        sources = targets or [self._source(article, "text") for article in whole]
        said = self._annotation(f"note:{note.number}", "commenting", [body], sources)
        return {**said, **signed}

    def _annotation(
        self, name: str, motivation: str, bodies: Sequence[Json], targets: Sequence[Any]
    ) -> Json:
        return {
            "id": _urn(self._story.id, name),
            "type": "Annotation",
            "motivation": motivation,
            "body": list(bodies),
            "target": targets[0] if len(targets) == 1 else list(targets),
        }

    def _targets(self, article: str, spans: Sequence[Span], field: Field) -> list[Json]:
        """Give a target for each stretch: the selectors of one target must mean the same words."""
        text = self._lookup.written(article, field)
        source = self._source(article, field)
        return [
            {
                "source": source,
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": text[start:end],
                        "prefix": text[max(0, start - _NEIGHBOURHOOD) : start],
                        "suffix": text[end : end + _NEIGHBOURHOOD],
                    },
                    {"type": "TextPositionSelector", "start": start, "end": end},
                ],
            }
            for start, end in spans
            if 0 <= start < end <= len(text)
        ]

    def _source(self, article: str, field: Field) -> str:
        """Name what positions count in: the text, unless the headline is a resource of its own."""
        found = self._lookup.articles.get(article)
        address = web_address(found.url) if found else None
        if field == "title":
            return _urn(self._story.id, f"{article}:title")
        return address or _urn(self._story.id, article)


def _urn(story: str, name: str) -> str:
    kept = f"{story}:{name}".encode("utf-8", "surrogatepass")
    return f"urn:whoseword:{quote(kept, safe=':-._')}"


def _tag(word: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": word}


def _comment(words: str) -> Json:
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": words,
    }
