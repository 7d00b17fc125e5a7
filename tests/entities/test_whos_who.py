from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.entities.peopled import called, known, read, words
from tests.known import OUTLETS
from whoseword.entities import merge
from whoseword.records import Attribution, Form, NameKind, Reading

ONE = read("Ines Okoro met Bo Ray. He thanked her.", person=("Ines Okoro", "Bo Ray"), article="a")
TWO = read("Ms. Okoro left Port Osk.", person=("Okoro",), place=("Port Osk",), article="b")
THREE = read("Bo A. Ray and Bo B. Ray sailed.", person=("Bo A. Ray", "Bo B. Ray"), article="c")


def test_one_person_of_two_articles_is_one_entity_under_the_fullest_name() -> None:
    who = known(ONE, TWO)
    okoro = next(e for e in who.entities if e.name == "Ines Okoro")
    assert {place.article for place in okoro.mentions} == {"a", "b"}
    assert "Okoro" in okoro.aliases


def test_middle_initials_part_people() -> None:
    assert [e.name for e in known(THREE).entities] == ["Bo A. Ray", "Bo B. Ray"]


def test_pronouns_are_mentions() -> None:
    who = known(ONE)
    said = {e.name: [words(ONE, place) for place in e.mentions] for e in who.entities}
    assert "her" in said["Ines Okoro"] or "He" in said["Bo Ray"]


def test_an_entity_names_the_source_that_it_is() -> None:
    reading = read("Bo Ray waited.", person=("Bo Ray",))
    assert known(reading).entities[0].source is None
    text = "Bo Ray said the harbour froze."
    said = Attribution("A", "article", ((0, 6),), ((7, 11),), ((12, 29),), Form.INDIRECT)
    spoken = read(text, person=("Bo Ray",), said=(said,))
    sources, _ = merge([spoken], OUTLETS)
    assert known(spoken).entities[0].source == sources[0].id


def test_labels_and_words_of_origin_name_parties() -> None:
    reading = read(
        "Sen. Bo Ray, R-Ariz., told Israeli envoys that Republicans agree.", person=("Bo Ray",)
    )
    kinds = {entity.name: entity.kind for entity in known(reading).entities}
    assert kinds == {
        "Bo Ray": NameKind.PERSON,
        "Republican Party": NameKind.ORGANISATION,
        "Senate": NameKind.ORGANISATION,
        "Arizona": NameKind.PLACE,
        "Israel": NameKind.PLACE,
    }


def test_a_label_inside_a_longer_name_is_no_party_of_its_own() -> None:
    name = "Republican Harbour Committee"
    who = known(read(f"The {name} met.", body=(name,)))
    assert [e.name for e in who.entities] == [name]


def test_every_party_belongs_to_an_entity_that_stands_where_it_does() -> None:
    who = known(ONE, TWO, THREE)
    by_id = {e.id: e for e in who.entities}
    for reading in (ONE, TWO, THREE):
        for party in reading.parties:
            entity = by_id[who.entity_of[party.id]]
            assert set(party.mentions) <= set(entity.mentions)
            assert called(who, entity.id)


@given(st.permutations([ONE, TWO, THREE]))
def test_the_order_of_the_articles_changes_nothing(readings: list[Reading]) -> None:
    assert known(*readings) == known(ONE, TWO, THREE)


def test_a_relative_called_by_a_given_name_is_not_another_bearer_of_it() -> None:
    text = "Bo Ray thanked Ann Lee. Ray’s daughter, Ann, runs the port. Ann Lee left."
    told = known(read(text, person=("Bo Ray", "Ann Lee", "Ann")))
    assert sorted(e.name for e in told.entities) == ["Ann", "Ann Lee", "Bo Ray"]


def test_a_relative_who_is_named_in_full_elsewhere_is_one_person() -> None:
    text = "Bo Ray spoke. Ray’s daughter, Ann, runs the port. Ann Ray left."
    told = known(read(text, person=("Bo Ray", "Ann Ray", "Ann")))
    assert sorted(e.name for e in told.entities) == ["Ann Ray", "Bo Ray"]


def test_the_full_name_of_a_paper_is_its_name() -> None:
    text = "The Port Journal had it. The Journal was right. The Journal won."
    told = known(read(text, body=("The Port Journal", "Journal")))
    assert [(e.name, e.aliases) for e in told.entities] == [("The Port Journal", ("Journal",))]


def test_whom_somebody_heads_is_a_body_though_read_as_a_person() -> None:
    reading = read("Bo Ray became the head of Ostrelvod.", person=("Bo Ray", "Ostrelvod"))
    kinds = {entity.name: entity.kind for entity in known(reading).entities}
    assert kinds == {"Bo Ray": NameKind.PERSON, "Ostrelvod": NameKind.ORGANISATION}


def test_a_president_of_somebody_named_in_full_leads_no_body() -> None:
    text = "Ida Vane sang. Bo Ray, president of Vane fans, left."
    reading = read(text, person=("Ida Vane", "Bo Ray", "Vane"))
    assert {entity.kind for entity in known(reading).entities} == {NameKind.PERSON}
