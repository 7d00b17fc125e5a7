from __future__ import annotations

import json
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from datasets import people_time_gold
from evaluation import (
    certainty,
    claim_checks,
    conflict_gold,
    domains,
    rare_rules,
    short_stories,
)
from evaluation.floors import read_goals
from evaluation.runs import RUNS, sizes
from tests.evaluation import aligned, conflict_labels, harbour
from whoseword import sample
from whoseword.outlets.outlet import Outlet

TEXT = "“The bridge is safe,” Anna Weber said on Monday. Two engineers doubted that it was."
WORDS = TEXT.replace("“", "`` ").replace(",”", " , ''").replace(".", " .").split()
TIMED = """<Document>
<token t_id="1" sentence="0">Bridge</token>
<token t_id="2" sentence="1">March</token><token t_id="3" sentence="1">10</token>
<token t_id="4" sentence="1">,</token><token t_id="5" sentence="1">2031</token>
<token t_id="6" sentence="2">It</token><token t_id="7" sentence="2">shut</token>
<token t_id="8" sentence="2">last</token><token t_id="9" sentence="2">week</token>
<Markables>
<TIMEX3 value="2031-03-10" functionInDocument="CREATION_TIME"><token_anchor t_id="2"/>
<token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/></TIMEX3>
<TIMEX3 value="2031-W10" functionInDocument="NONE"><token_anchor t_id="8"/>
<token_anchor t_id="9"/></TIMEX3>
</Markables></Document>"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a few invented lines of each data set, and a registry of two outlets."""
    few = (Outlet("Der Spiegel", domains=("spiegel.de",)), Outlet("CNN", domains=("cnn.com",)))
    monkeypatch.setattr(domains, "shipped_outlets", lambda: few)
    monkeypatch.setattr(domains, "governments", tuple)
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "rrn-domains.csv").write_text(
        "domain name,created on\nspiegel[.]ltd,29/06/2022\nnewsroad[.]online,06/04/2022\n"
    )
    harbour.write(tmp_path)
    aligned.write(tmp_path)
    dev = tmp_path / "polnear" / "dev"
    (dev / "text").mkdir(parents=True)
    (dev / "attributions").mkdir()
    (dev / "text" / "bridge.txt").write_text(TEXT, "utf-8")
    lines = [
        "T1\tContent 0 21\t.",
        "T2\tSource 22 32\t.",
        "T3\tCue 33 37\t.",
        "T4\tAttribution 33 37\tsaid",
        "E1\tAttribution:T4 Content:T1 Source:T2 Cue:T3",
    ]
    (dev / "attributions" / "bridge_0.ann").write_text("\n".join(lines) + "\n")
    tokens = [[0, 21, "X", "O"], [22, 32, "X", "O"], [33, 37, "X", "O"]]
    row = {"name": "bridge", "sentences": [tokens]}
    (tmp_path / "polnear" / "dev-corenlp.jsonl").write_text(json.dumps(row) + "\n")
    (tmp_path / "polnear" / "metadata.tsv").write_text(
        "filename\tauthor\tcredit\twire\nbridge\tUPI\tNone\tUPI\n"
    )
    passage = {"tokens": WORDS, "labels": ["B-content"] + ["O"] * (len(WORDS) - 1)}
    (tmp_path / "polnear" / "cofenet-valid.jsonl").write_text(2 * (json.dumps(passage) + "\n"))
    quote = {
        "speaker": "Anna Weber",
        "quote": "“The bridge is safe,”",
        "reference": "Anna Weber",
        "quote_span": [0, 21],
    }
    article = {"id": "g1", "outlet": "Radio", "url": None, "text": TEXT, "quotes": [quote]}
    (tmp_path / "ggt-quotes").mkdir()
    (tmp_path / "ggt-quotes" / "articles.jsonl").write_text(json.dumps(article) + "\n")
    labels = tmp_path / "labels.tsv"
    labels.write_text(
        "document\tstart\tend\tcue\tlabel\tdraw\n"
        "ggt-quotes/articles.jsonl#g1\t0\t49\t33-37\tstated\teven\n"
    )
    monkeypatch.setattr(certainty, "LABELS", labels)
    (tmp_path / "uner-ewt").mkdir()
    (tmp_path / "uner-ewt" / "en_ewt-ud-dev.iob2").write_text(
        "# newdoc id = d1\n# text = Anna Weber\n1\tAnna\tB-PER\t-\tx\n2\tWeber\tI-PER\t-\tx\n"
    )
    folder = tmp_path / "meantime" / "intra_cross-doc_annotation" / "corpus_bridge"
    folder.mkdir(parents=True)
    (folder / "1_Bridge.xml").write_text(TIMED)
    told = {"article": "fox", "sentence": 0, "when": "2021-05", "status": "planned"}
    event = {**told, "text": "harbour shuts", "on_whose_word": ""}
    told_of = {"story": "harbour", "timeline": [event], "posts": [], "ties": []}
    both = [json.dumps({**told_of, "reader": reader}) for reader in (1, 2)]
    (tmp_path / "labels.jsonl").write_text("\n".join(both))
    monkeypatch.setattr(people_time_gold, "LABELS", tmp_path / "labels.jsonl")
    _events(tmp_path)
    asked = {"claim": "The Tern of Sorrel runs on Wednesday.", "expect": "carried"}
    (tmp_path / "checks.jsonl").write_text(json.dumps(asked))
    monkeypatch.setattr(claim_checks, "LABELLED", tmp_path / "checks.jsonl")
    _few(tmp_path, monkeypatch)
    one = ("giveme5w1h/news_cluster/g.json", TEXT, "Monday")
    labelled = [conflict_labels.row("date", "none", one, one)]
    monkeypatch.setattr(
        conflict_gold, "LABELS", conflict_labels.write(tmp_path / "conflicts.tsv", labelled)
    )
    (tmp_path / "ontogum").mkdir()
    (tmp_path / "ontogum" / "GUM_news_bridge.conllu").write_text(
        "# newdoc id = g\n# text = Anna\n1\tAnna\t_\tPROPN\t_\t_\t0\troot\t_\t_\n"
    )
    return tmp_path


def _few(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what is invented and shipped a little: a story of each kind, a report of the sample."""
    by_kind = {told["kind"]: told for told in short_stories.stories()}
    (root / "short.jsonl").write_text("\n".join(map(json.dumps, by_kind.values())), "utf-8")
    monkeypatch.setattr(short_stories, "STORIES", root / "short.jsonl")
    rare = [json.dumps(case) for case in rare_rules.cases() if "domain" in case]
    (root / "rare.jsonl").write_text("\n".join(rare), "utf-8")
    monkeypatch.setattr(rare_rules, "CASES", root / "rare.jsonl")
    (root / "sample").mkdir()
    (root / "sample" / "bridge.txt").write_text(TEXT, "utf-8")
    monkeypatch.setattr(sample, "folder", lambda: nullcontext(root / "sample"))


def _events(root: Path) -> None:
    """One article of each data set of events, two topics of ECB+."""
    lead = {"text": TEXT, "title": "Bridge", "outlet": "Radio", "date": "2021-05-04", "story": 1}
    (root / "allsides").mkdir()
    (root / "allsides" / "articles.jsonl").write_text(json.dumps(lead) + "\n", "utf-8")
    folder = root / "giveme5w1h" / "news_cluster"
    folder.mkdir(parents=True)
    event = {"EventId": "bridge"}
    row: dict[str, Any] = {"dId": "g", "text": TEXT, "title": "Bridge"}
    row["source_domain"] = "radio.example"
    row |= {"date_publish": "2021-05-04", "url": None, "newsCluster": event}
    (folder / "g.json").write_text(json.dumps(row), "utf-8")
    phrase = {"parsed": "2021-05-04", "text": "Tuesday"}
    row["fiveWoneH"] = {"when": {"annotated": [phrase]}}
    agreed = root / "giveme5w1h" / "gold_standard"
    agreed.mkdir()
    (agreed / "g.json").write_text(json.dumps(row), "utf-8")
    for topic in (1, 2):
        (root / "ecbplus" / str(topic)).mkdir(parents=True)
        (root / "ecbplus" / str(topic) / f"{topic}_1ecb.xml").write_text(
            '<Document><token sentence="0">Bridge</token></Document>', "utf-8"
        )


@pytest.mark.parametrize("name", RUNS)
def test_every_article_is_read_once_and_every_goal_measured(name: str, data: Path) -> None:
    read: Counter[str] = Counter()

    def advance(done: str) -> None:
        read[done] += 1

    figures = RUNS[name](data, advance)
    assert read == {name: sizes(data)[name]}
    assert all(0 <= value <= 1 for value in figures.values())
    goals = {goal.partition(".")[2] for goal in read_goals() if goal.startswith(f"{name}.")}
    assert goals
    assert goals <= set(figures)


def test_a_plain_quotation_reaches_every_scorer(data: Path) -> None:
    figures = RUNS["polnear"](data, lambda _: None)
    assert figures["attribution_recall"] == figures["wire_credit_f1"] == 1.0
    assert RUNS["ggt"](data, lambda _: None)["recall"] == 1.0


def test_a_week_that_is_told_of_is_found_and_normalised(data: Path) -> None:
    assert RUNS["meantime"](data, lambda _: None)["value_f1"] == 1.0


def test_the_dated_event_of_the_invented_story_is_found(data: Path) -> None:
    assert RUNS["timeline"](data, lambda _: None)["event_recall"] == 1.0
