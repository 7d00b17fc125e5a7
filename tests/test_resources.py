from __future__ import annotations

import ast
from pathlib import Path

import pytest

import whoseword
from tests.known import MODELS
from whoseword import pipeline
from whoseword.inference import catalogue
from whoseword.outlets import KnownOutlets, Outlet
from whoseword.records import Article
from whoseword.resources import Limits, Resources, shipped

TEXT = "It held until noon, a clerk told the Skerry Log. Ida Vane said that it was safe."
LISTED = KnownOutlets([Outlet("The Skerry Log", medium="paper")])
CHANGING = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
GROWING = {"append", "add", "extend", "update", "setdefault", "clear", "pop"}


def test_two_resources_know_nothing_of_each_other() -> None:
    own = Resources(models=MODELS, outlets=LISTED)
    plain = Resources(models=MODELS)
    assert [c.outlet for c in pipeline.read(TEXT, own).credits] == ["The Skerry Log"]
    assert pipeline.read(TEXT, plain).credits == ()
    assert [c.outlet for c in pipeline.read(TEXT, own).credits] == ["The Skerry Log"]


def test_a_kept_reading_is_only_used_with_the_outlets_that_it_hangs_on() -> None:
    article = pipeline.read(TEXT).article
    own = Resources(models=MODELS, outlets=LISTED)
    assert pipeline.reading_key(article, own) != pipeline.reading_key(article, shipped())
    again = Resources(models=MODELS)
    assert pipeline.reading_key(article, again) == pipeline.reading_key(article, shipped())


@pytest.mark.parametrize("file", ["reader.onnx", "speakers.json", "pairs-full.npz", "ties.json"])
def test_a_kept_answer_is_only_used_with_the_models_that_it_hangs_on(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "answer_version", pipeline.answer_version.__wrapped__)
    article = Article("a", TEXT)
    before = pipeline.answer_version(), pipeline.reading_key(article, shipped())
    monkeypatch.setattr(catalogue, "SHA256", {**catalogue.SHA256, file: "0" * 64})
    after = pipeline.answer_version(), pipeline.reading_key(article, shipped())
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_an_answer_is_the_same_whoever_built_the_resources() -> None:
    built = Resources(limits=Limits(as_of="2031-03-04"))
    assert pipeline.read(TEXT, built) == pipeline.read(TEXT)


def test_a_file_of_outlets_is_taken_in(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text("The Skerry Log\t\tskerry.example\n", "utf-8")
    found = Resources.with_outlets_of(path).outlets.of_domain("www.skerry.example")
    assert found is not None
    assert found.name == "The Skerry Log"
    assert Resources.with_outlets_of(None).outlets.of_domain("skerry.example") is None


def grown(tree: ast.Module) -> list[str]:
    """Name what a module keeps and changes: global variables, tables at its top that grow."""
    tables = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, CHANGING)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    found = []
    for node in ast.walk(tree):
        held: ast.AST | None = None
        if isinstance(node, ast.Global):
            found += node.names
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            held = node.func.value if node.func.attr in GROWING else None
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            held = node.value
        if isinstance(held, ast.Name) and held.id in tables:
            found.append(held.id)
    return found


def test_what_a_module_keeps_and_changes_is_seen() -> None:
    for text in ("a = []\ndef f(): a.append(1)", "a = {}\ndef f(): a[1] = 2", "def f(): global a"):
        assert grown(ast.parse(text)) == ["a"]
    assert grown(ast.parse("a = []\ndef f(): return [*a]")) == []


def test_no_module_keeps_what_changes() -> None:
    package = Path(whoseword.__file__).parent
    kept = {str(path): grown(ast.parse(path.read_text("utf-8"))) for path in package.rglob("*.py")}
    assert {path: names for path, names in kept.items() if names} == {}
