"""Records to the published JSON shape, "whoseword/1".

Spans are ``[start, end)`` in code points of the article's text; a span into the headline says so
with ``"field": "title"``, one into the byline with ``"field": "byline"``; the text goes unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from whoseword.export.people_and_time import DECIMALS, people_and_time
from whoseword.export.places import in_field, places
from whoseword.export.reasons import all_with_codes, with_codes
from whoseword.records import (
    Article,
    Attribution,
    Claim,
    Credit,
    Denier,
    DomainCheck,
    Field,
    Join,
    Name,
    Origin,
    OriginRange,
    Proposition,
    Reading,
    Report,
    Source,
    Span,
    Story,
    TimeExpression,
)
from whoseword.text.time_expressions import time_expressions

FORMAT: Final = "whoseword/1"
Json = dict[str, Any]


def report(answer: Report) -> Json:
    """Give the answer to one run, as ``schema()`` describes it."""
    return {"format": FORMAT, "stories": [_story(story) for story in answer.stories]}


def annotated(reading: Reading) -> Json:
    """Give one article's reading: ``article``, ``attributions``, ``sources`` and ``times``."""
    return {
        "article": _article(reading.article, reading.sentences, reading.credits, None),
        "attributions": [_attribution(relation) for relation in reading.attributions],
        "sources": [_source(source) for source in reading.sources],
        "times": [_time(expression) for expression in _times(reading)],
    }


def _times(reading: Reading) -> Iterator[TimeExpression]:
    """The expressions of time of headline and text."""
    article = reading.article
    fields: tuple[tuple[Field, str], ...] = (("title", article.title or ""), ("text", article.text))
    for field, text in fields:
        dated = [mention for mention in reading.dates if mention.field == field]
        yield from time_expressions(text, dated, article.published, field)


def _time(expression: TimeExpression) -> Json:
    return {
        "span": list(expression.span),
        **in_field(expression.field),
        "kind": expression.kind.value,
        "value": expression.value,
        "when": expression.when,
    }


def _story(story: Story) -> Json:
    return {
        "id": story.id,
        "title": story.title,
        "lead": story.lead,
        "main_date": story.main_date,
        "articles": [
            {
                **_article(told.article, told.sentences, told.credits, told.copy_of),
                "imitates": domain_check(told.imitates) if told.imitates is not None else None,
                "edits": [
                    {"span": list(edit.span), "original": list(edit.original)}
                    for edit in told.edits
                ],
                "names": [_name(name) for name in told.names],
            }
            for told in story.articles
        ],
        "attributions": [_attribution(relation) for relation in story.attributions],
        "sources": sources(story.sources),
        "claims": [_claim(claim) for claim in story.claims],
        "propositions": [_proposition(proposition) for proposition in story.propositions],
        **people_and_time(story),
        "kinships": [
            {
                "article": kin.article,
                "other": kin.other,
                "likelihood": kin.likelihood,
                "shared": list(kin.shared),
                "days": kin.days,
                "meaning": kin.meaning,
            }
            for kin in story.kinships
        ],
        **_notes(story),
    }


def _name(name: Name) -> Json:
    return {
        "span": list(name.span),
        **in_field(name.field),
        "kind": name.kind.value,
        "entity": name.entity,
    }


def _proposition(proposition: Proposition) -> Json:
    return {
        "id": proposition.id,
        "article": proposition.article,
        **in_field(proposition.field),
        "spans": _spans(proposition.spans),
        "sentence": proposition.sentence,
        "attribution": proposition.attribution,
        "entities": list(proposition.entities),
    }


def _notes(story: Story) -> Json:
    """Give the notes of a story that has some: only an archive keeps them."""
    told = [
        {
            "number": note.number,
            "story": note.story,
            "article": note.article,
            "claim": note.claim,
            "text": note.text,
            "by": note.by,
            "at": note.at,
        }
        for note in story.notes
    ]
    return {"notes": told} if told else {}


def _article(
    article: Article,
    sentences: Iterable[Span],
    credits_given: Iterable[Credit],
    copy_of: str | None,
) -> Json:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "text": article.text,
        "sentences": _spans(sentences),
        "boilerplate": _spans(article.boilerplate),
        "credits": [
            {
                "outlet": credit.outlet,
                "evidence": places(credit.evidence),
                **with_codes("reason", *credit.reasons),
                "role": credit.role.value,
            }
            for credit in credits_given
        ],
        "copy_of": copy_of,
    }


def domain_check(check: DomainCheck) -> Json:
    """Give the verdict on one domain, as ``whoseword check-domain --json`` writes it."""
    return {
        "domain": check.domain,
        "verdict": check.verdict.value,
        "outlet": check.outlet,
        "outlet_domain": check.outlet_domain,
        **all_with_codes(check.reasons),
    }


def _attribution(relation: Attribution) -> Json:
    return {
        "id": relation.id,
        "article": relation.article,
        **in_field(relation.field),
        "source": _spans(relation.source),
        "cue": _spans(relation.cue),
        "content": _spans(relation.content),
        "form": relation.form.value,
        "certainty": relation.certainty.value,
        "denial": relation.denial,
        "no_comment": relation.no_comment,
        "cue_class": relation.cue_class.value,
        "speaker": relation.speaker,
        "told": relation.told,
        "confidence": round(relation.confidence, DECIMALS),
    }


def sources(found: Iterable[Source]) -> list[Json]:
    """Give sources, each with where it is mentioned."""
    return [_source(source) for source in found]


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value,
        "aliases": list(source.aliases),
        "mentions": places(source.mentions),
        **all_with_codes(source.reasons),
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "gist": claim.gist,
        "part_of": claim.part_of,
        "ground": claim.ground.value,
        "mentions": [
            {
                "article": mention.article,
                **in_field(mention.field),
                "spans": _spans(mention.spans),
                "attribution": mention.attribution,
                "proposition": mention.proposition,
                "stance": mention.stance.value,
                "score": round(mention.score, DECIMALS),
                **all_with_codes(mention.reasons),
            }
            for mention in claim.mentions
        ],
        "outlets": list(claim.outlets),
        "silent": list(claim.silent),
        "not_matched": list(claim.not_matched),
        "deniers": [_denier(denier) for denier in claim.deniers],
        "origins": origins(claim.origins),
        "independent_origins": origin_range(claim.independent_origins),
        "conflicts": [
            {
                "kind": conflict.kind.value,
                "between": list(conflict.between),
                **with_codes("why", conflict.why),
            }
            for conflict in claim.conflicts
        ],
        "weight": round(claim.weight, DECIMALS),
        "sureness": round(claim.sureness, DECIMALS),
        **all_with_codes(claim.reasons),
        "joins": [_join(join) for join in claim.joins],
        "what_if": [
            {
                "kind": case.kind.value,
                **with_codes("suppose", case.suppose),
                "at_least": case.at_least,
                "at_most": case.at_most,
                "rests_on": list(case.rests_on),
            }
            for case in claim.what_if
        ],
    }


def _denier(denier: Denier) -> Json:
    return {
        "source": denier.source,
        "article": denier.article,
        **in_field(denier.field),
        "span": list(denier.span),
    }


def _join(join: Join) -> Json:
    return {
        "between": list(join.between),
        "verdict": join.verdict.value,
        "score": round(join.score, DECIMALS),
        "model": None if join.model is None else round(join.model, DECIMALS),
        "overlap": round(join.overlap, DECIMALS),
        **all_with_codes(join.reasons),
    }


def origin_range(spread: OriginRange) -> Json:
    """Give how many origins are independent, at least and at most."""
    return {
        "at_least": spread.at_least,
        "at_most": spread.at_most,
        **all_with_codes(spread.reasons),
    }


def origins(found: Iterable[Origin]) -> list[Json]:
    """Give origins with their chains."""
    return [_origin(origin) for origin in found]


def _origin(origin: Origin) -> Json:
    return {
        "source": origin.source,
        "kind": origin.kind.value,
        "name": origin.name,
        "chains": [list(chain) for chain in origin.chains],
        **all_with_codes(origin.reasons),
        "sureness": round(origin.sureness, DECIMALS),
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]
