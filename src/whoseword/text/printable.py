"""Foreign text made safe to show."""

from __future__ import annotations

from typing import Final

# What a terminal or a page could be steered with: controls, lone surrogates, bidi overrides.
_UNPRINTABLE: Final = dict.fromkeys(
    (
        *(c for c in range(0x20) if c not in (0x09, 0x0A, 0x0D)),
        *range(0x7F, 0xA0),
        *range(0xD800, 0xE000),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),
    "\N{REPLACEMENT CHARACTER}",
)


def printable(text: str) -> str:
    """Text with control characters, lone surrogates and direction overrides made visible."""
    return text.translate(_UNPRINTABLE)


def xml_printable(text: str) -> str:
    """Printable text without the two noncharacters that XML 1.0 has no place for."""
    return printable(text).translate(_NOT_IN_XML)


_NOT_IN_XML: Final = dict.fromkeys((0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
