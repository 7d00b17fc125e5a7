"""Who and what an article names: every proper name gathered under whom or what it denotes."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from whoseword.language.lexicon import ENGLISH
from whoseword.outlets import KnownOutlets
from whoseword.reading.coreference.characters import Character, Occurrence
from whoseword.reading.coreference.name_context import honorific, surroundings
from whoseword.reading.coreference.named_bodies import Bodies
from whoseword.reading.name_titles import is_title
from whoseword.reading.noun_lists import PERSON
from whoseword.records import Field, Name, NameKind, Span
from whoseword.text.names import (
    NameParts,
    bare,
    fold,
    likeness_keys,
    one_person,
    parts,
    similar_given,
    similar_surnames,
    surname_keys,
    without_possessive,
)
from whoseword.text.organisation_names import body_key

_MANY = 64
"""With more bearers of a surname than these, it denotes none of them when it stands alone."""
_BELONGING = ENGLISH.pattern(
    r"['’]?s? (?:{coreference.kinds_of_campaign} )*{coreference.belongings}\b"
)
_KIN_REACH = 60  # characters before a name
_RELATIVE = ENGLISH.pattern(
    r"\b(?P<whose>[A-Z][\w-]*)['’]s? (?:[a-z-]+ ){0,2}{tie-phrases.kin},? \Z"
)
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")


class Cast:
    """The characters of one article, and whom each name in it denotes."""

    def __init__(
        self,
        fields: dict[Field, str],
        names: Sequence[Name],
        given_names: Mapping[str, str],
        outlets: KnownOutlets,
    ) -> None:
        self._given_names, self._outlets = given_names, outlets
        self.fields = fields
        self.characters: list[Character] = []
        self._at: dict[Occurrence, Character] = {}
        self._starts: dict[tuple[int, Field], list[int]] = defaultdict(list)
        self._bodies = Bodies()
        self._by_word: dict[str, dict[int, Character]] = defaultdict(dict)
        self._alike: dict[tuple[str, str], dict[int, Character]] = defaultdict(dict)
        self._alone: dict[str, Character] = {}
        people, others = self._sorted_out(names)
        self._place_people(people)
        self._place_others(others)
        for character in self.characters:
            character.occurrences.sort()

    def at(self, where: Field, span: Span) -> Character | None:
        """Give the character that the name at exactly ``span`` denotes."""
        return self._at.get(Occurrence(where, span))

    def called(self, words: str) -> Character | None:
        """Find the only one of the named people whom these words, titles aside, can denote."""
        mine = parts(words)
        if len(words) > 60 or not bare(words)[:1].isupper():
            return None
        near = self._by_word[mine.surname] if mine.single else self._near(words)
        bearers = [
            c for c in (near.values() if is_title(words.removesuffix(bare(words))) else ())
            if parts(c.name).surname == mine.surname and (mine.single or one_person(c.name, words))
        ]  # fmt: skip
        if len(bearers) == 1:
            return bearers[0]
        bodies = self._bodies.called(without_possessive(words))
        return bodies[0] if len(bodies) == 1 and not bearers else None

    def add(self, name: str, kind: NameKind | None) -> Character:
        """Enter a new character."""
        character = Character(len(self.characters), name, kind)
        self.characters.append(character)
        return character

    def _sorted_out(self, names: Sequence[Name]) -> tuple[list[Name], list[Name]]:
        """People and the rest; a single word tagged both ways goes with the majority."""
        votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
        for name in names:
            if name.kind is NameKind.ORGANISATION and self._describes(name):
                continue  # "the Hale campaign" tells nothing of what Hale is
            votes[fold(without_possessive(self._words(name)))][name.kind] += 1
        people: list[Name] = []
        others: list[Name] = []
        for name in sorted(names, key=lambda n: (n.field == "text", n.span)):
            key = fold(without_possessive(self._words(name)))
            kind = name.kind
            if " " not in key and votes[key]:
                kind = votes[key].most_common(1)[0][0]
            if not key or not any(c.isalpha() for c in key):
                continue
            (people if kind is NameKind.PERSON else others).append(name)
        return people, others

    def _describes(self, name: Name) -> bool:
        return bool(_BELONGING.match(self.fields[name.field], name.span[1]))

    def _words(self, name: Name) -> str:
        return self.fields[name.field][name.span[0] : name.span[1]]

    def _place_people(self, people: Sequence[Name]) -> None:
        full = [n for n in people if not parts(self._words(n)).single]
        known: dict[str, Character] = {}
        for name in full:
            words = bare(self._words(name))
            key = fold(words)
            if key not in known:
                known[key] = self._fitting(words) or self.add(words, NameKind.PERSON)
                self._register(known[key], parts(words))
            self._note(known[key], name)
        for name in people:
            words = self._words(name)
            if parts(words).single:
                self._note(self._bearer(name, words), name)
        for character in self.characters:
            character.name = fullest(character.forms)

    def _register(self, character: Character, name: NameParts) -> None:
        for word in {name.surname, *name.given}:
            self._by_word[word][character.key] = character
        for key in likeness_keys(name):
            self._alike[key][character.key] = character
        for form in surname_keys(name.surname):
            self._alike[form, "*"][character.key] = character

    def _near(self, words: str) -> dict[int, Character]:
        """Find those of whom a full name may be a form, in order."""
        found = {c.key: c for key in likeness_keys(parts(words)) for c in self._alike[key].values()}
        return dict(sorted(found.items()))

    def _fitting(self, words: str) -> Character | None:
        """Find the one met before whose full name agrees; "Bo Ray Jr." is not "Bo Ray"."""
        mine = parts(words)
        near = [
            c for c in self._near(words).values() if parts(c.name).generation == mine.generation
        ]
        fitting = [
            c for c in near if c.key in self._by_word[mine.surname] and one_person(c.name, words)
        ]
        if not fitting and len(mine.surname) >= 5:
            fitting = [
                c for c in near
                if similar_surnames(parts(c.name).surname, mine.surname)
                and similar_given(parts(c.name).given, mine.given)
            ]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else None

    def _bearer(self, name: Name, words: str) -> Character:
        """Who of the name's bearers a lone surname (or given name) denotes here."""
        mine = parts(words)
        if _INITIALS.fullmatch(words) and (meant := self._initialled(words)):
            return meant
        gender = mine.gender or honorific(self.fields[name.field], name.span)
        bearers = self._by_word[mine.surname]
        if len(bearers) > _MANY or self._is_another_relative(name, bearers.values()):
            return self._stranger(words)
        known = [
            c for c in bearers.values() if not self._comes_later(c, name) and self._holds(c, name)
        ]
        fitting = [c for c in known if not gender or self._gender(c) in {gender, None}]
        by_surname = [c for c in fitting if parts(c.name).surname == mine.surname]
        of_age = [c for c in by_surname if parts(c.name).generation == mine.generation]
        fitting = of_age or by_surname or fitting
        fitting = [c for c in fitting if gender and self._gender(c) == gender] or fitting
        if not fitting and len(mine.surname) >= 5:
            near = {
                c.key: c for k in surname_keys(mine.surname) for c in self._alike[k, "*"].values()
                if similar_surnames(parts(c.name).surname, mine.surname)
                and not self._comes_later(c, name) and self._holds(c, name)
            }  # fmt: skip
            fitting = [c for _, c in sorted(near.items())]
        if not fitting:
            character = self.add(bare(words), NameKind.PERSON)
            self._register(character, mine)
            return character
        return max(fitting, key=lambda c: (self._salience(c, name), -c.key))

    def _is_another_relative(self, name: Name, bearers: Collection[Character]) -> bool:
        """Tell "Ray’s son, Ann" from the Ann Lee whom the article names, who is no Ray."""
        if name.field == "title" or not bearers:
            return False
        start = name.span[0]
        shown = _RELATIVE.search(self.fields[name.field], max(0, start - _KIN_REACH), start)
        if shown is None:
            return False
        family = fold(shown["whose"])
        return not any(fold(c.name).split()[-1] == family for c in bearers)

    def _initialled(self, words: str) -> Character | None:
        """Find the only person whose initials these are: "RT" in an interview with Rosa Teller."""
        letters = fold(words).replace(".", "")
        fitting = [
            c for c in self.characters if "".join(w[0] for w in fold(c.name).split()) == letters
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _stranger(self, words: str) -> Character:
        """A surname that too many bear, as somebody of its own."""
        key = fold(bare(words))
        if key not in self._alone:
            self._alone[key] = self.add(bare(words), NameKind.PERSON)
        return self._alone[key]

    def _comes_later(self, character: Character, name: Name) -> bool:
        """A "Jr." is named in full first: "Mr. Ray" before "Bo Ray Jr." is the father."""
        if parts(character.name).generation != "jr" or name.field == "title":
            return False
        in_title = self._starts[character.key, "title"]
        in_text = self._starts[character.key, "text"]
        return not in_title and bool(in_text) and in_text[0] > name.span[0]

    def _holds(self, character: Character, name: Name) -> bool:
        """Tell "President Ray" from the "Bo Ray Jr." whom nothing calls a president."""
        if parts(character.name).generation != "jr" or parts(self._words(name)).generation:
            return True
        where = self.fields[name.field]
        roles = surroundings(where, name.span, headline=name.field == "title").roles & PERSON
        return not roles or not roles.isdisjoint(character.roles)

    def _gender(self, character: Character) -> str | None:
        given = parts(character.name).given
        return character.gender or (self._given_names.get(given[0]) if given else None)

    def _salience(self, character: Character, name: Name) -> float:
        starts = self._starts[character.key, name.field]
        before = bisect_left(starts, name.span[0])
        if not before:
            return 0.1 * math.log1p(len(character.occurrences))
        return math.log1p(before) + 2.0 * math.exp((starts[before - 1] - name.span[0]) / 500)

    def _note(self, character: Character, name: Name) -> None:
        where = Occurrence(name.field, name.span)
        words = without_possessive(self._words(name))
        character.occurrences.append(where)
        insort(self._starts[character.key, name.field], name.span[0])
        character.forms[words.removeprefix("the ")] += 1
        self._at[where] = character
        if name.kind is NameKind.PERSON or character.kind is NameKind.PERSON:
            self._note_context(character, name)

    def _note_context(self, character: Character, name: Name) -> None:
        """Titles before the name and the apposition behind it say who the person is."""
        text = self.fields[name.field]
        found = surroundings(text, name.span, headline=name.field == "title")
        character.roles |= found.roles
        character.genders.update(found.genders)

    def _place_others(self, others: Sequence[Name]) -> None:
        known: dict[str, Character] = {}
        met = Bodies()
        for name in others:
            words = without_possessive(self._words(name))
            key = body_key(words)
            if key not in known:
                known[key] = met.abbreviated(words) or self.add(words, name.kind)
                met.enter(known[key])
            self._note(known[key], name)
        for character in {c.key: c for c in known.values()}.values():
            character.name = max(character.forms, key=lambda f: (len(f), f))
            character.outlet = self._outlets.find(character.name) is not None
            self._bodies.enter(character)


def fullest(forms: Counter[str]) -> str:
    """Choose the form with most words, then the most frequent, then the longest."""
    cleaned: Counter[str] = Counter()
    for form, count in forms.items():
        cleaned[bare(form)] += count
    return max(cleaned, key=lambda f: (len(f.split()), cleaned[f], len(f), f))
