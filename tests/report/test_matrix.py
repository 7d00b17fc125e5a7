from __future__ import annotations

from dataclasses import replace

from tests.report.articles import HARROW, KESTREL, LOWLAND, NINE, ORSAY, SAWT, WIRE
from tests.report.document import Document
from tests.report.story import bridge_report, bridge_story, origin
from whoseword.records import Ground, Story
from whoseword.report import html
from whoseword.report.matrix_view import CellView, MatrixView
from whoseword.report.page_content import story
from whoseword.report.page_view import StoryView


def matrix(held: Story) -> MatrixView:
    return story(held, "s1").matrix


def cells(held: Story, row: int) -> dict[str, CellView]:
    made = matrix(held)
    return dict(zip((c.outlet for c in made.columns), made.rows[row].cells, strict=True))


def test_outlets_stand_by_time_and_a_copy_beside_its_original(view: StoryView) -> None:
    names = [column.outlet for column in view.matrix.columns]
    assert names.index(LOWLAND) == names.index(WIRE) + 1
    assert {b.agency: b.width for b in view.matrix.bands if b.agency} == {WIRE: 2}
    assert sorted(names) == sorted((KESTREL, HARROW, WIRE, LOWLAND, NINE, ORSAY, SAWT))


def test_a_cell_tells_the_stance_or_that_it_is_left_out_or_near() -> None:
    held = bridge_story()
    claim = replace(held.claims[0], not_matched=(ORSAY,))
    told = cells(replace(held, claims=(claim,)), 0)
    assert [told[o].state for o in (KESTREL, WIRE, NINE)] == ["attributed", "disputed", "hedged"]
    assert (told[SAWT].state, told[ORSAY].state) == ("absent", "unmatched")


def test_only_attributed_words_on_one_unnamed_person_are_alarming() -> None:
    held = bridge_story()
    unnamed = replace(held.claims[0], ground=Ground.UNNAMED_PERSON)
    told = cells(replace(held, claims=(unnamed,)), 0)
    assert {outlet for outlet, cell in told.items() if cell.alarming} == {KESTREL, HARROW}
    both = replace(unnamed, origins=(*unnamed.origins, origin("S2", (WIRE,))))
    assert not any(c.alarming for c in cells(replace(held, claims=(both,)), 0).values())


def test_filters_count_the_claims_that_pass(view: StoryView) -> None:
    counts = {f.name: f.count for f in view.matrix.filters}
    assert counts["single"] == len(view.single) == 3
    assert counts["disputed"] == 1
    assert counts["differ"] == 3


def test_details_stand_under_their_claim_with_cells_of_their_own() -> None:
    held = bridge_story()
    detail = replace(held.claims[1], part_of="claim-1")
    (first, *rest) = matrix(replace(held, claims=(held.claims[0], detail, held.claims[2]))).rows
    assert [d.gist for d in first.details] == [detail.gist]
    assert len(first.details[0].cells) == 7
    assert len(rest) == 1


def test_a_link_to_a_claim_lasts_when_another_article_joins_it() -> None:
    held = bridge_story()
    claim = held.claims[0]
    fewer = replace(
        held,
        articles=held.articles[:4],
        claims=(replace(claim, id="before", mentions=claim.mentions[:5], conflicts=()),),
    )
    assert matrix(fewer).rows[0].lasting == matrix(held).rows[0].lasting


def test_a_drawer_shows_the_words_in_their_place_and_turns_to_the_next(view: StoryView) -> None:
    drawers = {d.anchor: d for row in view.matrix.rows for d in row.drawers}
    first = drawers[view.matrix.rows[0].cells[0].anchor or ""]
    assert first.outlet == view.matrix.columns[0].outlet
    assert first.before is None
    assert first.after is not None
    assert drawers[first.after.anchor].before is not None
    marked = "".join(text for text, own in first.passages[0].words if own)
    assert "seven weeks" in marked


def test_the_six_answers_are_there_and_lead_somewhere(view: StoryView) -> None:
    said = {a.label: "".join(w.text for w in a.words) for a in view.answers}
    assert list(said) == [
        "First",
        "Central claim",
        "Denied",
        "Differs",
        "Only one has it",
        "Copied",
    ]
    assert said["First"].startswith(f"{KESTREL} told it first, 3 March 2025")
    assert f"{LOWLAND} runs the text of {WIRE}." in said["Copied"]
    assert "rejected a newspaper report" in said["Denied"]
    page = Document.of(html(bridge_report()))
    ids = {element.attributes.get("id") for element in page.find()}
    for answer in view.answers:
        assert {w.anchor for w in answer.words if w.anchor} <= ids


def test_an_outlet_lists_what_it_alone_has_leaves_out_and_whom_it_leaves_unnamed(
    view: StoryView,
) -> None:
    by_name = {o.outlet: o for o in view.outlets}
    assert [link.text for link in by_name[NINE].only] == [view.single[2].gist]
    assert by_name[HARROW].leans_on == (KESTREL,)
    assert [link.text for link in by_name[KESTREL].unnamed] == [
        "two officials briefed on the inspection"
    ]
    assert [link.text for link in by_name[KESTREL].asked] == ["A spokeswoman for the ministry"]
    assert view.shared[0].gist in {link.text for link in by_name[ORSAY].leaves_out}


def test_the_sentence_that_says_why_nobody_is_named_is_quoted() -> None:
    held = bridge_story()
    article = held.articles[0]
    said = "They spoke on condition of anonymity."
    text = f"{article.article.text}\n\n{said}"
    span = (len(text) - len(said), len(text))
    longer = replace(
        article,
        article=replace(article.article, text=text),
        sentences=(*article.sentences, span),
    )
    shown = story(replace(held, articles=(longer, *held.articles[1:])), "s1")
    quotes = next(o for o in shown.outlets if o.outlet == KESTREL).why_unnamed
    assert said in {quote.text for quote in quotes}
    assert not any(o.why_unnamed for o in shown.outlets if o.outlet != KESTREL)


def test_values_are_gathered_by_outlet(view: StoryView) -> None:
    assert {v.kind for v in view.values} == {"figures", "dates"}
    assert all(len(v.values) > 1 and all(x.outlets for x in v.values) for v in view.values)


def test_a_copy_tells_what_it_kept_and_left_out(view: StoryView) -> None:
    copy = next(a for a in view.articles if a.copy_of)
    sentences = [s for p in copy.paragraphs for s in p if s.anchor]
    assert all(s.same for s in sentences)
    assert copy.left_out
    assert all("Northern Wire" in text or "rights" in text for text in copy.left_out)
