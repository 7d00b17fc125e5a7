"""What in an article is not reporting: marked with spans, never cut out.

A line that says who contributed ("Reuters contributed to this story.") is left alone: credits are
read from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whoseword.ingest.picture_lines import is_around_report
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span

_LONGEST_LINE = 300
_TAIL_LINES = 12
"""How many of the last lines may be an author's note."""

_PROMOTION = ENGLISH.pattern(
    r"(?:{page-furniture.whole_lines}|{page-furniture.goes_on_below}( "
    r"{page-furniture.advertisement})?|{page-furniture.continues_below}.*"
    r"|(?:{page-furniture.advertisement} )?{page-furniture.continue_reading}.{0,60}"
    r"|{page-furniture.skip_to} .{0,60}"
    r"|{page-furniture.read_more}\b.{0,160}|(?:{page-furniture.links}"
    r"|{page-furniture.more_from} [^:]{2,40})\s*[:|»>].{0,200}"
    r"|{page-furniture.sign_up}\b.{0,60}\b{page-furniture.signed_up_for}.{0,160}"
    r"|{page-furniture.subscribe}\b.{0,200}|{page-furniture.click_here}\b.{0,160}"
    r"|{page-furniture.follow} .{1,60} {page-furniture.networks}\b.{0,120}"
    r"|{page-furniture.get_the} .{0,120}{page-furniture.sent_things}.{0,80}"
    r"|{page-furniture.download} .{0,60}\b{page-furniture.app}\b.{0,80}"
    r"|{page-furniture.share} {page-furniture.shared_things}?.{0,40}"
    r"|{page-furniture.tips_wanted}.{0,200}|{page-furniture.chat_with_us}\b.{0,160}"
    r"|{page-furniture.we_pay_for} {page-furniture.bought}\b.{0,240}"
    r"|{page-furniture.get_a_newsletter} .{1,40}\b{page-furniture.newsletter}\b.{0,60}"
    r"|{page-furniture.read_original}\b.{0,160}"
    r"|{page-furniture.support}.{0,120}"
    r"|{page-furniture.already_a_member}\b.{0,120}"
    r"|{page-furniture.entering}\b.{0,40}\b{page-furniture.to_go_on_reading}\b.{0,160}"
    r"|{page-furniture.to_go_on_reading}\b.{0,160}"
    r"|{page-furniture.this} {page-furniture.things_to_read} {page-furniture.is} "
    r"{page-furniture.open_to}\b.{0,60}\b{page-furniture.readers_who_pay}\b.{0,120}"
    r"|{page-furniture.you_have_used}\b.{0,60}\b{page-furniture.allowances}\b.{0,120}"
    r"|{page-furniture.create_an_account}\b.{0,120}|{page-furniture.unlock}\b.{0,120}"
    r"|{page-furniture.start_trial}\b.{0,120}|{page-furniture.unlimited_access}\b.{0,160})",
    re.IGNORECASE,
)
_FORM = ENGLISH.pattern(
    r"\b{page-furniture.robot_check}\b|\b{page-furniture.newsletter_choice}\b"
    r"|\b{page-furniture.newsletter_consent}\b",
    re.IGNORECASE,
)
_LONGEST_FORM = 800
"""Characters of a form to sign up that came out of its page as one line."""
_RIGHTS = ENGLISH.pattern(
    r"(?:©|\(c\)\s*(?:19|20)\d\d|\b{credits.copyright}\s*(?:©|\(c\))?\s*(?:19|20)\d\d"
    r"|\b{page-furniture.all_rights_reserved}\b)",
    re.IGNORECASE,
)
_RESERVED = ENGLISH.pattern(r"©|\b{page-furniture.all_rights_reserved}\b", re.IGNORECASE)
_RIGHTS_GLUED = ENGLISH.pattern(
    r"(?<=[.!?”\"’')\]\s])(?:©|\(c\)\s*(?:19|20)\d\d|{credits.copyright:capital}\s*(?:©|\(c\))?\s*(?:19"
    r"|20)\d\d).{0,300}$",
)
_NAME = (
    r"[A-Z][\w.'’-]+(?:\s(?:[A-Z]\.|d[aeiu]"
    r"|{page-furniture.particles}))?(?:\s[A-Z][\w.'’-]+){1,2}"
)
_BYLINE = ENGLISH.pattern(
    rf"{{page-furniture.by}}[ :]\s?(?P<name>{_NAME}(?:(?:,| {{clauses.and}}"
    rf"|, {{clauses.and}}) {_NAME})*)(?:,? .{{0,80}})?"
)
_POSTED = ENGLISH.pattern(
    r"{page-furniture.posted}\b:?.{0,80}\b(?:19|20)\d\d\b.{0,40}",
    re.IGNORECASE,
)
_POST = r"(?:(?:\w+[ /-]){0,6}{page-furniture.posts}\b)"
_BIOGRAPHY = ENGLISH.pattern(
    rf"(?!.*\b{{page-furniture.no_biography}}\b){_NAME}(?: {{page-furniture.is_or_was}} "
    rf"(?:(?:{{page-furniture.determiners}}|[\w .'’-]{{2,40}}['’]s?) )?{_POST}.{{0,400}}"
    rf"|, (?:{{page-furniture.determiners}} )?{_POST}.{{0,400}}"
    rf"| {{page-furniture.covers}} .{{0,300}})"
)
_CONTACT = ENGLISH.pattern(
    rf"(?:{_NAME})?\s*(?>✉|@\w{{2,30}}|[\w.+-]+@[\w-]+\.[\w.-]+)++.{{0,60}}"
    rf"|{{page-furniture.contact}} (?:{{page-furniture.contacted}}|{_NAME})\b.{{0,200}}"
    rf"|\(?(?i:{{page-furniture.reported_by}} .{{3,200}}{{credits.edited_by}} .{{3,100}})"
    rf"|_{{3,}}|\*{{3,}}|-{{3,}}"
)
_CREDITS = ENGLISH.pattern(r"\b{page-furniture.contributed}\b|{page-furniture.crediting}")
_GLUED_BIOGRAPHY = ENGLISH.pattern(
    rf"(?<=[.!?”\"] )(?:{_NAME} {{page-furniture.is}} {{page-furniture.a}} {_POST} "
    r"{page-furniture.employed_by}\b[^.!?]{2,120}\."
    r"(?: {page-furniture.contact_capital} {page-furniture.them}\b.{2,120})?"
    rf"|{{page-furniture.contact_capital}} (?:{{page-furniture.them}}|{_NAME})"
    r" {page-furniture.at}\b.{2,120})$"
)


def mark(text: str) -> tuple[tuple[Span, ...], str | None]:
    """The spans that are no reporting, in order and apart, and the byline that one gives."""
    lines = list(_lines(text))
    head = dict(_head(text, lines))
    tail = dict(_tail(text, lines))
    notices = (_within(text, start, end) for start, end in lines)
    spans = {*head, *tail, *(span for span in notices if span is not None)}
    names = [name for name in (*head.values(), *tail.values()) if name]
    return tuple(_apart(sorted(spans))), names[0] if names else None


def _apart(spans: list[Span]) -> Iterator[Span]:
    """The same places, overlaps joined."""
    joined: Span | None = None
    for start, end in spans:
        if joined is None or start >= joined[1]:
            if joined is not None:
                yield joined
            joined = start, end
        else:
            joined = joined[0], max(joined[1], end)
    if joined is not None:
        yield joined


def _lines(text: str) -> Iterator[Span]:
    """Lines without the space around them; empty ones left out."""
    for found in re.finditer(r"[^\r\n]+", text):
        line = found[0]
        start = found.start() + len(line) - len(line.lstrip())
        end = found.end() - (len(line) - len(line.rstrip()))
        if start < end:
            yield start, end


def _within(text: str, start: int, end: int) -> Span | None:
    """The line if it is a notice as a whole, or the notice at its end."""
    line = text[start:end] if end - start <= _LONGEST_LINE else ""
    if line and not _CREDITS.search(line.casefold()):
        begins = _RIGHTS.match(line) or (len(line) < 120 and _RESERVED.search(line))
        if begins or _PROMOTION.fullmatch(line):
            return start, end
    if is_around_report(text[start:end]):
        return start, end
    if end - start <= _LONGEST_FORM and _FORM.search(text, start, end):
        return start, end
    last = text[max(start, end - 400) : end]
    glued = _RIGHTS_GLUED.search(last)
    return (end - len(last) + glued.start(), end) if glued is not None else None


def _head(text: str, lines: list[Span]) -> Iterator[tuple[Span, str | None]]:
    """A byline and a date line among the first lines."""
    for start, end in lines[:3]:
        line = text[start:end]
        byline = _BYLINE.fullmatch(line) if len(line) < 160 else None
        if byline is not None and not line.endswith("."):
            yield (start, end), byline["name"]
        elif len(line) < 160 and _POSTED.fullmatch(line):
            yield (start, end), None


def _tail(text: str, lines: list[Span]) -> Iterator[tuple[Span, str | None]]:
    """Authors' notes after the last line of reporting, from the end backwards."""
    below: str | None = None
    for start, end in lines[: -_TAIL_LINES - 1 : -1] if len(lines) > 1 else ():
        line = text[start:end]
        folded = line.casefold()
        if _CREDITS.search(folded) and end - start <= _LONGEST_LINE:
            continue
        notice = _within(text, start, end) == (start, end)
        note = _note(line, below)
        if not notice and note is None:
            break
        below = line
        if not notice:
            yield (start, end), note or None
    yield from _glued_biography(text, lines)


def _note(line: str, below: str | None) -> str | None:
    """A name, or "" for a note without one, where the line is an author's; nothing otherwise."""
    if len(line) > 600:
        return None
    name = re.match(_NAME, line)
    if _CONTACT.fullmatch(line):
        return name[0] if name else ""
    if _BIOGRAPHY.fullmatch(line):
        return name[0] if name else ""
    if (
        below is not None
        and re.fullmatch(_NAME, line)
        and below.startswith(line.split(maxsplit=1)[0])
    ):
        return line
    return None


def _glued_biography(text: str, lines: list[Span]) -> Iterator[tuple[Span, str | None]]:
    """An author's note at the end of the last paragraph."""
    if lines:
        start, end = lines[-1]
        last = text[max(start, end - 400) : end]
        found = _GLUED_BIOGRAPHY.search(last)
        if found is not None:
            yield (end - len(last) + found.start(), end), None
