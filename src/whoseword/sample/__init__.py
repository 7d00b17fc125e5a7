"""The sample story, invented."""
