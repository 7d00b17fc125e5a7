"""Whose an article is."""

import pytest

from tests.ingest.reading import REPORT
from tests.known import OUTLETS
from whoseword.ingest.draft import Draft
from whoseword.ingest.identity import outlet_of

AP = "SALTMERE, England (AP) — "


@pytest.mark.parametrize(
    ("draft", "outlet"),
    [
        (Draft("a", REPORT, outlet="fox", url="https://cnn.com/a"), "fox"),
        (Draft("a", AP + REPORT, url="https://edition.cnn.com/a"), "CNN"),
        (Draft("a", REPORT, url="https://www.saltmere.example/a"), "saltmere.example"),
        (
            Draft("a", REPORT, url="https://x.example/a", site="The Saltmere Herald"),
            "The Saltmere Herald",
        ),
        (Draft("a", REPORT, site="nytimes.com"), "The New York Times"),
        (Draft("a", REPORT + "\n© 2021 Newsmax. All rights reserved."), "Newsmax"),
        (Draft("a", REPORT + "\nCopyright 2021 Cable News Network, Inc."), "CNN"),
        (Draft("a", REPORT + "\n© 2021 Quay Gazette Ltd."), "Quay Gazette"),
        (Draft("a", AP + REPORT, stem="x17"), "The Associated Press"),
        (Draft("a", "LONDON (Reuters) - " + REPORT, stem="x17"), "Reuters"),
        (Draft("a", "(AFP) - " + REPORT), "Agence France-Presse"),
        (Draft("a", AP + REPORT + "\n© 2021 Quay Gazette"), "Quay Gazette"),
        (
            Draft("a", REPORT + "\nCopyright 2021 The Associated Press.", url="https://x.example"),
            "x.example",
        ),
        (Draft("a", AP + REPORT, stem="The_Guardian"), "The Guardian"),
    ],
)
def test_what_names_the_outlet(draft: Draft, outlet: str) -> None:
    assert outlet_of(draft, OUTLETS) == (outlet, True)


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        REPORT + " The copyright suit against The New York Times goes on.",
        REPORT + "\nCopyright 2021 by Jo Vane.",
        "SALTMERE (CNN) - " + REPORT,
        "The unit (mm) - " + REPORT,
    ],
)
def test_without_any_sign_the_file_names_it(text: str) -> None:
    assert outlet_of(Draft("a", text, stem="x17"), OUTLETS) == ("x17", False)
