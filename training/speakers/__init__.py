"""The weights by which the reader chooses whom a pronoun or description denotes."""
