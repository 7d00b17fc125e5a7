"""Invented articles about one event, as readings without attributions, for the matching tests."""

from whoseword.records import Article, Reading, StoryReadings
from whoseword.text.sentences import sentences

HARBOUR = (
    "The harbour council voted 7-2 on Monday to buy two electric ferries for 41 million crowns. "
    "Mayor Ines Quill called the purchase the largest in the history of the port. "
    "Fishermen fear that the new pier will close the eastern basin. "
    "The first vessel is to arrive in May."
)
COAST = (
    "Two electric ferries will be bought for 41 million crowns after a 7-2 vote of the council. "
    "It is the largest purchase in the port's history, said Ines Quill, the mayor. "
    "A storm delayed the trains to Lindmark on Tuesday. "
    "Tickets will cost four crowns."
)
NORTH = (
    "Councillors in Lindmark approved the electric ferries, 7-2, on Monday evening. "
    "The eastern basin may close to fishing boats because of the new pier, fishermen said."
)


def reading(name: str, text: str, title: str | None = None) -> Reading:
    article = Article(name, text, title=title, outlet=name.title())
    return Reading(article, sentences(text), (), ())


def story(*readings: Reading) -> StoryReadings:
    return StoryReadings(tuple(readings), (), {})


def harbour_story() -> StoryReadings:
    return story(
        reading("harbour", HARBOUR, "Council buys electric ferries"),
        reading("coast", COAST, "Ferries for 41 million crowns"),
        reading("north", NORTH),
    )
