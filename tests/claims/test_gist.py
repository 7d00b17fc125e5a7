"""Headings of claims: words of a mention that a reader understands without its article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.claims.gist import LONGEST, gists, shortened, told
from whoseword.language.lexicon import ENGLISH
from whoseword.provenance.story_index import StoryIndex, index
from whoseword.reading.cue_class import cue_class
from whoseword.records import (
    Article,
    Attribution,
    ClaimGroup,
    Form,
    Proposition,
    Reading,
    Source,
    SourceKind,
    StoryReadings,
)

VANE = Source("S-vane", "Ida Vane", SourceKind.NAMED_PERSON)


def group(*texts: str) -> tuple[StoryIndex, ClaimGroup]:
    """A claim in the outlets' own voices, each mention a whole article."""
    found = tuple(
        Proposition(f"P{k}", f"a{k}", ((0, len(text)),), text, 0) for k, text in enumerate(texts)
    )
    readings = tuple(
        Reading(Article(p.article, p.text), ((0, len(p.text)),), (), ()) for p in found
    )
    claim = ClaimGroup(found, (0.8,) * len(texts), {})
    return index(StoryReadings(readings, (), {}), OUTLETS), claim


def said(
    sentence: str,
    part: str,
    form: Form | None,
    speaker: Source = VANE,
    *,
    cue: str = "",
    denial: bool = False,
) -> str:
    """What is shown of ``part`` of a sentence, attributed to ``speaker`` where there is a form."""
    start = sentence.index(part)
    span = (start, start + len(part))
    spoken = form is not None
    place = sentence.index(cue)
    attribution = Attribution(
        "A",
        "a",
        (),
        ((place, place + len(cue)),) if cue else (),
        (span,),
        form or Form.INDIRECT,
        denial=denial,
        speaker=speaker.id,
    )
    attribution = replace(attribution, cue_class=cue_class(sentence, attribution, ENGLISH))
    reading = Reading(
        Article("a", sentence), ((0, len(sentence)),), (attribution,) if spoken else (), (speaker,)
    )
    key, who = ("A", speaker.id) if spoken else (None, None)
    proposition = Proposition("P", "a", (span,), part, 0, key, who)
    return told(index(StoryReadings((reading,), (speaker,), {}), OUTLETS), proposition)


def test_a_mention_that_stands_on_its_own_is_preferred_to_one_that_leans() -> None:
    clear = "The harbour council bought two electric ferries for 41 million crowns"
    story, claim = group("it had bought them for 41 million crowns, she said", clear)
    assert gists(story, [claim]) == [clear]


@pytest.mark.parametrize(
    ("sentence", "part", "form", "shown"),
    [
        (
            "Vane said on Monday that the council bought two ferries.",
            "the council bought two ferries",
            Form.INDIRECT,
            "The council bought two ferries",
        ),
        (
            "“We will close the north pier,” she said to nobody in particular on Monday night.",
            "“We will close the north pier,”",
            Form.DIRECT,
            "Ida Vane: “We will close the north pier,”",
        ),
        (
            "Vane hopes to close the pier.",
            "to close the pier",
            Form.INDIRECT,
            "Vane hopes to close the pier.",
        ),
        (
            "The ferry, built in Caldmere, was sold.",
            "built in Caldmere",
            None,
            "The ferry, built in Caldmere, was sold.",
        ),
        (
            "It is not a toy, it is a bridge.",
            "It is not a toy, it is a bridge.",
            Form.DIRECT,
            "Ida Vane: It is not a toy, it is a bridge.",
        ),
        (
            "Vane told the board that they should have known of it by then.",
            "they should have known of it",
            Form.INDIRECT,
            "Ida Vane: They should have known of it",
        ),
    ],
)
def test_part_of_a_sentence_is_shown_alone_only_where_it_stands(
    sentence: str, part: str, form: Form | None, shown: str
) -> None:
    assert said(sentence, part, form) == shown


def test_what_somebody_denies_or_was_told_is_not_put_in_his_mouth() -> None:
    denied = "Mayor Ida Vane denied on Monday that she had been told of the cracked hinge."
    part = "she had been told of the cracked hinge"
    assert said(denied, part, Form.INDIRECT, cue="denied", denial=True) == denied
    told_so = "Mayor Ida Vane was told on Monday that her deputies had taken bribes."
    assert said(told_so, "her deputies had taken bribes", Form.INDIRECT, cue="was told") == told_so


def test_a_clause_behind_its_verb_heads_instead_of_a_sentence_that_would_be_cut() -> None:
    aside = "who owns three ferries and has long quarrelled with the harbour board over its fees"
    opening = (
        f"News of the sale will be a topic in every tavern of the coast, as Ida Vane, {aside},"
    )
    part = "she's selling two of the ferries to the city of Orsay before the summer begins"
    long = f"{opening} has announced {part}."
    assert said(long, part, Form.INDIRECT, cue="has announced") == f"Ida Vane: {part}".replace(
        "she's", "She's"
    )
    short = "Ida Vane has announced she's selling two of the ferries."
    part = "she's selling two of the ferries"
    assert said(short, part, Form.INDIRECT, cue="has announced") == short


def test_a_thing_behind_the_verb_is_no_clause() -> None:
    aside = "who owns three ferries and has long quarrelled with the harbour board over its fees"
    opening = (
        f"News of the sale will be a topic in every tavern of the coast, as Ida Vane, {aside},"
    )
    part = "the sale of two of the ferries to the city of Orsay before the summer begins"
    assert (
        said(f"{opening} has announced {part}.", part, Form.INDIRECT, cue="has announced")[0] == "…"
    )


def test_a_name_too_long_for_a_heading_is_left_out() -> None:
    speaker = Source("S-long", "Professor Sir " * 8 + "Ray", SourceKind.NAMED_PERSON)
    sentence = "“We will close the north pier,” said somebody with a very long name on Monday."
    words = "“We will close the north pier,”"
    assert said(sentence, words, Form.DIRECT, speaker) == words


def test_a_part_late_in_a_long_sentence_stays_in_its_heading() -> None:
    sentence = (
        f"The council, {'which met again and again that year, ' * 8}sold the ferry to a Mr. Ray."
    )
    shown = said(sentence, "sold the ferry", None)
    assert shown.startswith("… ")
    assert "sold the ferry to a Mr. Ray." in shown
    assert len(shown) <= LONGEST + 4


def test_dateline_and_opening_conjunction_are_dropped_but_no_word_is_changed() -> None:
    text = "LINDMARK — But the council bought two ferries."
    assert shortened(text) == "The council bought two ferries."


@pytest.mark.parametrize(
    "text",
    [
        "NON-FATAL CRASH CLOSES HIGHWAY IN SORREL",
        "COVID-19 cases rise sharply in Sorrel",
        "U.S.-led forces hit the port",
        "So far 12 people have died",
        "But for the warning, the ferry would have sunk",
        "However hard they tried, it sank",
        "That bridge is unsafe",
        "BREAKING NEWS —",
    ],
)
def test_what_only_looks_like_an_opening_is_kept(text: str) -> None:
    assert shortened(text) == text


@pytest.mark.parametrize(
    "opening", ["HOUSTON — ", "HOUSTON—", "LONDON (AP) - ", "LINDMARK (Reuters) -- ", "- ", "So, "]
)
def test_real_openings_are_dropped(opening: str) -> None:
    assert shortened(f"{opening}The ferry sank.") == "The ferry sank."


@given(st.integers(0, 300), st.integers(1, 120), st.integers(200, 500))
def test_the_words_of_the_mention_stay_in_its_heading(start: int, size: int, length: int) -> None:
    numbered = [f"w{number}{',' if number % 7 == 0 else ''}" for number in range(length // 4)]
    text = " ".join(numbered)
    low = min(start, len(text) - 1)
    high = min(low + size, len(text))
    inside = [word.strip(",") for word in text[low:high].split()[1:-1]]
    shown = shortened(text, (low, high)).replace(",", " ").split()
    assert set(inside) <= set(shown)


def test_a_long_mention_is_cut_at_a_break_and_says_so() -> None:
    text = "The council bought two ferries, " + ", ".join(["which nobody had wanted"] * 12)
    short = shortened(text)
    assert len(short) <= LONGEST + 2
    assert short.endswith(" …")
    assert text.startswith(short.removesuffix(" …"))


def test_the_order_of_the_mentions_does_not_matter() -> None:
    texts = ("The council bought two ferries on Monday", "Two ferries were bought by the council")
    headings = [gists(*(story, [claim])) for story, claim in (group(*texts), group(*texts[::-1]))]
    assert headings[0] == headings[1]


@given(st.text(min_size=1, max_size=600), st.integers(0, 600), st.integers(0, 600))
def test_any_text_gives_a_short_gist(text: str, start: int, length: int) -> None:
    end = min(start + length, len(text))
    assert len(shortened(text, (min(start, end), end))) <= LONGEST + 4


def test_two_groups_with_a_mention_in_common_get_headings_of_their_own() -> None:
    story, claim = group(
        "The harbour board closed the north pier on Monday",
        "On Monday the north pier was closed by the board",
        "The harbour board met on Monday over the pier",
    )
    both, pier, board = claim.propositions
    groups = [
        ClaimGroup((both, pier), (0.9, 0.8), {}),
        ClaimGroup((both, board), (0.8, 0.7), {}),
    ]
    assert gists(story, groups) == [both.text, board.text]  # what comes first chooses first
    assert gists(story, groups[::-1]) == [both.text, pier.text]


def test_a_heading_says_no_more_than_the_outlets_share() -> None:
    plain = "The county will shut the outer quay from Monday."
    adorned = "Long at odds with its tenants, the county will shut the outer quay from Monday."
    index, claim = group(adorned, plain)
    better = ClaimGroup(claim.propositions, (0.9, 0.85), {})
    assert gists(index, [claim]) == gists(index, [better]) == [plain]


def test_a_mention_that_is_not_sure_heads_nothing_beside_a_sure_one() -> None:
    index, claim = group("The county shuts the quay.", "Nobody in the county sails any more.")
    doubtful = ClaimGroup(claim.propositions, (0.01, 0.8), {})
    assert gists(index, [doubtful]) == ["Nobody in the county sails any more."]
    assert gists(index, [doubtful, doubtful]) == ["Nobody in the county sails any more."] * 2


def test_the_agency_before_the_words_is_no_heading() -> None:
    assert shortened("(Northwire) Ida Vane shut the quay.") == "Ida Vane shut the quay."
    assert shortened("(Allegedly) the quay is shut.") == "(Allegedly) the quay is shut."


def test_a_figure_that_one_outlet_has_is_no_word_of_the_heading() -> None:
    plain = "The county sold two ferries to the harbour board."
    figured = "The county sold two ferries to the harbour board for 716."
    index, claim = group(figured, plain)
    assert gists(index, [ClaimGroup(claim.propositions, (0.85, 0.8), {})]) == [plain]


def test_a_headline_that_was_cut_heads_no_claim_that_another_tells_whole() -> None:
    cut = "Bridge of Harrow shut after engineers found 40 cracks in..."
    whole = "The bridge of Harrow is shut after engineers found 40 cracks"
    found, claim = group(cut, whole)
    assert gists(found, [claim]) == [whole]
