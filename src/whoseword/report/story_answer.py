"""The answer to a story in six sentences, each linked to what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from whoseword.language import listed
from whoseword.records import CreditRole, Story, StoryArticle
from whoseword.report.anchors import Anchors, outlets_of
from whoseword.report.columns import told_at
from whoseword.report.matrix_view import MatrixView, RowView
from whoseword.report.phrasing import (
    capital,
    counted,
    moment,
    number,
    outlet_name,
    quoted,
    shortened,
)
from whoseword.report.story_views import AnswerView, DisputeView, ValuesView, Words

_GIST = 150
_SHORT = 80
_MOST = 3


def answers(
    story: Story,
    anchors: Anchors,
    matrix: MatrixView,
    disputes: Sequence[DisputeView],
    values: Sequence[ValuesView],
) -> tuple[AnswerView, ...]:
    """First, central, denied, different, only in one, copied: as far as there is a story."""
    lead = _lead(story, anchors, matrix.rows)
    if lead is None:
        return ()
    return (
        _first(story, anchors, lead),
        _central(story, lead),
        _denied(disputes),
        _differs(values),
        _only(matrix.rows),
        _copies(story, anchors),
    )


def _lead(story: Story, anchors: Anchors, rows: Sequence[RowView]) -> RowView | None:
    wanted = anchors.claim(story.lead) if story.lead else ""
    return next((row for row in rows if row.claim.anchor == wanted), next(iter(rows), None))


def _first(story: Story, anchors: Anchors, lead: RowView) -> AnswerView:
    """By the dates of the articles; a date alone cannot order what came on one day."""
    carrying = {carrier.outlet for carrier in lead.claim.carriers if carrier.sure}
    earliest: dict[str, StoryArticle] = {}
    for held in sorted(story.articles, key=lambda a: (told_at(a), outlet_name(a.article))):
        if outlet_name(held.article) in carrying:
            earliest.setdefault(outlet_name(held.article), held)
    told = list(earliest.values())
    dated = [held for held in told if not told_at(held)[0]]
    if not dated:
        return AnswerView("First", (Words("No article says when it was published."),), "")
    first = dated[0]
    same = [h for h in dated if told_at(h) == told_at(first)]
    parts: list[Words] = []
    for place, held in enumerate(same):
        parts.extend([Words(", ")] if place else [])
        parts.append(Words(outlet_name(held.article), anchors.article(held.article.id)))
        if wire := _printed(held):
            parts.append(Words(f" (printing {wire})"))
    parts.append(Words(f" told it first, {moment(first.article.published)}"))
    rest = [h for h in dated if h not in same]
    if rest:
        parts.append(Words(f"; next {outlet_name(rest[0].article)}, "))
        parts.append(Words(moment(rest[0].article.published)))
    parts.append(Words("."))
    hours = all("," in moment(h.article.published) for h in dated)
    missing = len(told) - len(dated)
    sure = "by the hours the articles carry" if hours else "by dates; hours are not known of all"
    return AnswerView("First", tuple(parts), sure + (f"; {missing} undated" if missing else ""))


def _central(story: Story, lead: RowView) -> AnswerView:
    claim = lead.claim
    gist = shortened(claim.gist, _GIST).rstrip(".")
    parts = [Words(gist, claim.anchor), Words(f"{_stop(gist)} On the word of ")]
    named = [o for o in claim.origins if o.kind != "own_voice"]
    for place, origin in enumerate(named[:_MOST]):
        parts.extend([Words("; ")] if place else [])
        parts.append(Words(("" if origin.sure else "perhaps ") + origin.name, origin.anchor))
        through = origin.routes[0].through if origin.routes else ()
        parts.append(Words(f" ({origin.kind_word}{', through ' + through[-1] if through else ''})"))
    if not named:
        parts.append(Words("nobody named"))
    certain = sum(carrier.sure for carrier in claim.carriers)
    total = counted(len(outlets_of(story.articles)), "outlet")
    parts.append(Words(f". {capital(number(certain))} of {total} carry it."))
    ground = claim.ground_words[:1].lower() + claim.ground_words[1:]
    return AnswerView("Central claim", tuple(parts), f"{claim.how_sure}; {ground}")


def _denied(disputes: Sequence[DisputeView]) -> AnswerView:
    if not disputes:
        return AnswerView("Denied", (Words("No denial of a claim was found."),), "")
    parts: list[Words] = []
    for place, dispute in enumerate(disputes[:_MOST]):
        denial = dispute.denials[0] if dispute.denials else None
        parts.extend([Words(" ")] if place else [])
        if denial:
            parts.append(Words(f"{denial.outlet}: "))
            parts.append(Words(quoted(shortened(denial.text, _SHORT)), denial.link.anchor))
            parts.append(Words(", against "))
        gist = shortened(dispute.claim.text, _SHORT).rstrip(".")
        parts.append(Words(gist, dispute.claim.anchor))
        parts.append(Words(";" if place + 1 < len(disputes[:_MOST]) else _stop(gist)))
    return AnswerView("Denied", tuple(parts), _more(len(disputes)))


def _differs(values: Sequence[ValuesView]) -> AnswerView:
    if not values:
        return AnswerView(
            "Differs", (Words("No two outlets give different figures or dates."),), ""
        )
    told: dict[str, str | None] = {}
    for held in values:
        sides = " against ".join(
            f"{shortened(v.value, _SHORT)} ({', '.join(v.outlets)})" for v in held.values
        )
        told.setdefault(sides, held.claim.anchor)  # two claims may differ by the same figures
    parts: list[Words] = []
    for place, (sides, anchor) in enumerate(list(told.items())[:_MOST]):
        parts.extend([Words("; ")] if place else [])
        parts.append(Words(sides, anchor))
    return AnswerView("Differs", (*parts, Words(".")), _more(len(told)))


def _only(rows: Iterable[RowView]) -> AnswerView:
    alone: dict[str, list[RowView]] = {}
    for row in rows:
        if "single" in row.marks and row.claim.carriers:
            alone.setdefault(row.claim.carriers[0].outlet, []).append(row)
    if not alone:
        return AnswerView("Only one has it", (Words("Every claim stands in two outlets."),), "")
    ranked = sorted(alone.items(), key=lambda item: -len(item[1]))
    parts: list[Words] = []
    for place, (outlet, held) in enumerate(ranked[:_MOST]):
        parts.append(Words(f"{'; ' if place else ''}{outlet} alone has {number(len(held))}: "))
        gist = shortened(held[0].claim.gist, _SHORT).rstrip(".")
        parts.append(Words(gist, held[0].claim.anchor))
    parts.append(Words("."))
    rest = sum(len(held) for _, held in ranked[_MOST:])
    sure = f"{number(rest)} more in other outlets; " if rest else ""
    return AnswerView("Only one has it", tuple(parts), f"{sure}matches in other words are missed")


def _copies(story: Story, anchors: Anchors) -> AnswerView:
    names = {held.article.id: outlet_name(held.article) for held in story.articles}
    parts: list[Words] = []
    for held in story.articles:
        if held.copy_of in names:
            parts.append(Words(names[held.article.id], anchors.article(held.article.id)))
            parts.append(Words(f" runs the text of {names[held.copy_of or '']}. "))
    sure = "nearly word for word" if parts else ""
    parts.extend(_prints(story))
    parts = parts or [Words("No text is a copy of another. ")]
    return AnswerView("Copied", (*parts, *_leaning(story)), sure)


def _printed(held: StoryArticle) -> str:
    """Name the agency whose text an article prints, by what it says of itself; empty for none."""
    own = outlet_name(held.article)
    wires = (c.outlet for c in held.credits if c.role is CreditRole.WIRE and c.outlet != own)
    return next(wires, "")


def _prints(story: Story) -> Iterator[Words]:
    by: dict[str, dict[str, None]] = {}
    for held in story.articles:
        if held.copy_of is None and (wire := _printed(held)):
            by.setdefault(wire, {})[outlet_name(held.article)] = None
    for wire, outlets in sorted(by.items()):
        verb = "prints" if len(outlets) == 1 else "print"
        yield Words(f"{listed(tuple(outlets))} {verb} the text of {wire}. ")


def _leaning(story: Story) -> Iterator[Words]:
    by: dict[str, set[str]] = {}
    for held in story.articles:
        own = outlet_name(held.article)
        for credit in held.credits:
            if credit.outlet not in {own, _printed(held)}:
                by.setdefault(credit.outlet, set()).add(own)
    for outlet, those in sorted(by.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]:
        verb = "leans" if len(those) == 1 else "lean"
        yield Words(f"{capital(counted(len(those), 'outlet'))} {verb} on {outlet}. ")


def _stop(sentence: str) -> str:
    """Give the full stop that a sentence lacks, after quotation marks and what is cut too."""
    inner = sentence.rstrip("\"'”’»")
    return "" if inner.endswith((".", "…", "!", "?")) else "."


def _more(count: int) -> str:
    return f"{number(count - _MOST)} more below" if count > _MOST else ""
