"""The patterns by which reading/certainty.py reads a frame, put together from certainty.toml."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Final


def _lists() -> dict[str, str]:
    """Each list of certainty.toml as a pattern that matches one of its words."""
    data = files("whoseword.reading").joinpath("certainty.toml").read_text(encoding="utf-8")
    return {
        key: r"\b(?:" + "|".join(words.replace("_", " ").split("\n")) + r")\b"
        for key, words in ((k, "\n".join(v.split())) for k, v in tomllib.loads(data).items())
    }


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_WORD: Final = _lists()
_NOT: Final = r"(?:n[’']t|\bnot|\bnever|\bneither)"
_BE: Final = r"(?:\b(?:is|are|was|were|be|been|being)|[’'](?:s|re))"
_FEW: Final = r"(?: [\w’'-]{1,20}){0,%d}? "

HEDGE: Final = _pattern(rf"{_WORD['hedges']}|\b(?:will|would|most) likely\b")
PASSED_ON: Final = _pattern(
    rf"{_BE}(?: (?!more\b|less\b)[\w’'-]{{1,20}})? {_WORD['passed_on']} to\b|"
    r"\bappear(?:s|ed)?\b(?! (?:again|alongside|at|before|by|for|here|in|live|next|on|online)\b)"
)
POSSIBLE: Final = re.compile(
    r"\b(?:may|might|could)\b(?! not\b|n[’']t| neither\b)"
)  # "May" is a name
HEARSAY: Final = _pattern(_WORD["hearsay"])
IF: Final = _pattern(
    r"(?<!asked )(?<!asks )(?<!asking )\b(?:if|unless|lest|assuming|whether)\b"
    r"(?:(?! - |\b(?:and|but|which)\b)[^,;:.“”\"()\n]){0,80}$"
)
SUPPOSED: Final = _pattern(r"\b(?:if|unless|assuming)\b")
UNREAL: Final = _pattern(r"\bwould\b")
PAST_UNREAL: Final = _pattern(r"\bwould have\b")
IF_TRUE: Final = _pattern(  # "if confirmed" is mostly said of people nominated for an office
    r"\b(?:if|assuming)(?: that)? (?:true|correct|accurate|substantiated)\b|"
    rf"\b(?:if|assuming)(?: that)? (?:it|that|this|they|he|she|(?:[\w’'-]{{1,20}} ){{0,3}}?"
    rf"(?:{_WORD['sayings']}|results?|tests?|news|information))"
    rf"(?: {_BE}|{_BE}| (?:proves?|turns? out))(?: to be)? "
    r"(?:true|correct|accurate|right|verified|borne out|(?<!he is )(?<!they are )confirmed)\b"
)
DENY: Final = _pattern(
    rf"(?<!\bno )(?<!\blittle ){_WORD['denials']}(?! about\b| between\b| over\b)"
)
DISMISS: Final = _pattern(_WORD["dismissals"])
SAYING: Final = _pattern(_WORD["sayings"])
GRANT: Final = _pattern(_WORD["grants"])
DISBELIEVE: Final = _pattern(
    rf"{_NOT}(?! only\b| just\b){_FEW % 2}{_WORD['beliefs']}|\bnor {_WORD['beliefs']}"
)
CALL: Final = _pattern(r"\b(?:call|describ|brand|label|dismiss|denounc|rat|deem|declar|brush)\w*\b")
_VERDICT: Final = _WORD["verdicts"]
_SCORN: Final = _WORD["scorn"]
CALLED_SO: Final = _pattern(_VERDICT)
SAID_SO: Final = _pattern(
    rf"(?:\b(?:it|that|this|which|these|those)|{_WORD['sayings']}[^.!?“”\"]{{0,120}}?) ?{_BE}"
    rf"{_FEW % 3}(?:{_VERDICT}|{_SCORN})|\bno (?:truth|basis|evidence) (?:that|for|in|to)\b"
    r"|\bnever (?:happened|said)\b"
)
SCORNED: Final = _pattern(
    rf"(?:\b(?:it|that|this|them)|{_WORD['sayings']})\b[^.!?]{{0,80}}?{_SCORN}"
)
SILENT: Final = _pattern(
    rf"\b(?:declin|refus)\w*(?: (?!and\b|but\b)[\w’'-]{{1,20}}){{0,4}}? "
    rf"(?:(?:to|from)(?: [\w’'-]{{1,20}}ly)? {_WORD['withheld']}|"
    r"(?:further |immediate )?comment|(?:an |any )?(?:interview|media)|questions)\b|"
    rf"{_NOT}(?! only\b| just\b){_FEW % 2}{_WORD['speech']}|\bneither (?:confirm|den)\w*|"
    r"\b(?:unable|not (?:yet )?(?:been )?able|fail\w*) to(?: [\w’'-]{1,20}ly)? "
    rf"{_WORD['withheld']}|"
    r"\b(?:stop\w* short of|avoid\w*|refrain\w* from) [\w’'-]{1,20}ing\b|"
    r"\bno (?:immediate |further )?comment\b|"
    rf"{_NOT}{_FEW % 1}be (?:immediately )?reached\b|\b(?:un|not )available (?:for|to) comment\b|"
    r"\bsa(?:id|ys?) nothing\b|\b(?:remained|stayed|kept) (?:silent|mum|quiet)\b|"
    r"\b(?:invok|plead|tak)\w* (?:the |his |her |their )?fifth\b"
)
NOBODY: Final = _pattern(
    r"(?:no(?! (?:fewer|less|more)\b)|none(?! other\b)|no[ -]?one|nobody|neither|"
    r"not (?:one|a single))\b"
)
INQUIRE: Final = _pattern(_WORD["inquiries"])
SUPPOSITION: Final = _pattern(rf"(?:[\w’'-]{{1,20}} ){{0,3}}?(?:{_WORD['sayings']}|whether|if)\b")
DENIES_TOO: Final = _pattern(
    r"[“\"]?(?:that )?(?:he|she|they|it|i|we|(?:the|his|her|their|its)(?: [\w’'-]{1,20}){1,2})"
    r"(?: (?:has|have|had|also|[\w’'-]{1,20}ly)){0,3} den(?:y|ies|ied)\b"
)
SPOKEN: Final = _pattern(
    rf"{_WORD['speech']}|\b(?:admit|alleg|argu|assert|claim|insist|promis|warn)\w*"
)
TELLING: Final = _pattern(r"\b(?:s[ae]id|says?|saying|told|tells?|added|repl\w+|respond\w*)\b")
WITHHOLDS: Final = _pattern(
    rf"^[“\"]?(?:that )?(?:[\w’'-]{{1,20}} ){{0,3}}(?:would|will|could|can|wo|ca)(?:n[’']t| ?not) "
    rf"{_WORD['withheld']}|^[“\"]?no comment\b|^[“\"]?(?:[\w’'-]{{1,20}} ){{0,2}}not going "
    rf"(?:to {_WORD['withheld']}|(?:to go )?(?:there|into))\b|"
    r"^[“\"]?(?:that )?(?:[\w’'-]{1,20} ){0,4}"
    rf"(?:neither (?:confirm|den)|(?:unable|not able) to {_WORD['withheld']})"
)
BINDS: Final = _pattern(
    rf"{_WORD['bonds']}(?=(?: [\w’'-]{{1,20}}){{0,4}}? (?:not|never|to|of|for)\b)"
)
DECLINING: Final = _pattern(r"\b(?:declin|refus)\w*")
BREAK: Final = re.compile(
    r"[,;:.!?…—–“”\"()\n]| - |"
    r"\b(?:and|but|though|although|while|who|which|that|as|after|because|when|before)\b"
)
GOES_ON: Final = _pattern(r"(?:\b(?:appear|declin|refus)\w*|\bnot|n[’']t|\bnever)$")
