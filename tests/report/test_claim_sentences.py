from __future__ import annotations

from whoseword.report.claim_sentences import origin_words
from whoseword.report.view import OriginView, RouteView


def origin(*routes: RouteView, kind: str = "named_person", sure: bool = True) -> OriginView:
    name = "" if kind == "own_voice" else "Ilka Dorn"
    return OriginView(name, kind, "named person", None, routes, (), sure)


def test_an_origin_is_told_with_the_outlets_that_its_word_passed() -> None:
    assert origin_words(origin()) == "Ilka Dorn (named person)"
    two = origin(RouteView(("Courier",), ("Post", "Gull")), RouteView(("Log",), ("Herald",)))
    assert origin_words(two) == "Ilka Dorn (named person), through Post and Gull, or through Herald"
    direct = origin(RouteView(("Courier",), ()))
    assert origin_words(direct) == "Ilka Dorn (named person)"


def test_own_voice_is_that_of_its_outlets_and_doubt_is_said() -> None:
    voice = origin(RouteView(("Courier", "Post"), ()), kind="own_voice", sure=False)
    assert origin_words(voice) == "perhaps own voice of Courier and Post"
