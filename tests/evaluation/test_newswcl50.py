from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import newswcl50

WORDS = [
    "Mayor (0_Vane_ACTOR",
    "Vane 0_Vane_ACTOR)",
    "spoke",
    ".",
    "\\n",
    "The (0_Pier_OBJECT|(0_Vane_ACTOR",
    "mayor 0_Vane_ACTOR)",
    "'s",
    "pier 0_Pier_OBJECT)",
    "held",
    ".",
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Lay out two invented articles of one event."""
    lines = []
    for name in ("0_L", "0_R"):
        lines.append(f"#begin document 0/-/{name}; part 000")
        for number, word in enumerate(WORDS):
            token, _, chains = word.partition(" ")
            lines.append(f"0/-/{name}\t0\t{number}\t{token}\t{chains or '-'}")
        lines.append("")
    (tmp_path / "newswcl50").mkdir()
    (tmp_path / "newswcl50" / "NewsWCL50.conll").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_texts_and_mentions_of_people_are_put_together_again(data: Path) -> None:
    first, second = newswcl50.documents(data)
    assert first.text == "Mayor Vane spoke.\nThe mayor's pier held.\n"
    assert [first.text[s:e] for (s, e), _ in first.mentions] == ["Mayor Vane", "The mayor"]
    assert (first.event, second.name) == ("0", "0_R")


def test_every_mention_is_counted_once_as_right_or_wrong(data: Path) -> None:
    (event, found, errors), (overall, _, total) = newswcl50.measure(data)
    assert (event, overall) == ("0", "all")
    assert errors == total
    assert sum(errors.values()) == 4
    assert errors["name: right"] == 2
    assert 0 <= found["conll"] <= 1
