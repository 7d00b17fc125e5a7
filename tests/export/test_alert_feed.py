"""Alerts as a feed: what we write, our own connector reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from whoseword.export.alert_feed import alert_feed
from whoseword.records import Alert, AlertKind

ALERTS = st.builds(
    Alert,
    at=st.just("2030-05-04T10:00:00+00:00"),
    kind=st.sampled_from(AlertKind),
    story=st.text(max_size=12),
    text=st.text(st.characters(codec=None), max_size=60),
)
SPACE = "{http://www.w3.org/2005/Atom}"


@given(st.lists(ALERTS, max_size=4))
def test_any_alerts_are_a_feed(alerts: list[Alert]) -> None:
    tree = etree.fromstring(alert_feed(alerts))
    entries = tree.findall(f"{SPACE}entry")
    assert len(entries) == len(alerts)
    terms = [entry.find(f"{SPACE}category") for entry in entries]
    assert [term.get("term") for term in terms if term is not None] == [a.kind for a in alerts]
    for element in (tree, *entries):
        for name in ("id", "title", "updated"):
            assert element.find(SPACE + name) is not None
