"""What Whoseword costs in time and memory: see ``python -m evaluation.bench --help``."""
