"""The whole way, on the sample story and on invented records."""

import importlib
import io

import pytest
from rich.console import Console

import whoseword
from tests.sample import sampled
from whoseword import export, report
from whoseword.errors import InputError
from whoseword.records import Span

BRIEF = {
    "text": "The harbour board knew of the crack, two officials told the Tallow Gazette.",
    "outlet": "The Tallow Gazette",
}


def test_the_order_of_articles_changes_no_byte() -> None:
    articles, first = sampled.articles(), sampled.told()
    shuffled = [*articles[3:], *articles[2::-1]]
    assert {a.id for a in shuffled} == {a.id for a in articles}
    second = whoseword.compare(shuffled, kept=dict(first.kept))
    assert export.dumps(export.report(first.report)) == export.dumps(export.report(second))


def test_every_span_points_into_its_field() -> None:
    articles, story = sampled.articles(), sampled.told().story
    texts = {(a.id, "text"): a.text for a in articles} | {
        (a.id, "title"): a.title or "" for a in articles
    }
    spans: list[tuple[str, str, Span]] = [
        (mention.article, mention.field, span)
        for claim in story.claims
        for mention in claim.mentions
        for span in mention.spans
    ]
    spans += [(p.article, p.field, p.span) for s in story.sources for p in s.mentions]
    assert spans
    for article, field, (start, end) in spans:
        assert texts[article, field][start:end].strip()


def test_every_mention_of_a_claim_is_a_statement_of_the_story_and_names_have_their_entity() -> None:
    story = sampled.told().story
    stated = {proposition.id: proposition for proposition in story.propositions}
    mentions = [mention for claim in story.claims for mention in claim.mentions]
    assert {m.proposition: m.spans for m in mentions} == {
        m.proposition: stated[m.proposition or ""].spans for m in mentions
    }
    known = {entity.id: entity for entity in story.entities}
    names = [name for told in story.articles for name in told.names]
    assert all(known[name.entity].kind for name in names if name.entity)
    assert sum(name.entity is not None for name in names) > 0.9 * len(names)
    assert any(proposition.entities for proposition in story.propositions)


def test_an_article_may_be_a_record_a_mapping_or_a_text() -> None:
    report = whoseword.compare([BRIEF, BRIEF["text"] + " It closed the pier."], one_story=True)
    (story,) = report.stories
    assert {told.article.outlet for told in story.articles} >= {"The Tallow Gazette"}


def test_a_mapping_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="text"):
        whoseword.compare([{"title": "No text"}])


def test_one_text_is_read_alone() -> None:
    reading = whoseword.read(BRIEF["text"])
    (attribution,) = reading.attributions
    assert [reading.article.text[s:e] for s, e in attribution.source] == ["two officials"]


def test_an_article_from_a_look_alike_address_is_marked_in_every_output() -> None:
    given = [
        {**BRIEF, "url": "https://spiegel.ltd/harbour"},
        {
            **BRIEF,
            "text": BRIEF["text"] + " They were heard on Monday.",
            "url": "https://a.example",
        },
    ]
    found = whoseword.compare(given, one_story=True)
    marked = [a["imitates"] for a in export.report(found)["stories"][0]["articles"]]
    told = [mark for mark in marked if mark is not None]
    assert [mark["outlet"] for mark in told] == ["Der Spiegel"]
    assert "Its address imitates Der Spiegel (spiegel.de)" in report.html(found)
    out = io.StringIO()
    report.terminal(found, Console(file=out, width=400))
    assert "Its address imitates Der Spiegel (spiegel.de)" in out.getvalue()


OTHER = "The pier of Tallow will stay shut until May, the board's chairwoman, Ada Vane, said."


def test_articles_that_share_an_id_are_all_kept_in_any_order() -> None:
    given = [{**BRIEF, "id": "x"}, {"text": OTHER, "id": "x"}]
    one, other = (whoseword.compare(g, one_story=True) for g in (given, given[::-1]))
    assert {told.article.id for told in one.stories[0].articles} == {"x", "x~2"}
    assert export.dumps(export.report(one)) == export.dumps(export.report(other))


def test_an_id_may_be_what_another_article_s_hash_is() -> None:
    (first,) = whoseword.compare([OTHER]).stories
    taken = first.articles[0].article.id
    found = whoseword.compare([OTHER, {**BRIEF, "id": taken}], one_story=True)
    assert len({told.article.id for told in found.stories[0].articles}) == 2


@pytest.mark.parametrize("stage", ["reading.reader.sentences", "claims.ledger", "stories.group"])
def test_an_article_that_breaks_a_stage_is_named_and_the_others_go_on(
    stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _, name = stage.rpartition(".")
    module = importlib.import_module(f"whoseword.{room}")
    sound = getattr(module, name)

    def breaks(given: object, *more: object) -> object:
        if "PIER" in repr(given):
            raise ZeroDivisionError
        return sound(given, *more)

    monkeypatch.setattr(module, name, breaks)
    bad = {"text": OTHER.replace("pier", "PIER"), "id": "bad"}
    problems: list[InputError] = []
    found = whoseword.compare([BRIEF, bad, OTHER], on_error=problems.append)
    assert {a.article.text for s in found.stories for a in s.articles} == {BRIEF["text"], OTHER}
    assert [problem.name for problem in problems] == ["bad (article)"]
    with pytest.raises(ZeroDivisionError):
        whoseword.compare([BRIEF, bad])
