"""What somebody wrote down beside a claim, an article or a whole story."""

from __future__ import annotations

from dataclasses import dataclass

from whoseword.records.span import Place


@dataclass(frozen=True, slots=True)
class Note:
    """Kept with who and when (ISO 8601, UTC); ``number`` is its place in the archive's list.

    It is on ``claim``, else on ``article``, else on ``story``; ids as they are now. A note on a
    claim holds to ``places``, the characters at which the claim was stated when it was written.
    ``withdrawn_by`` and ``withdrawn_at`` are empty while it stands.
    """

    story: str
    text: str
    article: str | None = None
    claim: str | None = None
    places: tuple[Place, ...] = ()
    by: str = ""
    at: str = ""
    number: int = 0
    withdrawn_by: str = ""
    withdrawn_at: str = ""
