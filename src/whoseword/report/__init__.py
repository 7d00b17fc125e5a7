"""Records to pages for people."""
