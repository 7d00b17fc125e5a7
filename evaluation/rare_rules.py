"""Rules that the news of the data sets hardly ever calls up, and whether each fires where it must.

``rare-rules.jsonl`` holds, for each such rule, an invented input on which it must fire and one near
it on which it must not: articles, a domain, or articles beside an entry of a watch-list.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from evaluation.rule_counts import counting
from evaluation.tally import Tally
from whoseword import pipeline, screening
from whoseword.records import NameKind
from whoseword.resources import Resources, shipped

CASES = Path(__file__).with_name("rare-rules.jsonl")

Case = Mapping[str, Any]


def cases() -> list[dict[str, Any]]:
    """Read the invented inputs."""
    return [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


def fires(case: Case, resources: Resources) -> bool:
    """Whether the case's rule fires on its input."""
    with counting() as fired:
        _work(case, resources)
    return fired[case["rule"]] > 0


def _work(case: Case, resources: Resources) -> None:
    if "domain" in case:
        resources.outlets.check_domain(case["domain"])
        return
    if len(case["articles"]) == 1 and "listed" not in case:
        pipeline.read(case["articles"][0], resources)
        return
    report = pipeline.compare(case["articles"], resources=resources, one_story=True)
    if "listed" in case:
        index = screening.NameIndex([screening.WatchList("invented", (_listed(case["listed"]),))])
        for story in report.stories:
            articles = [told.article for told in story.articles]
            screening.screen(story.entities, articles, index, resources.models)


def _listed(entry: Mapping[str, Any]) -> screening.Listed:
    born, programme = frozenset(entry.get("born", ())), entry.get("programme", "")
    kind = NameKind.PERSON
    return screening.Listed("1", tuple(entry["names"]), kind, born, programme)


def score(
    found: Iterable[tuple[Case, bool]], miss: Callable[[str], object] = lambda _: None
) -> dict[str, float]:
    """Share of the inputs on which the rule fires, of those where it must and of the others.

    ``fires`` is better high, ``fires_wrongly`` low; ``miss`` hears of each case decided wrongly.
    """
    due, others = Tally(), Tally()
    for case, fired in found:
        (due if case["fires"] else others).add(fired, 0, 1)
        if fired != case["fires"]:
            miss(case["id"])
    return {"fires": due.recall, "fires_wrongly": others.recall}


def main() -> None:
    """Print the cases that come out wrong, and the figures."""
    print(score(((case, fires(case, shipped())) for case in cases()), print))


if __name__ == "__main__":
    main()
