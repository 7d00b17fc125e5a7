from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.outlets.lookalikes.brands_of_brenn import BOTE, BRANDS, COURIER, SMALL, WEEKLY
from whoseword.outlets.lookalikes.affixes import LONGEST
from whoseword.outlets.lookalikes.brands import Brands
from whoseword.outlets.outlet import Outlet


def test_a_brand_is_found_by_its_spelling_hyphens_aside() -> None:
    (brand,) = BRANDS.of_key("caldmerecourier")
    assert (brand.outlet, brand.domain, brand.ending) == (COURIER, "caldmerecourier.com", "com")
    hyphened = Brands([Outlet("Nord", domains=("nord-licht.example",))], frozenset())
    assert [b.label for b in hyphened.of_key("nordlicht")] == ["nord-licht"]


def test_the_name_of_a_guarded_outlet_is_a_brand_as_somebody_would_type_it() -> None:
    (brand,) = BRANDS.of_key("thecaldmerecourier")
    assert brand.named
    assert brand.guarded
    assert [b.outlet for b in BRANDS.of_key("derbruckenbote")] == [BOTE]
    assert BRANDS.of_key("skerrytide")[0].guarded is False


def test_a_slip_away_stand_guarded_brands_alone() -> None:
    assert {b.outlet for b in BRANDS.near("caldmerecourer")} == {COURIER}
    assert {b.outlet for b in BRANDS.near("harbourweakly")} == {WEEKLY}
    assert BRANDS.near("skerrytida") == []
    assert BRANDS.near("ferryboat") == []


def test_a_domain_is_somebodys_and_a_bought_name_too() -> None:
    (brand,) = BRANDS.of_domain("harbourweekly.co.uk")
    assert brand.outlet is WEEKLY
    assert BRANDS.of_name("harbourweekly.co.uk") == [brand]
    assert BRANDS.of_domain("ferryboat.example") == []
    below = Brands([Outlet("Quay News", domains=("quaynews.go.com",))], frozenset())
    assert [b.label for b in below.of_domain("quaynews.go.com")] == ["quaynews"]


def test_a_name_that_many_share_weighs_less() -> None:
    standards = [Outlet(f"{n} Standard", domains=(f"standard{n}.org",)) for n in range(8)]
    alone = Outlet("Standard", domains=("standard.example",))
    few, many = Brands([alone], frozenset()), Brands([alone, *standards], frozenset())
    assert many.weight(*many.of_key("standard")) < few.weight(*few.of_key("standard"))
    assert many.worn("standard") > few.worn("standard")
    assert 0 < few.weight(*few.of_key("standard")) <= LONGEST


def test_namesakes_are_of_another_country_or_owner() -> None:
    one = Outlet("Echo", domains=("echo.de",), country="DE")
    two = Outlet("The Echo", domains=("echo.co.uk",), country="GB")
    same = Outlet("Echo TV", domains=("echo.at",), country="DE")
    brands = Brands([one, two, same], frozenset())
    brand = next(b for b in brands.of_key("echo") if b.outlet is one)
    assert brands.namesakes(brand) == 1
    assert brands.has_editions(brand)
    assert not BRANDS.has_editions(*BRANDS.of_key("harbourweekly"))


def test_an_article_costs_what_the_bare_name_has_lost() -> None:
    the = Outlet("The Echo", domains=("theecho.example",))
    others = [Outlet(f"{n}", domains=(f"echo{n}.example",)) for n in range(6)]
    brands = Brands([the, *others], frozenset())
    assert brands.article(*brands.of_key("theecho")) > 0
    assert BRANDS.article(*BRANDS.of_key("harbourweekly")) == 0


@given(st.sampled_from([COURIER, WEEKLY, BOTE, SMALL]), st.data())
def test_a_brand_is_never_near_itself(outlet: Outlet, data: st.DataObject) -> None:
    key = outlet.domains[0].split(".")[0]
    at = data.draw(st.integers(0, len(key) - 1))
    assert all(b.key != key for b in BRANDS.near(key))
    assert all(b.guarded for b in BRANDS.near(key[:at] + key[at + 1 :]))
