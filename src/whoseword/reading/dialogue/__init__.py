"""Who speaks where the form of a text tells it: labels, turns, transcripts."""
