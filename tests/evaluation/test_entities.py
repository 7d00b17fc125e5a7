from pathlib import Path

import pytest

from evaluation import entities
from whoseword.records import Name, NameKind

EWT = """# newdoc id = d1
# sent_id = d1-1
# text = Ann Lee left Port Hale.
1\tAnn\tB-PER\t-\tx
2\tLee\tI-PER\t-\tx
3\tleft\tO\t-\t-
4\tPort\tB-LOC\t-\tx
5\tHale\tI-LOC\t-\tx
6\t.\tO\t-\t-
"""
ROWS = [
    ("President", "PROPN", 2, "nmod:desc"),
    ("Ann", "PROPN", 4, "nsubj"),
    ("Lee", "PROPN", 2, "flat"),
    ("joined", "VERB", 0, "root"),
    ("the", "DET", 7, "det"),
    ("Royal", "ADJ", 7, "amod"),
    ("Museum", "PROPN", 4, "obj"),
    ("of", "ADP", 9, "case"),
    ("Tides", "PROPN", 7, "nmod"),
    ("on", "ADP", 11, "case"),
    ("Monday", "PROPN", 4, "obl"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "uner-ewt").mkdir()
    (tmp_path / "uner-ewt" / "en_ewt-ud-dev.iob2").write_text(EWT)
    (tmp_path / "ontogum").mkdir()
    rows = [
        f"{n}\t{form}\t_\t{tag}\t_\t_\t{head}\t{relation}\t_\t_"
        for n, (form, tag, head, relation) in enumerate(ROWS, 1)
    ]
    text = "# text = " + " ".join(form for form, *_ in ROWS)
    news = "\n".join(["# newdoc id = g", "# newpar", text, *rows, ""])
    (tmp_path / "ontogum" / "GUM_news_tide.conllu").write_text(news)
    return tmp_path


def test_typed_names_stand_where_the_text_has_them(data: Path) -> None:
    (document,) = entities.ewt(data)
    found = [(document.text[start:end], kind) for start, end, kind in document.names]
    assert found == [("Ann Lee", "person"), ("Port Hale", "place")]


def test_names_of_a_tree_have_no_titles_and_no_dates(data: Path) -> None:
    (document,) = entities.gum_news(data)
    found = [document.text[start:end] for start, end, _ in document.names]
    assert found == ["Ann Lee", "Royal Museum of Tides"]


def test_span_and_kind_must_both_agree_where_there_are_kinds(data: Path) -> None:
    typed, bare = entities.ewt(data), entities.gum_news(data)
    names = {"d1": [Name((0, 7), NameKind.PERSON), Name((13, 22), NameKind.PERSON)]}
    names["GUM_news_tide"] = [Name((10, 17), NameKind.PLACE)]
    figures = entities.score(typed, bare, names)
    assert (figures["ewt_f1"], figures["ewt_span_f1"]) == (0.5, 1.0)
    assert figures["gum_news_f1"] == pytest.approx(2 / 3)
