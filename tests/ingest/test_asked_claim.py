from __future__ import annotations

import pytest

from whoseword.errors import InputError, TooLarge
from whoseword.ingest import claim_article


def test_a_claim_is_an_article_of_one_line() -> None:
    assert claim_article(" The dam\n broke. ").text == "The dam broke."


@pytest.mark.parametrize("claim", ["", " \n", "…", "12 %"])
def test_a_claim_without_a_word_is_refused(claim: str) -> None:
    with pytest.raises(InputError, match="no word in it"):
        claim_article(claim)


def test_a_claim_in_another_language_is_refused() -> None:
    with pytest.raises(InputError, match="not in English"):
        claim_article(
            "Die Staumauer ist am Montag gebrochen, und niemand hat die Leute im Tal gewarnt, "
            "obwohl der Bericht seit Wochen auf dem Tisch des Ministers lag und jeder ihn gelesen "
            "hatte, der damit zu tun hatte oder haben wollte."
        )


def test_a_claim_that_is_an_article_is_too_long() -> None:
    with pytest.raises(TooLarge):
        claim_article("The dam broke. " * 100)
