from __future__ import annotations

from dataclasses import replace

from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.provenance.story_index import index
from whoseword.provenance.utterances import one_speaker_each
from whoseword.records import Form, Reading

QUOTE = "“Nobody wants to be the one who closes the Lantern Bridge”"


def quoted(*speakers: tuple[str, str, str]) -> tuple[Teller, dict[str, str | None]]:
    """Speakers as (name read, kind, name that the source phrase shows) of one quotation."""
    teller = Teller()
    for number, (name, kind, shown) in enumerate(speakers):
        key = teller.source(name, kind)
        teller.sources[key] = replace(teller.sources[key], name=shown)
        outlet = f"Outlet {number}"
        teller.article(outlet).says(QUOTE, key, claim=True)
        teller.sources[key] = replace(teller.sources[key], name=name)
        r = teller.readings[outlet]
        spoken = tuple(replace(a, form=Form.DIRECT) for a in r.attributions)
        teller.readings[outlet] = Reading(r.article, r.sentences, spoken, r.sources)
    group, _ = one_speaker_each(index(teller.story(), OUTLETS), teller.group())
    return teller, {p.article: p.speaker for p in group.propositions}


def test_the_name_beside_the_words_decides_over_a_pronoun() -> None:
    _, speakers = quoted(("Ida Vane", "named", "Ida Vane"), ("Ada Brek", "named", "she"))
    assert set(speakers.values()) == {"S-Ida Vane"}


def test_two_people_named_beside_the_words_are_left_as_they_stand() -> None:
    _, speakers = quoted(("Ida Vane", "named", "Ida Vane"), ("Ada Brek", "named", "Ada Brek"))
    assert set(speakers.values()) == {"S-Ida Vane", "S-Ada Brek"}


def test_without_a_name_the_commonest_reading_decides() -> None:
    _, speakers = quoted(
        ("an official", "unnamed", "he"),
        ("an official", "unnamed", "he"),
        ("an engineer", "unnamed", "he"),
    )
    assert set(speakers.values()) == {"S-an official"}
