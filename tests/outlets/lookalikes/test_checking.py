from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.known import OUTLETS
from whoseword.language import all_in_words
from whoseword.outlets import KnownOutlets
from whoseword.outlets.lookalikes import Checker, governments, guarded
from whoseword.outlets.outlet import Outlet
from whoseword.records import DomainVerdict

FEW = (
    Outlet("The Caldmere Courier", domains=("caldmerecourier.com",), country="US"),
    Outlet("Der Brückenbote", domains=("brueckenbote.de",), country="DE"),
    Outlet("Nordlicht", domains=("nord-licht.at",), country="AT"),
    Outlet("Harbour Weekly", domains=("harbourweekly.co.uk",), country="GB"),
    Outlet("Standard of Brenn", domains=("standard.example",), country="US"),
    *(Outlet(f"{n}. Standard", domains=(f"the{n}standard.org",)) for n in range(60)),
    Outlet("Ministry", domains=("gov.ua",), country="UA"),
    Outlet("Old Brenn News", domains=("news.obn.example",), country="US"),
    Outlet("Skelby Network", domains=("news.ske.com",), country="GB"),
)
CHECKER = Checker(FEW, frozenset(domain for outlet in FEW for domain in outlet.domains))


@pytest.mark.parametrize(
    ("domain", "outlet", "reason"),
    [
        ("caldmerecourier.ltd", "The Caldmere Courier", "another ending"),
        ("CaldmereCourier[.]today", "The Caldmere Courier", "another ending"),
        ("caldmerecuorier.com", "The Caldmere Courier", "“ou” swapped"),
        ("caldrnerecourier.com", "The Caldmere Courier", "look alike"),
        ("caldmerecourier-live.top", "The Caldmere Courier", "added words: “live”"),
        ("caldmere-courier.online", "The Caldmere Courier", "hyphens"),
        ("caldmerecourier-com.org", "The Caldmere Courier", "stands inside"),
        ("caldmereсourier.com", "The Caldmere Courier", "another script"),
        ("xn--caldmereourier-d1l.com", "The Caldmere Courier", "another script"),
        ("harbourweekly.co.uk.login.example.net", "Harbour Weekly", "stands inside"),
        ("thecaldmerecourier.live", "The Caldmere Courier", "another ending"),
        ("brueckenbote.pm", "Der Brückenbote", "another ending"),
        ("brueckenbot.de", "Der Brückenbote", "“e” left out"),
        ("nordlicht.icu", "Nordlicht", "hyphens"),
        ("caldmerecourier.blogspot.com", "The Caldmere Courier", "another ending"),
        ("caldmerecourier.example.top", "The Caldmere Courier", "not theirs"),
        ("mfa-gov-ua.info", "Ministry", "government"),
        ("саldmereсоurier.com", "The Caldmere Courier", "another script"),
        ("wwwcaldmerecourier.com", "The Caldmere Courier", "added words: “www”"),
        ("www-harbourweekly.co.uk", "Harbour Weekly", "added words: “www”"),
        ("harbourweekly.com.de", "Harbour Weekly", "another ending"),
        ("caldmerecourier.us.com", "The Caldmere Courier", "another ending"),
        ("news.obn.example.breaking.org", "Old Brenn News", "stands inside"),
        ("ѕkе.com", "Skelby Network", "another script"),
        ("ЅKE.com", "Skelby Network", "another script"),
        ("mfa-qov.info", None, "misspelt"),
    ],
)
def test_every_trick_is_seen_and_named(domain: str, outlet: str | None, reason: str) -> None:
    found = CHECKER.check(domain)
    assert found.verdict is DomainVerdict.IMITATES
    assert found.outlet == outlet
    assert reason in "; ".join(all_in_words(found.reasons))
    assert found.domain == domain


@pytest.mark.parametrize(
    "domain",
    [
        "example.org",
        "brueckenbote.at",  # a local edition is likelier than a trick
        "brueckenbote.it",  # whose this is cannot be told from the name
        "caldmerecourier.de",  # English names have editions all over the world
        "caldmerecourier.es",
        "caldmerecourier.in",
        "caldmerecourier.me",
        "harbourweekly.it",
        "harbourweekly.in",
        "wwwx.com",
        "www.example.com",
        "standard.top",  # half the trade is called so
        "iceland-standard.com",
        "brückenbote.de",
        "www-caldmerecourier-com.translate.goog",
        "co.uk",
        "gov.xy",
        "nonsense",
        "xn--",
    ],
)
def test_what_may_well_be_honest_stays_unknown_with_a_reason(domain: str) -> None:
    found = CHECKER.check(domain)
    assert found.verdict is DomainVerdict.UNKNOWN
    assert (found.outlet, found.outlet_domain) == (None, None)
    assert found.reasons


@pytest.mark.parametrize("domain", ["harbourweekly.co.uk", "https://m.harbourweekly.co.uk/story"])
def test_a_registered_domain_and_what_lies_below_it_is_the_outlet_s(domain: str) -> None:
    found = CHECKER.check(domain)
    assert found.verdict is DomainVerdict.REGISTERED
    assert (found.outlet, found.outlet_domain) == ("Harbour Weekly", "harbourweekly.co.uk")


PLENTY = (
    *FEW,
    Outlet("Brenn Times", domains=("brtimes.com",), country="US"),
    Outlet("The Harbour", domains=("theharbour.com",), country="GB"),
    Outlet("The Harbour (Skelby)", domains=("theharbour.skelby.example",), country="IE"),
    Outlet("Telegraaph", domains=("telegraaph.nl",), country="NL"),
    Outlet("Skelby Times", domains=("skelbytimes.com",), country="US"),
    Outlet("Tollen Desert News", domains=("tollendesertnews.com",), country="US"),
    Outlet("Orm Desert Times", domains=("ormdeserttimes.com",), country="US"),
    Outlet("Deserret News", domains=("deserretnews.com",), country="US"),
    Outlet("Little Ledger", domains=("littleledger.com",), country="US"),
)
WELL_KNOWN = Checker(
    PLENTY,
    frozenset(
        "caldmerecourier.com brtimes.com theharbour.com telegraaph.nl deserretnews.com".split()
    ),
)


@pytest.mark.parametrize(
    ("domain", "outlet"),
    [
        ("brtmes.com", "Brenn Times"),  # left out
        ("brtiimes.com", "Brenn Times"),  # doubled
        ("brtiems.com", "Brenn Times"),  # swapped
        ("brtimrs.com", "Brenn Times"),  # a neighbour
        ("brt1mes.com", "Brenn Times"),  # looks alike
        ("theharbuor.com", "The Harbour"),  # though there is another of that name
        ("theharbor.net", "The Harbour"),
        ("cladmerecouier.com", "The Caldmere Courier"),  # two at once
        ("telegraahp.nl", "Telegraaph"),
    ],
)
def test_one_usual_slip_in_a_well_known_name_is_enough(domain: str, outlet: str) -> None:
    found = WELL_KNOWN.check(domain)
    assert (found.verdict, found.outlet) == (DomainVerdict.IMITATES, outlet)
    assert found.reasons[0].code == "typing_slip"


@pytest.mark.parametrize(
    "domain",
    [
        "bttimes.com",  # other initials before a whole word
        "desertnews.com",  # words that outlets' names have
        "littleldger.com",  # not well known
        "telegraph.be",  # maybe the word of another language
        "cladmerecouer.com",  # three slips
    ],
)
def test_what_may_be_meant_so_is_no_slip(domain: str) -> None:
    assert WELL_KNOWN.check(domain).verdict is DomainVerdict.UNKNOWN


@pytest.mark.parametrize(
    "domain",
    ["nytmes.com", "theguardain.com", "washingtonpots.com", "reutters.com", "nytimes.com.co"],
)
def test_slips_of_shipped_outlets_are_seen(domain: str) -> None:
    assert OUTLETS.check_domain(domain).verdict is DomainVerdict.IMITATES


def test_the_order_of_the_registry_decides_nothing() -> None:
    backwards = Checker(FEW[::-1], frozenset(d for outlet in FEW for d in outlet.domains))
    for domain in ("caldmerecuorier.com", "nordlicht.icu", "mfa-gov-ua.info", "x.example"):
        assert backwards.check(domain) == CHECKER.check(domain)


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert CHECKER.check(text).domain == text


@given(
    st.lists(st.sampled_from(["caldmerecourier", "com", "gov", "-", ".", "xn--", "а"]), max_size=60)
)
def test_nothing_put_together_from_its_triggers_breaks_it(parts: list[str]) -> None:
    CHECKER.check("".join(parts))


def test_every_true_domain_that_ships_is_registered() -> None:
    wrong = [
        domain
        for outlet in (*OUTLETS.registry.outlets, *governments())
        for domain in outlet.domains
        if OUTLETS.check_domain(f"www.{domain}").verdict is not DomainVerdict.REGISTERED
    ]
    assert wrong == []


def test_every_guarded_domain_is_somebody_s() -> None:
    known = {domain for o in (*OUTLETS.registry.outlets, *governments()) for domain in o.domains}
    assert guarded() <= known


def test_outlets_of_one_s_own_are_guarded_too() -> None:
    mine = Outlet("Caldmere Courier", domains=("caldmerecourier.com",), medium="paper")
    assert OUTLETS.check_domain("caldmerecuorier.com").verdict is DomainVerdict.UNKNOWN
    assert KnownOutlets([mine]).check_domain("caldmerecuorier.com").outlet == mine.name


def test_where_one_of_a_name_may_be_the_owner_no_other_is_imitated() -> None:
    two = (
        Outlet("Tide Review", domains=("tidereview.com",), country="US"),
        Outlet("Tide Review Polska", domains=("tidereview.pl",), country="PL"),
    )
    domains = frozenset({"tidereview.com", "tidereview.pl"})
    unsure = Checker(two, domains).check("tidereview.me")
    alone = Checker(two[1:], domains).check("tidereview.me")
    assert (unsure.verdict, alone.verdict) == (DomainVerdict.UNKNOWN, DomainVerdict.IMITATES)


@pytest.mark.parametrize("domain", ["nytimes.co", "cnn.in", "theguardian.me", "reuters.tv"])
def test_nobody_is_accused_whose_ownership_the_ending_leaves_open(domain: str) -> None:
    assert OUTLETS.check_domain(domain).verdict is DomainVerdict.UNKNOWN


def test_the_name_of_a_brand_under_a_countrys_ending_is_told_and_left_open() -> None:
    found = OUTLETS.check_domain("nytimes.in")
    [reason] = found.reasons
    assert (found.verdict, reason.code) == (DomainVerdict.UNKNOWN, "perhaps_edition")
    assert dict(reason.parameters)["outlet"] == "The New York Times"
    assert OUTLETS.check_domain("caldmerecourier.in").reasons[0].code == "like_no_domain"


def test_credentials_of_an_address_are_told_to_nobody() -> None:
    for told in ("https://ann:s3cret@bbc.com/a", "ann:s3cret@bbc.com", "//ann:s3cret@bbc.com"):
        found = OUTLETS.check_domain(told)
        assert found.outlet_domain == "bbc.com"
        assert "s3cret" not in repr(found)
    disguised = "https://bbc.com@salt.example/a"
    assert OUTLETS.check_domain(disguised).domain == disguised
