"""Stories as they stand: who belongs to which, what was last derived, what the pair model said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from whoseword.record_bytes import to_bytes
from whoseword.records import Article, Story, StoryEntry
from whoseword.store.database import Database
from whoseword.store.kept_logits import KeptLogits


class Snapshots:
    """What is derived from the facts, kept because deriving takes long and ids must last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def membership(self) -> dict[str, str]:
        """Map every article that is in a story to that story's id."""
        return dict(self._database.rows("SELECT article, story FROM member ORDER BY article"))

    def story_of(self, article: str) -> str | None:
        """Name the story that an article is in."""
        rows = self._database.rows("SELECT story FROM member WHERE article = ?", (article,))
        return str(rows[0][0]) if rows else None

    def members(self, story: str) -> tuple[str, ...]:
        """List the articles of a story, by id."""
        rows = self._database.rows(
            "SELECT article FROM member WHERE story = ? ORDER BY article", (story,)
        )
        return tuple(name for (name,) in rows)

    def growth(self, since: str) -> dict[str, int]:
        """Count the articles of each story that came in at this moment or later."""
        rows = self._database.rows(
            "SELECT story, count(*) FROM member JOIN article ON article.id = member.article"
            " WHERE added >= ? GROUP BY story ORDER BY story",
            (since,),
        )
        return dict(rows)

    def put_members(self, story: str, articles: Iterable[str], at: str) -> None:
        """Let articles come into a story, from no other or another; both must be derived again."""
        names = sorted(articles)
        self._database.rows(
            "INSERT INTO story (id, founded) VALUES (?, ?) ON CONFLICT DO NOTHING", (story, at)
        )
        self.mark_stale(story)
        for earlier in sorted({self.story_of(name) for name in names} - {None, story}, key=str):
            self.mark_stale(str(earlier))
            self._database.rows(
                "INSERT INTO lineage (story, earlier) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (story, earlier),
            )
        self._database.many(
            "INSERT INTO member (article, story) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET story = excluded.story",
            [(name, story) for name in names],
        )

    def remove_empty(self, stories: Iterable[str]) -> None:
        """Remove those of the stories that hold no article and whose ids have gone on to others."""
        self._database.many(
            "DELETE FROM story WHERE id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM member WHERE story = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM lineage WHERE earlier = ?1)",
            [(name,) for name in sorted(set(stories))],
        )

    def mark_stale(self, story: str) -> None:
        """Have a story derived again."""
        self._database.rows("UPDATE story SET stale = stale + 1 WHERE id = ?", (story,))

    def stale(self, version: str) -> dict[str, int]:
        """Map the stories that must be derived to a mark that changes with every change of theirs.

        Those are the changed ones, and those that models of this version have not derived.
        """
        rows = self._database.rows(
            "SELECT id, stale FROM story WHERE id IN (SELECT story FROM member) AND (stale > 0"
            " OR NOT EXISTS (SELECT 1 FROM snapshot WHERE story = id AND version = ?)) ORDER BY id",
            (version,),
        )
        return dict(rows)

    def lineage(self) -> list[tuple[str, str]]:
        """List the stale stories with the stories that articles of theirs were in before."""
        return [(new, old) for new, old in self._database.rows("SELECT * FROM lineage")]

    def story(self, name: str, articles: Mapping[str, Article]) -> Story | None:
        """Give a story as it was last derived; ``articles`` hold those that it had then."""
        rows = self._database.rows(
            "SELECT content FROM snapshot WHERE story = ? ORDER BY number DESC LIMIT 1", (name,)
        )
        if not rows:
            return None
        held = self._database.record(rows[0][0], Story)
        full = [
            replace(told, article=articles.get(told.article.id, told.article))
            for told in held.articles
        ]
        return replace(held, articles=tuple(full))

    def put_story(
        self, story: Story, entry: StoryEntry, kept: KeptLogits, version: str, mark: int, at: str
    ) -> bool:
        """Keep what was derived, without the texts; False where the story changed meanwhile."""
        fresh = self._database.rows(
            "UPDATE story SET stale = 0 WHERE id = ? AND stale = ? RETURNING id", (story.id, mark)
        )
        if not fresh:
            return False
        bare = (replace(told, article=Article(told.article.id, "")) for told in story.articles)
        self._database.rows(
            "INSERT INTO snapshot (story, version, number, made, entry, content)"
            " VALUES (?, ?, (SELECT ifnull(max(number), 0) + 1 FROM snapshot), ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET number = excluded.number, made = excluded.made,"
            " entry = excluded.entry, content = excluded.content",
            (
                story.id,
                version,
                at,
                to_bytes(entry),
                to_bytes(replace(story, articles=tuple(bare))),
            ),
        )
        self._database.rows("DELETE FROM lineage WHERE story = ?", (story.id,))
        self._put_logits(story.id, kept)
        return True

    def entries(self) -> list[StoryEntry]:
        """List the stories as they were last derived, those of the latest dates first."""
        rows = self._database.rows(
            "SELECT entry FROM snapshot WHERE story IN (SELECT story FROM member) AND number ="
            " (SELECT max(number) FROM snapshot AS every WHERE every.story = snapshot.story)"
        )
        found = [self._database.record(content, StoryEntry) for (content,) in rows]
        by_id = sorted(found, key=lambda entry: entry.id)
        return sorted(by_id, key=lambda entry: entry.last or "", reverse=True)

    def forget(self, articles: Iterable[str]) -> None:
        """Remove all that was derived from these articles; their stories are stale then."""
        names = sorted(set(articles))
        for story in sorted({story for name in names if (story := self.story_of(name))}):
            self.mark_stale(story)
            self._database.rows("DELETE FROM logits WHERE story = ?", (story,))
        for name in names:
            sought = name.encode("utf-8", "surrogatepass")
            self._database.rows("DELETE FROM snapshot WHERE instr(content, ?)", (sought,))

    def logits(self, stories: Iterable[str]) -> KeptLogits:
        """Give what the pair model said for these stories; it notes what is asked of it."""
        held: dict[str, bytes] = {}
        for story in stories:
            held |= dict(
                self._database.rows("SELECT pair, content FROM logits WHERE story = ?", (story,))
            )
        return KeptLogits(held)

    def _put_logits(self, story: str, kept: KeptLogits) -> None:
        """Keep for a story what was asked for it, and let go of what no longer is."""
        self._database.rows("DELETE FROM logits WHERE story = ?", (story,))
        self._database.many(
            "INSERT INTO logits (pair, story, content) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET story = excluded.story",
            [(pair, story, content) for pair, content in kept.asked()],
        )
