"""The outlet registry: a hand-written core, and lists of names, domains and owners."""
