"""Each attribution's source phrase to a character of the article, in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.language.lexicon import ENGLISH, Lexicon
from whoseword.outlets import KnownOutlets
from whoseword.reading.certainty import is_nobody
from whoseword.reading.coreference.antecedent_scorer import choose
from whoseword.reading.coreference.antecedents import candidates
from whoseword.reading.coreference.appositions import Named, named
from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.reading.coreference.discourse_state import Anaphor, Scene, gender_of
from whoseword.reading.coreference.nominals import Nominal, nominals
from whoseword.reading.coreference.recurrence import (
    body_meant,
    is_told,
    may_retell,
    report_meant,
    spoke_before,
)
from whoseword.reading.noun_lists import DESCRIBING, GENERIC, PERSON, PLURAL
from whoseword.reading.outlets_named import ByField, outlet_at
from whoseword.reading.source_phrases import Phrase, conjuncts, core, phrase
from whoseword.records import Attribution, Field, Form, Name, NameKind, Reason, Span, because
from whoseword.text.stretches import inside

_PLAIN: Final = ENGLISH.word_set("coreference.plain_modifiers")
DOMINANT: Final = 3  # times as often named as the next who could be meant
_OTHER_OFFICE: Final = ENGLISH.word_set("coreference.other_office")
_THE: Final = f"{ENGLISH.words('sources.definite')[0]} "
_INDEFINITE: Final = ENGLISH.pattern("{coreference.indefinite} ", re.IGNORECASE)
_PROPER: Final = ENGLISH.pattern(
    r"[A-Z][\w.&’'-]*(?: (?:{coreference.small_in_names}|[A-Z&][\w.&’'-]*)){1,6}"
)
_ASIDE: Final = ENGLISH.pattern(r"(?:,|\s[—–-]+)\s+{coreference.opening_asides}\b")
LEAST: Final = {"he": 0.24, "they": 0.25, "it": 0.25, "noun": 0.33}
NAME_REACH: Final = 200  # characters; a name that begins earlier does not reach into a phrase
RECALLED: Final = 100  # characters and speeches before a description among which it is sought
REACH: Final = 2  # sentences over which an unattributed quotation continues the speaker before
ANTECEDENT: Final = 160  # characters before a relative pronoun in which its antecedent stands


@dataclass(frozen=True, slots=True)
class Voice:
    """One source of an attribution: who, where, in which words, and why."""

    character: Character
    place: Occurrence
    phrase: Phrase
    reasons: tuple[Reason, ...]


class Resolver:
    """Walks an article's attributions and says who speaks in each."""

    def __init__(
        self,
        texts: dict[Field, str],
        sentences: dict[Field, Sequence[Span]],
        quoted: dict[Field, Sequence[Span]],
        names: Sequence[Name],
        model: AntecedentWeights,
        mentioned: ByField,
        outlets: KnownOutlets,
        lexicon: Lexicon,
    ) -> None:
        self.texts, self.names, self.model, self.lexicon = texts, names, model, lexicon
        self.cast = Cast(texts, names, model.given_names, outlets)
        self._by_field: dict[Field, list[Name]] = {
            f: sorted((n for n in names if n.field == f), key=lambda n: n.span) for f in texts
        }
        self._standing: list[tuple[bool, int, int, int]] = []  # (in text, end, start, character)
        self._starting: dict[tuple[Field, int], Character] = {}
        for known in self.cast.characters:
            for occurrence in known.occurrences:
                self._stand(known, occurrence)
        self._identified: dict[int, Character] = {}  # unnamed characters whose names come later
        self._enter_nominals()
        self._named = mentioned
        self._outlets: dict[str, Character] = {}
        self._enter_outlets()
        self.scene = Scene(self.cast, texts, sentences, quoted, dict(model.given_names))
        self._said: list[tuple[Attribution, list[Voice]]] = []

    def _stand(self, character: Character, at: Occurrence) -> None:
        insort(self._standing, (at.field == "text", at.span[1], at.span[0], character.key))

    def _enter_nominals(self) -> None:
        """Enter what the text calls by a noun; "the mayor" is the one mayor whom it names."""
        found_in = {
            where: nominals(text, [n.span for n in self._by_field[where]])
            for where, text in self.texts.items()
        }
        explained = self._explained(found_in)
        holders: dict[str, set[int]] = defaultdict(set)
        latest: dict[str, Character] = {}
        introduced: dict[str, Character] = {}
        for character in self.cast.characters:
            if character.kind is NameKind.PERSON:
                for role in character.roles & PERSON:
                    holders[role].add(character.key)
        for where, text in self.texts.items():
            for found in found_in[where]:
                at = Occurrence(where, found.span)
                if at in explained:
                    character = explained[at][0]
                    self._identify(latest.get(found.head), explained[at], text)
                else:
                    character = self._denoted(found, at, holders[found.head], latest, introduced)
                character.occurrences.append(at)
                self._starting[where, found.span[0]] = character
                self._stand(character, at)
        for character in self.cast.characters:
            character.occurrences.sort()

    def _denoted(
        self,
        found: Nominal,
        at: Occurrence,
        holders: set[int],
        latest: dict[str, Character],
        introduced: dict[str, Character],
    ) -> Character:
        """Whom a noun denotes: the holder of an office, whoever was last called so, or somebody."""
        words = self.texts[at.field][found.span[0] : found.span[1]]
        definite = words[: len(_THE)].casefold() == _THE
        own = set(found.modifiers) - _PLAIN
        holder = self._holder(holders, own) if definite and not found.plural else None
        if holder is not None and not _later(introduced.get(found.head), holder, at):
            return holder
        if definite and not own and found.head in latest:
            return latest[found.head]
        character = self.cast.add(words, None)
        character.head, character.plural = found.head, found.plural
        character.roles = set(found.modifiers)
        latest[found.head] = character
        if _INDEFINITE.match(words):
            introduced[found.head] = character
        return character

    def _explained(
        self, found_in: Mapping[Field, Sequence[Nominal]]
    ) -> dict[Occurrence, tuple[Character, Named]]:
        """Whom a name behind a description explains it to be; the description is a role then."""
        explained = {}
        for where, text in self.texts.items():
            for one in named(text, found_in[where], self._by_field[where]):
                character = self.cast.at(where, one.name.span)
                if character is not None and character.kind is NameKind.PERSON:
                    character.roles |= {one.described.head, *one.described.modifiers}
                    if gender := gender_of(one.described.head):
                        character.genders[gender] += 1
                    explained[Occurrence(where, one.described.span)] = character, one
        return explained

    def _identify(
        self, unnamed: Character | None, explained: tuple[Character, Named], text: str
    ) -> None:
        """Take "a lawyer for the port" for Bo Ray once "the lawyer, Bo Ray" has been read."""
        character, one = explained
        if unnamed is None or unnamed.kind is not None or unnamed.plural:
            return
        start = one.described.span[0]
        first = unnamed.occurrences[0]
        behind = text[first.span[1] : first.span[1] + len(one.rest)].casefold()
        told = set(one.described.modifiers) - unnamed.roles - _PLAIN
        if text[start : start + 4].casefold() == "the " and behind == one.rest and not told:
            self._identified[unnamed.key] = character

    def _enter_outlets(self) -> None:
        """Make one character of each outlet that is named, whether or not a name is tagged there.

        "The newspaper" and "the Courier" then are that character, and "it" may take them up.
        """
        for where, found in self._named.items():
            for span, outlet in found:
                character = self._outlets.get(outlet.name) or self._tagged(where, span)
                if character is None:
                    character = self.cast.add(outlet.name, NameKind.ORGANISATION)
                    character.occurrences.append(Occurrence(where, span))
                character.outlet = True
                character.publisher = character.publisher or outlet.name
                self._outlets[outlet.name] = character

    def _tagged(self, where: Field, span: Span) -> Character | None:
        """Find the body, if any, under whose name the outlet at ``span`` is entered already."""
        marked = self._by_field[where]
        k = bisect_right(marked, span[1] - 1, key=lambda n: n.span[0]) - 1
        if k < 0 or marked[k].span[1] != span[1]:
            return None
        character = self.cast.at(where, marked[k].span)
        return character if character and character.kind is not NameKind.PERSON else None

    def _holder(self, keys: set[int], modifiers: set[str]) -> Character | None:
        """Find the one who holds an office here: the only one, or by far the most spoken of."""
        fitting = []
        for key in sorted(keys):
            roles = self.cast.characters[key].roles
            if modifiers <= roles and not (_OTHER_OFFICE & roles) - modifiers:
                fitting.append(self.cast.characters[key])
        fitting.sort(key=lambda c: -sum(c.forms.values()))
        if len(fitting) > 1 and sum(fitting[0].forms.values()) < DOMINANT * sum(
            fitting[1].forms.values()
        ):
            return None
        return fitting[0] if fitting else None

    def voices(self, attribution: Attribution) -> list[Voice]:
        """Who speaks; call in reading order."""
        stated = bool(attribution.source)
        found = self._stated(attribution) if stated else self._continued(attribution)
        self._said.append((attribution, found))
        for voice in found[:1]:
            if not voice.character.lost:
                self.scene.heard(voice.character.key, voice.place)
        return found

    def _stated(self, attribution: Attribution) -> list[Voice]:
        where = attribution.field
        text = self.texts[where]
        span = attribution.source[0][0], attribution.source[0][1]
        self.scene.read_up_to(where, span[0])
        marked = self._by_field[where]
        low = bisect_right(marked, span[0] - NAME_REACH, key=lambda n: n.span[0])
        high = bisect_right(marked, span[1] - 1, key=lambda n: n.span[0])
        names = marked[low:high]
        voices = []
        for member in conjuncts(text, span, names):
            taken = phrase(text, member, names)
            if taken.span[0] >= taken.span[1] or is_nobody(taken.text, self.lexicon):
                continue
            voice = self._voice(attribution, taken)
            if voice and (character := self._identified.get(voice.character.key)):
                voice = replace(
                    voice, character=character, reasons=(because("named_later"), *voice.reasons)
                )
            if voice:
                voices.append(voice)
        return voices

    def _voice(self, attribution: Attribution, taken: Phrase) -> Voice | None:
        where = attribution.field
        at = Occurrence(where, taken.span)
        if taken.pronoun in {"i", "we", "you"}:
            return None
        if taken.pronoun in {"who", "which"}:
            return self._relative(taken, at)
        character = self.cast.at(where, taken.name) if taken.name else None
        named = character is not None and character.kind is NameKind.PERSON
        full = character is not None and named and " " in character.name
        meant = outlet_at(taken.span, self._named[where]) if not full else None
        if meant is not None:
            return Voice(self._outlets[meant.name], at, taken, (because("named_here"),))
        if character is not None:
            return Voice(character, at, taken, (because("named_here"),))
        return self._known(taken, at) or self._weighed(attribution, taken, at)

    def _weighed(self, attribution: Attribution, taken: Phrase, at: Occurrence) -> Voice:
        """Choose among the candidates; unsure, the phrase is a source of its own."""
        anaphor = Anaphor(attribution.field, taken, attribution.content)
        if may_retell(taken):
            outlet = report_meant(taken, self._spoke(), self._met(), self._since(at))
            if outlet is not None:
                return Voice(outlet, at, taken, (because("only_outlet_cited"),))
        if is_told(taken) and (same := self._come_again(taken)):
            return Voice(same, at, taken, (because("met_before", noun=taken.head),))
        if taken.pronoun or self._may_refer(taken):
            outer = {voice.character.key for voice in self._outer(attribution, at)}
            leads = [lead for lead in candidates(self.scene, anaphor) if lead[0].key not in outer]
            choice = choose(anaphor.kind, leads, LEAST[anaphor.kind], self.model)
            if choice.character is not None:
                if anaphor.gender and not choice.character.genders:
                    choice.character.genders[anaphor.gender] += 1
                return Voice(choice.character, at, taken, choice.reasons)
            if same := self._come_again(taken):
                return Voice(same, at, taken, (because("met_before", noun=taken.head),))
            if spoke := self._unnamed_before(taken, at):
                return Voice(spoke, at, taken, (because("unnamed_spoke_last"),))
            reasons = choice.reasons
        else:
            reasons = (because("first_mention_unnamed"),)
        return Voice(self._described(taken, at), at, taken, reasons)

    def _known(self, taken: Phrase, at: Occurrence) -> Voice | None:
        """Recognise a name that was not tagged here but elsewhere; an office with one holder."""
        if not taken.pronoun and (named := self.cast.called(core(taken.text))):
            return Voice(named, at, taken, (because("known_name"),))
        if office := self._in_office(taken, at):
            return Voice(office, at, taken, (because("known_office", noun=taken.head),))
        standing = self._starting.get((at.field, at.span[0]))
        if (
            standing is not None
            and standing.kind is NameKind.PERSON
            and taken.head in standing.roles
        ):
            return Voice(standing, at, taken, (because("known_office", noun=taken.head),))
        return None

    def _in_office(self, taken: Phrase, at: Occurrence) -> Character | None:
        """Who the "Osk mayor" of a headline is, or a title that the reader cut from its name.

        Only where the article names one holder of the office, or speaks of one by far the most.
        """
        alone = taken.text.istitle() and " " not in taken.text
        if taken.pronoun or taken.plural or not (at.field == "title" or alone):
            return None
        if taken.head not in DESCRIBING or _INDEFINITE.match(taken.text):
            return None
        holders = {
            c.key
            for c in self.cast.characters
            if c.kind is NameKind.PERSON and taken.head in c.roles
        }
        own = set(taken.modifiers) - _PLAIN
        if own & _OTHER_OFFICE:
            return self._holder(holders, own)
        return self._holder(holders, own) or self._holder(holders, set())

    def _come_again(self, taken: Phrase) -> Character | None:
        """Take a definite description for the only source or body that it can denote by now."""
        met = self._met()
        if any(c.kind is NameKind.PERSON and taken.head in c.roles for c in met):
            return None
        return spoke_before(taken, self._spoke()) or body_meant(taken, met)

    def _since(self, at: Occurrence) -> str:
        """The text between the last one who spoke and ``at``; all of it across fields."""
        last = self.scene.speakers[-1][0] if self.scene.speakers else at
        start = last.span[1] if last.field == at.field else 0
        return self.texts[at.field][start : at.span[0]]

    def _met(self) -> list[Character]:
        return [self.cast.characters[key] for key in islice(reversed(self.scene.seen), RECALLED)]

    def _spoke(self) -> list[Character]:
        """Those who spoke before, the latest last."""
        keys = dict.fromkeys(key for _, key in self.scene.speakers[: -RECALLED - 1 : -1])
        return [self.cast.characters[key] for key in keys][::-1]

    def _unnamed_before(self, taken: Phrase, at: Occurrence) -> Character | None:
        """Take "the person" or "the official" after an unnamed source for that source."""
        if taken.head not in GENERIC or taken.plural or not self.scene.speakers:
            return None
        last, key = self.scene.speakers[-1]
        character = self.cast.characters[key]
        gap = self.scene.sentence(at) - self.scene.sentence(last)
        fits = character.kind is None and not character.plural and character.head in PERSON
        return character if fits and 0 <= gap <= REACH + 1 else None

    @staticmethod
    def _may_refer(taken: Phrase) -> bool:
        """Definite phrases, and bare plurals met again ("officials")."""
        return taken.definite or (taken.plural and len(taken.text.split()) <= 2)

    def _described(self, taken: Phrase, at: Occurrence) -> Character:
        character = self._starting.get((at.field, at.span[0]))
        if character is None or character.head != taken.head:
            character = self.cast.add(taken.text, None)
            character.occurrences.append(at)
            self._starting[at.field, at.span[0]] = character
            self._stand(character, at)
        head = core(taken.text)
        words = head if _PROPER.fullmatch(head) else _ASIDE.split(taken.text)[0]
        if not character.spoke or len(words) > len(character.name):
            character.name = words
        character.spoke = True
        character.lost = taken.pronoun is not None
        character.head, character.plural = taken.head, taken.plural or taken.head in PLURAL
        character.roles |= set(taken.modifiers)
        return character

    def _outer(self, attribution: Attribution, at: Occurrence) -> list[Voice]:
        """Who speaks in the last words met that hold ``at``: nobody calls himself "he" there."""
        for outer, voices in reversed(self._said[-12:]):
            if inside(at.span, outer.content) and outer.field == attribution.field and voices:
                return voices
        return []

    def _relative(self, taken: Phrase, at: Occurrence) -> Voice:
        """Who and which take up the phrase right before them."""
        text = self.texts[at.field]
        before = self._standing_before(at)
        if taken.pronoun == "who":
            before = [b for b in before if _is_people(b[2])]
        elif taken.text.casefold() == "which":
            before = [b for b in before if not _is_people(b[2])]
        for k, (start, end, character) in enumerate(before):
            between = text[end : at.span[0]].strip()
            apart = between[:1] in {",", "("} and between[-1:] in {",", ")"}
            if len(between) <= 1 or apart:
                # "Bo Ray, a pilot, who ...": the apposition gives way to its name
                for earlier, stop, named in before[k + 1 : k + 3]:
                    if (
                        named.kind is NameKind.PERSON
                        and text[stop:start].strip() == ","
                        and earlier < stop
                    ):
                        return Voice(named, at, taken, (because("relative_antecedent"),))
                return Voice(character, at, taken, (because("relative_antecedent"),))
        if before:
            return Voice(before[0][2], at, taken, (because("nearest_before_relative"),))
        return Voice(self._described(taken, at), at, taken, (because("no_antecedent"),))

    def _standing_before(self, at: Occurrence) -> list[tuple[int, int, Character]]:
        """Mentions of the same sentence that end before ``at``, the nearest first."""
        low = max(0, at.span[0] - ANTECEDENT)
        k = self.scene.sentence(at)
        border = max(low, self.scene.sentences["text"][k][0]) if k >= 0 else low
        stop = bisect_right(self._standing, (at.field == "text", at.span[0], 1 << 60, 0))
        found: list[tuple[int, int, Character]] = []
        while stop > 0:
            stop -= 1
            in_text, end, start, key = self._standing[stop]
            if in_text != (at.field == "text") or end <= border or len(found) > 12:
                break
            if start >= border and end <= at.span[0]:
                found.append((start, end, self.cast.characters[key]))
        return found

    def _continued(self, attribution: Attribution) -> list[Voice]:
        """Let a quotation without a source go on with the speaker before, if near."""
        if not self._said or not attribution.content:
            return []
        first = attribution.content[0][0]
        opened = self.texts[attribution.field][max(0, first - 1) : first + 1]
        if attribution.form is Form.INDIRECT or not any(mark in opened for mark in "\"“'‘"):
            return []
        before, voices = self._said[-1]
        if not voices or before.field != attribution.field:
            return []
        start = Occurrence(attribution.field, attribution.content[0])
        end = max(s[1] for s in (*before.content, *before.source, *before.cue))
        last = Occurrence(attribution.field, (max(0, end - 1), end))
        gap = self.scene.sentence(start) - self.scene.sentence(last)
        if not 0 <= gap <= REACH:
            return []
        return [
            Voice(voices[0].character, start, voices[0].phrase, (because("quotation_goes_on"),))
        ]


def _later(unnamed: Character | None, holder: Character, at: Occurrence) -> bool:
    """Whether somebody without a name was called so since the holder was last mentioned."""
    if unnamed is None:
        return False
    named = bisect_left(holder.occurrences, at)
    return named == 0 or holder.occurrences[named - 1] < unnamed.occurrences[-1]


def _is_people(character: Character) -> bool:
    """Whether "who" can take it up."""
    if character.kind is not None:
        return character.kind is NameKind.PERSON
    return character.head in PERSON
