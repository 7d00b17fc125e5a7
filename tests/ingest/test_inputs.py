"""Many inputs at once: what is read, what is reported, and that the rest goes on."""

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading import REPORT, read, write
from tests.known import OUTLETS, RESOURCES
from whoseword import errors, ingest

ARTICLE = {"text": REPORT, "title": "Bridge shut", "outlet": "The Saltmere Herald"}


def test_text_markdown_and_json_are_read_in_the_order_given(tmp_path: Path) -> None:
    other = REPORT.replace("Monday", "Tuesday")
    inputs = [
        write(tmp_path / "b.txt", REPORT),
        write(tmp_path / "a.md", f"# Bridge shut again\n\n{other}"),
        write(tmp_path / "c.json", json.dumps({**ARTICLE, "published": "2021-02-03"})),
    ]
    articles, problems = read(*inputs)
    assert problems == []
    assert [article.title for article in articles] == [None, "Bridge shut again", "Bridge shut"]
    assert [article.text for article in articles] == [REPORT, other, REPORT]
    assert [article.outlet for article in articles] == ["b", "a", "The Saltmere Herald"]
    assert articles[2].published == "2021-02-03"


def test_a_batch_goes_on_after_every_kind_of_bad_input(tmp_path: Path) -> None:
    bad: list[tuple[Path, type[errors.InputError]]] = [
        (write(tmp_path / "empty.txt", ""), errors.Unreadable),
        (write(tmp_path / "blank.txt", " \n\n"), errors.Unreadable),
        (write(tmp_path / "binary.txt", bytes(range(256)) * 20), errors.Unreadable),
        (write(tmp_path / "paper.txt", b"%PDF-1.7 and so on"), errors.Unreadable),
        (write(tmp_path / "wide.txt", b"\xff\xfea\x00\x00\xd8"), errors.Unreadable),
        (write(tmp_path / "menu.html", "<html><body><p>Home</p></body></html>"), errors.Unreadable),
        (write(tmp_path / "broken.json", '{"text": '), errors.BadRecord),
        (write(tmp_path / "deep.json", "[" * 200_000), errors.BadRecord),
        (write(tmp_path / "none.jsonl", "\n\n"), errors.Unreadable),
        (write(tmp_path / "picture.png", b"\x89PNG"), errors.Unreadable),
        (write(tmp_path / "ending", REPORT), errors.Unreadable),
        (write(tmp_path / "line.txt", "word " * 1_000_000), errors.TooLarge),
        (write(tmp_path / "large.txt", b"word " * 4_000_000), errors.TooLarge),
        (tmp_path / "missing.txt", errors.NotFound),
    ]
    good = write(tmp_path / "good.txt", REPORT)
    articles, problems = read(*(path for path, _ in bad), good)
    assert [article.text for article in articles] == [REPORT]
    assert [type(problem) for problem in problems] == [kind for _, kind in bad]
    for (path, _), problem in zip(bad, problems, strict=True):
        line = str(problem)
        assert line.startswith(str(path))
        assert "\n" not in line
        assert line.endswith(".")


def test_json_lines_report_the_line_and_go_on(tmp_path: Path) -> None:
    lines = [
        json.dumps(ARTICLE),
        "{oops",
        json.dumps({"title": "no text"}),
        json.dumps({"text": 7}),
        json.dumps({"text": "x", "outlet": ["a"]}),
        json.dumps({"text": "x", "published": "yesterday"}),
        '{"text": "half \\ud800"}',
        json.dumps({"text": "  "}),
        "[1, 2]",
        json.dumps({"text": "x" * 9_000_000}),
        json.dumps({"text": "x" * 2_000_000}),
        "",
        json.dumps({**ARTICLE, "outlet": "The Quay Gazette"}),
    ]
    path = write(tmp_path / "batch.jsonl", b"\xef\xbb\xbf" + "\n".join(lines).encode())
    articles, problems = read(path)
    assert [article.outlet for article in articles] == ["The Saltmere Herald", "The Quay Gazette"]
    assert [problem.name for problem in problems] == [f"{path}, line {n}" for n in range(2, 12)]
    kinds = {type(problem).__name__ for problem in problems[7:10]}
    assert kinds == {"BadRecord", "TooLarge"}


def test_json_lines_are_not_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            line = (json.dumps(ARTICLE) + "\n").encode()
            data = (line * (len(buffer) // len(line) + 1))[: len(buffer)]
            buffer[:] = data
            return len(data)

    stdin = io.TextIOWrapper(io.BufferedReader(Endless()))
    monkeypatch.setattr(sys, "stdin", stdin)
    found = next(ingest.articles(["-"], RESOURCES, on_error=lambda _: None))
    assert found.origin == "standard input, line 1"


def test_standard_input_without_a_line_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    articles, problems = read("-")
    assert articles == []
    assert [problem.name for problem in problems] == ["standard input"]


def test_the_same_article_twice_is_reported_once_read(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", REPORT), write(tmp_path / "b.txt", REPORT)
    articles, problems = read(first, first, second)
    assert len(articles) == 1
    assert [problem.name for problem in problems] == [str(first), str(second)]
    assert str(first) in problems[1].problem


def test_one_text_in_two_outlets_is_two_articles(tmp_path: Path) -> None:
    outlets = ("The Saltmere Herald", "The Quay Gazette")
    lines = "\n".join(json.dumps({**ARTICLE, "outlet": outlet}) for outlet in outlets)
    articles, problems = read(write(tmp_path / "a.jsonl", lines))
    assert problems == []
    assert len({article.id for article in articles}) == 2


def test_a_given_id_is_kept(tmp_path: Path) -> None:
    lines = [{**ARTICLE, "id": "x1"}, {**ARTICLE, "id": "x1", "outlet": "The Quay Gazette"}]
    articles, _ = read(write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines))))
    assert [article.id for article in articles] == ["x1", "x1"]


def test_repeated_articles_are_kept_for_who_wants_them(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", (json.dumps(ARTICLE) + "\n") * 3)
    problems: list[errors.InputError] = []
    assert (
        len(list(ingest.articles([path], RESOURCES, keep_repeated=True, on_error=problems.append)))
        == 3
    )
    assert problems == []


def test_what_breaks_on_one_input_does_not_end_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(text: str, *_: object, **__: object) -> None:
        raise KeyError(text[:3])

    monkeypatch.setattr("whoseword.ingest.connectors.plain.draft_of", breaks)
    bad, good = write(tmp_path / "a.txt", REPORT), write(tmp_path / "b.json", json.dumps(ARTICLE))
    articles, problems = read(bad, good)
    assert [article.outlet for article in articles] == ["The Saltmere Herald"]
    assert [(type(problem), problem.name) for problem in problems] == [
        (errors.StageFailed, str(bad))
    ]
    assert "KeyError" in str(problems[0])


def test_ids_depend_on_content_alone(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    one, _ = read(write(tmp_path / "a.json", json.dumps(ARTICLE)))
    other, _ = read(write(tmp_path / "sub" / "b.json", json.dumps(ARTICLE)))
    assert one[0].id == other[0].id


def test_other_languages_are_named_and_left_out(tmp_path: Path) -> None:
    german = (
        "Die alte Brücke wurde am Montag gesperrt, weil die Prüfer Risse im Pfeiler fanden. " * 3
    )
    articles, problems = read(write(tmp_path / "de.txt", german), write(tmp_path / "a.txt", REPORT))
    assert len(articles) == 1
    assert "'de'" in problems[0].problem


def test_a_language_that_is_given_is_believed(tmp_path: Path) -> None:
    record = {"text": "Si. No. Ja. Nej. " * 10, "language": "en-GB"}
    articles, problems = read(write(tmp_path / "a.json", json.dumps(record)))
    assert problems == []
    assert articles[0].language == "en"


def test_as_of_dates_only_what_has_no_date(tmp_path: Path) -> None:
    dated = {**ARTICLE, "published": "2021-02-03T04:05:06Z", "outlet": "The Quay Gazette"}
    path = write(tmp_path / "a.jsonl", json.dumps(ARTICLE) + "\n" + json.dumps(dated))
    articles, _ = read(path, as_of="2022-01-02")
    assert [a.published for a in articles] == ["2022-01-02", "2021-02-03T04:05:06+00:00"]
    with pytest.raises(ValueError, match="soon"):
        read(path, as_of="soon")


def test_other_addresses_than_the_web_are_refused() -> None:
    _, problems = read("ftp://saltmere.example/a")
    assert [type(problem) for problem in problems] == [errors.Refused]


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_json_text_survives_character_for_character(text: str) -> None:
    article = ingest.from_record({"text": text, "language": "en"}, OUTLETS)
    assert article.text == text


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_json_lines_survive_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("lines") / "a.jsonl"
    article = {"text": f"{text} .", "language": "en"}
    write(path, json.dumps(article, ensure_ascii=False))
    articles, problems = read(path)
    assert problems == []
    assert articles[0].text.encode() == f"{text} .".encode()
