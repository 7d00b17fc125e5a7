"""Judge whether two propositions state the same claim.

Sentences are judged with their context, since a clause alone says too little; the judgement is
then given to those of their propositions that match each other best.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference import pairs as pair_model
from whoseword.inference.loaded_models import Models
from whoseword.matching.figure_clashes import with_figures_of
from whoseword.matching.join_reasons import reasons
from whoseword.matching.pair_features import (
    MODEL_NAMES,
    NAMES,
    features,
    model_features,
)
from whoseword.matching.question_choice import among_likest, inferred, partners
from whoseword.matching.sentence_context import Unit, shown, units
from whoseword.matching.shared_times import only_times_shared
from whoseword.matching.story_words import StoryWords
from whoseword.records import Judgement, Proposition, Reading, Reason, Verdict, because

WORDS: Final = "pairs-words.npz"  # trees over what the words show
FULL: Final = "pairs-full.npz"  # trees over that and what the pair model says
HOPELESS: Final = 0.08  # by words alone: the pair model is not asked
SAME: Final = 0.20  # chosen by cross-validation on the training stories, for pair F1
UNSURE: Final = 0.15
_ONLY_TIMES: Final = (UNSURE + SAME) / 2  # of two that share no more than when: left unsure
NEAR_BEST: Final = 0.7  # of the best match among the parts of two sentences

Pair = tuple[int, int]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of sentences with features, shape (pairs, names), and probabilities of ``same``.

    ``attributed``, shape (pairs, 2): that the left, the right sentence hands on what they share.
    ``asked``, shape (pairs,): whether the model was; else ``same`` is inferred from the words.
    """

    names: tuple[str, ...]
    rows: Floats
    same: Floats
    conflict: Floats
    attributed: Floats
    asked: npt.NDArray[np.bool_]
    version: str
    words_version: str


class Judge:
    """Judges pairs of the propositions of one story; what it asks of each is worked out once.

    ``names`` gives the name of each speaker id; ``kept`` holds what the pair model said before, and
    takes what it says now. Of each sentence the pair model is asked about the likest partners only
    (``question_choice``).
    """

    def __init__(
        self,
        propositions: Sequence[Proposition],
        readings: Sequence[Reading],
        names: Mapping[str, str],
        models: Models,
        kept: pair_model.Kept | None = None,
    ) -> None:
        self._names, self._models, self._kept = names, models, kept
        self._propositions = propositions
        self.units = units(propositions, readings)
        self._home = {k: u for u, unit in enumerate(self.units) for k in unit.parts}
        self._most = partners(len({unit.sentence.article for unit in self.units}))
        self._sentences = StoryWords([unit.sentence for unit in self.units])
        self._parts = StoryWords(propositions)

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Judge each pair of indices of propositions."""
        home, parts = self._home, self._parts
        wanted: dict[Pair, list[Pair]] = defaultdict(list)
        for i, j in pairs:
            u, v = sorted((home[i], home[j]))
            wanted[u, v].append((i, j))
        asked = sorted(wanted)
        scored = score_units(
            self.units, asked, self._names, self._models, self._kept, self._most, self._sentences
        )
        found: dict[Pair, Judgement] = {}
        for row, pair in enumerate(asked):
            for (i, j), share in _shares(parts, wanted[pair]).items():
                likely = float(scored.same[row]) * share
                why = reasons(parts, i, j, self._names) if likely >= UNSURE else ()
                if likely >= SAME and self._only_times(i, j):
                    likely, why = _ONLY_TIMES, (*why, because("only_times_shared"))
                left, right = (i, j) if home[i] == pair[0] else (j, i)
                sides = (self._propositions[left].id, self._propositions[right].id)
                found[i, j] = _judgement(scored, row, likely, why, sides)
        return [found[pair] for pair in pairs]

    def _only_times(self, i: int, j: int) -> bool:
        """Whether two propositions share no more than the event by which they date something."""
        one, other = self._propositions[i].text, self._propositions[j].text
        return only_times_shared(one, self._parts.days(i), other, self._parts.days(j))


def score_units(
    held: Sequence[Unit],
    pairs: Sequence[Pair],
    names: Mapping[str, str],
    models: Models,
    kept: pair_model.Kept | None = None,
    most: int | None = None,
    words: StoryWords | None = None,
) -> Scored:
    """Score pairs of indices of sentences: by words, then by the model where words leave hope.

    With ``most`` a sentence is asked about beside so many partners at most, and the other hopeful
    pairs are inferred. Sentences whose figures differ are asked about once more, as if their
    figures agreed. ``words`` saves working out the words of the sentences again.
    """
    sentences = [unit.sentence for unit in held]
    rows = features(sentences, pairs, names, words)
    same = models.trees(WORDS).probability(rows)
    hopeful, left = _chosen(sentences, pairs, same, most)
    texts = [shown(u.sentence, u.before, names) for u in held]
    agreed = _with_agreeing_figures(texts, pairs, hopeful)
    asked = [pairs[k] for k in hopeful]
    again = [(pairs[k][0], len(texts) + n) for n, k in enumerate(agreed)]
    answers = pair_model.score(models, [*texts, *agreed.values()], [*asked, *again], kept)
    logits, but_for_figures = answers[: len(asked)], answers[len(asked) :]
    said = np.zeros((len(pairs), len(MODEL_NAMES)))
    said[hopeful] = model_features(sentences, asked, logits)
    full = np.hstack([rows, said])
    same[hopeful] = models.trees(FULL).probability(full[hopeful])
    likely = np.zeros((len(pairs), len(pair_model.HEADS)))
    likely[hopeful] = 1 / (1 + np.exp(-logits))
    conflict = likely[:, pair_model.HEADS.index("conflict")]
    if differ := list(agreed):
        said = model_features(sentences, [pairs[k] for k in differ], but_for_figures)
        otherwise = models.trees(FULL).probability(np.hstack([rows[differ], said]))
        alone = (otherwise >= SAME) & (otherwise > same[differ])  # only the figure parts them
        by_figure = np.array(differ)[alone]
        same[by_figure], conflict[by_figure] = otherwise[alone], 1.0
    answered = {pairs[k]: float(same[k]) for k in hopeful}
    same[left] = inferred([pairs[k] for k in left], same[left].tolist(), answered)
    was_asked = np.isin(np.arange(len(pairs)), hopeful)
    versions = models.trees(FULL).version, models.trees(WORDS).version
    sided = likely[:, pair_model.SIDED :]
    return Scored(NAMES + MODEL_NAMES, full, same, conflict, sided, was_asked, *versions)


def _chosen(
    sentences: Sequence[Proposition], pairs: Sequence[Pair], alike: Floats, most: int | None
) -> tuple[list[int], list[int]]:
    """Rows of the hopeful pairs: those that the model is asked about, and those left to infer."""
    hopeful: list[int] = np.flatnonzero(alike >= HOPELESS).tolist()
    if most is None:
        return hopeful, []
    names = [sentence.id for sentence in sentences]
    found = among_likest([pairs[k] for k in hopeful], alike[hopeful].tolist(), names, most)
    asked = [hopeful[n] for n in found]
    return asked, sorted(set(hopeful) - set(asked))


def _with_agreeing_figures(
    texts: Sequence[str], pairs: Sequence[Pair], hopeful: Sequence[int]
) -> dict[int, str]:
    """By row of ``pairs``, the second text with the figures of the first, where theirs differ."""
    return {
        k: agreed
        for k in hopeful
        if (agreed := with_figures_of(texts[pairs[k][0]], texts[pairs[k][1]])) is not None
    }


def _shares(parts: StoryWords, pairs: Sequence[Pair]) -> dict[Pair, float]:
    """How much of the judgement of two sentences each pair of their parts deserves, 0 to 1."""
    if len(pairs) == 1:
        return {pairs[0]: 1.0}
    fits = {pair: parts.likeness(*pair) for pair in pairs}
    best = max(fits.values())
    if best <= 0:
        longest = max(pairs, key=lambda p: parts.mass[p[0]] + parts.mass[p[1]])
        return {pair: float(pair == longest) for pair in pairs}
    return {p: 1.0 if fit >= NEAR_BEST * best else fit / best for p, fit in fits.items()}


def _judgement(
    scored: Scored, row: int, score: float, why: tuple[Reason, ...], sides: tuple[str, str]
) -> Judgement:
    asked = bool(scored.asked[row])
    version = scored.version if asked else scored.words_version
    if score < UNSURE:
        return Judgement(Verdict.DIFFERENT, round(score, 6), (), version)
    if score < SAME:
        verdict = Verdict.UNSURE
    else:
        verdict = Verdict.CONFLICTING if scored.conflict[row] >= 0.5 else Verdict.SAME
    named = zip(scored.names, scored.rows[row], strict=True)
    shown = tuple((name, round(float(value), 4)) for name, value in named if value)
    handed = (round(float(value), 4) for value in scored.attributed[row])
    attributed = tuple(zip(sides, handed, strict=True)) if asked else ()
    return Judgement(verdict, round(score, 6), shown, version, why, attributed)
