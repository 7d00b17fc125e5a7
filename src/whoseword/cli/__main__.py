"""``python -m whoseword.cli``: the program without its script."""

from whoseword.cli.app import main

if __name__ == "__main__":
    main()
