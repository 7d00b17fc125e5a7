from __future__ import annotations

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.provenance.one_publisher import joined_publishers
from whoseword.provenance.same_origin import Entry
from whoseword.provenance.story_index import index
from whoseword.records import OriginKind

CRACKS = "Engineers found forty cracks in the cables of the bridge"


def entry(name: str, kind: OriginKind = OriginKind.OUTLET, source: str | None = None) -> Entry:
    return Entry(kind, name, source, {(f"Carrier of {name}", name)})


def test_reports_of_two_outlets_of_one_publisher_are_one_origin() -> None:
    teller = Teller()
    for carrier, credited in (("Harrow Daily", "Sputnik"), ("The Bugle", "RIA Novosti")):
        source = teller.source(credited, "outlet")
        teller.article(carrier).says(CRACKS, source, cue="reported", claim=True)
    found = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    (origin,) = found.origins
    assert {chain[-1] for chain in origin.chains} == {"Sputnik", "RIA Novosti"}
    assert found.independent_origins.at_most == 1
    assert "one publisher" in " ".join(all_in_words(origin.reasons))


def test_publishers_that_are_not_known_or_apart_stay_as_they_are() -> None:
    entries = [entry("The Bugle"), entry("The Gull Post"), entry("Reuters"), entry("TASS")]
    assert len(joined_publishers(entries, OUTLETS)) == 4


def test_a_person_of_an_outlets_name_is_no_outlet() -> None:
    entries = [entry("Forbes"), entry("Forbes", OriginKind.NAMED_PERSON, "S-Forbes")]
    assert len(joined_publishers(entries, OUTLETS)) == 2


def test_the_order_of_entries_changes_nothing() -> None:
    names = ["Sputnik", "RIA Novosti", "Politico", "Politico Europe", "Reuters"]
    one = joined_publishers(map(entry, names), OUTLETS)
    other = joined_publishers(map(entry, reversed(names)), OUTLETS)
    assert {k: e.chains for k, e in one.items()} == {k: e.chains for k, e in other.items()}
