#!/usr/bin/python3
"""Valgrind's memcheck over pgmend at work: each example's live database is dumped, compared with what
is declared, planned for, and healed; what is declared is applied to an empty one. An error, or memory that is definitely lost, fails.

The program is to be one without sanitizers. The servers that it starts are not looked at.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
# pylint: disable=wrong-import-position
from lib import servers

FOUND = 99  # valgrind's exit status when it has found something; pgmend has none like it
VALGRIND = (
    "valgrind", "--quiet", "--leak-check=full", "--show-leak-kinds=definite",
    "--errors-for-leak-kinds=definite", f"--error-exitcode={FOUND}", "--trace-children=no",
)
TIMEOUT = 900  # seconds for one command, which takes some twenty times as long as without
WORKED = (0, 3, 4)  # done; differences; what would be destroyed was not named


def commands(url, empty, plan):
    """What is run, one after another."""
    live = ["--url", url, "--schema", "schema"]
    return (
        ["dump", "--url", url],
        ["diff", url, "schema"],
        ["drift", *live, "--json"],
        ["plan", *live, "--out", str(plan)],
        ["heal", *live, "--yes"],
        ["plan", *live, "--sql"],
        ["apply", "--url", empty, "--schema", "schema", "--yes"],
    )


def check(server, program, directory, urls, scratch):
    """Runs the commands in an example's directory; how many passed, how many failed."""
    passed = failed = 0
    plan = scratch / f"{directory.name}.plan"
    for number, words in enumerate(commands(*urls, plan)):
        log = scratch / f"{directory.name}-{number}.log"
        result = subprocess.run(
            [*VALGRIND, f"--log-file={log}", program, *words],
            cwd=directory, env=server.environment(), capture_output=True, timeout=TIMEOUT,
            stdin=subprocess.DEVNULL, check=False,
        )
        shown = f"{directory.name}: pgmend {words[0]}"
        if result.returncode in WORKED:
            passed += 1
            print(f"ok   {shown}", flush=True)
            continue
        failed += 1
        print(f"FAIL {shown}: status {result.returncode}")
        text = log.read_text() if result.returncode == FOUND else result.stderr.decode()
        print("".join(f"     {line}\n" for line in text.splitlines()[:60]), end="", flush=True)
    return passed, failed


def main():
    """Runs what the command line asks for; the exit status."""
    options = read_options()
    passed = failed = 0
    with servers.use(options.server) as server, tempfile.TemporaryDirectory() as scratch:
        for directory in sorted((servers.ROOT / "examples").iterdir()):
            if not re.search(options.only, directory.name):
                continue
            with server.database() as url, server.database() as empty:
                servers.psql(url, files=[directory / "live.sql"])
                counts = check(server, options.pgmend, directory, (url, empty), Path(scratch))
                passed, failed = passed + counts[0], failed + counts[1]
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def read_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("--server", type=int, default=15, metavar="NN", help="major version (default: 15)")
    add("--only", default="", metavar="REGEX", help="examples whose name matches")
    add("--pgmend", type=Path, default=servers.ROOT / "build/pgmend", metavar="PATH",
        help="the program (default: build/pgmend)")
    options = parser.parse_args()
    options.pgmend = options.pgmend.resolve()
    if not os.access(options.pgmend, os.X_OK):
        parser.error(f"there is no program {options.pgmend}: dev/build makes it")
    if shutil.which("valgrind") is None:
        parser.error("there is no valgrind: apt-get install valgrind")
    return options


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.Unavailable as reason:
        sys.exit(f"tests/memory/run.py: {reason}")
