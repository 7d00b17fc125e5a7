"""Earlier stories to ids that last: what a story, a source and a claim go on being called."""

from whoseword.continuity.carrying import carried, carried_within
from whoseword.continuity.changes import changes
from whoseword.continuity.overlap import Part, heirs, settled

__all__ = ["Part", "carried", "carried_within", "changes", "heirs", "settled"]
