"""Who carries what, on whose word, and who is tied to whom, as one graph: GraphML and GEXF.

Nodes are outlets, sources, claims and entities (an entity that is a source is one node). Edges run
from an outlet to a claim it carries and to an outlet it leans on, from a claim to its origins and
deniers and to the claim that it is a detail of, and from holder to body and party to party.
"""

from __future__ import annotations

import io
from typing import Any, Final

from whoseword.export.people_and_time import DECIMALS
from whoseword.export.story_lookup import StoryLookup
from whoseword.optional_library import needed
from whoseword.records import Claim, Report, Story
from whoseword.text.printable import xml_printable

_INSTALL: Final = "whoseword[network]"

Cell = str | int | float | bool


def graphml(report: Report) -> bytes:
    """Give the graph as GraphML; raises MissingExtra without networkx."""
    networkx = needed("networkx", _INSTALL)
    content = io.BytesIO()
    networkx.write_graphml_xml(_graph(report), content, encoding="utf-8", prettyprint=True)
    return content.getvalue()


def gexf(report: Report) -> bytes:
    """Give the graph as GEXF 1.2; raises MissingExtra without networkx."""
    writer = needed("networkx.readwrite.gexf", _INSTALL).GEXFWriter(version="1.2draft")
    writer.add_graph(_graph(report))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the same answer gives the same bytes
    return f"{writer}\n".encode()


def _graph(report: Report) -> Any:  # noqa: ANN401 - networkx is optional
    graph = needed("networkx", _INSTALL).MultiDiGraph()
    for story in report.stories:
        _Drawn(graph, story).draw()
    return graph


class _Drawn:
    """One story on its way into the graph."""

    def __init__(self, graph: Any, story: Story) -> None:  # noqa: ANN401 - networkx is optional
        self._graph = graph
        self._story = story
        self._lookup = StoryLookup(story)
        self._as_source = {e.id: e.source for e in story.entities if e.source}

    def draw(self) -> None:
        for told in self._story.articles:
            outlet = self._outlet(self._lookup.outlet(told.article.id))
            for credit in told.credits:
                self._edge(outlet, self._outlet(credit.outlet), "leans_on", role=credit.role.value)
        for source in self._story.sources:
            self._node(source.id, source.name, source.kind.value)
        for entity in self._story.entities:
            if entity.id not in self._as_source:
                self._node(entity.id, entity.name, entity.kind.value)
        for claim in self._story.claims:
            count = claim.independent_origins
            counted: dict[str, Cell] = {"at_least": count.at_least, "at_most": count.at_most}
            self._node(claim.id, claim.gist, "claim", ground=claim.ground.value, **counted)
        for claim in self._story.claims:
            self._claim(claim)
        self._people()

    def _claim(self, claim: Claim) -> None:
        key = self._key(claim.id)
        for mention in claim.mentions:
            outlet = self._outlet(self._lookup.outlet(mention.article))
            score = round(mention.score, DECIMALS)
            self._edge(outlet, key, "carries", stance=mention.stance.value, score=score)
        for origin in claim.origins:
            if origin.source is not None:
                self._edge(key, self._party(origin.source), "rests_on", origin=origin.kind.value)
            elif origin.name:
                self._edge(key, self._outlet(origin.name), "rests_on", origin=origin.kind.value)
        for source in dict.fromkeys(denier.source for denier in claim.deniers):
            self._edge(key, self._party(source), "denied_by")
        if claim.part_of is not None:
            self._edge(key, self._key(claim.part_of), "detail_of")

    def _people(self) -> None:
        for post in self._story.posts:
            if post.organisation is not None:
                person, body = self._party(post.person), self._party(post.organisation)
                told = {"role": post.role, **_times(post.since, post.until)}
                self._edge(person, body, "post", **told)
        for tie in self._story.ties:
            a, b = self._party(tie.a), self._party(tie.b)
            told = {"role": tie.label, "hedged": tie.hedged, **_times(tie.since, tie.until)}
            self._edge(a, b, tie.kind.value, **told)

    def _party(self, key: str) -> str:
        return self._key(self._as_source.get(key, key))

    def _key(self, key: str) -> str:
        return xml_printable(f"{self._story.id}/{key}")

    def _node(self, key: str, label: str, kind: str, **more: Cell) -> None:
        self._put(self._key(key), label, kind, **more)

    def _outlet(self, name: str) -> str:
        """Give the node of an outlet: one over all stories."""
        key = xml_printable(f"outlet/{name}")
        self._put(key, name, "outlet")
        return key

    def _put(self, key: str, label: str, kind: str, **more: Cell) -> None:
        self._graph.add_node(key, label=xml_printable(label), kind=kind, **more)

    def _edge(self, start: str, end: str, kind: str, **more: Cell) -> None:
        for key in (start, end):
            if key not in self._graph:  # an id that the answer has no entry for
                self._put(key, key, "unknown")
        told = {k: xml_printable(v) if isinstance(v, str) else v for k, v in more.items()}
        self._graph.add_edge(start, end, kind=kind, **told)


def _times(since: str | None, until: str | None) -> dict[str, Cell]:
    """Extended Date/Time Format, under names that GEXF does not take for its own dates."""
    return {name: value for name, value in (("since", since), ("until", until)) if value}
