"""Where each claim comes from as W3C PROV (PROV-JSON), through the library prov.

Articles, claims and the places where they stand are entities; outlets, sources and Whoseword are
agents. A place was quoted from its article and is a specialization of its claim; a claim is
attributed to its origins; a copy was derived from what it repeats; an article was influenced by the
outlets it credits. No times of the run are told, so that the same answer gives the same bytes.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Any, Final
from urllib.parse import quote

from whoseword.export.story_lookup import StoryLookup
from whoseword.optional_library import needed
from whoseword.records import Claim, Report, SourceKind, Story
from whoseword.text.printable import printable

NAMESPACE: Final = "urn:whoseword:"
_AGENTS: Final = {
    SourceKind.NAMED_PERSON: "prov:Person",
    SourceKind.UNNAMED_PERSON: "prov:Person",
    SourceKind.ORGANISATION: "prov:Organization",
    SourceKind.OUTLET: "prov:Organization",
}
_COMPARISON: Final = "ww:comparison"


def provenance_document(report: Report) -> bytes:
    """Give the document; raises MissingExtra without prov."""
    document = needed("prov.model", "whoseword[prov]").ProvDocument()
    document.add_namespace("ww", NAMESPACE)
    agent = document.agent(
        "ww:whoseword",
        {"prov:type": "prov:SoftwareAgent", "prov:label": f"Whoseword {version('whoseword')}"},
    )
    comparison = document.activity(_COMPARISON)
    comparison.wasAssociatedWith(agent)
    for story in report.stories:
        _Recorded(document, story).record()
    content: str = document.serialize(format="json", sort_keys=True, ensure_ascii=True)
    return f"{content}\n".encode()


class _Recorded:
    """One story on its way into the document."""

    def __init__(self, document: Any, story: Story) -> None:  # noqa: ANN401 - prov is optional
        self._document = document
        self._story = story
        self._lookup = StoryLookup(story)
        self._agents: set[str] = set()

    def record(self) -> None:
        for told in self._story.articles:
            article = told.article
            key = self._key("article", article.id)
            facts = {"title": article.title, "published": article.published, "url": article.url}
            self._entity(key, "ww:Article", label=article.title or article.id, **facts)
            self._document.wasAttributedTo(key, self._outlet(self._lookup.outlet(article.id)))
            self._document.used(_COMPARISON, key)
            for credit in told.credits:
                self._document.wasInfluencedBy(key, self._outlet(credit.outlet))
        for told in self._story.articles:
            if told.copy_of in self._lookup.articles:
                key, original = (
                    self._key("article", a) for a in (told.article.id, told.copy_of or "")
                )
                self._document.wasDerivedFrom(key, original)
        for claim in self._story.claims:
            self._claim(claim)

    def _claim(self, claim: Claim) -> None:
        key = self._key("claim", claim.id)
        count = claim.independent_origins
        self._entity(
            key,
            "ww:Claim",
            label=claim.gist,
            ground=claim.ground.value,
            at_least=count.at_least,
            at_most=count.at_most,
        )
        self._document.wasGeneratedBy(key, _COMPARISON)
        if claim.part_of is not None:
            self._document.specializationOf(key, self._key("claim", claim.part_of))
        for origin in claim.origins:
            if origin.source is not None:
                self._attributed(key, origin.source)
            elif origin.name:
                self._document.wasAttributedTo(key, self._outlet(origin.name))
        for number, mention in enumerate(claim.mentions):
            place = self._key("mention", f"{claim.id}:{number}")
            words = self._lookup.words(mention.article, mention.spans, mention.field)
            self._entity(place, "ww:Mention", label=words, stance=mention.stance.value)
            self._document.specializationOf(place, key)
            if mention.article in self._lookup.articles:
                article = self._key("article", mention.article)
                self._document.wasQuotedFrom(place, article)
            said = self._lookup.attributions.get(mention.attribution or "")
            if said is not None and said.speaker is not None:
                self._attributed(place, said.speaker)

    def _entity(self, key: str, kind: str, *, label: str, **facts: str | int | None) -> None:
        told = {
            f"ww:{name}": printable(value) if isinstance(value, str) else value
            for name, value in facts.items()
            if value is not None
        }
        self._document.entity(key, {"prov:type": kind, "prov:label": printable(label), **told})

    def _attributed(self, key: str, source: str) -> None:
        """Attribute to a person or body as an agent; derive from a document."""
        found = self._lookup.sources.get(source)
        if found is None:
            return
        name = self._key("source", source)
        kind = _AGENTS.get(found.kind)
        if source not in self._agents:
            self._agents.add(source)
            if kind is None:
                self._entity(name, "ww:Document", label=found.name)
            else:
                told = {"prov:type": kind, "prov:label": printable(found.name)}
                self._document.agent(name, told)
        if kind is None:
            self._document.wasDerivedFrom(key, name)
        else:
            self._document.wasAttributedTo(key, name)

    def _outlet(self, name: str) -> str:
        key = f"ww:{_safe('outlet:' + name)}"
        if key not in self._agents:
            self._agents.add(key)
            told = {"prov:type": "prov:Organization", "prov:label": printable(name)}
            self._document.agent(key, told)
        return key

    def _key(self, kind: str, key: str) -> str:
        return f"ww:{_safe(f'{self._story.id}:{kind}:{key}')}"


def _safe(key: str) -> str:
    """Give a local name of plain letters, whatever the id holds."""
    return quote(key.encode("utf-8", "surrogatepass"), safe="-._").replace("%", "_")
