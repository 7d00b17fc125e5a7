"""The decision whether two articles tell of one event."""
