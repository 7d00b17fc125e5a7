"""What reading and comparing need beside the articles: built once a worker, passed down."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from whoseword.helper_process import HelperProcess
from whoseword.inference.loaded_models import Models
from whoseword.language.languages import Languages
from whoseword.outlets import KnownOutlets


@dataclass(frozen=True, slots=True)
class Limits:
    """``as_of`` dates articles without a date; ``allow_private`` lets addresses be private ones."""

    as_of: str | None = None
    allow_private: bool = False


def _parser() -> HelperProcess:
    return HelperProcess("whoseword.ingest.parsing_worker")


@dataclass(frozen=True, slots=True)
class Resources:
    """The models, outlets, languages and limits of a run; a reading hangs on these.

    ``parser`` is the process that parses foreign documents. Nothing is loaded or begun before it is
    asked for. Two of them know nothing of each other, so that one process can serve users who have
    outlets of their own.
    """

    models: Models = field(default_factory=Models)
    outlets: KnownOutlets = field(default_factory=KnownOutlets)
    limits: Limits = field(default_factory=Limits)
    languages: Languages = field(default_factory=Languages)
    parser: HelperProcess = field(default_factory=_parser)

    @classmethod
    def with_outlets_of(cls, path: str | Path | None, limits: Limits | None = None) -> Resources:
        """Know the outlets of a file of one's own too (docs/outlets.md); raises ``BadRegistry``."""
        outlets = KnownOutlets.of_file(path) if path is not None else KnownOutlets()
        return cls(outlets=outlets, limits=limits or Limits())


@cache
def shipped() -> Resources:
    """The resources of callers who have nothing of their own: what is shipped, and no more."""
    return Resources()
