from __future__ import annotations

import pytest

from tests.web.browsing import Browser


def hits(reader: Browser, query: str) -> list[str]:
    found = reader.page(f"/search?{query}").find("ol", "hits")
    return [item.text for item in found[0].find("li")] if found else []


def test_hits_tell_their_outlet_their_source_and_their_story(reader: Browser) -> None:
    (hit,) = hits(reader, "words=carts")
    assert "Ostrel Courier" in hit
    assert "on the word of Ilka Dorn" in hit
    link = reader.page("/search?words=carts").find("ol", "hits")[0].find("a")[0]
    assert reader.client.get(link.attributes["href"]).status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", 3),
        ("&outlet=Vale+Post", 1),
        ("&since=2030-05-05", 1),
        ("&until=2030-05-04", 2),
        ("&outlet=Nobody", 0),
        ("&stance=nonsense", 0),
    ],
)
def test_hits_are_narrowed(reader: Browser, query: str, expected: int) -> None:
    assert len(hits(reader, f"words=well{query}")) == expected


def test_the_choices_are_counted(reader: Browser) -> None:
    document = reader.page("/search?words=well")
    selects = {s.attributes["name"]: s for s in document.find("select")}
    assert set(selects) == {"outlet", "person", "kind", "stance"}
    outlets = {o.attributes["value"]: o.text for o in selects["outlet"].find("option")}
    assert outlets["Vale Post"] == "Vale Post (1)"
    assert hits(reader, "words=") == []
