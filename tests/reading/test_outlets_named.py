"""Outlets named in an article, and who is meant where they speak."""

from tests.known import OUTLETS
from tests.reading.marking import Marked
from whoseword.reading.credits import credits_of
from whoseword.reading.outlets_named import mentioned
from whoseword.records import Article, NameKind, SourceKind

TEXT = (
    "The hinge was cracked, The Caldmere Courier reported. The newspaper said a memo was ready. "
    "It said managers put the repair off. The Courier quoted a clerk."
)


def named(article: Article, *others: str) -> list[str]:
    found = mentioned(article, OUTLETS, others)
    return [outlet.name for field in ("title", "text") for _, outlet in found[field]]


def test_an_unlisted_paper_speaks_under_all_its_names() -> None:
    names, sources, _ = (
        Marked(TEXT)
        .name("Caldmere Courier", NameKind.ORGANISATION)
        .says("The Caldmere Courier", "The hinge was cracked", "reported")
        .says("The newspaper", "a memo was ready", "said")
        .says("It", "managers put the repair off", "said")
        .says("The Courier", "a clerk", "quoted")
        .read()
    )
    assert names == ["The Caldmere Courier"] * 4
    assert [source.kind for source in sources] == [SourceKind.OUTLET]


def test_a_paper_need_not_be_tagged_as_a_name() -> None:
    names, sources, _ = (
        Marked(TEXT).says("The Caldmere Courier", "The hinge was cracked", "reported").read()
    )
    assert (names, sources[0].kind) == (["The Caldmere Courier"], SourceKind.OUTLET)


def test_a_place_in_a_paper_s_name_stays_a_place() -> None:
    text = "A crack was found, the Caldmere Courier reported. Caldmere said it would act."
    names, _, _ = (
        Marked(text)
        .name("Caldmere", NameKind.PLACE)
        .says("the Caldmere Courier", "A crack was found", "reported")
        .says("Caldmere said"[:8], "it would act", "said")
        .read()
    )
    assert names[0] == "Caldmere Courier"
    assert names[1] == "Caldmere"


def test_the_headline_uses_the_short_forms_of_the_text() -> None:
    text = "A crack was seen, The Caldmere Courier reported."
    article = Article("a", text, title="The Courier saw a crack")
    assert named(article) == ["The Caldmere Courier"] * 2


def test_other_outlets_explain_a_short_form_but_never_the_newspaper() -> None:
    others = ("The Caldmere Courier", "Pellgate Gazette")
    assert named(Article("a", "A clerk told the Courier so.")) == []
    assert named(Article("a", "A clerk told the Courier so."), *others) == [others[0]]
    assert named(Article("a", "A clerk told the newspaper so."), *others) == []
    assert named(Article("a", "A clerk told the Courier so."), *others, "Tallis Courier") == []


def test_the_article_s_own_outlet_is_meant_first_and_is_no_credit() -> None:
    article = Article("a", "A clerk told the Courier so.", outlet="The Tallis Courier")
    found = mentioned(article, OUTLETS, ("The Caldmere Courier",))
    assert [outlet.name for _, outlet in found["text"]] == ["The Tallis Courier"]
    assert credits_of(article, (), (), found, OUTLETS) == ()
