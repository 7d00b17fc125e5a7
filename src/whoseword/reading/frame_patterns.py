"""The patterns by which reading/certainty.py reads a frame."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import WordPattern


def _pattern(text: str) -> WordPattern:
    return WordPattern(text, re.IGNORECASE)


_NOT: Final = r"(?:{denial.not_drawn_together}|\b{denial.not})"
_BE: Final = r"(?:\b{function-words.be_forms}|{function-words.be_drawn_together})"
_FEW: Final = r"(?: [\w’'-]{1,20}){0,%d}? "
_LY: Final = r"{function-words.adverb_ending}"
_OPENS: Final = r"^[“\"]?(?:{denial.that} )?"
_SAYINGS: Final = r"\b{denial.sayings}\b"
_BELIEFS: Final = r"\b{denial.beliefs}\b"
_VERDICTS: Final = r"\b{denial.verdicts}\b"
_SCORN: Final = r"\b{denial.scorn}\b"
_SPEECH: Final = r"\b{silence.speech}\b"
_WITHHELD: Final = r"\b{silence.withheld}\b"

HEDGE: Final = _pattern(r"\b{hedging.hedges}\b|\b{hedging.foreseeing} {hedging.likely}\b")
PASSED_ON: Final = _pattern(
    rf"{_BE}(?: (?!{{hedging.more}}\b)[\w’'-]{{1,20}})? "
    r"\b{hedging.passed_on}\b {function-words.to}\b|"
    r"\b{hedging.appearing}\b(?! {hedging.appearing_there}\b)"
)
POSSIBLE: Final = WordPattern(
    r"\b{hedging.may_or_could}\b(?! {hedging.not_so}\b|{denial.not_drawn_together})"
)  # "May" is a name
HEARSAY: Final = _pattern(r"\b{hedging.hearsay}\b")
IF: Final = _pattern(
    r"{hedging.no_condition_behind:notbehind}\b{hedging.conditions}\b"
    r"(?:(?! - |\b{hedging.joining}\b)[^,;:.“”\"()\n]){0,80}$"
)
SUPPOSED: Final = _pattern(r"\b{hedging.suppositions}\b")
UNREAL: Final = _pattern(r"\b{hedging.unreal}\b")
PAST_UNREAL: Final = _pattern(r"\b{hedging.unreal_then}\b")
IF_TRUE: Final = _pattern(  # "if confirmed" is mostly said of people nominated for an office
    r"\b{hedging.if} (?:{hedging.true}|{hedging.substantiated})\b|"
    rf"\b{{hedging.if}} (?:{{hedging.spoken_of}}|(?:[\w’'-]{{1,20}} ){{0,3}}?"
    rf"(?:{_SAYINGS}|{{hedging.findings}}))"
    rf"(?: {_BE}|{_BE}| {{hedging.proving}})(?: {{hedging.to_be}})? "
    r"(?:{hedging.proven}|{hedging.person_confirmed:notbehind}{hedging.confirmed})\b"
)
DENY: Final = _pattern(
    r"{denial.turning_round:notbehind}\b{denial.denials}\b(?! {denial.no_denial_behind}\b)"
)
DISMISS: Final = _pattern(r"\b{denial.dismissals}\b")
SAYING: Final = _pattern(_SAYINGS)
GRANT: Final = _pattern(r"\b{denial.grants}\b")
DISBELIEVE: Final = _pattern(
    rf"{_NOT}(?! {{denial.not_but}}\b){_FEW % 2}{_BELIEFS}|\b{{denial.nor}} {_BELIEFS}"
)
CALL: Final = _pattern(r"\b{denial.calling_stems}\w*\b")
CALLED_SO: Final = _pattern(_VERDICTS)
SAID_SO: Final = _pattern(
    rf"(?:\b{{denial.statement_pronouns}}|{_SAYINGS}[^.!?“”\"]{{0,120}}?) ?{_BE}"
    rf"{_FEW % 3}[“\"]?(?:{_VERDICTS}|{_SCORN})"
    r"|\b{denial.nothing_in_it} {denial.nothing_in_it_behind}\b|\b{denial.never_so}\b"
)
SCORNED: Final = _pattern(rf"(?:\b{{denial.scorned_pronouns}}|{_SAYINGS})\b[^.!?]{{0,80}}?{_SCORN}")
SILENT: Final = _pattern(
    r"\b{silence.declining_stems}\w*(?: (?!{silence.and_not}\b)[\w’'-]{1,20}){0,4}? "
    rf"(?:{{silence.to_or_from}}(?: [\w’'-]{{1,20}}{_LY})? {_WITHHELD}|{{silence.asked_for}})\b|"
    rf"{_NOT}(?! {{denial.not_but}}\b){_FEW % 2}{_SPEECH}|"
    r"\b{silence.neither} {silence.neither_stems}\w*|"
    rf"\b(?:{{silence.failing}}|{{silence.failing_stems}}\w*) {{function-words.to}}"
    rf"(?: [\w’'-]{{1,20}}{_LY})? {_WITHHELD}|"
    r"\b(?:{silence.stopping_stems}\w*(?: {silence.stopping_short})?) "
    r"[\w’'-]{1,20}{function-words.gerund_ending}\b|"
    r"\b{silence.no_comment}\b|"
    rf"{_NOT}{_FEW % 1}{{silence.ruling_stems}}\w*(?: {{silence.out}}\b|\W*$)|"
    rf"{_NOT}{_FEW % 1}{{silence.be}} {{silence.reached}}\b|\b{{silence.out_of_reach}}\b|"
    r"\b{silence.said_nothing}\b|\b{silence.kept_silent}\b|"
    r"\b{silence.invoking_stems}\w* {silence.right_to_silence}\b"
)
NOBODY: Final = _pattern(
    r"(?:{silence.no}(?! {silence.no_but}\b)"
    r"|{silence.none}(?! {silence.none_but}\b)"
    r"|{silence.nobody})\b"
)
NOT_SHOWN: Final = _pattern(
    r"\b{silence.nothing_shows}(?: {denial.that})?"
    r"(?: (?!{clauses.breaking}\b)[\w’'.-]{1,30}){1,8} $"
)
ASKED_WHETHER: Final = WordPattern(
    r"(?:^|[:?!.] [“\"]?){silence.asking:opening}(?: [\w’'.-]{1,30}){1,8} $"
)
INQUIRE: Final = _pattern(r"\b{silence.inquiries}\b")
SUPPOSITION: Final = _pattern(
    rf"(?:[\w’'-]{{1,20}} ){{0,3}}?(?:{_SAYINGS}|{{hedging.open_questions}})\b"
)
DENIES_TOO: Final = _pattern(
    r"[“\"]?(?:{denial.that} )?(?:{denial.deniers}"
    r"|{denial.denier_phrases}(?: [\w’'-]{1,20}){1,2})"
    r"(?: (?:{denial.helping}|[\w’'-]{1,20}{function-words.adverb_ending})){0,3} {denial.deny}\b"
)
SPOKEN: Final = _pattern(rf"{_SPEECH}|\b{{silence.speaking_stems}}\w*")
TELLING: Final = _pattern(r"\b(?:{silence.telling}|{silence.answering_stems}\w*)\b")
WITHHOLDS: Final = _pattern(
    rf"{_OPENS}(?:[\w’'-]{{1,20}} ){{0,3}}{{silence.would_not}}"
    rf"(?:{{denial.not_drawn_together}}| ?{{silence.not}}) {_WITHHELD}"
    r"|^[“\"]?{silence.no_comment}\b"
    r"|^[“\"]?(?:[\w’'-]{1,20} ){0,2}{silence.not_going} "
    rf"(?:{{function-words.to}} {_WITHHELD}|{{silence.not_going_there}})\b"
    rf"|{_OPENS}(?:[\w’'-]{{1,20}} ){{0,4}}(?:{{silence.neither}} {{silence.neither_stems}}"
    rf"|{{silence.unable}} {{function-words.to}} {_WITHHELD})"
)
BINDS: Final = _pattern(r"\b{silence.bonds}\b(?=(?: [\w’'-]{1,20}){0,4}? {silence.bound_to}\b)")
DECLINING: Final = _pattern(r"\b{silence.declining_stems}\w*")
BREAK: Final = WordPattern(r"[,;:.!?…—–“”\"()\n]| - |\b{clauses.breaking}\b")
GOES_ON: Final = _pattern(
    r"(?:\b{silence.holding_back_stems}\w*|\b{denial.plain_not}|{denial.not_drawn_together})$"
)
TO: Final = WordPattern(r" {function-words.to} ")
