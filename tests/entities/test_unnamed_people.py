from __future__ import annotations

from tests.entities.test_merging import reading
from whoseword.entities.clusters import Clusters
from whoseword.entities.unnamed_people import join_unnamed, told_by_source
from whoseword.language import all_in_words
from whoseword.records import Reading, Source, SourceKind

WORDS = "two people briefed on the plan"
UNNAMED = SourceKind.UNNAMED_PERSON


def joined(*readings: Reading) -> tuple[list[Source], Clusters]:
    sources = [s for r in readings for s in r.sources if s.kind is UNNAMED]
    told = {key: value for r in readings for key, value in told_by_source(r).items()}
    clusters = Clusters(source.id for source in sources)
    join_unnamed(sources, told, clusters)
    return sources, clusters


def groups(*readings: Reading) -> int:
    sources, clusters = joined(*readings)
    return len({clusters.root(source.id) for source in sources})


def test_what_one_article_shows_of_a_source_is_whom_it_told_and_what_was_quoted() -> None:
    read = reading(
        "a", (WORDS, UNNAMED), quotation="“We never saw the second ship”", credited="Gull"
    )
    (told,) = told_by_source(read).values()
    assert told.article == "a"
    assert told.quoted == {"we never saw the second ship"}
    assert "gull" in told.credited


def test_one_quotation_has_one_speaker() -> None:
    quotation = "“We never saw the second ship”"
    one = reading("a", ("a pilot", UNNAMED), quotation=quotation)
    two = reading("b", ("a person", UNNAMED), quotation=quotation)
    sources, clusters = joined(one, two)
    assert clusters.root(sources[0].id) == clusters.root(sources[1].id)
    assert all_in_words(clusters.reasons([s.id for s in sources]))
    short = reading("c", ("an aide", UNNAMED), quotation="“We saw”")
    assert groups(short, reading("d", ("a man", UNNAMED), quotation="“We saw”")) == 2


def test_a_telling_description_from_one_outlet_is_one_source_and_a_vague_one_is_not() -> None:
    assert groups(*(reading(a, (WORDS, UNNAMED), credited="Gull") for a in "ab")) == 1
    assert groups(*(reading(a, ("officials", UNNAMED), credited="Gull") for a in "ab")) == 2
    assert groups(*(reading(a, (WORDS, UNNAMED)) for a in "ab")) == 2


def test_two_of_one_article_stay_two() -> None:
    assert groups(reading("a", (WORDS, UNNAMED), (WORDS, UNNAMED), credited="Gull")) == 2
