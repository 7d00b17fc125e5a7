"""Whom a name, a pronoun or a description denotes inside one article."""
