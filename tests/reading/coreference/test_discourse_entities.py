from tests.known import OUTLETS
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.records import Name, NameKind


def test_a_name_before_its_campaign_does_not_make_a_person_a_body() -> None:
    text = "The Hale campaign grew. The Hale administration fell. Hale said so."
    at = [i for i in range(len(text)) if text.startswith("Hale", i)]
    kinds = (NameKind.ORGANISATION, NameKind.ORGANISATION, NameKind.PERSON)
    names = [Name((start, start + 4), kind) for start, kind in zip(at, kinds, strict=True)]
    speaker = Cast({"text": text, "title": ""}, names, {}, OUTLETS).at("text", (at[2], at[2] + 4))
    assert speaker is not None
    assert speaker.kind is NameKind.PERSON


def cast_of(*said: tuple[str, NameKind]) -> tuple[Cast, list[str]]:
    """Read names one after another, a sentence each; gives whom each denotes, by name."""
    text, names = "", []
    for words, kind in said:
        names.append(Name((len(text), len(text) + len(words)), kind))
        text += f"{words} spoke. "
    cast = Cast({"text": text, "title": ""}, names, {}, OUTLETS)
    found = [cast.at("text", name.span) for name in names]
    return cast, [character.name for character in found if character is not None]


PERSON, BODY = NameKind.PERSON, NameKind.ORGANISATION


def test_names_in_other_scripts_are_followed() -> None:
    _, found = cast_of(
        ("Айда Вейн", PERSON), ("王毅", PERSON), ("Вейн", PERSON), ("王毅", PERSON), ("K.", PERSON)
    )
    assert found == ["Айда Вейн", "王毅", "Айда Вейн", "王毅", "K."]


def test_an_acronym_is_the_body_whose_initials_it_has_in_either_order() -> None:
    _, found = cast_of(("Harbour Safety Board", BODY), ("HSB", BODY), ("Lamp", BODY))
    assert found == ["Harbour Safety Board", "Harbour Safety Board", "Lamp"]
    cast, found = cast_of(("HSB", BODY), ("Harbour Safety Board", BODY))
    assert found == ["Harbour Safety Board"] * 2
    called = cast.called("HSB")
    assert called is not None
    assert called.name == "Harbour Safety Board"


def test_a_surname_that_hundreds_bear_denotes_none_of_them_alone() -> None:
    letters = "bdfgklmnpr"
    bearers = [(f"{a}a{b}o Vane".title(), PERSON) for a in letters for b in letters]
    _, found = cast_of(*bearers, ("Vane", PERSON), ("Vane", PERSON))
    assert found[-2:] == ["Vane", "Vane"]
    assert len(set(found)) == 101


def test_five_thousand_mentions_are_followed() -> None:
    people = [(f"Ada V{k:05d}e".translate(str.maketrans("0123456789", "bdfgklmnpr")), PERSON)
              for k in range(0, 40_000, 16)]  # fmt: skip
    cast, found = cast_of(*people, *people)
    assert found[:2_500] == found[2_500:]
    assert len(cast.characters) == len(set(found))


def test_initials_are_the_only_person_who_has_them() -> None:
    assert cast_of(("Ada Vane", PERSON), ("AV", PERSON))[1] == ["Ada Vane"] * 2
    assert cast_of(("Ada Vane", PERSON), ("Al Voss", PERSON), ("AV", PERSON))[1][2] == "AV"


def test_a_name_with_its_particle_alone_is_its_bearer() -> None:
    assert (
        cast_of(("Ida van der Molen", PERSON), ("Van der Molen", PERSON))[1]
        == ["Ida van der Molen"] * 2
    )
    assert cast_of(("Omar al-Hadid", PERSON), ("Hadid", PERSON))[1] == ["Omar al-Hadid"] * 2


def test_another_middle_initial_is_another_person() -> None:
    assert len(set(cast_of(("John A. Holt", PERSON), ("John B. Holt", PERSON))[1])) == 2


def test_a_junior_is_not_the_elder_of_his_name() -> None:
    named = cast_of(
        ("Bo Ray", PERSON), ("Bo Ray Jr.", PERSON), ("Ray", PERSON), ("Ray Jr.", PERSON)
    )
    assert named[1] == ["Bo Ray", "Bo Ray Jr.", "Bo Ray", "Bo Ray Jr."]
    assert cast_of(("Bo Ray Jr.", PERSON), ("Ray", PERSON))[1] == ["Bo Ray Jr."] * 2


def test_a_form_of_address_means_the_bearer_whose_given_name_it_fits() -> None:
    text = "Ida Vane came with Kim Vane. Mrs. Vane spoke."
    starts = [text.index(words) for words in ("Ida Vane", "Kim Vane", "Vane spoke")]
    names = [Name((s, s + n), PERSON) for s, n in zip(starts, (8, 8, 4), strict=True)]
    cast = Cast({"text": text, "title": ""}, names, {"ida": "she"}, OUTLETS)
    meant = cast.at("text", names[-1].span)
    assert meant is not None
    assert meant.name == "Ida Vane"
