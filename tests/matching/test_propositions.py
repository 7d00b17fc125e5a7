import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.growth import power
from whoseword.matching.propositions import propositions
from whoseword.records import (
    Article,
    Attribution,
    Credit,
    CreditRole,
    Form,
    Place,
    Reading,
    Span,
)
from whoseword.text.sentences import sentences


def reading(
    text: str,
    attributions: Iterable[Attribution] = (),
    title: str | None = None,
    boilerplate: tuple[Span, ...] = (),
) -> Reading:
    article = Article("a1", text, title=title, outlet="The Harbour Post", boilerplate=boilerplate)
    return Reading(article, sentences(text), tuple(attributions), ())


def attribution(
    text: str,
    content: str,
    *,
    number: int = 0,
    source: str = "",
    cue: str = "",
    no_comment: bool = False,
) -> Attribution:
    def spans(words: str) -> tuple[Span, ...]:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    return Attribution(
        id=f"A{number}",
        article="a1",
        source=spans(source),
        cue=spans(cue),
        content=spans(content),
        form=Form.INDIRECT,
        speaker=f"S{number}",
        no_comment=no_comment,
    )


def test_the_content_of_an_attribution_is_cut_out_with_its_speaker() -> None:
    text = "Mayor Ines Quill said that the ferry would sail again in May."
    found = propositions(
        reading(
            text,
            [
                attribution(
                    text,
                    "that the ferry would sail again in May",
                    source="Mayor Ines Quill",
                    cue="said",
                )
            ],
        )
    )
    assert [p.text for p in found] == ["the ferry would sail again in May"]
    assert (found[0].attribution, found[0].speaker) == ("A0", "S0")


def test_what_the_outlet_says_itself_around_a_quotation_stays_a_proposition() -> None:
    text = "Quill, who has run the harbour office since 2009, said the ferry would sail in May."
    content = "the ferry would sail in May"
    found = propositions(reading(text, [attribution(text, content, source="Quill", cue="said")]))
    assert [(p.text, p.attribution) for p in found] == [
        ("Quill, who has run the harbour office since 2009, said", None),
        (content, "A0"),
    ]


def test_a_content_too_short_to_check_keeps_its_sentence_and_speaker() -> None:
    text = '"Nonsense," Quill replied to the harbour committee on Monday.'
    found = propositions(reading(text, [attribution(text, "Nonsense", source="Quill")]))
    assert [(p.text, p.speaker) for p in found] == [(text, "S0")]


def test_a_refusal_to_comment_is_no_content() -> None:
    text = "A spokesman for the harbour declined to comment on the new ferry."
    refusal = attribution(text, "comment on the new ferry", no_comment=True)
    assert [p.attribution for p in propositions(reading(text, [refusal]))] == [None]


def test_a_report_within_a_report_is_taken_out_first() -> None:
    text = "The paper wrote that Quill had promised that no ferry would be sold."
    outer = attribution(text, "that Quill had promised that no ferry would be sold", number=1)
    inner = attribution(text, "that no ferry would be sold", number=2)
    found = propositions(reading(text, [outer, inner]))
    assert ("no ferry would be sold", "A2") in [(p.text, p.attribution) for p in found]
    assert sum("no ferry" in p.text for p in found) == 1


def test_the_headline_comes_first_and_boilerplate_is_left_out() -> None:
    text = "The ferry sails again in May. Subscribe to our newsletter today please."
    cut = text.index("Subscribe")
    found = propositions(reading(text, title="Ferry to return", boilerplate=((cut, len(text)),)))
    assert [(p.field, p.sentence, p.text) for p in found] == [
        ("title", -1, "Ferry to return"),
        ("text", 0, "The ferry sails again in May."),
    ]


def test_a_line_that_only_says_whose_text_it_is_states_nothing() -> None:
    text = "The pier at Orsay fell into the sea.\nNorthwire - Gull - Ap"
    credited = Credit("Northwire", (Place("a", (37, 46)),), role=CreditRole.WIRE)
    read = replace(reading(text), credits=(credited,))
    assert [p.text for p in propositions(read)] == ["The pier at Orsay fell into the sea."]
    told = replace(reading("Northwire says the pier fell."), credits=(credited,))
    assert propositions(told)


def test_two_statements_joined_by_but_are_two_propositions() -> None:
    text = (
        "The council bought two new ferries in March, but the harbour master never signed for them."
    )
    assert len(propositions(reading(text))) == 2


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 60)), max_size=4),
    st.text(alphabet='abc DEF.,;"“” \n', max_size=150),
)
def test_spans_are_exact_ordered_and_never_overlap_within_a_sentence(
    rows: list[tuple[int, int]], text: str
) -> None:
    made = [
        Attribution(f"A{k}", "a1", (), (), ((s, min(s + n, len(text))),), Form.DIRECT)
        for k, (s, n) in enumerate(rows)
        if s < min(s + n, len(text))
    ]
    found = propositions(reading(text, made))
    for p in found:
        low, high = reading(text).sentences[p.sentence]
        assert p.spans == tuple(sorted(p.spans))
        assert all(low <= s < e <= high for s, e in p.spans)
        assert p.text == " ".join(" ".join(text[s:e].split()) for s, e in p.spans)
    by_sentence: dict[int, list[tuple[int, int]]] = {}
    for p in found:
        by_sentence.setdefault(p.sentence, []).extend(p.spans)
    for spans in by_sentence.values():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert len({p.id for p in found}) == len(found)


def _long(times: int) -> Callable[[], object]:
    """An article of so many sentences, every other one told by somebody."""
    text, found = "", []
    for number in range(times):
        begin = len(text)
        text += f"Engineer Abel{number} said the bridge would stay shut until the spring. "
        said, end = text.index(" said", begin), len(text) - 2
        spans = ((begin, said),), ((said + 1, said + 5),), ((said + 6, end),)
        found.append(Attribution(f"A{number}", "a1", *spans, Form.INDIRECT, speaker="S"))
        text += "Nobody in the town knows why it was ever opened on a Monday. "
    given = reading(text, found, boilerplate=((0, 40),))
    return lambda: propositions(given)


def test_the_cost_grows_with_the_length_of_the_article() -> None:
    assert power(_long, 100, 1_000) < 1.1
