"""The answer for one claim to JSON, as ``whoseword check --json`` writes it."""

from __future__ import annotations

from typing import Any

from whoseword.export.contract import FORMAT, origin_range, origins, sources
from whoseword.export.people_and_time import DECIMALS
from whoseword.export.places import in_field
from whoseword.export.reasons import all_with_codes
from whoseword.records import Article, Bearing, ClaimCheck, Passage

Json = dict[str, Any]


def claim_check(answer: ClaimCheck) -> Json:
    """Give the answer, as ``#/$defs/claimCheck`` of the schema describes it."""
    texts = {article.id: article for article in answer.articles}
    passages = {
        bearing.value: [
            _passage(passage, texts[passage.article])
            for passage in answer.passages
            if passage.bearing is bearing
        ]
        for bearing in Bearing
    }
    return {
        "format": FORMAT,
        "claim": answer.claim,
        **passages,
        "origins": origins(answer.origins),
        "independent_origins": origin_range(answer.independent_origins),
        "ground": answer.ground.value if answer.ground is not None else None,
        "sources": sources(answer.sources),
        "articles": [_article(article, answer) for article in answer.articles],
        "from": answer.first,
        "to": answer.last,
        "outside": answer.outside,
        "not_read": [{"input": one.input, "problem": one.problem} for one in answer.not_read],
    }


def _passage(passage: Passage, article: Article) -> Json:
    text = article.text if passage.field == "text" else article.title or ""
    return {
        "article": passage.article,
        **in_field(passage.field),
        "spans": [[start, end] for start, end in passage.spans],
        "text": " … ".join(text[start:end] for start, end in passage.spans),
        "attribution": passage.attribution,
        "speaker": passage.speaker,
        "stance": passage.stance.value if passage.stance is not None else None,
        "score": round(passage.score, DECIMALS),
        **all_with_codes(passage.reasons),
    }


def _article(article: Article, answer: ClaimCheck) -> Json:
    found = {p.bearing.value for p in answer.passages if p.article == article.id}
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "bearing": [bearing.value for bearing in Bearing if bearing.value in found],
    }
