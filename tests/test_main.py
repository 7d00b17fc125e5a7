import subprocess
import sys

from whoseword.cli.app import WRONG_USAGE


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "whoseword", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def test_the_package_runs_as_the_program() -> None:
    told = run("--help")
    assert told.returncode == 0
    assert told.stdout.lstrip().startswith("Usage: whoseword ")


def test_its_exit_status_is_that_of_the_program() -> None:
    assert run("--no-such-option").returncode == WRONG_USAGE
