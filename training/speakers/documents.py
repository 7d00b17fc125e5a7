"""PolNeAR, OntoGUM and the Gender Gap Tracker as documents with known speakers."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from datasets import polnear
from training.speakers.cases import Document, Judge
from whoseword.inference.relations import decode_all
from whoseword.language.lexicon import ENGLISH
from whoseword.reading.attributions import attributions as read_attributions
from whoseword.reading.coreference.antecedents import Lead
from whoseword.reading.coreference.characters import Character
from whoseword.records import Article, Attribution, Form, Name, NameKind, Span
from whoseword.resources import shipped
from whoseword.text.names import bare, fold
from whoseword.text.quotations import quotations
from whoseword.text.sentences import sentences

SILVER = {
    "PERSON": NameKind.PERSON,
    "ORGANIZATION": NameKind.ORGANISATION,
    "LOCATION": NameKind.PLACE,
}
_BRACKET = re.compile(r"(\()?([\w-]+)(\))?")


def polnear_silver(data: Path) -> list[Document]:
    """PolNeAR train: gold source phrases, CoreNLP's names and chains."""
    path = data / "polnear" / "train-corenlp.jsonl"
    chains = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            chains[row["name"]] = [[(s, e) for s, e, _ in chain] for chain in row["coreference"]]
    silver = polnear.silver_names(path)
    found = []
    for article in polnear.load(data / "polnear" / "train"):
        names = tuple(Name((s, e), SILVER[t]) for s, e, t in silver.get(article.name, []))
        mine = chains.get(article.name, [])
        relations = _gold_relations(article)
        found.append(
            Document(
                article.text,
                names,
                relations,
                _by_chain(mine, missing=len),
            )
        )
    return found


def _gold_relations(article: polnear.GoldArticle) -> tuple[Attribution, ...]:
    quoted = quotations(article.text)
    found = []
    for k, gold in enumerate(article.annotations[0] if article.annotations else ()):
        if gold.content and gold.cue:
            inside = any(
                q[0] <= gold.content[0][0] and gold.content[0][1] <= q[1] + 1 for q in quoted
            )
            form = Form.DIRECT if inside else Form.INDIRECT
            found.append(
                Attribution(f"{k:05d}", article.name, gold.source, gold.cue, gold.content, form)
            )
    return tuple(sorted(found, key=lambda a: (min(a.source or a.content), a.id)))


def _by_chain(chains: list[list[Span]], missing: object = None) -> Judge:
    """Right is the candidate with most mentions in the phrase's chain."""

    def judge(attribution: Attribution, span: Span, leads: list[Lead]) -> int | None:  # noqa: ARG001
        chain = next((c for c in chains if any(_same(span, m) for m in c)), None)
        if chain is None:
            return len(leads) if missing and span[1] - span[0] > 5 else None
        scores = Counter(
            {
                k: sum(_in_chain(c, m) for m in chain if m[0] < span[0])
                for k, (c, _) in enumerate(leads)
            }
        )
        best = scores.most_common(1)
        return best[0][0] if best and best[0][1] else len(leads)

    return judge


def _same(a: Span, b: Span) -> bool:
    return abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 2


def _in_chain(character: Character, mention: Span) -> bool:
    """Tell whether the mention is the character's name, perhaps with a title, or its noun."""
    return any(
        o.field == "text" and mention[0] <= o.span[0] and abs(o.span[1] - mention[1]) <= 2
        for o in character.occurrences
    )


def ontogum(data: Path) -> list[Document]:
    """OntoGUM's news, biographies, speeches and interviews: pronouns and "the ..." as subjects."""
    found = []
    paths = [p for p in sorted((data / "ontogum").glob("*.conllu")) if "conversation" not in p.name]
    read = [_conllu(p.read_text(encoding="utf-8")) for p in paths]
    decoded = decode_all(shipped().models, [text for text, _, _ in read])
    for path, (text, chains, subjects), answer in zip(paths, read, decoded, strict=True):
        names = tuple(Name((s, e), NameKind(kind)) for s, e, kind in answer.names)
        relations = tuple(
            Attribution(f"{k:05d}", path.stem, (span,), (), ((span[1], span[1]),), Form.INDIRECT)
            for k, span in enumerate(subjects)
        )
        found.append(Document(text, names, relations, _by_chain(chains)))
    return found


def _conllu(source: str) -> tuple[str, list[list[Span]], list[Span]]:
    """Text, coreference chains, and the mentions that are subjects and may refer back."""
    text = ""
    opened: dict[str, list[int]] = {}
    chains: dict[str, list[Span]] = {}
    subjects: set[int] = set()
    for line in source.splitlines():
        if line.startswith("# newpar") and "block" not in line:
            text = text.rstrip() + "\n\n"
        fields = line.split("\t")
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        start = len(text)
        text += fields[1]
        misc = dict(f.split("=", 1) for f in fields[9].split("|") if "=" in f)
        if fields[7] == "nsubj":
            subjects.add(start)
        _follow(misc.get("Entity", ""), (start, len(text)), opened, chains)
        if misc.get("SpaceAfter") != "No":
            text += " "
    return text, [sorted(c) for c in chains.values()], _referring(text, chains, sorted(subjects))


def _follow(
    brackets: str, token: Span, opened: dict[str, list[int]], chains: dict[str, list[Span]]
) -> None:
    """Open and close the mentions that begin and end at a token."""
    for left, key, right in _BRACKET.findall(brackets):
        if left:
            opened.setdefault(key, []).append(token[0])
        if (right or not left) and opened.get(key):
            chains.setdefault(key, []).append((opened[key].pop(), token[1]))


def _referring(text: str, chains: dict[str, list[Span]], subjects: list[int]) -> list[Span]:
    """Pronouns and "the ..." that are subjects."""
    found = set()
    for span in (s for chain in chains.values() for s in chain if s[1] - s[0] < 60):
        words = text[span[0] : span[1]].casefold()
        refers = words in {"he", "she", "they", "it"} or words.startswith("the ")
        if refers and any(span[0] <= s < span[1] for s in subjects):
            found.add(span)
    return sorted(found)


def gender_gap(data: Path) -> list[Document]:
    """Read the Gender Gap Tracker's articles, the speaker's phrase found near each quotation."""
    with (data / "ggt-quotes" / "articles.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    decoded = decode_all(shipped().models, [row["text"] for row in rows])
    found = []
    for row, answer in zip(rows, decoded, strict=True):
        names = tuple(Name((s, e), NameKind(kind)) for s, e, kind in answer.names)
        references: dict[str, str] = {}
        relations = []
        for k, quote in enumerate(row["quotes"]):
            if not quote.get("quote_span"):
                continue
            span = (quote["quote_span"][0], quote["quote_span"][1])
            source = _phrase_near(row["text"], quote["speaker"], quote["verb"], span)
            direct = row["text"][span[0] : span[1]].strip()[:1] in {'"', "“"}
            form = Form.DIRECT if direct else Form.INDIRECT
            relation = Attribution(
                f"{k:05d}", row["id"], (source,) if source else (), (), (span,), form
            )
            references[relation.id] = quote["reference"]
            relations.append(relation)
        relations.sort(key=lambda a: (min(a.source or a.content), a.id))
        found.append(Document(row["text"], names, tuple(relations), _by_reference(references)))
    return found


def _phrase_near(text: str, phrase: str, verb: str, quote: Span) -> Span | None:
    """Find the occurrence of the speaker's phrase nearest to the quotation, its verb beside it."""
    best: tuple[int, Span] | None = None
    for match in re.finditer(rf"\b{re.escape(phrase)}\b", text) if phrase else ():
        start, end = match.span()
        if quote[0] <= start < quote[1]:
            continue
        far = max(quote[0] - end, start - quote[1])
        far += 0 if verb and verb in text[max(0, start - 40) : end + 40] else 200
        if best is None or far < best[0]:
            best = far, (start, end)
    return best[1] if best else None


def _by_reference(references: dict[str, str]) -> Judge:
    def judge(attribution: Attribution, span: Span, leads: list[Lead]) -> int | None:  # noqa: ARG001
        wanted = set(fold(bare(references[attribution.id])).split())
        for k, (character, _) in enumerate(leads):
            words = set(fold(bare(character.name)).split())
            if words and (words <= wanted or wanted <= words):
                return k
        return len(leads)

    return judge


def stories(data: Path) -> list[Document]:
    """stories-gold train as the reader tags it; right is whom the annotation names there."""
    loaded = []
    for path in sorted((data / "stories-gold" / "train").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (data / "stories-gold" / "text" / f"{path.stem}.txt").read_text(encoding="utf-8")
        for outlet, annotated in gold["articles"].items():
            body, spans = _story_body(text, outlet)
            loaded.append((f"{path.stem}.{outlet}", body, spans, annotated["sources"]))
    decoded = decode_all(shipped().models, [body for _, body, _, _ in loaded])
    found = []
    for (name, body, spans, sources), answer in zip(loaded, decoded, strict=True):
        article = Article(name, body)
        relations = read_attributions(article, answer, sentences(body), ENGLISH)
        names = tuple(Name((s, e), NameKind(kind)) for s, e, kind in answer.names)
        ordered = sorted(relations, key=lambda a: (min(a.source or a.content), a.id))
        found.append(Document(body, names, tuple(ordered), _by_sentence(spans, sources)))
    return found


def _story_body(text: str, outlet: str) -> tuple[str, list[tuple[str, Span]]]:
    """Put an outlet's sentences together, with the number and place of each."""
    body, spans = "", []
    pattern = rf"^\[{outlet}\.(\d+)\] (.*?)(?=^\[|^=== |\Z)"
    for number, sentence in re.findall(pattern, text, re.MULTILINE | re.DOTALL):
        words = sentence.strip()
        spans.append((number, (len(body), len(body) + len(words))))
        body += words + ("\n\n" if sentence.endswith("\n\n") else " ")
    return body, spans


def _by_sentence(spans: list[tuple[str, Span]], sources: list[dict[str, object]]) -> Judge:
    def judge(attribution: Attribution, span: Span, leads: list[Lead]) -> int | None:  # noqa: ARG001
        number = next((n for n, (s, e) in spans if s <= span[0] < e), None)
        here = [s for s in sources if number in {str(n) for n in s["sentences"]}]  # type: ignore[attr-defined]
        wanted = [_words(str(s["name"])) for s in here]
        right = [
            k for k, (character, _) in enumerate(leads)
            if any(_alike(_words(character.name), w) for w in wanted)
        ]  # fmt: skip
        if len({leads[k][0].name for k in right}) == 1:
            return right[0]
        return len(leads) if here and not right else None

    return judge


def _words(name: str) -> set[str]:
    return set(fold(bare(name)).replace("the ", "").split())


def _alike(a: set[str], b: set[str]) -> bool:
    return bool(a and b) and (a <= b or b <= a or len(a & b) >= 0.7 * len(a | b))
