from __future__ import annotations

from itertools import pairwise

from tests.entities.peopled import known, read
from whoseword.entities.standing import PeopledSentence, peopled_sentences
from whoseword.records import Reading

TEXT = "Ilka Dorn met the Port Board. The well is dry. She left Ilka Dorn's cart there."


def sentences(reading: Reading) -> list[PeopledSentence]:
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    return list(peopled_sentences(reading, entities, who.entity_of))


def test_only_sentences_in_which_somebody_stands_are_given() -> None:
    first, last = sentences(read(TEXT, person=("Ilka Dorn",), body=("Port Board",)))
    assert first.words == "Ilka Dorn met the Port Board."
    assert last.words.startswith("She left")
    assert [TEXT[slice(*s.span)] for s in first.standing] == ["Ilka Dorn", "Port Board"]
    assert all(s.named for s in first.standing)


def test_what_stands_there_is_in_order_and_apart() -> None:
    for sentence in sentences(read(TEXT, person=("Ilka Dorn",), body=("Port Board",))):
        spans = [s.span for s in sentence.standing]
        assert spans == sorted(spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert all(sentence.span[0] <= a and b <= sentence.span[1] for a, b in spans)
