from __future__ import annotations

from whoseword.records import Origin, OriginKind, Source, SourceKind
from whoseword.report.routes import merged_own_voice, outlets_passed
from whoseword.report.view import OriginView, RouteView

DORN = Origin("S1", OriginKind.NAMED_PERSON, "Ilka Dorn", ())
GULL = Origin(None, OriginKind.OUTLET, "The Gull Post", ())
SOURCES = {"S1": Source("S1", "Ilka Dorn", SourceKind.NAMED_PERSON)}


def own(outlet: str, *, sure: bool = True) -> OriginView:
    return OriginView(
        "", "own_voice", "own voice", None, (RouteView((outlet,), ()),), ("why",), sure
    )


def test_the_outlets_of_a_chain_end_before_the_origin() -> None:
    assert outlets_passed(DORN, ("Courier", "The Gull Post", "S1"), SOURCES) == [
        "Courier",
        "The Gull Post",
    ]
    assert outlets_passed(GULL, ("Courier", "The Gull Post"), SOURCES) == ["Courier"]
    assert outlets_passed(GULL, ("The Gull Post",), SOURCES) == ["The Gull Post"]
    assert outlets_passed(DORN, (), SOURCES) == []


def test_own_voices_stand_on_one_line_and_the_doubtful_on_another() -> None:
    named = OriginView("Ilka Dorn", "named_person", "named person", "s", (), ())
    views = merged_own_voice([own("A"), named, own("B"), own("C", sure=False)])
    assert views[0] == named
    assert [view.routes[0].outlets for view in views[1:]] == [("A", "B"), ("C",)]
    assert [view.sure for view in views[1:]] == [True, False]
    assert views[1].reasons == ("why",)
