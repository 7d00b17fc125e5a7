"""Records to bytes and back, every code point of theirs kept."""

from __future__ import annotations

import hashlib
import json
from typing import TypeVar

import msgspec

Record = TypeVar("Record")


def shape(kind: object) -> str:
    """Name the fields of records, eight characters; what was kept of another shape lacks some."""
    described = json.dumps(msgspec.json.schema(kind), sort_keys=True)
    return hashlib.sha256(described.encode()).hexdigest()[:8]


def to_bytes(record: object) -> bytes:
    """Write a record; even half a surrogate pair, which UTF-8 cannot hold, comes back as it was."""
    builtins = msgspec.to_builtins(record)
    line = json.dumps(builtins, ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "surrogatepass")


def from_bytes(content: bytes, kind: type[Record]) -> Record:
    """Read what ``to_bytes`` wrote of a record of this kind."""
    return msgspec.convert(json.loads(content.decode("utf-8", "surrogatepass")), kind)
