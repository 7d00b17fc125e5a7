"""Look-alike domains: the RRN list as labelled by hand, and the true domains of the registry.

``lookalike-labels.tsv`` says which domains of the list imitate whom, judged by reading the names
before any detector ran; those marked "?" are left out, all others imitate nobody. Most imitated
outlets are in the registry because fact-checkers would expect them there, some because this very
campaign imitated them (``training/outlets/imitated.txt``); ``recall_expected`` does without these.
"""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

from evaluation.typing_slips import typing_slips
from whoseword.outlets.listed_outlets import shipped_outlets
from whoseword.outlets.lookalikes import Checker, governments, guarded
from whoseword.outlets.outlet import Outlet
from whoseword.records import DomainVerdict

LABELS = Path(__file__).with_name("lookalike-labels.tsv")
ADDED_FOR_IT = Path(__file__).parents[1] / "training" / "outlets" / "imitated.txt"
FOLDS = 20
UNSURE = "?"


def labels() -> dict[str, str]:
    """Imitating domain to a true domain of the imitated one, or ``UNSURE``."""
    lines = (line for line in LABELS.read_text("utf-8").splitlines() if line[:1] != "#")
    return {domain: imitated for domain, _, imitated in (line.partition("\t") for line in lines)}


def campaign(data: Path) -> list[str]:
    """The domains of the list, no longer defanged."""
    with (data / "outlets" / "rrn-domains.csv").open(encoding="utf-8", newline="") as lines:
        found = [record["domain name"] for record in csv.DictReader(lines)]
    return [domain.replace("[.]", ".").lower() for domain in found]


def score(data: Path, advance: Callable[[], None] = lambda: None) -> dict[str, float]:
    """Score the list and the registry; ``advance`` is called after the list and after each fold.

    ``recall`` is the share of imitations called so; ``right_outlet`` the share of these that name
    the right one; ``precision_in_list`` counts the campaign's own brands as false alarms;
    ``false_alarms_per_1000`` is over the registry's true domains, ``held_out_per_1000`` the same
    with each outlet unknown to the checker that judges its domains. ``slips_recall`` is the share
    of drawn typing slips of well-known domains that are called imitations.
    """
    figures = _campaign(campaign(data), labels())
    advance()
    outlets = (*shipped_outlets(), *governments())
    known = Checker(outlets, guarded())
    figures["false_alarms_per_1000"] = 1000 * _alarms(known, outlets) / _domains(outlets)
    slips = [slip for slip, _ in typing_slips(shipped_outlets(), guarded())]
    figures["slips_recall"] = _called(known, slips) / len(slips)
    held_out = 0
    for fold in range(FOLDS):
        inside = [outlet for outlet in outlets if _fold(outlet) == fold]
        rest = Checker((outlet for outlet in outlets if _fold(outlet) != fold), guarded())
        held_out += _alarms(rest, inside)
        advance()
    figures["held_out_per_1000"] = 1000 * held_out / _domains(outlets)
    return figures


def _campaign(domains: list[str], gold: dict[str, str]) -> dict[str, float]:
    outlets = (*shipped_outlets(), *governments())
    checker = Checker(outlets, guarded())
    named = {domain: outlet.name for outlet in reversed(outlets) for domain in outlet.domains}
    given = set(_added_for_it())
    found = {domain: checker.check(domain) for domain in domains if gold.get(domain) != UNSURE}
    called = {d for d, check in found.items() if check.verdict is DomainVerdict.IMITATES}
    true = {domain for domain in found if domain in gold}
    expected = {domain for domain in true if gold[domain] not in given}
    hits = called & true
    right = sum(found[domain].outlet == named.get(gold[domain], "") for domain in hits)
    return {
        "recall": len(hits) / max(len(true), 1),
        "recall_expected": len(hits & expected) / max(len(expected), 1),
        "precision_in_list": len(hits) / max(len(called), 1),
        "right_outlet": right / max(len(hits), 1),
    }


def _added_for_it() -> list[str]:
    lines = ADDED_FOR_IT.read_text("utf-8").splitlines()
    cells = (line.split(";")[2] for line in lines if line[:1] != "#")
    return [domain.strip() for cell in cells for domain in cell.split(",")]


def _alarms(checker: Checker, outlets: tuple[Outlet, ...] | list[Outlet]) -> int:
    """How many true domains of the outlets are called imitations."""
    return _called(checker, (domain for outlet in outlets for domain in outlet.domains))


def _called(checker: Checker, domains: Iterable[str]) -> int:
    """How many of the domains are called imitations."""
    return sum(checker.check(domain).verdict is DomainVerdict.IMITATES for domain in domains)


def _domains(outlets: tuple[Outlet, ...]) -> int:
    return sum(len(outlet.domains) for outlet in outlets)


def _fold(outlet: Outlet) -> int:
    return zlib.crc32("|".join((outlet.name, *outlet.domains)).encode()) % FOLDS
