"""Articles to stories: grouping, copies of one text."""
