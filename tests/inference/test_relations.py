from __future__ import annotations

import pytest

from tests.known import MODELS
from whoseword.inference.relations import (
    LEAST_CONFIDENT,
    LEAST_CONFIDENT_SOURCELESS,
    Decoded,
    decode_all,
)

TEXT = "The well of Ostrel is dry, mayor Ilka Dorn said on Saturday. Nobody was in the well."


@pytest.fixture(scope="module")
def found() -> Decoded:
    return decode_all(MODELS, [TEXT])[0]


def test_who_says_what_is_told_in_characters_of_the_text(found: Decoded) -> None:
    (relation,) = found.relations
    (source,), (cue,), content = relation.source, relation.cue, relation.content
    assert "Ilka Dorn" in TEXT[slice(*source)]
    assert TEXT[slice(*cue)] == "said"
    assert TEXT[slice(*content[0])].startswith("The well of Ostrel is dry")


def test_names_are_told_with_their_kind(found: Decoded) -> None:
    names = {TEXT[start:end]: kind for start, end, kind in found.names}
    assert names["Ilka Dorn"] == "person"
    assert names["Ostrel"] == "place"


def test_only_what_is_sure_enough_is_told(found: Decoded) -> None:
    for relation in found.relations:
        least = LEAST_CONFIDENT if relation.source else LEAST_CONFIDENT_SOURCELESS
        assert least <= relation.confidence <= 1


def test_no_text_has_a_say_in_the_reading_of_another(found: Decoded) -> None:
    assert decode_all(MODELS, ["A goat won.", TEXT])[1] == found
