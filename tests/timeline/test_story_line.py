from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.told import reading, said
from whoseword.records import (
    Claim,
    Conflict,
    ConflictKind,
    EventStatus,
    Mention,
    OriginRange,
    Reading,
    Reason,
    Stance,
)
from whoseword.timeline import story_line
from whoseword.timeline.story_line import agreed

COURIER = "The harbour board closed the eastern pier on Friday. The board had met in 2029."
POST = "On Friday the harbour board closed its eastern pier. It will rule in June."


def claim(*texts: tuple[str, str], conflict: bool) -> Claim:
    mentions = tuple(
        Mention(name, ((0, len(text)),), None, Stance.ASSERTED) for name, text in texts
    )
    conflicts = (Conflict(ConflictKind.DATE, (0, 1), Reason("dates")),) if conflict else ()
    return Claim("C", "", mentions, (), (), (), OriginRange(1, 1), conflicts)


def test_one_event_told_by_two_outlets_is_one_entry_in_order_of_time() -> None:
    line = story_line([reading("post", POST), reading("courier", COURIER)], [])
    assert [(e.when, sorted({m.article for m in e.evidence})) for e in line] == [
        ("2029", ["courier"]),
        ("2031-03-07", ["courier", "post"]),
        ("2031-06", ["post"]),
    ]
    assert [e.status for e in line][-1] is EventStatus.PLANNED


def test_two_events_of_one_day_stay_apart() -> None:
    mill = reading("post", "A fire burned down the old paper mill on Friday.")
    assert len(story_line([reading("courier", COURIER), mill], [])) == 3


def test_a_claim_joins_what_is_told_in_other_words() -> None:
    one, two = "The pier was shut on Friday.", "Officials barred all access Friday."
    told = [reading("a", one), reading("b", two)]
    assert len(story_line(told, [])) == 2
    assert len(story_line(told, [claim(("a", one), ("b", two), conflict=False)])) == 1


def test_dates_in_conflict_are_shown_as_such_with_what_each_says() -> None:
    one, two = "The pier was shut on Friday.", "The pier was shut on Saturday."
    told = [reading("a", one), reading("b", two)]
    [entry] = story_line(told, [claim(("a", one), ("b", two), conflict=True)])
    assert entry.conflict
    assert [m.when for m in entry.evidence] == ["2031-03-07", "2031-03-08"]


def test_the_word_behind_an_event_is_named_unless_an_outlet_tells_it_itself() -> None:
    text = "Dorn said the harbour board closed the eastern pier on Friday."
    attributed = reading(
        "a", text, said("a", text, "the harbour board closed the eastern pier on Friday")
    )
    [entry] = story_line([attributed], [])
    assert entry.on_whose_word == ("S1",)
    both = story_line([attributed, reading("courier", COURIER)], [])
    assert [e.on_whose_word for e in both if len(e.evidence) == 2] == [()]


def test_the_agreed_time_fits_most_and_is_the_finest_of_these() -> None:
    assert agreed(["2031-03", "2031-03-07", "2031"]) == "2031-03-07"
    assert agreed(["2031-03-07", "2031-03-08", "2031-03-08"]) == "2031-03-08"


@given(st.permutations([("courier", COURIER), ("post", POST), ("vale", COURIER), ("dale", POST)]))
def test_the_order_of_the_articles_does_not_matter(given_in: list[tuple[str, str]]) -> None:
    def read(order: list[tuple[str, str]]) -> list[Reading]:
        return [reading(name, text) for name, text in order]

    assert story_line(read(given_in), []) == story_line(read(sorted(given_in)), [])


def test_a_sentence_that_gives_two_days_of_like_events_gives_two_entries() -> None:
    text = "The board closed the pier on Friday and the board closed the pier on Saturday."
    assert [e.when for e in story_line([reading("a", text)], [])] == ["2031-03-07", "2031-03-08"]


def test_a_caption_that_repeats_what_somebody_says_is_on_their_word() -> None:
    told = "The Courier reported that the pier closed on Friday."
    text = f"{told}\nThe pier closed on Friday."
    article = reading("post", text, said("post", text, "the pier closed on Friday"))
    assert [e.on_whose_word for e in story_line([article], [])] == [("S1",)]


def test_a_word_for_hearsay_is_no_voucher_of_the_outlet() -> None:
    hearsay = reading("courier", "The eastern pier of Port Osk reportedly closed on Friday.")
    text = "The eastern pier of Port Osk closed on Friday, she said."
    claimed = reading("post", text, said("post", text, "eastern pier of Port Osk closed on Friday"))
    (entry,) = story_line([hearsay, claimed], [])
    assert entry.on_whose_word == ("S1",)


def test_a_day_a_century_off_is_an_entry_of_its_own() -> None:
    then = reading("courier", "The eastern pier burned on March 7, 1931.")
    now = reading("post", "The eastern pier burned on March 7, 2031.")
    assert [e.when for e in story_line([then, now], [])] == ["1931-03-07", "2031-03-07"]
