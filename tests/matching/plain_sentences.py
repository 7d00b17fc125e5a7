from __future__ import annotations

from whoseword.records import Proposition


def plain_sentences(texts: list[str], articles: str) -> list[Proposition]:
    return [
        Proposition(
            id=f"P{n}", article=article, spans=((0, len(text)),), text=text, sentence=n,
            attribution=None, speaker=None, field="text",
        )
        for n, (text, article) in enumerate(zip(texts, articles, strict=True))
    ]  # fmt: skip
