"""The document that is read."""

from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.attributions import body_start, joined
from whoseword.records import Article


def test_a_dateline_is_blank_for_the_reader_and_offsets_stay() -> None:
    text = "CALDMERE, March 11 (Northwire) — The ferry was late, the Courier reported."
    read = joined(Article("a", text, title="Ferry late"))
    start = body_start(Article("a", text, title="Ferry late"))
    assert read[:start] == "Ferry late\n\n"
    assert read[start:].lstrip(" ") == text[text.index("The ferry") :]
    assert read.index("The ferry") - start == text.index("The ferry")


@given(
    st.sampled_from(["", "PORT OSK (AP) - ", "CALDMERE — ", "\nCALDMERE — "]),
    st.text(max_size=60),
    st.none() | st.text(max_size=20),
)
def test_what_is_read_is_the_article_character_for_character(
    line: str, rest: str, title: str | None
) -> None:
    article = Article("a", line + rest, title=title)
    read = joined(article)[body_start(article) :]
    assert len(read) == len(article.text)
    assert all(here in (there, " ") for here, there in zip(read, article.text, strict=True))
