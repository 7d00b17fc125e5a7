"""Pure string work; offsets never shift."""
