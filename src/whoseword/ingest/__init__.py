"""Outside world to articles: files, folders, pages, standard input."""

from whoseword.ingest.article_ids import with_distinct_ids
from whoseword.ingest.completing import content_id
from whoseword.ingest.feed_rounds import News, look
from whoseword.ingest.inputs import OnError, articles, from_record, from_text

__all__ = [
    "News",
    "OnError",
    "articles",
    "content_id",
    "from_record",
    "from_text",
    "look",
    "with_distinct_ids",
]
