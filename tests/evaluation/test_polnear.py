from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.polnear import Relation, Tokens, human_agreement, read_tokens, relations, score

TEXT = "The mayor said taxes will fall . Critics doubt it ."
SHARED = Path("../shared/data")


def _tokens(text: str) -> list[list[object]]:
    found, position = [], 0
    for word in text.split():
        found.append([position, position + len(word), "X", "O"])
        position += len(word) + 1
    return found


def _span(phrase: str) -> tuple[int, int]:
    start = TEXT.index(phrase)
    return start, start + len(phrase)


def _relation(source: str, cue: str, content: str) -> Relation:
    return {
        "source": [_span(source)] if source else [],
        "cue": [_span(cue)],
        "content": [_span(content)],
    }


def _brat(found: list[Relation]) -> str:
    lines, number = [], 0
    for event, relation in enumerate(found, 1):
        parts = []
        for role, spans in relation.items():
            for start, end in spans:
                number += 1
                lines.append(f"T{number}\t{role.capitalize()} {start} {end}\t{TEXT[start:end]}")
                parts.append(f"{role.capitalize()}:T{number}")
        number += 1
        lines.append(f"T{number}\tAttribution 0 1\tT")
        lines.append(f"E{event}\t{' '.join([f'Attribution:T{number}', *parts])}")
    return "\n".join(lines) + "\n"


MAYOR = _relation("The mayor", "said", "taxes will fall")
CRITICS = _relation("Critics", "doubt", "it")


def _data(root: Path, *annotations: list[Relation]) -> Path:
    for part in ("train", "dev"):
        (root / "polnear" / part / "text").mkdir(parents=True)
        (root / "polnear" / part / "attributions").mkdir()
        (root / "polnear" / f"{part}-corenlp.jsonl").write_text("")
    dev = root / "polnear" / "dev"
    (dev / "text" / "town_taxes.txt").write_text(TEXT)
    for index, annotation in enumerate(annotations):
        (dev / "attributions" / f"town_taxes_{index}.ann").write_text(_brat(annotation))
    row = {"name": "town_taxes", "sentences": [_tokens(TEXT)]}
    (root / "polnear" / "dev-corenlp.jsonl").write_text(json.dumps(row) + "\n")
    return root


def test_gold_against_itself_is_perfect(tmp_path: Path) -> None:
    data = _data(tmp_path, [MAYOR, CRITICS])
    figures = score({"town_taxes": [CRITICS, MAYOR]}, data)
    assert set(figures.values()) == {1.0}


def test_nothing_predicted_scores_nothing(tmp_path: Path) -> None:
    assert set(score({}, _data(tmp_path, [MAYOR, CRITICS])).values()) == {0.0}


def test_figures_of_a_worked_example(tmp_path: Path) -> None:
    # Source: "mayor" of "The mayor", "Critics" missed: 1 of 1 predicted, 3 gold tokens.
    # Content: "will fall ." against "taxes will fall" and "it": 2 of 3 predicted, 4 gold.
    # Attribution: Jaccard 2 / 4 and overlapping sources: 1 of 1 predicted, 2 gold.
    figures = score(
        {"town_taxes": [_relation("mayor", "said", "will fall .")]},
        _data(tmp_path, [MAYOR, CRITICS]),
    )
    assert figures["token_f1.source"] == pytest.approx(2 / 4)
    assert figures["token_f1.cue"] == pytest.approx(2 / 3)
    assert figures["token_precision.content"] == pytest.approx(2 / 3)
    assert figures["token_f1.content"] == pytest.approx(4 / 7)
    assert figures["attribution_f1"] == pytest.approx(2 / 3)


def test_annotators_of_one_article_are_averaged(tmp_path: Path) -> None:
    # Against one reader 2 of 2 cues and 2 gold, against the other 1 of 2 and 1 gold.
    data = _data(tmp_path, [MAYOR, CRITICS], [MAYOR])
    figures = score({"town_taxes": [MAYOR, CRITICS]}, data)
    assert figures["token_precision.cue"] == pytest.approx(0.75)
    assert figures["token_recall.cue"] == 1.0
    assert figures["attribution_f1"] == pytest.approx(2 * 1.5 / (2 + 1.5))


def test_people_are_compared_with_each_other(tmp_path: Path) -> None:
    figures = human_agreement(_data(tmp_path, [MAYOR, CRITICS], [MAYOR]))
    assert figures["token_f1.cue"] == pytest.approx(2 / 3)
    assert figures["attribution_f1"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("predicted", "value"),
    [
        (_relation("Critics", "said", "taxes will fall"), 0.0),  # sources apart
        (_relation("", "said", "taxes will fall"), 0.0),  # one has a source, one has none
        (_relation("The mayor", "doubt", "will fall"), 1.0),  # the cue does not matter
        (_relation("The mayor", "said", "fall"), 0.0),  # Jaccard 1 / 3
    ],
)
def test_when_two_attributions_are_one(tmp_path: Path, predicted: Relation, value: float) -> None:
    assert score({"town_taxes": [predicted]}, _data(tmp_path, [MAYOR]))["attribution_f1"] == value


def test_two_attributions_without_a_source_may_be_one(tmp_path: Path) -> None:
    sourceless = _relation("", "said", "taxes will fall")
    assert score({"town_taxes": [sourceless]}, _data(tmp_path, [sourceless]))["attribution_f1"] == 1


def test_one_prediction_matches_one_gold_attribution(tmp_path: Path) -> None:
    figures = score({"town_taxes": [MAYOR, MAYOR]}, _data(tmp_path, [MAYOR]))
    assert figures["attribution_precision"] == 0.5


def test_a_token_counts_where_any_of_it_is_covered() -> None:
    tokens = Tokens((0, 4, 10), (3, 9, 14))
    assert tokens.within([(2, 5)]) == {0, 1}
    assert tokens.within([(3, 4), (9, 10), (7, 7)]) == set()


def test_headline_attributions_are_left_out() -> None:
    in_text = {"source": [], "cue": [[0, 1]], "content": [[2, 3]]}
    assert relations([in_text, {**in_text, "field": "title"}]) == [in_text]


@pytest.mark.skipif(not (SHARED / "polnear").is_dir(), reason="data sets are not beside")
def test_people_agree_as_published_with_the_data() -> None:
    figures = human_agreement(SHARED)
    assert figures["token_f1.source"] == pytest.approx(0.811, abs=0.02)
    assert figures["token_f1.cue"] == pytest.approx(0.686, abs=0.02)
    assert figures["token_f1.content"] == pytest.approx(0.916, abs=0.01)
    assert figures["attribution_f1"] == pytest.approx(0.754, abs=0.01)


@pytest.mark.skipif(not (SHARED / "polnear").is_dir(), reason="data sets are not beside")
def test_dev_articles_have_tokens() -> None:
    tokens = read_tokens(SHARED / "polnear" / "dev-corenlp.jsonl")
    assert len(tokens) == 83
    assert all(list(t.starts) == sorted(t.starts) for t in tokens.values())
