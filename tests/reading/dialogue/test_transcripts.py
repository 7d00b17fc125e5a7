"""Who takes turns."""

import pytest

from tests.known import MODELS
from whoseword.reading.dialogue.transcripts import transcript


def turns(
    text: str, people: tuple[str, ...] = (), outlet: str | None = None
) -> list[tuple[str, str]]:
    return [
        (turn.label.words + ("" if turn.named else " (no name)"), text[slice(*turn.content)])
        for turn in transcript(text, people, MODELS.antecedents.given_names, outlet)
    ]


def test_a_stage_note_a_role_or_an_accent_hides_no_speaker() -> None:
    text = (
        "ÉMILE RUÍZ, HOST: Who shut it?\n\nADA McCRAE, HEAD, DOCKS & PIERS: We did.\n\n"
        "RUÍZ (off camera): Why?\n\nMcCRAE [by phone]: I feared for you."
    )
    assert turns(text) == [
        ("ÉMILE RUÍZ", "Who shut it?"),
        ("ADA McCRAE", "We did."),
        ("RUÍZ", "Why?"),
        ("McCRAE", "I feared for you."),
    ]


def test_a_clock_time_before_behind_or_in_a_turn_is_no_label() -> None:
    text = (
        "Ada Vane (00:12):\nWho knew?\n\nBo Ray (00:15):\n4:57 it was.\n\nAda Vane (00:19):\nI see."
    )
    assert turns(text) == [
        ("Ada Vane", "Who knew?"),
        ("Bo Ray", "4:57 it was."),
        ("Ada Vane", "I see."),
    ]


def test_initials_are_those_of_somebody_named_and_an_outlet_asks() -> None:
    text = "Osk Post: Who knew?\n\nAda Vane: I did.\n\nOP: Since when?\n\nAV: We all knew in May."
    assert turns(text, ("Ada Vane",), "Osk Post") == [
        ("Osk Post (no name)", "Who knew?"),
        ("Ada Vane", "I did."),
        ("OP (no name)", "Since when?"),
        ("AV", "We all knew in May."),
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("12:3{} ", ""), ("", "\n\n{0}\n00:0{0}:01,000 --> 00:0{0}:04,000")]
)
def test_clock_times_around_turns_are_in_none(before: str, after: str) -> None:
    said = [("Ada Vane", "Who knew?"), ("Bo Ray", "I did."), ("Ada Vane", "I see.")]
    lines = [
        f"{before.format(k)}{who}: {words}{after.format(k + 1) if k < 2 else ''}"
        for k, (who, words) in enumerate(said)
    ]
    assert turns("\n".join(lines), ("Ada Vane", "Bo Ray")) == said


def test_titles_need_no_full_stop_and_an_office_may_have_several_words() -> None:
    text = (
        "Dr McCrae: Who knew?\n\nThe Minister of State, Docks Office (Bo Ray): I did.\n\n"
        "Ms de la Cour: You?\n\nHon. Members: Oh!\n\nDr McCrae: I see."
    )
    assert turns(text, ("Bo Ray",)) == [
        ("Dr McCrae", "Who knew?"),
        ("Bo Ray", "I did."),
        ("Ms de la Cour", "You?"),
        ("Hon. Members (no name)", "Oh!"),
        ("Dr McCrae", "I see."),
    ]


def test_a_record_need_not_speak_of_itself() -> None:
    text = "Ms. VANE. The pier held.\nMr. RAY of Osk. It fell.\nMs. VANE. It stands."
    assert [who for who, _ in turns(text)] == ["Ms. VANE", "Mr. RAY", "Ms. VANE"]


def test_parts_are_no_names() -> None:
    text = (
        "MODERATOR: Who knew?\n\nADA VANE, SMITH: I did.\n\nTHE WITNESS: We did.\n\nMODERATOR: You?"
    )
    assert [who for who, _ in turns(text)] == [
        "MODERATOR (no name)",
        "ADA VANE",
        "THE WITNESS (no name)",
        "MODERATOR (no name)",
    ]


def test_a_label_that_nobody_knows_ends_the_turn_before_it() -> None:
    text = (
        "ADA VANE: Who knew?\n\nBO RAY: We did.\n\nFrom the Floor: Boo!\n\nVANE: I see.\n\nRAY: A"
    )
    assert turns(text)[1] == ("BO RAY", "We did.")
    assert ("From the Floor", "Boo!") not in turns(text)


def test_a_clock_time_alone_ends_a_label_on_a_line_of_its_own() -> None:
    text = "Ada Vane (00:03)\nWho knew?\n\nBo Ray (1:02:09)\nWe did, I fear."
    assert turns(text) == [("Ada Vane", "Who knew?"), ("Bo Ray", "We did, I fear.")]


def test_two_turns_will_do_where_times_or_brackets_stand_beside_the_labels() -> None:
    text = "[14:02] Ada Vane: Are you there?\n[14:03] Bo Ray: I am."
    assert [who for who, _ in turns(text)] == ["Ada Vane", "Bo Ray"]
    asked = "The Minister (Ada Vane): I see.\n\nBo Ray (Osk) (Lab): Will you go?"
    assert [who for who, _ in turns(asked)] == ["The Minister (no name)", "Bo Ray"]
    assert [who for who, _ in turns(asked, ("Ada Vane",))] == ["Ada Vane", "Bo Ray"]
    assert turns(asked.replace(" (Ada Vane)", "").replace(" (Osk) (Lab)", "")) == []


def test_beside_a_stage_note_a_surname_in_capitals_that_comes_again_speaks() -> None:
    text = "VANE: Let us begin.\n\nQUILL (by phone): The dock is lost.\n\nVANE: I see."
    assert turns(text) == [
        ("VANE", "Let us begin."),
        ("QUILL", "The dock is lost."),
        ("VANE", "I see."),
    ]


def test_in_the_form_of_a_record_nobody_need_speak_twice() -> None:
    text = (
        "Mr. VANE of Osk. Madam Chair, I rise to oppose it.\n"
        "The CHAIR. The gentleman is recognized.\nMs. RAY. I yield."
    )
    assert [who for who, _ in turns(text)] == ["Mr. VANE", "The CHAIR (no name)", "Ms. RAY"]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: You may park here.\nNOTE: We close at six.\nNOTE: I sign for keys.",
        "MENU: What do we eat?\nPRICE: Do you pay?\nPLACE: Where do we meet?",
        "Where: Osk\nWhen: Monday, will you come?\nWhere: Town hall\nWhen: I say noon",
        "Ada Vane: 12\nBo Ray: 7\nAda Vane: 9\nBo Ray: 4",
        "Mr. VANE. He sold it.\nMr. RAY. He bought it.",
    ],
)
def test_lists_are_no_talk(text: str) -> None:
    assert turns(text, ("Ada Vane", "Bo Ray")) == []


def test_labels_may_be_bold_in_markdown() -> None:
    text = "**Ada Vane:** Who knew?\n\n**Bo Ray**: We did.\n\n**Ada Vane:** I see."
    assert turns(text, ("Ada Vane", "Bo Ray")) == [
        ("Ada Vane", "Who knew?"),
        ("Bo Ray", "We did."),
        ("Ada Vane", "I see."),
    ]


def test_a_chair_without_a_name_is_heard_as_one_of_a_record() -> None:
    text = (
        "The SPEAKER pro tempore. The gentleman is recognized.\n"
        "Mr. DE LA QUILL. I oppose it.\nMrs. McRAY of Osk. I yield."
    )
    assert [who for who, _ in turns(text)][1:] == ["Mr. DE LA QUILL", "Mrs. McRAY"]
