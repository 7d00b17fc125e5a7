from __future__ import annotations

import pytest

from tests.claims.told import Teller, assembled
from tests.known import OUTLETS
from whoseword.provenance.bare_reports import of_nobody
from whoseword.provenance.story_index import index
from whoseword.records import OriginKind, Stance


def told_by(name: str, kind: str, *others: str) -> bool:
    teller = Teller()
    source = teller.source(name, kind)
    writer = teller.article("Harrow Daily").says("The ferry was late", source, claim=True)
    for other in others:
        writer.says("The ferry had leaked before", teller.source(other, "document"))
    looked = index(teller.story(), OUTLETS)
    return of_nobody(looked, "Harrow Daily", teller.sources[source])


@pytest.mark.parametrize(
    "name",
    ["report", "a report", "a published report", "several media reports", "The news", "reports"],
)
def test_a_report_of_which_nobody_is_told_is_nobodys(name: str) -> None:
    assert told_by(name, "document")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the report", "document"),
        ("the coroner's report", "document"),
        ("a report by the ferry board", "document"),
        ("local news reporters", "unnamed"),
        ("The News", "outlet"),
        ("Beijing", "body"),
    ],
)
def test_what_may_be_somebodys_is_not(name: str, kind: str) -> None:
    assert not told_by(name, kind)


def test_where_a_report_of_somebody_is_told_of_it_may_be_that_one() -> None:
    assert not told_by("a report", "document", "the ferry board's report")


def test_a_claim_told_by_reports_of_nobody_names_nobody_and_is_still_attributed() -> None:
    teller = Teller()
    bare = teller.source("media reports", "document")
    for outlet in ("Harrow Daily", "Orsay Gazette"):
        teller.article(outlet).says("The ferry was late", bare, cue="according to", claim=True)
    claim = assembled(index(teller.story(), OUTLETS), teller.group(), "gist")
    assert [origin.kind for origin in claim.origins] == [OriginKind.OWN_VOICE]
    assert {mention.stance for mention in claim.mentions} == {Stance.ATTRIBUTED}
