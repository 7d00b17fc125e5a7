"""Foreign text made safe to show."""

from __future__ import annotations

from typing import Final

# What a terminal or a page could be steered with: controls, ends of lines that only some see,
# lone surrogates, and everything that turns the direction of writing.
_UNPRINTABLE: Final = dict.fromkeys(
    (
        *(c for c in range(0x20) if c not in (0x09, 0x0A, 0x0D)),
        *range(0x7F, 0xA0),
        *range(0xD800, 0xE000),
        0x061C,
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2066, 0x206A),
        0xFEFF,
    ),
    "\N{REPLACEMENT CHARACTER}",
)


def printable(text: str) -> str:
    """Text with control characters, lone surrogates and signs of direction made visible."""
    return text.translate(_UNPRINTABLE)


def xml_printable(text: str) -> str:
    """Printable text without the two noncharacters that XML 1.0 has no place for."""
    return printable(text).translate(_NOT_IN_XML)


_NOT_IN_XML: Final = dict.fromkeys((0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
