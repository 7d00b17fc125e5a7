"""``whoseword check-domain``: whose a domain is, or whom it imitates."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Final

import typer

from whoseword.cli.answering import leave_empty_handed
from whoseword.cli.options import JsonFile
from whoseword.cli.output import STDOUT, checked, writing
from whoseword.cli.resources_wanted import resources_of
from whoseword.cli.screen import OnError, complaints_of, console

if TYPE_CHECKING:
    from whoseword.records import DomainCheck

EXAMPLES: Final = "\n\n".join(
    (
        "Examples:",
        "whoseword check-domain lemonde.ltd",
        "whoseword check-domain bbc.co.uk.example.com https://www.spiegel.de/politik",
        "whoseword check-domain - --json verdicts.jsonl < domains.txt",
    )
)

_STYLES: Final = {"imitates": "bold red", "registered": "green", "unknown": "dim"}
_IN_WORDS: Final = {"unknown": "unknown, which is no clean bill"}
_LONGEST_LINE: Final = 4_000


def check_domain(
    context: typer.Context,
    domains: Annotated[
        list[str],
        typer.Argument(
            metavar="DOMAIN",
            help="Domains or addresses, defanged ones too; - reads them from standard input, one"
            " a line.",
            show_default=False,
        ),
    ],
    json: JsonFile = None,
) -> None:
    """Tell whether a domain is a known outlet's, or made to look like one's.

    The verdict is "registered", "imitates" or "unknown", each with its
    reasons: typing slips, other endings, added words, look-alike letters,
    hyphens, another's domain in front. Unknown is no clean bill. Nothing is
    looked up on the network. With --json one line of JSON a domain.

    What is no domain is named on standard error, and the others go on. The
    exit status is 0 if something was checked, 1 if nothing could be.
    """
    target = checked(json, "--json")
    from whoseword.export import dumps
    from whoseword.export.contract import domain_check

    check = resources_of(context).outlets.check_domain
    verdicts = (check(domain) for domain in _usable(_given(domains), complaints_of(context).tell))
    first = next(verdicts, None)
    if first is None:
        leave_empty_handed()
        return
    every = chain([first], verdicts)
    if target is None:
        for verdict in every:
            _show(verdict)
        return
    with writing(target) as write:
        for verdict in every:
            write(dumps(domain_check(verdict)) + "\n")


def _given(domains: list[str]) -> Iterator[str]:
    for domain in domains:
        if domain != STDOUT:
            yield domain
            continue
        while line := sys.stdin.buffer.readline(_LONGEST_LINE):
            if text := line.decode("utf-8", "replace").strip().removeprefix("\ufeff"):
                yield text


def _usable(given: Iterator[str], on_error: OnError) -> Iterator[str]:
    """Those that name a host; the others are named on standard error."""
    from whoseword.errors import NoDomain
    from whoseword.outlets import host_name

    for domain in given:
        try:
            host_name(domain)
        except NoDomain as error:
            on_error(error)
        else:
            yield domain


def _show(verdict: DomainCheck) -> None:
    from rich.text import Text

    from whoseword.language import all_in_words
    from whoseword.text.printable import printable

    whom = f" {verdict.outlet} ({verdict.outlet_domain})" if verdict.outlet else ""
    why = "; ".join(all_in_words(verdict.reasons))
    line = f"{verdict.domain}: {_IN_WORDS.get(verdict.verdict.value, verdict.verdict.value)}"
    line += f"{whom}: {why}"
    console().print(Text(printable(line), style=_STYLES[verdict.verdict.value]), soft_wrap=True)
