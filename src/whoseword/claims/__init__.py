"""Readings of a story to claims: matched, grouped, traced to their origins."""
