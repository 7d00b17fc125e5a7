"""``python -m whoseword``: the same as ``whoseword``, where that is not on the PATH."""

from whoseword.cli import main

if __name__ == "__main__":
    main()
