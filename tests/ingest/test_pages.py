"""Web pages."""

from pathlib import Path

import pytest

from tests.ingest.reading import REPORT, read, write
from whoseword.errors import Unreadable
from whoseword.ingest.pages import draft_of

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in REPORT.splitlines())
PAGE = f"""<html><head><title>Bridge shut - The Saltmere Herald</title>
<meta property="og:site_name" content="The Saltmere Herald"><meta name="author" content="Jo Vane">
<meta property="article:published_time" content="2021-02-03T10:00:00Z">
<link rel="canonical" href="https://saltmere.example/bridge"></head>
<body><nav>Home News Sport</nav><article><h1>Bridge shut</h1>{PARAGRAPHS}</article>
<script>alert("no")</script><footer>Imprint</footer></body></html>"""


def test_the_article_and_what_the_page_says_of_it(tmp_path: Path) -> None:
    (article,), problems = read(write(tmp_path / "a.html", PAGE))
    assert problems == []
    assert article.text == REPORT
    assert article.title == "Bridge shut"
    assert article.byline == "Jo Vane"
    assert article.published == "2021-02-03"
    assert article.outlet == "The Saltmere Herald"
    assert article.url == "https://saltmere.example/bridge"


def test_the_address_it_came_from_wins_over_the_page_s_own() -> None:
    assert draft_of(PAGE, "a", "https://quay.example/copy").url == "https://quay.example/copy"


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "no mark-up", "<p>Short.</p>", "<div>" * 5_000, "<!--", "<html><body>\x0b"],
)
def test_pages_without_an_article_are_refused(page: str) -> None:
    with pytest.raises(Unreadable, match="no article"):
        draft_of(page, "a")
