"""What can go wrong, drawn as a tree.

WhosewordError
├── BadRegistry           a list of further outlets that cannot be used
├── BadList               a watch-list that cannot be used
├── InputError            one input could not be used; the rest of the batch goes on
│   ├── NotFound          no such file or folder
│   ├── Unreadable        the bytes are not text, or the text holds no article
│   ├── TooLarge          over a stated limit
│   ├── BadRecord         a JSON article that is none
│   ├── NoDomain          what was given as a domain names no host
│   ├── UnknownClaim      a claim that a report does not hold, or one of several
│   ├── NotInArchive      a story or an article that the archive does not hold
│   ├── Unreachable       an address that does not answer, or answers with an error
│   ├── Refused           an address that must not be fetched
│   └── StageFailed       an article or a story on which Whoseword itself broke
├── MissingExtra          a library that only some users need is not installed
├── BatchError            the folder of a batch cannot be used
├── EngineError           a stage of a batch that cannot go on
├── WordsMissing          a language without a list of words that reading asks for
├── ModelError            a shipped model is missing or damaged
└── StoreError            the file of an archive cannot be used
    ├── NoStore           it is no archive, or a damaged one
    ├── NewerStore        a newer version of Whoseword made it
    ├── StoreShut         its place cannot be read or written
    ├── StoreFull         no room is left for it
    └── StoreBusy         another process holds it for too long
"""

from __future__ import annotations

_LONGEST_REASON = 200


class WhosewordError(Exception):
    """Base of everything that Whoseword raises on purpose."""


class BadRegistry(WhosewordError):
    """A user's list of outlets: the file and line, what is wrong, and what to do about it."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}. {remedy}")


class BadList(WhosewordError):
    """A watch-list: the file, what is wrong and in which line, and what to do about it."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"{name}: {problem}. Lists are OFAC's sdn.csv and alt.csv, the UN's and the EU's XML,"
            " the UK's CSV, or FollowTheMoney entities"
        )


class InputError(WhosewordError):
    """One input could not be used: its name, what is wrong, and what to do about it."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}. {remedy}")
        self.name, self.problem, self.remedy = name, problem, remedy


class NotFound(InputError):
    """No such file or folder."""


class Unreadable(InputError):
    """The bytes are not text, or the text holds no article."""


class TooLarge(InputError):
    """Over a stated limit."""


class BadRecord(InputError):
    """A JSON article that is none."""


class NoDomain(InputError):
    """What was given as a domain names no host."""


class UnknownClaim(InputError):
    """A claim that a report does not hold, or that is not told from others."""


class NotInArchive(InputError):
    """A story, an article or a decision that the archive does not hold."""


class Unreachable(InputError):
    """An address that does not answer, or answers with an error: then it is ``answered``."""

    def __init__(self, name: str, problem: str, remedy: str, *, answered: bool = False) -> None:
        super().__init__(name, problem, remedy)
        self.answered = answered


class Refused(InputError):
    """An address that must not be fetched."""


class StageFailed(InputError):
    """An article or a story on which a stage broke, by a fault of Whoseword's own."""

    def __init__(self, name: str, error: Exception) -> None:
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_REASON]
        remedy = "The others went on. Please report it together with the article."
        super().__init__(name, f"Whoseword broke on it ({reason})", remedy)


class MissingExtra(WhosewordError):
    """A library that only some users need is not installed; says which, and how to get it."""

    def __init__(self, library: str, install: str) -> None:
        super().__init__(f"{library} is not installed. Install it with: pip install '{install}'")


class BatchError(WhosewordError):
    """The folder of a batch cannot be used: which, what is wrong, and what to do about it."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}. {remedy}")


class EngineError(WhosewordError):
    """A stage of a batch cannot go on: why, and what to do about it."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}. {remedy}")


class WordsMissing(WhosewordError):
    """The folder of a language lacks a subject, or a list of one, that reading asks for."""

    def __init__(self, name: str, folder: str) -> None:
        super().__init__(f"{folder} has no list {name}. The lists of en show what it holds")


class ModelError(WhosewordError):
    """A shipped model is missing or damaged."""


class StoreError(WhosewordError):
    """The file of an archive cannot be used: which, what is wrong, and what to do about it."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}. {remedy}")


class NoStore(StoreError):
    """The file is no archive, or a damaged one."""


class NewerStore(StoreError):
    """A newer version of Whoseword made the archive."""


class StoreShut(StoreError):
    """The place of the archive cannot be read or written."""


class StoreFull(StoreError):
    """No room is left for the archive."""


class StoreBusy(StoreError):
    """Another process holds the archive for too long."""
