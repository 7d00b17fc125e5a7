"""Who is who across the articles of a story."""
