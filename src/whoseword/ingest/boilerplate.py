"""What in an article is not reporting: marked with spans, never cut out.

A line that says who contributed ("Reuters contributed to this story.") is left alone: credits are
read from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whoseword.records import Span

_LONGEST_LINE = 300
_TAIL_LINES = 12
"""How many of the last lines may be an author's note."""

_PROMOTION = re.compile(
    r"(?:advertisements?|story continues below( advertisement)?|article continues below.*"
    r"|continue reading.{0,60}|skip (?:past|to) .{0,60}|most read|more stories|recommended"
    r"|(?:read|see|hear|watch|learn) more\b.{0,160}|(?:also read|read also|read next|related"
    r"|related (?:story|stories|articles?|coverage|content)|more (?:on|from|in) [^:]{2,40}|more"
    r"|watch|listen|photos?|video|see also|up next|don['’]t miss)\s*[:|»>].{0,200}"
    r"|related (?:story|stories|articles?|coverage|content)"
    r"|sign up\b.{0,60}\b(?:newsletter|e-?mail|alerts?|inbox|updates?|for free|here|briefing)"
    r".{0,160}|subscribe (?:to|now|today|here|for)\b.{0,200}|(?:click|tap) here\b.{0,160}"
    r"|follow .{1,60} on (?:twitter|x|facebook|instagram|threads|bluesky|social media)\b.{0,120}"
    r"|get (?:the|our) (?:latest|best|daily|free) .{0,120}(?:inbox|newsletter|app|alerts?).{0,80}"
    r"|download (?:the|our) .{0,60}\bapp\b.{0,80}|share this (?:story|article|post)?.{0,40}"
    r"|do you have (?:a )?(?:tip|information).{0,200}|chat with us (?:in|on|via)\b.{0,160}"
    r"|we pay for (?:your )?(?:stories|photos|pictures|videos)\b.{0,240}"
    r"|get the .{1,40}\bnewsletter\b.{0,60}|read the original (?:article|story) on\b.{0,160}"
    r"|support (?:our|independent) journalism.{0,120}"
    r"|already (?:a (?:subscriber|member)|subscribed|have an account)\b.{0,120}"
    r"|(?:subscribe|sign (?:in|up)|log ?in|register|join)\b.{0,40}\bto (?:continue|keep|finish) "
    r"reading\b.{0,160}|to (?:continue|keep|finish) reading\b.{0,160}"
    r"|th(?:is|e rest of this) (?:article|story|content|page) is (?:only )?(?:free )?"
    r"(?:for|available to|exclusive to|reserved for)\b.{0,60}\b(?:subscribers|members)\b.{0,120}"
    r"|you(?:['’]ve| have) (?:reached|read|used)\b.{0,60}\b(?:free|limit|articles)\b.{0,120}"
    r"|create (?:a|your) (?:free )?account\b.{0,120}|unlock (?:this|the rest)\b.{0,120}"
    r"|start your (?:free )?trial\b.{0,120}|get unlimited (?:digital )?access\b.{0,160})",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\bplease verify (?:that )?you(?:['’]re| are) not a robot by clicking\b"
    r"|\byou must select a newsletter to subscribe to\b"
    r"|\byou agree to receive occasional updates\b",
    re.IGNORECASE,
)
_LONGEST_FORM = 800
"""Characters of a form to sign up that came out of its page as one line."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)\s*(?:19|20)\d\d|\bcopyright\s*(?:©|\(c\))?\s*(?:19|20)\d\d"
    r"|\ball rights reserved\b)",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"©|\ball rights reserved\b", re.IGNORECASE)
_RIGHTS_GLUED = re.compile(
    r"(?<=[.!?”\"’')\]\s])(?:©|\(c\)\s*(?:19|20)\d\d|Copyright\s*(?:©|\(c\))?\s*(?:19|20)\d\d)"
    r".{0,300}$",
)
_NAME = (
    r"[A-Z][\w.'’-]+(?:\s(?:[A-Z]\.|d[aeiu]|de[lnr]|la|v[ao]n|al|el|bin|ter))?"
    r"(?:\s[A-Z][\w.'’-]+){1,2}"
)
_BYLINE = re.compile(
    rf"(?:By|BY)[ :]\s?(?P<name>{_NAME}(?:(?:,| and|, and) {_NAME})*)(?:,? .{{0,80}})?"
)
_POSTED = re.compile(
    r"(?:published|updated|posted|last (?:updated|modified))\b:?.{0,80}\b(?:19|20)\d\d\b.{0,40}",
    re.IGNORECASE,
)
_POST = (
    r"(?:(?:\w+[ /-]){0,6}(?:reporter|writer|editor|correspondent|columnist|journalist"
    r"|contributor|producer|commentator|bureau chief|fellow|freelancer)\b)"
)
_BIOGRAPHY = re.compile(
    r"(?!.*\b(?:said|says|told|wrote|written|asked|added|tweeted|called|reported)\b)"
    rf"{_NAME}(?: (?:is|was|has been) (?:(?:an?|the|[\w .'’-]{{2,40}}['’]s?) )?"
    rf"{_POST}.{{0,400}}"
    rf"|, (?:an? |the )?{_POST}.{{0,400}}"
    r"| (?:covers|writes about|reports on|writes for) .{0,300})"
)
_CONTACT = re.compile(
    rf"(?:{_NAME})?\s*(?>✉|@\w{{2,30}}|[\w.+-]+@[\w-]+\.[\w.-]+)++.{{0,60}}"
    r"|(?:reach|contact|e-?mail|follow) (?:him|her|them|me|us|the (?:reporter|author|writer)"
    rf"|{_NAME})\b.{{0,200}}|\(?(?i:(?:additional )?reporting by .{{3,200}}editing by .{{3,100}})"
    r"|_{3,}|\*{3,}|-{3,}"
)
_CREDITS = re.compile(r"\bcontributed\b|first (?:reported|published)|with reporting|material from")
_GLUED_BIOGRAPHY = re.compile(
    rf"(?<=[.!?”\"] )(?:{_NAME} is an? {_POST} (?:for|at|with|covering)\b[^.!?]{{2,120}}\."
    r"(?: (?:Follow|Reach|Contact|Email) (?:him|her|them)\b.{2,120})?"
    r"|(?:Follow|Reach|Contact|Email) (?:him|her|them|" + _NAME + r") (?:on|at)\b.{2,120})$"
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
