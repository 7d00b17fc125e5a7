"""How sure an attribution sounds: hedged, conditional, a denial, a refusal to comment.

The scheme follows the factuality of events in the frame of an attribution (Saurí and Pustejovsky
2009, FactBank; Prabhakaran et al. 2010): the words around the content are read, not the content,
except for verdicts such as "called it absurd" that stand inside it; see docs/certainty.md.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from whoseword.records import Article, Attribution, Certainty, Span

_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|seemingly|ostensibly|alleged|"
    r"rumou?red|"
    r"(?:is|are|was|were|been) (?:said|believed|thought|understood|reported|rumou?red) to|"
    r"appear(?:s|ed)? to|seem(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"\bif (?:the |these |those |this |that )?(?:[\w’'-]+ ){0,4}"
    r"(?:is|are|was|were|proves?|turns? out)"
    r" (?:to be )?(?:true|correct|accurate|confirmed)\b|\bif (?:true|confirmed|correct|accurate)\b",
    re.IGNORECASE,
)
_DENY: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|ing)?|"
    r"disput(?:e[sd]?|ing)|dismiss(?:es|ed|ing)?|disavow(?:s|ed|ing)?|contradict(?:s|ed|ing)?|"
    r"repudiat(?:e[sd]?|ing)|rebuff(?:s|ed)?|"
    r"(?:did|does|do|has|have)(?:n[’']t| not| neither) (?:support|accept|confirm)\w* (?:n?or) \w+|"
    r"neither (?:supports?|accepts?|confirms?)\w* nor)\b",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describ\w+|brand(?:s|ed)?|label(?:s|l?ed)?|said|says|saying|insist\w*|"
    r"tweeted|told|added|wrote)\b",
    re.IGNORECASE,
)
_VERDICT: Final = re.compile(
    r"\b(?:absurd|false|untrue|not true|never happened|nonsense|ridiculous|baseless|unfounded|"
    r"fabricat\w+|fake news|a lie|lies|hoax|totally wrong|incorrect|inaccurate|without merit|"
    r"no truth)\b",
    re.IGNORECASE,
)
_SILENT: Final = re.compile(
    r"\b(?:declin(?:e[sd]?|ing) (?:to|further comment|comment)|refus(?:e[sd]?|ing) to "
    r"(?:comment|say|answer|discuss|elaborate)|(?:did|has|had|have|does|do)(?:n[’']t| not) "
    r"(?:immediately |yet |directly )?(?:respond|repl(?:y|ied)|return|answer|comment)\w*|"
    r"would(?:n[’']t| not) (?:say|comment|discuss|elaborate|confirm)|(?:had )?no (?:immediate )?"
    r"comment|could(?:n[’']t| not) (?:immediately )?be reached)\b",
    re.IGNORECASE,
)
_REACH: Final = 60  # characters beside cue and source that still frame the attribution


def weighed(article: Article, attribution: Attribution, sentence: Span) -> Attribution:
    """The attribution with its certainty, denial and no-comment read off ``sentence``."""
    field = article.title or "" if attribution.field == "title" else article.text
    frame = _frame(field, attribution, sentence)
    content = " ".join(field[start:end] for start, end in attribution.content)
    if content.startswith("to "):  # "declined | to comment", "is said | to own": the cue goes on
        cue = " ".join(field[start:end] for start, end in attribution.cue)
        frame = f"{frame} | {cue} {content[:12]}"
    denial = bool(_DENY.search(frame)) or bool(
        _CALLED.search(frame) and _VERDICT.search(content[:400])
    )
    return replace(
        attribution,
        certainty=_certainty(frame, field[slice(*sentence)]),
        denial=denial,
        no_comment=bool(_SILENT.search(frame) or _SILENT.search(content[:120])),
    )


def _certainty(frame: str, sentence: str) -> Certainty:
    if _CONDITION.search(sentence):
        return Certainty.CONDITIONAL
    return Certainty.HEDGED if _HEDGE.search(frame) else Certainty.STATED


def _frame(text: str, attribution: Attribution, sentence: Span) -> str:
    """Source, cue and what stands between them and their content, without the content's inside."""
    core = sorted(attribution.source + attribution.cue)
    if not core:
        return ""
    low = max(sentence[0], core[0][0] - _REACH)
    high = min(max(sentence[1], core[-1][1]), core[-1][1] + _REACH)
    kept = []
    at = low
    for start, end in attribution.content:
        if start >= high:
            break
        if end <= at:
            continue
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    kept.append(text[at:high] if at < high else "")
    return " ".join(kept)
