"""The words of a claim for its heading: the clearest mention's own, shortened but not changed.

A mention that is only part of a sentence is shown as such where it stands on its own, a quotation
behind the name of its speaker; any other is shown with the sentence around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from whoseword.claims.ledger_order import likelihood
from whoseword.language.lexicon import ENGLISH
from whoseword.matching.sentence_context import leans
from whoseword.provenance.story_index import StoryIndex
from whoseword.records import Certainty, ClaimGroup, CueClass, Form, Proposition, SourceKind, Span
from whoseword.text.content_words import wording
from whoseword.text.fields import field_text

LONGEST: Final = 220  # characters
LONGEST_NAME: Final = 60
DOUBTFUL: Final = 0.5  # a mention that may mean something else is no good heading
SHORT_WORDS, LONG_WORDS = 7, 28
LEAST_WORDS: Final = 5  # of a part of a sentence that stands on its own
ALONE: Final = 0.02  # for each word that no other outlet tells: a heading is what they share
TELLING: Final = 0.06  # besides, if it is a name or a figure
MOST_TELLING: Final = 3
MOST_ALONE: Final = 10  # such words; of a claim told in quite other words clarity decides
MOST_OF: Final = 0.75  # of a sentence: the rest is hardly worth leaving out
_PLACE: Final = r"[A-Z][A-Z.,'’ ]{2,40}(?:\([A-Z]\w+\) ?)?"
_DATELINE: Final = re.compile(  # a hyphen may belong to the word before it
    rf"{_PLACE}(?:\s*(?:—|–|--)|\s+-)\s+(?=\S)|{_PLACE}(?:—|–|--)(?=\w)"
)
_AGENCY: Final = re.compile(r"\([A-Z][A-Za-z. ]{1,24}\)\s*(?:[-–—]+\s*)?(?=[A-Z“\"‘])")
_BULLET: Final = re.compile(r"[-–—•*]+\s*(?=\w)")
_LEAD: Final = ENGLISH.pattern(
    r"(?:(?:(?:{clauses.dropped}"
    r"|{clauses.dropped_but}(?! {clauses.dropped_but_not_before}\b)"
    r"|{clauses.dropped_yet}(?! {clauses.dropped_yet_not_before}\b))\b,? )"
    r"|{clauses.dropped_with_comma}, |{clauses.dropped_before_subject} "
    r"(?={clauses.heading_subjects}\b)"
    r"|{clauses.dropped_so}(?:, | (?={clauses.heading_subjects}\b)))+",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r" ?\([^()]{1,60}\)")
_BREAK: Final = re.compile(r"[,;:] | [—–] | -- ")
_PRONOUN: Final = ENGLISH.pattern(r"\b{clauses.pronouns}\b", re.IGNORECASE)
_CLAUSE_BEFORE: Final = ENGLISH.pattern(r"(?:\b{clauses.before_clause}|[:,“\"‘])\s*[“\"‘]?$")
_CLAUSE_BEHIND: Final = re.compile(r"\W*$|[,;]| [—–-]")
_SUBJECT: Final = ENGLISH.pattern(
    r"{function-words.subject_pronouns}(?:['’]\w{1,2})? \w", re.IGNORECASE
)
_WORD: Final = re.compile(r"\w")
_BOUND: Final = ENGLISH.pattern(r"{clauses.hanging}\b", re.IGNORECASE)
_MORE: Final = "… "
_CUT: Final = " …"
_CUTS: Final = ("…", "...")
"""How words end that were cut, here or by the page that they come from."""


def gists(index: StoryIndex, groups: Sequence[ClaimGroup]) -> list[str]:
    """Give each group its gist, two groups different ones wherever their mentions allow it.

    What comes first chooses first: give the groups so that no detail is headed by the words that
    tell its lead best. What only an unsure mention says heads nothing, if there is a sure one.
    """
    taken: set[str] = set()
    chosen = []
    for group in groups:
        words = _candidates(index, group)
        gist = next((text for text in words if text.casefold() not in taken), words[0])
        taken.add(gist.casefold())
        chosen.append(gist)
    return chosen


def _candidates(index: StoryIndex, group: ClaimGroup) -> list[str]:
    """List the shortened words of the sure mentions, else of all, clearest first."""
    fits = [likelihood(score) for score in group.scores]
    least = DOUBTFUL if max(fits) >= DOUBTFUL else 0.0
    said = [(index.carrier(p), wording(index.words_of(p)).kept) for p in group.propositions]
    rated = []
    for proposition, score, fit in zip(group.propositions, group.scores, fits, strict=True):
        if fit < least:
            continue
        words, own = told(index, proposition), index.carrier(proposition)
        others = frozenset[str]().union(*(kept for carrier, kept in said if carrier != own))
        speaker = index.speaker(proposition)
        known = others | wording(speaker.name).kept if speaker and others else others
        clarity = _clarity(words, score) - (_told_alone(words, known) if known else 0.0)
        rated.append((clarity, words))
    return [words for _, words in sorted(rated, key=lambda row: (-row[0], row[1]))]


def _told_alone(text: str, others: frozenset[str]) -> float:
    """What a heading loses by words that no other outlet tells, names and figures above all."""
    found = wording(text)
    telling = len((found.names | found.figures) - others)
    return ALONE * min(len(found.kept - others), MOST_ALONE) + TELLING * min(telling, MOST_TELLING)


def _clarity(text: str, score: float) -> float:
    """How well a mention stands on its own; made of plain penalties."""
    words = len(text.split())
    value = score
    value -= 0.6 * bool(leans(text))
    value -= 0.08 * min(len(_PRONOUN.findall(text)), 5)
    value -= 0.04 * max(0, SHORT_WORDS - words) + 0.01 * max(0, words - LONG_WORDS)
    value -= 0.2 * (text.count('"') % 2 + (text.count("“") != text.count("”")))
    value -= 0.3 * text.startswith(_MORE)
    value -= 0.3 * text.endswith(_CUTS)
    value -= 0.3 * text.rstrip().endswith("?")
    return value


def told(index: StoryIndex, proposition: Proposition) -> str:
    """Put a mention in words that need no article around them, as far as its sentence has any."""
    reading = index.readings[proposition.article]
    text = field_text(reading.article, proposition.field)
    titled = proposition.field == "title"
    sentence = (0, len(text)) if titled else reading.sentences[proposition.sentence]
    start, end = proposition.spans[0][0], proposition.spans[-1][1]
    whole = " ".join(text[slice(*sentence)].split())
    size = sum(high - low for low, high in proposition.spans)
    plain = _plain(index, proposition)
    if size >= MOST_OF * (sentence[1] - sentence[0]):
        alone = not _WORD.search(text[sentence[0] : start] + text[end : sentence[1]])
        speaker = _speaker(index, proposition, whole) if alone and plain else ""
        return speaker + shortened(whole)
    if plain and (
        _stands(text, sentence, proposition)
        or (len(whole) > LONGEST and _behind_its_cue(index, text, proposition))
    ):
        return _speaker(index, proposition, proposition.text) + shortened(proposition.text)
    before = len(" ".join(text[sentence[0] : start].split()))
    return shortened(whole, (before, before + len(" ".join(text[start:end].split()))))


def _stands(text: str, sentence: Span, proposition: Proposition) -> bool:
    """Tell whether part of a sentence is a clause by itself, by what stands at its edges."""
    (start, end), *others = proposition.spans
    if others or len(proposition.text.split()) < LEAST_WORDS or _BOUND.match(proposition.text):
        return False
    before, after = text[sentence[0] : start], text[end : sentence[1]]
    begins = not before.strip(" “\"‘'") or _CLAUSE_BEFORE.search(before) is not None
    if proposition.attribution is not None:
        return begins
    return begins and not text[start].islower() and _CLAUSE_BEHIND.match(after) is not None


def _behind_its_cue(index: StoryIndex, text: str, proposition: Proposition) -> bool:
    """Tell whether it is a clause without its "that": "as Vane, who owns it, says she sails"."""
    attribution = index.attribution(proposition)
    if attribution is None or not attribution.cue or len(proposition.spans) > 1:
        return False
    start, end = proposition.spans[0][0], attribution.cue[-1][1]
    behind = end <= start and not text[end:start].strip()
    return behind and _SUBJECT.match(text, start) is not None


def _plain(index: StoryIndex, proposition: Proposition) -> bool:
    """Tell whether what is attributed may stand without its cue: no denial, no doubt."""
    attribution = index.attribution(proposition)
    if attribution is None or attribution.form is Form.DIRECT:
        return True
    stated = attribution.certainty is Certainty.STATED and not attribution.denial
    return stated and attribution.cue_class is not CueClass.RECEIVES


def _speaker(index: StoryIndex, proposition: Proposition, text: str) -> str:
    """The speaker's name and a colon, for words that are quoted or lean on who says them."""
    attribution, speaker = index.attribution(proposition), index.speaker(proposition)
    if attribution is None or speaker is None or speaker.kind is SourceKind.OUTLET:
        return ""
    if attribution.form is not Form.DIRECT and not leans(text):
        return ""
    return f"{speaker.name}: " if len(speaker.name) <= LONGEST_NAME else ""


def shortened(text: str, held: Span = (0, 0)) -> str:
    """Drop dateline, opening conjunction and asides, then cut at breaks where it is too long.

    The characters ``held`` stay in it, as far as there is room, and whole words.
    """
    head = _head(text)
    low, high = held if held[1] > head else (head, head)
    more = ""
    if high - head > LONGEST:
        starts = [m.end() for m in _BREAK.finditer(text, max(high - LONGEST, 0), low)]
        head, more = starts[0] if starts else low, _MORE
    kept = text[head:].lstrip()
    least = min(max(high - (len(text) - len(kept)), 0), LONGEST)
    if len(kept) > LONGEST:
        kept = _cut(kept[:least] + _ASIDE.sub("", kept[least:]), least)
    return more + kept if more else kept[:1].upper() + kept[1:]


def _head(text: str) -> int:
    """Where the words begin, behind bullet, dateline and conjunction; 0 if nothing would."""
    head = 0
    for opening in (_BULLET, _DATELINE, _AGENCY, _LEAD):
        if match := opening.match(text, head):
            head = match.end()
    return head if _WORD.search(text, head) else 0


def _cut(text: str, least: int) -> str:
    """Cut at the last break behind ``least``, else at the last space."""
    if len(text) <= LONGEST:
        return text
    breaks = [m.start() for m in _BREAK.finditer(text, max(LONGEST // 3, least), LONGEST)]
    end = breaks[-1] if breaks else text.rfind(" ", least, LONGEST)
    return text[: end if end > 0 else LONGEST].rstrip(" ,;:—–-") + _CUT
