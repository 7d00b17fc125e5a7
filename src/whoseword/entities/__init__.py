"""Who is who across the articles of a story, what posts they hold and what ties them."""

from whoseword.entities.entity_links import EntityLinks
from whoseword.entities.merging import merge
from whoseword.entities.near_listed import near_listed
from whoseword.entities.network import entities_called, paths
from whoseword.entities.posts import posts_of
from whoseword.entities.ties import ties_of
from whoseword.entities.whos_who import WhosWho, whos_who

__all__ = [
    "EntityLinks",
    "WhosWho",
    "entities_called",
    "merge",
    "near_listed",
    "paths",
    "posts_of",
    "ties_of",
    "whos_who",
]
