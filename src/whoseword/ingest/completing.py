"""From draft to article: checked, its outlet and language settled, boilerplate marked, named."""

from __future__ import annotations

import hashlib
import json

from whoseword.errors import TooLarge, Unreadable
from whoseword.ingest.boilerplate import mark
from whoseword.ingest.draft import Draft
from whoseword.ingest.identity import outlet_of
from whoseword.ingest.language import language_of
from whoseword.ingest.limits import MAX_TEXT
from whoseword.outlets import KnownOutlets
from whoseword.records import Article
from whoseword.text.web_address import without_credentials


def complete(
    draft: Draft, outlets: KnownOutlets, as_of: str | None = None, *, headlines: bool = False
) -> Article:
    """The article; raises an ``InputError`` where the draft holds none that can be read.

    Credentials in its address go. ``as_of`` dates an article without a date. The id is the given
    one, else a hash of the text and of the outlet, where anything but a file's name tells it: a
    corrected headline, address or date leaves it as it is. With ``headlines`` a headline will do,
    and is hashed in the stead of the text.
    """
    told = draft.text if draft.text.strip() else (draft.title or "" if headlines else "")
    if not told.strip():
        raise Unreadable(draft.name, "the text is empty", "Give an article with text.")
    if len(draft.text) > MAX_TEXT:
        problem = f"{len(draft.text):,} characters, over the limit of {MAX_TEXT:,} for one article"
        raise TooLarge(draft.name, problem, "Split it into its articles.")
    language = _language(draft, told)
    if language != "en":
        problem = f"the text is not in English (it seems to be {language!r})"
        remedy = 'Translate it, or give it as JSON with "language": "en" if it is English.'
        raise Unreadable(draft.name, problem, remedy)
    boilerplate, byline = mark(draft.text)
    outlet, certain = outlet_of(draft, outlets)
    url = without_credentials(draft.url) if draft.url else None
    published = draft.published or as_of
    return Article(
        id=draft.id or content_id(told, outlet if certain else None),
        text=draft.text,
        title=draft.title,
        outlet=outlet,
        url=url,
        published=published,
        byline=draft.byline or byline,
        language=language,
        boilerplate=boilerplate,
        origin=draft.origin or draft.name,
    )


def content_id(*fields: str | None) -> str:
    """A short hash of the fields, the same on every machine."""
    data = json.dumps(fields, ensure_ascii=True).encode("ascii")
    return hashlib.sha256(data).hexdigest()[:16]


def _language(draft: Draft, told: str) -> str:
    if draft.language is not None:
        given = draft.language.strip().casefold().replace("_", "-").split("-")[0]
        return "en" if given in {"en", "eng", "english"} else given
    return language_of(told)
