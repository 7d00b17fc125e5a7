from __future__ import annotations

from collections.abc import Callable

from tests.claims.told import Teller, assembled
from tests.growth import power
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.story_index import index
from whoseword.records import Claim, CreditRole, OriginRange

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def claim(teller: Teller) -> Claim:
    return assembled(index(teller.story(), OUTLETS), teller.group(), "gist")


def counted(teller: Teller) -> OriginRange:
    return claim(teller).independent_origins


def test_carriers_under_one_owner_are_marked() -> None:
    teller = Teller()
    for outlet in ("The Wall Street Journal", "New York Post", "Reuters"):
        teller.article(outlet).says(CRACKS, claim=True)
    assert [r for r in all_in_words(counted(teller).reasons) if "owner" in r] == [
        "New York Post and The Wall Street Journal have one owner, News Corp"
    ]


def test_outlets_under_one_owner_are_marked_where_they_stand_behind_the_carriers() -> None:
    teller = Teller()
    for carrier, credited in (("Harrow Daily", "WSJ"), ("The Bugle", "New York Post")):
        source = teller.source(credited, "outlet")
        teller.article(carrier).says(CRACKS, source, cue="reported", claim=True)
    found = claim(teller)
    assert (found.independent_origins.at_least, found.independent_origins.at_most) == (1, 2)
    assert any(
        "have one owner, News Corp" in r for r in all_in_words(found.independent_origins.reasons)
    )


def test_one_outlet_under_two_names_has_no_owner_in_common_with_itself() -> None:
    teller = Teller()
    source = teller.source("WSJ", "outlet")
    teller.article("Harrow Daily").says(CRACKS, source, cue="reported", claim=True)
    teller.article("The Wall Street Journal").says(CRACKS, claim=True)
    assert not any("owner" in reason for reason in all_in_words(counted(teller).reasons))


def test_outlets_without_a_known_owner_are_not_marked() -> None:
    teller = Teller()
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        teller.article(outlet).says(CRACKS, claim=True)
    assert not any("owner" in reason for reason in all_in_words(counted(teller).reasons))


def test_a_printed_agency_stands_in_the_chain_and_its_printers_are_marked() -> None:
    teller = Teller()
    aide = teller.source("an aide", "unnamed")
    for outlet in ("Harrow Daily", "The Bugle"):
        writer = teller.article(outlet).credits("Reuters", CreditRole.WIRE)
        writer.says(CRACKS, aide, claim=True)
    found = claim(teller)
    assert [origin.chains for origin in found.origins] == [
        (("Harrow Daily", "Reuters", aide), ("The Bugle", "Reuters", aide))
    ]
    assert found.independent_origins.at_most == 1
    reasons = all_in_words(found.independent_origins.reasons)
    assert "Harrow Daily and The Bugle print texts of Reuters" in reasons


def test_an_agency_that_prints_its_own_text_is_no_step() -> None:
    teller = Teller()
    writer = teller.article("Reuters").credits("Reuters", CreditRole.WIRE)
    writer.says(CRACKS, claim=True)
    (origin,) = claim(teller).origins
    assert origin.chains == (("Reuters",),)


def test_printing_an_agencys_text_outside_any_attribution_leaves_it_own_voice() -> None:
    teller = Teller()
    teller.article("Harrow Daily").credits("Reuters", CreditRole.WIRE).says(CRACKS, claim=True)
    (origin,) = claim(teller).origins
    assert (origin.kind.value, origin.chains) == ("own_voice", (("Harrow Daily", "Reuters"),))


def test_unnamed_people_in_a_printed_retelling_pass_through_both_outlets() -> None:
    teller = Teller()
    gull = teller.source("The Gull Post", "outlet")
    insider = teller.source("two people briefed on it", "unnamed")
    writer = teller.article("Harrow Daily").credits("Reuters", CreditRole.WIRE)
    writer.credits("The Gull Post")
    writer.says("Engineers found cracks in January", gull, cue="reported")
    writer.says("The ministry had known of them", gull, cue="wrote")
    writer.says("Some of the cables were replaced", insider, claim=True)
    (origin,) = claim(teller).origins
    assert origin.chains == (("Harrow Daily", "Reuters", "The Gull Post", insider),)


HEARD = "bdfklmnprstvz"  # no two of them sound alike


def _many(people: int) -> Callable[[], Claim]:
    teller = Teller()
    for number in range(people):
        letters = HEARD[number % len(HEARD)] + HEARD[number // len(HEARD)]
        source = teller.source(f"G{letters}en R{letters[::-1]}ool", "named")
        teller.article(f"Paper {number}").says(CRACKS, source, claim=True)
    story, group = index(teller.story(), OUTLETS), teller.group()
    return lambda: assembled(story, group, "gist")


def test_the_cost_of_many_origins_grows_as_the_pairs_that_were_judged() -> None:
    assert _many(40)().independent_origins.at_least == 40
    assert power(_many, 20, 60) < 2.1


def test_two_spellings_of_a_name_prove_no_second_person() -> None:
    teller = Teller()
    for outlet, name in (("Harrow Daily", "Gul Suleyman"), ("The Gull Post", "Gül Soleiman")):
        teller.article(outlet).says(CRACKS, teller.source(name, "named"), claim=True)
    assert claim(teller).independent_origins.at_least == 1
