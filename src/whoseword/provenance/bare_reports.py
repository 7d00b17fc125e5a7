"""Reports of which nobody is told whose they are: "a published report", "media reports".

They say that somebody has told it, and so name no origin; whose they are may be told elsewhere.
"""

from __future__ import annotations

from typing import Final

from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import Source, SourceKind

_BARE: Final = ENGLISH.pattern(
    r"(?:{sources.before_bare_reports} )*{sources.reports}"
    r"|{sources.definite} (?:{sources.before_bare_reports} )*{sources.press_before_reports} "
    r"{sources.reports}"
    r"|(?:{sources.definite} )?{sources.tidings}",
)
_REPORT: Final = ENGLISH.pattern(r"\b{sources.reports}\b")


def of_nobody(index: StoryIndex, article: str, source: Source) -> bool:
    """Whether a source is but a report, and its article tells of none that is somebody's."""
    if source.kind is SourceKind.OUTLET or not _bare(source):
        return False
    papers = (s for s in index.readings[article].sources if s.kind is SourceKind.DOCUMENT)
    return not any(_REPORT.search(s.name.casefold()) for s in papers if not _bare(s))


def _bare(source: Source) -> bool:
    return _BARE.fullmatch(source.name.casefold()) is not None
