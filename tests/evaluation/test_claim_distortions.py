from __future__ import annotations

from evaluation.claim_distortions import distorted, names_of
from whoseword.records import Article, Name, NameKind, Party, Reading

TEXT = "Orla Venn approved 40 dams on Monday and was praised."


def claim() -> Reading:
    return Reading(
        Article("claim", TEXT), ((0, len(TEXT)),), (), (), (Name((0, 9), NameKind.PERSON),)
    )


def test_each_kind_changes_one_thing() -> None:
    found = dict(distorted(claim(), {NameKind.PERSON: ["Orla Venn", "Tomas Hale"]}))
    assert set(found) == {"figure", "date", "name", "negation", "opposite"}
    assert found["name"] == TEXT.replace("Orla Venn", "Tomas Hale")
    assert found["negation"] == TEXT.replace("was", "was not")
    assert "40" not in found["figure"]
    assert "Monday" not in found["date"]


def test_a_claim_is_distorted_alike_in_every_run() -> None:
    assert distorted(claim(), {}) == distorted(claim(), {})


def test_a_claim_with_nothing_to_exchange_stays_out() -> None:
    bare = Reading(Article("claim", "Rain came."), ((0, 10),), (), ())
    assert distorted(bare, {}) == []


def test_names_are_those_of_every_article() -> None:
    party = Party("E", "Orla Venn", NameKind.PERSON)
    told = Reading(Article("a", ""), (), (), (), parties=(party,))
    assert names_of([told, told]) == {NameKind.PERSON: ["Orla Venn"]}
