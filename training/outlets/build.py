"""Build what ``src/whoseword/outlets`` ships from the hand-written files and the two lists.

Usage: python -m training.outlets.build [DATA] [FOLDER]

``outlets.tsv`` holds every outlet, ``governments.tsv`` governments in the same cells, and
``guarded.txt`` the domains of the hand-written ones, which imitators copy. The hand-written files
beside this one win over the lists wherever they name a domain. Of the lists only
facts are taken: names, domains, owners. A listed name is matched in running text only where it is
plainly a newspaper's or a station's ("Tampa Bay Times", "KTVI"); all others are known by their
domain alone. What makes a word ordinary is that PolNeAR's articles write it in lower case.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
DATA = Path("../shared/data")
OUTPUT = Path("src/whoseword/outlets")

DOMAIN_ONLY = "!"
"""A name so marked never matches in running text; ``?`` asks for a cue beside it."""

NEWSPAPER_WORDS = frozenset(
    "times post herald tribune gazette journal chronicle courier dispatch examiner inquirer "
    "enquirer observer sentinel register telegraph telegram bulletin star-tribune post-dispatch "
    "news-press press-herald times-herald news-times news-herald times-news journal-gazette "
    "herald-tribune news-tribune times-union daily-news star-telegram post-gazette news-gazette "
    "times-dispatch journal-news news-journal herald-news times-tribune times-leader "
    "press-enterprise democrat-gazette herald-journal journal-star press-telegram times-call "
    "news-leader".split()
)
NEWSPAPER_ENDINGS = (
    "daily news",
    "morning news",
    "public radio",
    "public media",
    "business journal",
)
NOT_A_PLACE = frozenset(
    "the a an of and daily weekly evening morning sunday saturday news press wall street city "
    "county valley north south east west northern southern eastern western new old big little "
    "first st saint mount fort lake river wire good just end closing hard modern bad".split()
)
PLATFORMS = frozenset(
    "blogspot.com facebook.com github.io go.com google.com instagram.com issuu.com medium.com "
    "reddit.com substack.com tumblr.com twitter.com typepad.com wikipedia.org wixsite.com "
    "wordpress.com x.com yahoo.com youtube.com".split()
)
NOT_TRUE = frozenset("brainerddispatch.cpm cbsnews.com.co nbc.com.co".split())
"""Domains on the lists that are a slip or a known imitation, not the outlet's own."""
CALL_SIGN = re.compile(r"\b([KW][A-Z]{3})\b")
LISTED_MEDIUM = {"Newspapers": "paper", "College Newspapers": "paper", "TV station": "tv"}


@dataclass
class Row:
    """One outlet on its way into the registry; ``aliases`` carry their marks."""

    name: str
    aliases: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    medium: str = ""
    country: str = ""
    owner: str = ""

    def line(self) -> str:
        """The row as the registry stores it."""
        cells = (self.name, "|".join(self.aliases), "|".join(self.domains))
        return "\t".join((*cells, self.medium, self.country, self.owner))


def written(stem: str, *, silent: bool = False) -> list[Row]:
    """The rows of a hand-written file; ``silent`` ones are known by their domain alone."""
    rows = []
    for line in (HERE / f"{stem}.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, aliases, domains, medium, country, owner = (cell.strip() for cell in line.split(";"))
        rows.append(Row(name, items(aliases), items(domains), medium, country, owner))
        if silent:
            hide(rows[-1])
    return rows


def items(cell: str) -> list[str]:
    """A comma-separated cell."""
    return [item.strip() for item in cell.split(",") if item.strip()]


def ordinary_words(folder: Path) -> frozenset[str]:
    """Words that the articles in the folder write in lower case at least twice."""
    seen: Counter[str] = Counter()
    for path in sorted(folder.glob("*")):
        seen.update(re.findall(r"\b[a-z]+\b", path.read_text("utf-8")))
    return frozenset(word for word, count in seen.items() if count > 1)


def clean_domain(domain: str) -> str:
    """A bare host name, or nothing where the row names a page, a platform or no domain at all."""
    host = domain.strip().lower().removeprefix("http://").removeprefix("https://")
    host = host.removeprefix("www.").rstrip("/")
    valid = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)
    return host if valid and host not in PLATFORMS | NOT_TRUE else ""


def clean_name(name: str) -> str:
    """The name without stray spaces, remarks in brackets, or a station's slogan.

    A bar in it would part aliases in the list.
    """
    name = re.sub(r"[\s|]+", " ", name.replace("\\", "/")).strip()
    name = re.sub(r"\s*\([^)]*\)$", "", name)
    return re.sub(r"^([KW][A-Z]{2,3}(?:-[A-Z]{2})?(?:-\d+)?) - .*", r"\1", name).strip(" -")


def in_running_text(name: str, ordinary: frozenset[str]) -> bool:
    """Tell whether the name is so plainly an outlet's that it needs no cue beside it."""
    words = name.removeprefix("The ").split()
    if CALL_SIGN.fullmatch(name):
        return name.lower() not in ordinary
    if len(words) < 2 or not all(word[0].isupper() or word == "of" for word in words):
        return False
    lowered = [word.lower() for word in words]
    ending = " ".join(lowered[-2:])
    kind = 2 if ending in NEWSPAPER_ENDINGS and len(words) > 2 else 1
    if kind == 1 and lowered[-1] not in NEWSPAPER_WORDS:
        return False
    place = [word for word in lowered[:-kind] if word not in NOT_A_PLACE and word.isalpha()]
    return any(word not in ordinary and word not in NEWSPAPER_WORDS for word in place)


def listed(name: str, ordinary: frozenset[str], **facts: str) -> Row:
    """A row from one of the lists, with its mark and its call sign."""
    sign = CALL_SIGN.match(name)
    aliases = [sign[1]] if sign and sign[1] != name and sign[1].lower() not in ordinary else []
    if not in_running_text(name, ordinary):
        aliases.insert(0, DOMAIN_ONLY + name)
    domains = [facts["domain"]] if facts["domain"] else []
    return Row(name, aliases, domains, facts["medium"], facts["country"], facts["owner"])


def from_domains(path: Path, ordinary: frozenset[str]) -> list[Row]:
    """The list of names and domains; it knows neither country nor owner."""
    rows = []
    with path.open(encoding="utf-8", newline="") as lines:
        for record in csv.DictReader(lines):
            domain, name = clean_domain(record["domain"]), clean_name(record["name"])
            if domain and name:
                facts = {"domain": domain, "medium": "", "country": "", "owner": ""}
                rows.append(listed(name, ordinary, **facts))
    return rows


def from_local(path: Path, ordinary: frozenset[str]) -> list[Row]:
    """The list of local outlets in the United States; a domain that several share names none."""
    with path.open(encoding="utf-8", newline="") as lines:
        records = list(csv.DictReader(lines))
    names: dict[str, set[str]] = defaultdict(set)
    for record in records:
        names[clean_domain(record["domain"])].add(clean_name(record["name"]).removeprefix("The "))
    rows = []
    for record in records:
        domain, name = clean_domain(record["domain"]), clean_name(record["name"])
        if not domain or domain.endswith(".edu") or len(names[domain]) > 1:
            domain = ""
        medium = LISTED_MEDIUM.get(record["medium"], "magazine")
        facts = {"domain": domain, "medium": medium, "country": "US", "owner": record["owner"]}
        rows.append(listed(name, ordinary, **facts))
    return rows


def key(name: str) -> str:
    """What two spellings of one name share."""
    return re.sub(r"\W+", " ", name.removeprefix("The ")).casefold().strip()


def keys_of(row: Row) -> set[str]:
    """The keys of the row's name and of the aliases that match without a cue."""
    return {key(row.name), *(key(alias) for alias in row.aliases if alias[0] not in "?!")}


def merge(hand: list[Row], *lists: list[Row]) -> list[Row]:
    """One row an outlet: the core first, then each list where nothing before it has the domain.

    A name that stands in several rows of the lists with different domains is nobody's in running
    text, so all of them are marked; the owner is taken over from a later list.
    """
    domains = {domain: row for row in hand for domain in row.domains}
    taken = {name for row in hand for name in keys_of(row)}
    rows = list(hand)
    by_name: dict[str, Row] = {}
    for row in (row for rows_of_list in lists for row in rows_of_list):
        known = next((domains[domain] for domain in row.domains if domain in domains), None)
        if known is None and (not row.domains or CALL_SIGN.fullmatch(row.name)):
            known = by_name.get(key(row.name))
        if known is not None:
            known.owner = known.owner or row.owner
            known.domains += [domain for domain in row.domains if domain not in domains]
            domains.update(dict.fromkeys(row.domains, known))
            if known not in hand:
                known.country, known.medium = (
                    known.country or row.country,
                    known.medium or row.medium,
                )
            continue
        plain = DOMAIN_ONLY + row.name not in row.aliases
        if not row.domains and (not plain or key(row.name) in taken):
            continue
        if plain and key(row.name) in taken | by_name.keys():
            hide(row)
            if key(row.name) in by_name:
                hide(by_name[key(row.name)])
        by_name.setdefault(key(row.name), row)
        domains.update(dict.fromkeys(row.domains, row))
        rows.append(row)
    return rows


def hide(row: Row) -> None:
    """Mark the row's own name as known by its domain alone."""
    if DOMAIN_ONLY + row.name not in row.aliases:
        row.aliases.insert(0, DOMAIN_ONLY + row.name)


def main() -> None:
    """Write the registry, hand-written rows first, then the lists by name and domains."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else OUTPUT
    ordinary = ordinary_words(data / "polnear" / "train" / "text")
    hand = [*written("core"), *written("world"), *written("imitated", silent=True)]
    rows = merge(
        hand,
        from_domains(data / "outlets" / "name-domain.csv", ordinary),
        from_local(data / "outlets" / "us-local-outlets-with-owners.csv", ordinary),
    )
    rest = sorted(rows[len(hand) :], key=lambda row: (row.name, row.domains))
    governments = written("governments", silent=True)
    write(folder / "outlets.tsv", [row.line() for row in (*hand, *rest)])
    write(folder / "governments.tsv", [row.line() for row in governments])
    guarded = {domain for row in (*hand, *governments) for domain in row.domains}
    write(folder / "guarded.txt", sorted(guarded))
    plain = sum(DOMAIN_ONLY + row.name not in row.aliases for row in rest)
    print(f"{len(hand)} by hand, {len(rest)} listed ({plain} in running text), {folder}")


def write(path: Path, lines: list[str]) -> None:
    """One line each, the same bytes on every system."""
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
