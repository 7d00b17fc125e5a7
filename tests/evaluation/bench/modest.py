"""A child that measures itself and does nothing else."""

import json
import sys

from evaluation.bench.measuring import peak_memory

if __name__ == "__main__":
    sys.stdout.write(json.dumps({"given": sys.argv[1:], "memory": peak_memory()}))
