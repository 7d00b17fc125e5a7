from __future__ import annotations

from pathlib import Path

import pytest

from training.person_nouns import nouns

DATA = """\
  1 This software and database is being provided to you.
00000010 05 n 01 queen 0 000 | an insect that founds a colony
00000020 18 n 01 queen 0 000 | a woman who rules
00000030 18 n 01 ferryman 0 000 | one who runs a ferry
00000040 18 n 01 Ida_Vane 0 001 @i 00000020 n 0000 | a ruler of Osk
00000050 14 n 01 squad 0 000 | a small band
00000060 18 n 01 squad 0 000 | never heard
00000070 18 n 01 lout 0 000 | (ethnic slur) somebody
00000080 18 n 01 junior 0 000 | the younger of two
00000090 18 n 01 ferry_boss 0 000 | two words
"""
INDEX = """\
queen n 2 1 @ 2 0 00000010 00000020
ferryman n 1 0 1 0 00000030
ida_vane n 1 1 @i 1 0 00000040
squad n 2 0 2 0 00000050 00000060
lout n 1 0 1 0 00000070
junior n 1 0 1 0 00000080
ferry_boss n 1 0 1 0 00000090
"""
SENSES = """\
ferryman%1:18:00:: 00000030 1 0
junior%1:18:00:: 00000080 1 1
junior%3:00:00:: 00000999 1 9
"""


@pytest.fixture
def wordnet(tmp_path: Path) -> Path:
    (tmp_path / "data.noun").write_text(DATA, "utf-8")
    (tmp_path / "index.noun").write_text(INDEX, "utf-8")
    (tmp_path / "index.sense").write_text(SENSES, "utf-8")
    return tmp_path


def test_the_first_sense_that_can_speak_decides(wordnet: Path) -> None:
    assert {"queen", "ferryman"} <= set(nouns(wordnet))
    assert "squad" not in nouns(wordnet)


def test_names_abuse_adjectives_and_longer_terms_are_left_out(wordnet: Path) -> None:
    assert nouns(wordnet) == ["ferryman", "queen"]
