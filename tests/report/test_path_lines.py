from __future__ import annotations

from whoseword.records import (
    Article,
    Entity,
    NameKind,
    Place,
    Post,
    Source,
    SourceKind,
    Step,
    Story,
    StoryArticle,
    Tie,
    TieKind,
    TiePath,
)
from whoseword.report.path_lines import on_whose_word, path_lines

EVIDENCE = (Place("a", (0, 4)),)
MET = Tie("E1", "E2", TieKind.CONTACT, "met", hedged=True, on_whose_word=("S1",), evidence=EVIDENCE)
HELD = Post("E2", "keeper", "E3", evidence=EVIDENCE)
STORY = Story(
    "T",
    "",
    (StoryArticle(Article("a", "text", outlet="Courier"), ()),),
    (),
    (Source("S1", "an aide", SourceKind.UNNAMED_PERSON),),
    (),
    entities=(
        Entity("E1", "Ilka Dorn", NameKind.PERSON),
        Entity("E2", "Tam Ruel", NameKind.PERSON),
        Entity("E3", "Well Guild", NameKind.ORGANISATION),
    ),
)


def test_a_path_is_a_line_a_step_and_the_word_it_is_weakest_at() -> None:
    first, second = Step("E1", "E2", MET, 2), Step("E2", "E3", HELD, 0)
    lines = list(path_lines(STORY, TiePath((first, second), first)))
    assert lines[0] == "Ilka Dorn — contact, hedged: “met” — Tam Ruel"
    assert lines[1] == "Tam Ruel — keeper — Well Guild"
    assert lines[2] == f"weakest: {lines[0]}, on the word of an aide (unnamed) through Courier"


def test_what_nobody_says_stands_in_the_outlets_own_voice() -> None:
    assert on_whose_word(STORY, HELD) == "in the own voice of Courier"
