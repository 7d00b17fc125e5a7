from __future__ import annotations

import pytest

from tests.outlets.lookalikes.brands_of_brenn import BRANDS, MINISTRY, host
from whoseword.language import in_words
from whoseword.outlets.lookalikes.governments import pretence


@pytest.mark.parametrize("name", ["mfa-gov.info", "gov-brenn.top", "gouv.fm", "govv.pw"])
def test_a_governments_word_where_no_government_gave_it_out_is_a_pretence(name: str) -> None:
    found = pretence(host(name), BRANDS)
    assert found is not None
    assert "government" in in_words(found.reason)


@pytest.mark.parametrize("name", ["gov.brenn.example", "governor.com", "mygovern.org", "quay.com"])
def test_what_only_looks_like_the_word_is_none(name: str) -> None:
    assert pretence(host(name), BRANDS) is None


def test_the_government_that_is_meant_is_named() -> None:
    found = pretence(host("ua-gov.info"), BRANDS)
    assert found is not None
    assert (found.outlet, found.domain) == (MINISTRY, "gov.ua")
    other = pretence(host("zz-gov.info"), BRANDS)
    assert other is not None
    assert other.outlet is None


def test_a_page_on_a_platform_pretends_nothing() -> None:
    assert pretence(host("mfa-gov.blogspot.com"), BRANDS) is None
