"""Records to machine formats."""
