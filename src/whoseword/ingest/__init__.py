"""Outside world to articles: files, folders, pages, standard input."""

from whoseword.ingest.article_ids import with_distinct_ids
from whoseword.ingest.asked_claim import claim_article
from whoseword.ingest.completing import content_id
from whoseword.ingest.inputs import (
    OnError,
    articles,
    articles_at_once,
    from_record,
    from_text,
)
from whoseword.ingest.publication_window import published_between

__all__ = [
    "OnError",
    "articles",
    "articles_at_once",
    "claim_article",
    "content_id",
    "from_record",
    "from_text",
    "published_between",
    "with_distinct_ids",
]
