"""What was found out about one domain: whether it is an outlet's, or made to look like one's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from whoseword.records.reason import Reason


class DomainVerdict(StrEnum):
    """Whose a domain is; ``unknown`` where nothing speaks for a known outlet."""

    REGISTERED = "registered"
    IMITATES = "imitates"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DomainCheck:
    """The verdict on ``domain``, with its reasons.

    ``outlet`` and ``outlet_domain`` name whose it is or whom it imitates; both are None where
    nobody is, or where several could be meant.
    """

    domain: str
    verdict: DomainVerdict
    outlet: str | None = None
    outlet_domain: str | None = None
    reasons: tuple[Reason, ...] = ()
