"""Speech that the layout hands to a speaker."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS, RESOURCES
from whoseword.inference.relations import Decoded, Relation
from whoseword.reading.dialogue.speaker_turns import turns_of, with_turns
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Article, Name, NameKind

INTERVIEW = (
    "The mayor spoke on Monday.\n\n"
    "Q: When did you know?\n\n"
    "A: In May. We did nothing.\n\n(laughs)\n\n"
    "Q: Why?\n\n"
    "A: It was dear.\n\n"
    "The council meets on Friday."
)
BRIEFING = (
    "MS. VANE: [inaudible] The harbour is closed.\nIt stays closed.\nQ    Until when?\n"
    "TOM ODUYA, DOCK WORKER: Nobody told us.\nMS. VANE: That is not true."
)


def told(
    text: str,
    title: str | None = None,
    names: tuple[Name, ...] = (),
    read: tuple[Relation, ...] = (),
) -> list[tuple[str, ...]]:
    article = Article("a", text, title=title)
    turns = turns_of(article, names, RESOURCES)
    found = with_turns(
        article, Decoded(read, ()), names, mentioned(article, OUTLETS)["title"], turns
    )
    document = f"{title}\n\n{text}" if title else text
    return [
        tuple(
            " | ".join(document[slice(*span)] for span in spans)
            for spans in (relation.source, relation.cue, relation.content)
        )
        for relation in found.relations
    ]


@pytest.mark.parametrize("title", [None, "A talk by the sea"])
def test_questions_and_answers_are_said_by_those_who_stand_before_them(title: str | None) -> None:
    assert told(INTERVIEW, title) == [
        ("Q", ":", "When did you know?"),
        ("A", ":", "In May. We did nothing."),
        ("Q", ":", "Why?"),
        ("A", ":", "It was dear."),
    ]


def test_a_turn_runs_to_the_next_without_stage_directions() -> None:
    assert told(BRIEFING) == [
        ("MS. VANE", ":", "The harbour is closed.\nIt stays closed."),
        ("TOM ODUYA, DOCK WORKER", ":", "Nobody told us."),
        ("MS. VANE", ":", "That is not true."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CORRECTION: The pier is in Ostrel.\n\nUPDATE: It has closed.\n\nBREAKING: It fell.",
        "Q: Who knows?\n\nNobody did.",
        "Vane: 46.\n\nOduya: 12.\n\nVane: 50.\n\nOduya: 9.",
        "From the pier: a long way to the town.",
        "READ MORE: Do you swim?\n\nIt fell.\n\nWATCH: We did.\n\nREAD MORE: I sank.",
        "PHOTOS: Our pier\n\nIt fell.\n\nRELATED VIDEO: I see\n\nPHOTOS: My pier?",
        "SEE MORE: Our pier\n\nMORE: I see\n\nWATCH LIVE: My pier?\n\nMORE: You?",
        "TIDES: Our pier\n\nHARBOUR: I see\n\nTIDES: My pier?\n\nHARBOUR: You?",
        "U.S. TIDES: Our pier\n\nFIRST LOOK: I see\n\nU.S. TIDES: My pier?",
        "MS. VANE: Do you swim?\n\nMS. VANE: I do.\n\nMS. VANE: We all do.",
    ],
)
def test_other_lines_with_a_colon_are_left_alone(text: str) -> None:
    assert told(text) == []


POSITIONS = "VANE: Wants a wall.\n\nODUYA: Opposes it.\n\nVANE: Wants a pier.\n\nODUYA: Opposes it."


def people(text: str) -> tuple[Name, ...]:
    """Those in the line "Ada Vane met Bo Oduya." that ``text`` begins with."""
    spans = ((text.index(name), text.index(name) + len(name)) for name in ("Ada Vane", "Bo Oduya"))
    return tuple(Name(span, NameKind.PERSON) for span in spans)


def test_names_of_the_article_speak_before_their_colons() -> None:
    text = "Ada Vane met Bo Oduya.\n\nVANE: Who are you?\n\nODUYA: Guess.\n\nVANE: I cannot."
    assert [who for who, _, _ in told(text, names=people(text))] == ["VANE", "ODUYA", "VANE"]
    assert told(text) == []


def test_a_label_in_full_vouches_for_its_surname() -> None:
    text = "ADA VANE: Who are you?\nBO ODUYA: Guess.\nVANE: I cannot.\nODUYA: Try."
    assert [who for who, _, _ in told(text)] == ["ADA VANE", "BO ODUYA", "VANE", "ODUYA"]


def test_a_list_of_positions_is_no_transcript() -> None:
    text = "Ada Vane met Bo Oduya.\n\n" + POSITIONS
    assert told(text, names=people(text)) == []


def test_a_name_in_capitals_alone_vouches_for_no_label() -> None:
    text = "TIDES: Do you swim?\n\nHARBOUR: I do.\n\nTIDES: We all do."
    names = (Name((0, 5), NameKind.PERSON), Name((23, 30), NameKind.PERSON))
    assert told(text, names=names) == []


def test_page_furniture_ends_a_turn_and_says_nothing() -> None:
    text = BRIEFING.replace("Q    Until", "READ MORE: The harbour falls.\nQ: Until")
    assert told(text)[:2] == [
        ("MS. VANE", ":", "The harbour is closed.\nIt stays closed."),
        ("Q", ":", "Until when?"),
    ]


def test_what_a_turn_holds_is_taken_from_a_cue_elsewhere_and_left_to_one_inside() -> None:
    inside = BRIEFING.index("Nobody"), BRIEFING.index("Nobody") + 6
    elsewhere = Relation(((0, 8),), ((9, 10),), (inside,), 0.5)
    cue = BRIEFING.index("told"), BRIEFING.index("told") + 4
    within = Relation((inside,), (cue,), ((cue[1] + 1, cue[1] + 3),), 0.5)
    found = told(BRIEFING, read=(elsewhere, within))
    assert found[0] == ("Nobody", "told", "us")
    assert len(found) == 4


def test_words_from_somebody_are_the_quotation_that_follows() -> None:
    text = 'It fell.\n\nAnd from Ada Vane: “We knew.” It was late.\n\nFrom the Post: "They did."'
    assert told(text) == [("Ada Vane", ":", "“We knew.”"), ("the Post", ":", '"They did."')]


VANE = (Name((0, 8), NameKind.PERSON),)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vane: Pier was never safe", ("Vane", ":", "Pier was never safe")),
        ("Mayor Vane: Pier was never safe", ("Mayor Vane", ":", "Pier was never safe")),
        ("Pier was never safe: Vane", ("Vane", ":", "Pier was never safe")),
        ("Pier was never safe: WSJ", ("WSJ", ":", "Pier was never safe")),
        ("Pier was never safe: sources", ("sources", ":", "Pier was never safe")),
        ("Pier was never safe – report", ("report", "–", "Pier was never safe")),
        ("Poll: Most want the pier back", ("Poll", ":", "Most want the pier back")),
        ("Watch: Pier was unsafe - sources", ("sources", "-", "Watch: Pier was unsafe")),
        ("Pier was never safe, says union", ("union", "says", "Pier was never safe")),
        ("'Pier was never safe,' warns Vane", ("Vane", "warns", "'Pier was never safe,'")),
    ],
)
def test_a_headline_names_its_source_before_or_behind_a_colon(
    title: str, expected: tuple[str, ...]
) -> None:
    assert told("Ada Vane closed it.", title, VANE) == [expected]


@pytest.mark.parametrize(
    "title",
    [
        "The Latest: Pier was never safe",
        "Breaking: Pier was never safe",
        "Pier was never safe - The Tallow Gazette",
        "A plan for the pier: buy it back now",
        "Vane: Pier falls",
        "Pier was never safe",
    ],
)
def test_other_headlines(title: str) -> None:
    assert told("Ada Vane closed it.", title, VANE) == []


@pytest.mark.parametrize("site", [" | The Tallow Gazette", " - CNN", " · Home"])
def test_the_site_behind_a_headline_hides_no_source(site: str) -> None:
    assert told("It fell.", f"Pier was never safe - sources{site}") == [
        ("sources", "-", "Pier was never safe")
    ]


@pytest.mark.parametrize("label", ["Opinion", "Analysis", "Live", "EXCLUSIVE"])
def test_a_pages_label_is_nobody_though_the_reader_took_it_for_somebody(label: str) -> None:
    end = len(label)
    seen = Relation(((0, end),), ((end, end + 1),), ((end + 2, end + 21),), 0.8)
    assert told("It fell.", f"{label}: Pier was never safe", (), (seen,)) == []


def test_what_the_reader_saw_in_a_headline_stays() -> None:
    seen = Relation(((0, 4),), ((4, 5),), ((6, 25),), 0.8)
    assert told("Ada Vane closed it.", "Vane: Pier was never safe", VANE, (seen,)) == [
        ("Vane", ":", "Pier was never safe")
    ]


def test_a_headline_is_its_sources_though_the_reader_gave_it_to_the_text() -> None:
    title, text = "Pier was never safe - union", "It fell, the union said."
    shift = len(title) + 2
    who, cue = (text.index(words) + shift for words in ("the union", "said"))
    seen = Relation(
        ((who, who + 9),), ((cue, cue + 4),), ((0, len(title)), (shift, shift + 7)), 0.9
    )
    assert ("union", "-", "Pier was never safe") in told(text, title, (), (seen,))


def test_words_stay_under_the_label_that_they_stand_under_though_nobody_knows_it() -> None:
    text = "ANNO: Dark.\n\nHARBOUR RADIO 4: It fell.\n\nThe pier is old."
    cue = Relation(((0, 4),), ((4, 5),), ((6, 10), (text.index("It"), text.index("It") + 7)), 0.9)
    assert told(text, read=(cue,)) == [("ANNO", ":", "Dark")]


lines = st.lists(
    st.sampled_from(
        [
            "Q: ",
            "A: ",
            "MS. VANE: ",
            "WATCH: ",
            "we? ",
            "(x)",
            "[",
            "]",
            "From B: “c”",
            "\n",
            "a",
            " ",
            "“",
            "”",
        ]
    ),
    max_size=30,
).map("".join)


@given(lines, st.none() | lines)
def test_spans_lie_in_the_document_and_roles_never_overlap(text: str, title: str | None) -> None:
    article = Article("a", text, title=title)
    whole = len(text) + (len(title) + 2 if title else 0)
    found = with_turns(article, Decoded((), ()), (), (), turns_of(article, (), RESOURCES)).relations
    for relation in found:
        spans = sorted(relation.source + relation.cue + relation.content)
        assert all(0 <= start < end <= whole for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    contents = sorted(span for relation in found for span in relation.content)
    assert all(a[1] <= b[0] for a, b in pairwise(contents))
