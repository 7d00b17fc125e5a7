"""A path between two parties in lines of text, with the word that it is weakest at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whoseword.language import listed
from whoseword.records import NearListed, Post, SourceKind, Step, Story, Tie, TiePath
from whoseword.text.printable import printable

_WORDS: Final = 5  # sources named for one step


def path_lines(story: Story, path: TiePath) -> Iterator[str]:
    """A line for each step, and one that says on whose word the weakest stands."""
    for step in path.steps:
        yield _line(story, step)
    yield f"weakest: {_line(story, path.weakest)}, {on_whose_word(story, path.weakest.link)}"


def _line(story: Story, step: Step) -> str:
    names = {entity.id: entity.name for entity in story.entities}
    link = step.link
    if isinstance(link, Tie):
        hedge = ", hedged" if link.hedged else ""
        line = f"{names[link.a]} — {link.kind.value}{hedge}: “{link.label}” — {names[link.b]}"
    else:
        line = f"{names[link.person]} — {link.role} — {names.get(link.organisation or '', '')}"
    return printable(line)


def whose_word(story: Story, link: Tie | Post | NearListed) -> str:
    """Who says so; empty where those who carry it say it in their own voice."""
    sources = {source.id: source for source in story.sources}
    told = [sources[word] for word in link.on_whose_word if word in sources]
    if not told:
        return ""
    unnamed = all(source.kind is SourceKind.UNNAMED_PERSON for source in told)
    names = listed([source.name for source in told][:_WORDS])
    return printable(f"on the word of {names}{' (unnamed)' if unnamed else ''}")


def on_whose_word(story: Story, link: Tie | Post | NearListed) -> str:
    """Who says so, and which outlets carry it."""
    outlets = {a.article.id: a.article.outlet or a.article.id for a in story.articles}
    carried = sorted({outlets[p.article] for p in link.evidence if p.article in outlets})
    word = whose_word(story, link)
    through = f"{word} through" if word else "in the own voice of"
    return printable(f"{through} {listed(carried)}")
