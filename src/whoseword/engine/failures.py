"""What a worker could not go on from, in words that cross from process to process."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from whoseword.errors import EngineError, WhosewordError


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception in plain words; ``errno`` where the system refused something."""

    words: str
    errno: int | None = None
    strerror: str | None = None
    filename: str | None = None

    def error(self) -> Exception:
        """Give what to raise for it."""
        if self.errno is not None:
            return OSError(self.errno, self.strerror, self.filename)
        return EngineError(self.words.rstrip("."), "What was finished is kept: run again")


def failure_of(work: Callable[[], None]) -> Failure | None:
    """Do some work; give how it failed, or None."""
    try:
        work()
    except OSError as error:
        return Failure(str(error), error.errno, error.strerror, error.filename)
    except WhosewordError as error:
        return Failure(str(error))
    except Exception:
        return Failure(" ".join(traceback.format_exc(limit=-3).split()))
    return None
