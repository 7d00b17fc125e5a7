from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS, RESOURCES
from tests.reading.marking import Marked
from whoseword.language import all_in_words
from whoseword.reading.coreference.name_context import surroundings
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.speakers import speakers
from whoseword.records import Article, Attribution, Form, Name, NameKind, SourceKind
from whoseword.text.sentences import sentences

BODY = NameKind.ORGANISATION


def test_a_pronoun_and_a_surname_take_up_the_full_name() -> None:
    text = (
        "Harbour chief Ines Okoro said the pier was safe. She said divers had looked at it.\n\n"
        "Okoro said work would go on."
    )
    names, sources, _ = (
        Marked(text)
        .name("Ines Okoro")
        .name("Okoro said"[:5])
        .says("Harbour chief Ines Okoro", "the pier was safe", "said")
        .says("She", "divers had looked at it", "said")
        .says("Okoro", "work would go on", "said")
        .read()
    )
    assert names == ["Ines Okoro"] * 3
    assert [s.kind for s in sources] == [SourceKind.NAMED_PERSON]
    assert sources[0].reasons
    assert "She" in sources[0].aliases


def test_gender_chooses_between_two_people() -> None:
    text = (
        "Ms. Okoro met Mr. Varga on Monday. He said the bridge would open. "
        "She said it would stay shut."
    )
    marked = Marked(text).name("Okoro").name("Varga")
    names, _, _ = (
        marked.says("He", "the bridge would open", "said")
        .says("She", "it would stay shut", "said")
        .read()
    )
    assert names == ["Varga", "Okoro"]


def test_family_members_with_one_surname_are_kept_apart() -> None:
    text = "Ines Okoro sang. Her brother Paul Okoro said he was proud. Ines Okoro said she was too."
    names, sources, _ = (
        Marked(text)
        .name("Ines Okoro")
        .name("Paul Okoro")
        .says("Her brother Paul Okoro", "he was proud", "said")
        .says("Ines Okoro", "she was too", "said")
        .read()
    )
    assert names == ["Paul Okoro", "Ines Okoro"]
    assert len(sources) == 2


def test_an_unnamed_spokeswoman_stays_one_unnamed_person() -> None:
    text = (
        "A spokeswoman for Okoro's campaign said the list was old. "
        "“Nobody uses it,” the spokeswoman said."
    )
    names, sources, _ = (
        Marked(text)
        .name("Okoro")
        .says("A spokeswoman for Okoro's campaign", "the list was old", "said")
        .says("the spokeswoman", "“Nobody uses it,”", "said", Form.DIRECT)
        .read()
    )
    assert names == ["A spokeswoman for Okoro's campaign"] * 2
    assert sources[0].kind is SourceKind.UNNAMED_PERSON
    assert len(sources[0].mentions) == 2


def test_a_named_spokesman_is_a_named_person() -> None:
    text = "A port spokesman, Bo Ray, said the crane held."
    names, sources, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("A port spokesman, Bo Ray", "the crane held", "said")
        .read()
    )
    assert names == ["Bo Ray"]
    assert sources[0].kind is SourceKind.NAMED_PERSON


def test_who_takes_up_the_name_before_it() -> None:
    text = "The plan failed, said Bo Ray, who called it a mistake."
    names, _, _ = Marked(text).name("Bo Ray").says("who", "it a mistake", "called").read()
    assert names == ["Bo Ray"]


def test_two_named_people_are_two_sources() -> None:
    text = "Bo Ray and Ines Okoro said the pier was safe."
    _, sources, _ = (
        Marked(text)
        .name("Bo Ray")
        .name("Ines Okoro")
        .says("Bo Ray and Ines Okoro", "the pier was safe", "said")
        .read()
    )
    assert {s.name for s in sources} == {"Bo Ray", "Ines Okoro"}


def test_a_quotation_without_a_source_goes_on_with_the_speaker_before() -> None:
    text = "“We checked,” Bo Ray said. “It held.”"
    names, _, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("Bo Ray", "“We checked,”", "said", Form.DIRECT)
        .says("", "“It held.”", form=Form.DIRECT)
        .read()
    )
    assert names == ["Bo Ray", "Bo Ray"]


def test_no_stated_source_is_nobody() -> None:
    names, sources, _ = (
        Marked("The pier is reportedly shut.").says("", "The pier is", "reportedly").read()
    )
    assert names == [None]
    assert sources == ()


def test_the_outlet_told_is_a_source_that_only_listens() -> None:
    text = "An aide told the Journal that the letter was lost, after The Wall Street Journal asked."
    _, sources, found = Marked(text).says("An aide", "that the letter was lost", "told").read()
    told = next(s for s in sources if s.id == found[0].told)
    assert told.name == "The Wall Street Journal"
    assert told.kind is SourceKind.OUTLET
    assert told.mentions == ()


def test_an_outlet_is_known_by_its_registered_name() -> None:
    text = "Crews were late, the WSJ reported."
    names, sources, _ = (
        Marked(text).name("WSJ", BODY).says("the WSJ", "Crews were late", "reported").read()
    )
    assert names == ["The Wall Street Journal"]
    assert sources[0].kind is SourceKind.OUTLET


def test_an_unresolved_pronoun_says_that_it_is_unsure() -> None:
    names, sources, _ = (
        Marked("He said the pier was safe.").says("He", "the pier was safe", "said").read()
    )
    assert names == ["He"]
    assert any("no candidate" in r or "unsure" in r for r in all_in_words(sources[0].reasons))


def test_the_person_is_the_unnamed_source_who_just_spoke() -> None:
    text = "A port insider said the list was old. The person said it was never used by Bo Ray."
    names, _, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("A port insider", "the list was old", "said")
        .says("The person", "it was never used", "said")
        .read()
    )
    assert names == ["A port insider"] * 2


def test_a_speaker_behind_a_name_is_no_apposition_to_it() -> None:
    text = (
        "A port spokeswoman wrote to Bo Ray. “We blame Bo Ray,” the spokeswoman said. "
        "The spokeswoman added that the pier held."
    )
    names, _, _ = (
        Marked(text)
        .name("Bo Ray")
        .says("the spokeswoman", "“We blame Bo Ray,”", "said", Form.DIRECT)
        .says("The spokeswoman", "the pier held", "added")
        .read()
    )
    assert "Bo Ray" not in names


def test_thousands_of_mentions_take_seconds() -> None:
    text = "Bo Ray said one thing. He said another. " * 2_500
    marked = Marked(text)
    at = 0
    for k in range(2_500):
        marked.names.append(Name((at, at + 6), NameKind.PERSON))
        for start, end in ((at, at + 6), (at + 23, at + 25)):
            marked.attributions.append(
                Attribution(
                    f"A{k}-{start}",
                    "article",
                    ((start, end),),
                    (),
                    ((end + 6, end + 15),),
                    Form.INDIRECT,
                )
            )
        at += 40
    began = time.process_time()
    names, _, _ = marked.read()
    assert set(names) == {"Bo Ray"}
    assert time.process_time() - began < 15


WORDS = st.sampled_from(
    ["Bo Ray", "he", "the agency", "Okoro", "said", "who", "officials", ".", "\n"]
)


@given(st.lists(WORDS, min_size=3, max_size=25), st.data())
def test_any_spans_give_sources_that_the_attributions_name(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    number = st.integers(0, len(text) - 1)
    made = []
    for k in range(data.draw(st.integers(1, 4))):
        start, other = data.draw(number), data.draw(number)
        made.append(
            Attribution(
                f"A{k}",
                "a",
                ((start, min(start + 6, len(text))),),
                (),
                ((other, min(other + 9, len(text))),),
                Form.DIRECT,
            )
        )
    names = [Name((m, m + 6), NameKind.PERSON) for m in _all(text, "Bo Ray")]
    article = Article("a", text)
    borders, named = sentences(text), mentioned(article, OUTLETS)
    found, sources, _ = speakers(article, borders, made, names, named, RESOURCES)
    assert [a.id for a in found] == [a.id for a in made]
    assert {a.speaker for a in found if a.speaker} <= {s.id for s in sources}
    assert all(0 <= m.span[0] < m.span[1] <= len(text) for s in sources for m in s.mentions)
    again = speakers(article, borders, made[::-1], names, named, RESOURCES)
    assert again[1] == sources


def _all(text: str, words: str) -> list[int]:
    return [k for k in range(len(text)) if text.startswith(words, k)]


def test_which_is_nobody_and_who_may_stand_behind_mr() -> None:
    text = "The report on Mr. Ray, which says it fell, is late. Mr. Okoro, who said it held, left."
    names, _, _ = (
        Marked(text)
        .name("Mr. Ray")
        .name("Mr. Okoro")
        .says("which", "it fell", "says")
        .says("who", "it held", "said")
        .read()
    )
    assert names[0] != "Mr. Ray"
    assert names[1] == "Okoro"


def test_mr_ray_before_the_first_mention_of_ray_jr_is_the_father() -> None:
    text = "Mr. Ray said it held. Bo Ray Jr. said it fell."
    names, _, _ = (
        Marked(text)
        .name("Bo Ray Jr.")
        .name("Mr. Ray")
        .says("Mr. Ray", "it held", "said")
        .says("Bo Ray Jr.", "it fell", "said")
        .read()
    )
    assert names == ["Ray", "Bo Ray Jr."]


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Bo Ray Jr. likes to hunt. President Ray said it held.", "Ray"),
        ("Rep. Bo Ray Jr. likes to hunt. Rep. Ray said it held.", "Bo Ray Jr."),
        ("Bo Ray Jr. met a lawyer. Ray said it held.", "Bo Ray Jr."),
    ],
)
def test_an_office_that_a_junior_does_not_hold_is_his_elders(told: str, speaker: str) -> None:
    marked = Marked(told).name("Bo Ray Jr.")
    start = told.rindex("Ray")
    marked.names.append(Name((start, start + 3), NameKind.PERSON))
    phrase = told[: start + 3].rsplit(". ", 1)[-1]
    names, _, _ = marked.says(phrase, "it held", "said").read()
    assert names == [speaker]


def test_words_of_a_headline_are_no_offices() -> None:
    text = "Bo Ray met the lawyer for the port. The lawyer for the port said it held."
    marked = Marked(text, title="Lawyer Sues Bo Ray").name("Bo Ray")
    marked.names.append(Name((12, 18), NameKind.PERSON, "title"))
    names, _, _ = marked.says("The lawyer for the port", "it held", "said").read()
    assert names != ["Bo Ray"]


def test_a_list_of_relatives_is_no_apposition() -> None:
    assert not surroundings("Bo Ray, his mother and two aunts came.", (0, 6)).genders
    assert surroundings("Bo Ray, his aunt, came.", (0, 6)).genders


def test_a_name_behind_a_long_title_is_the_source() -> None:
    text = "The former mayor of Port Osk Ines Okoro said it held, as aides to Mr. Ray said."
    names, _, _ = (
        Marked(text)
        .name("Port Osk", NameKind.PLACE)
        .name("Ines Okoro")
        .name("Ray")
        .says("The former mayor of Port Osk Ines Okoro", "it held", "said")
        .read()
    )
    assert names == ["Ines Okoro"]


def test_what_an_outlet_obtained_was_not_told_to_it() -> None:
    text = "In a letter obtained by The Wall Street Journal, Bo Ray said it held."
    _, _, found = Marked(text).name("Bo Ray").says("Bo Ray", "it held", "said").read()
    assert found[0].told is None
    text = "Bo Ray confirmed to The Wall Street Journal that it held."
    _, _, found = Marked(text).name("Bo Ray").says("Bo Ray", "it held", "confirmed").read()
    assert found[0].told is not None


def test_nobody_is_no_speaker() -> None:
    text = "Bo Ray spoke first. No official said the pier held. Neither of them said it sank."
    marked = Marked(text).name("Bo Ray")
    names, sources, _ = (
        marked.says("No official", "the pier held", "said")
        .says("Neither of them", "it sank", "said")
        .read()
    )
    assert names == [None, None]
    assert sources == ()


def test_nobody_calls_himself_he_in_his_own_words() -> None:
    text = "Otto Ray met Bo Hale. Ray: “Hale waited. He said the pier was shut.” They left."
    marked = Marked(text).name("Otto Ray").name("Bo Hale")
    names, _, _ = (
        marked.says("Ray", "“Hale waited. He said the pier was shut.”", ":")
        .says("He", "the pier was shut", "said")
        .read()
    )
    assert names == ["Otto Ray", "Bo Hale"]


def test_a_full_name_is_its_bearer_though_an_outlet_has_it() -> None:
    text = "Ida Forbes sat down. Forbes said the pier was shut. Ida Forbes said she knew."
    marked = Marked(text).name("Ida Forbes")
    names, sources, _ = marked.says("Ida Forbes", "she knew", "said").read()
    assert names == ["Ida Forbes"]
    assert sources[0].kind is SourceKind.NAMED_PERSON


def test_an_office_in_a_headline_is_its_only_holder() -> None:
    title = "Osk mayor says pier is safe"
    text = "Mayor Ida Vane of Osk spoke on Monday. Bo Ray, a baker, listened."
    names = [
        Name((text.index(n), text.index(n) + len(n)), NameKind.PERSON)
        for n in ("Ida Vane", "Bo Ray")
    ]
    said = Attribution(
        "A", "article", ((0, 9),), ((10, 14),), ((15, len(title)),), Form.INDIRECT, field="title"
    )
    article = Article("article", text, title=title)
    named = mentioned(article, OUTLETS)
    (found,), sources, _ = speakers(article, sentences(text), [said], names, named, RESOURCES)
    assert [s.name for s in sources] == ["Ida Vane"]
    other = Article("article", text, title=title.replace("mayor", "vicar"))
    moved = [replace(said, source=((0, 9),))]
    named = mentioned(other, OUTLETS)
    _, sources, _ = speakers(other, sentences(text), moved, names, named, RESOURCES)
    assert [s.name for s in sources] == ["Osk vicar"]
    assert found.speaker is not None


def test_a_body_has_a_say_only_where_the_reader_is_sure() -> None:
    text = "The council passed the plan. “It is late,” the council said."
    marked = Marked(text)
    marked.says("The council", "the plan", "passed")
    unsure = [replace(marked.attributions[0], confidence=0.75)]
    sure = [replace(marked.attributions[0], confidence=0.9)]
    quoted = [replace(unsure[0], form=Form.DIRECT)]
    for attributions, spoken in ((unsure, 0), (sure, 1), (quoted, 1)):
        named = mentioned(marked.article, OUTLETS)
        told = speakers(marked.article, sentences(text), attributions, [], named, RESOURCES)
        assert len(told[1]) == spoken


def test_what_stands_behind_a_bodys_name_is_no_part_of_it() -> None:
    text = "Friends of the Pier, just one of many such groups, said it would fall."
    marked = Marked(text)
    names, _, _ = marked.says(
        "Friends of the Pier, just one of many such groups,", "it would fall", "said"
    ).read()
    assert names == ["Friends of the Pier"]
