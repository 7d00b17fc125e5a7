"""Data sets to models: never imported by the package."""
