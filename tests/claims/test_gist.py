from hypothesis import given
from hypothesis import strategies as st

from whoseword.claims.gist import LONGEST, gists, shortened
from whoseword.records import ClaimGroup, Proposition


def group(*texts: str) -> ClaimGroup:
    found = tuple(
        Proposition(f"P{k}", f"a{k}", ((0, len(text)),), text, 0) for k, text in enumerate(texts)
    )
    return ClaimGroup(found, (0.8,) * len(texts), {})


def gist(group: ClaimGroup) -> str:
    return gists([group])[0]


def test_a_mention_that_stands_on_its_own_is_preferred_to_one_that_leans() -> None:
    clear = "The harbour council bought two electric ferries for 41 million crowns"
    assert gist(group("it had bought them for 41 million crowns, she said", clear)) == clear


def test_dateline_and_opening_conjunction_are_dropped_but_no_word_is_changed() -> None:
    text = "LINDMARK — But the council bought two ferries."
    assert shortened(text) == "The council bought two ferries."


def test_a_long_mention_is_cut_at_a_break_and_says_so() -> None:
    text = "The council bought two ferries, " + ", ".join(["which nobody had wanted"] * 12)
    short = shortened(text)
    assert len(short) <= LONGEST + 2
    assert short.endswith(" …")
    assert text.startswith(short.removesuffix(" …"))


def test_the_order_of_the_mentions_does_not_matter() -> None:
    texts = ("The council bought two ferries on Monday", "Two ferries were bought by the council")
    assert gist(group(*texts)) == gist(group(*texts[::-1]))


@given(st.text(min_size=1, max_size=600))
def test_any_text_gives_a_short_gist(text: str) -> None:
    assert len(shortened(text)) <= LONGEST + 4


def test_two_groups_with_a_mention_in_common_get_headings_of_their_own() -> None:
    both, pier, board = group(
        "The harbour board closed the north pier on Monday",
        "On Monday the north pier was closed by the board",
        "The harbour board met on Monday over the pier",
    ).propositions
    groups = [
        ClaimGroup((both, pier), (0.9, 0.8), {}),
        ClaimGroup((both, board), (0.7, 0.6), {}),
    ]
    headings = gists(groups)
    assert headings == [both.text, board.text]
    assert gists(groups[::-1]) == headings[::-1]
