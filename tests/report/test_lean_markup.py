from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from tests.report.document import Document, Element
from whoseword.report.lean_markup import lean

WORDS = st.text(st.sampled_from("ab <>&'\"=/x\u05d0\n"), max_size=12)
INLINE = ("a", "b", "span", "bdi")
BLOCKS = ("div", "section", "blockquote", "details")


def opened(tag: str, value: str, inner: str) -> str:
    return f'<{tag} title="{escape(value)}">{inner}</{tag}>'


TEXT = WORDS.map(lambda words: str(escape(words)))
PHRASES = st.recursive(
    TEXT, lambda inner: st.builds(opened, st.sampled_from(INLINE), WORDS, inner), max_leaves=4
)
PARAGRAPHS = st.builds(opened, st.just("p"), WORDS, PHRASES)


def lines(tag: str, held: list[str]) -> str:
    return f"<{tag}>" + "\n".join(held) + f"</{tag}>"


def flow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3)
    cells = st.lists(st.builds(opened, st.sampled_from(["td", "th"]), WORDS, inner), min_size=1)
    rows = st.lists(cells.map(lambda held: lines("tr", held)), min_size=1, max_size=3)
    bodies = st.lists(rows.map(lambda held: lines("tbody", held)), min_size=1, max_size=2)
    return st.one_of(
        st.builds(opened, st.sampled_from(BLOCKS), WORDS, several.map("\n".join)),
        several.map(lambda held: lines("ul", [f"<li>{one}</li>" for one in held])),
        bodies.map(lambda held: lines("table", held)),
    )


PAGES = st.recursive(PARAGRAPHS, flow, max_leaves=8)


def tree(element: Element | str) -> Any:  # noqa: ANN401 - nested as deep as the page
    """Tags, attributes and words, without what sets words apart and the blanks between blocks."""
    if isinstance(element, str):
        return element
    held: list[Any] = []
    for child in map(tree, element.children):
        inner = child[2] if isinstance(child, tuple) and child[0] == "bdi" else [child]
        for one in inner:
            if isinstance(one, str) and held and isinstance(held[-1], str):
                held[-1] += one
            else:
                held.append(one)
    if element.tag not in {*INLINE, "p", "td", "th", "li"}:
        held = [one for one in held if not isinstance(one, str) or one.strip()]
    held = [one.strip("\n ") if isinstance(one, str) else one for one in held]
    attributes = () if element.tag == "bdi" else tuple(element.attributes.items())
    return (element.tag, attributes, [one for one in held if one != ""])


@given(PAGES)
def test_a_browser_reads_the_same_of_fewer_bytes(page: str) -> None:
    whole = f"<div>{page}</div>"
    made = lean(whole)
    assert len(made) <= len(whole)
    assert tree(Document.of(str(made)).root) == tree(Document.of(whole).root)


def test_what_html_lets_out_is_left_out() -> None:
    page = '<ul>\n<li id="a-1"><p>It isn&#39;t <b>dry</b>.</p></li>\n<li>&lt;b&gt;</li>\n</ul>'
    assert lean(page) == "<ul><li id=a-1><p>It isn't <b>dry</b>.<li>&lt;b&gt;</ul>"
    cells = '<tr>\n<td class="a b">1</td>\n<td></td>\n</tr>\n<tr><td>~</td></tr>'
    table = f"<table><tbody>{cells}</tbody></table>"
    lean_table = '<table><tbody><tr><td class="a b">1<td><tr><td>~</table>'
    assert lean(table) == lean_table


def test_a_value_keeps_its_marks_where_it_needs_them() -> None:
    for kept in ('<a title="x&#34;y">z</a>', '<a href="/a?b=c">z</a>', '<a title="">z</a>'):
        assert lean(kept) == kept
    use = '<svg><use href="#mark-x"/></svg>'
    assert lean(use) == use


def test_words_from_right_to_left_stay_set_apart() -> None:
    assert lean("<bdi>Post</bdi>") == "Post"
    turned = "<bdi>\u05d0</bdi>"
    assert lean(turned) == turned
