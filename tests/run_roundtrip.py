#!/usr/bin/python3
"""Dumps schemas, loads the dumps, and compares (see tests/lib/roundtrip.py).

Without files: all of tests/roundtrip/, and with --cases both sides of every golden case. A file may
say on its first line which servers it is for: `-- servers: >=16`.
"""

import argparse
import os
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
# pylint: disable=wrong-import-position
from lib import cases, servers
from lib.roundtrip import RoundTrip

TESTS = Path(__file__).resolve().parent
SERVERS = re.compile(r"-- servers: (.*)")
DETAIL_LINES = 25


def main():
    """Makes the trips that the command line asks for; the exit status."""
    options = read_options()
    started = time.monotonic()
    found = [s for s in schemas(options) if re.search(options.only, s[0])]
    results = []
    with ExitStack() as stack:
        work = []
        for major in cases.MAJORS if options.all_servers else options.server or [15]:
            server = stack.enter_context(servers.use(major, options.keep))
            trip = RoundTrip(server, options.pgmend, options.pg_dump, options.keep)
            work += [(trip, name, files) for name, files, fits in found if fits(major)]

        def prove(task):
            trip, name, files = task
            result = trip.prove(name, files, options.tolerant)
            report(result, options)
            return result

        with ThreadPoolExecutor(options.jobs) as pool:
            results += pool.map(prove, work)
    failed = sum(bool(result.problems) for result in results)
    print(f"time: {time.monotonic() - started:.1f} s")
    print(f"{len(results) - failed} passed, {max(failed, not results):d} failed")
    return 1 if failed or not results else 0


def read_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="dev/roundtrip", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    add = parser.add_argument
    add("files", nargs="*", type=Path, metavar="FILE", help="SQL that builds a database")
    add("--server", type=int, action="append", metavar="NN",
        help="major version to run on; repeatable (default: 15)")
    add("--all-servers", action="store_true", help="run on 14 to 18")
    add("--cases", action="store_true", help="both sides of every golden case, too")
    add("--only", default="", metavar="REGEX", help="only schemas whose name matches")
    add("--before", action="append", default=[], type=Path, metavar="FILE",
        help="a file to load before each of the files; repeatable")
    add("--tolerant", action="store_true",
        help="pass over statements that fail, and take whatever other roles own")
    add("--pg-dump", type=Path, metavar="PROGRAM", help="the pg_dump that judges")
    add("--jobs", type=int, default=2, metavar="N", help="trips at a time (default: 2)")
    add("--pgmend", type=Path, default=servers.ROOT / "build/pgmend", metavar="PATH",
        help="the program (default: build/pgmend)")
    add("--keep", action="store_true", help="leave servers and databases for a look at them")
    add("--verbose", action="store_true", help="all details of failures, and a line a success")
    options = parser.parse_args()
    options.pgmend = options.pgmend.resolve()
    if not os.access(options.pgmend, os.X_OK):
        parser.error(f"there is no program {options.pgmend}: dev/build makes it")
    return options


def schemas(options):
    """(name, files, which servers it is for) of all that there is."""
    for file in options.files:
        yield file.stem, [*options.before, file.resolve()], lambda major: True
    if options.files:
        return
    for file in sorted((TESTS / "roundtrip").glob("*.sql")):
        yield file.stem, [file], wanted_servers(file)
    if options.cases:
        found, _ = cases.find(TESTS / "cases")
        for case in found:
            for side in ("a", "b"):
                yield f"{case.name}/{side}", [case.schema(side)], case.is_for


def wanted_servers(file):
    """Is a file for this version?"""
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    match = SERVERS.fullmatch(first)
    conditions = cases.read_servers(match[1]) if match else []
    return lambda major: all(fits(major, bound) for fits, bound in conditions)


def report(result, options):
    """One line a failure, and its details."""
    label = f"{result.name} on {result.major}"
    if not result.problems:
        if options.verbose:
            print(f"ok   {label} ({result.seconds:.1f} s)", flush=True)
        return
    lines = "\n".join(result.problems).splitlines()
    if not options.verbose and len(lines) > DETAIL_LINES:
        left_out = len(lines) - DETAIL_LINES
        lines = lines[:DETAIL_LINES] + [f"… {left_out} lines more with --verbose"]
    text = [f"FAIL {label}", *(f"       {line}" for line in lines)]
    if options.keep:
        text.append(f"       database: {result.url}")
    print("\n".join(text), flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.Unavailable as reason:
        sys.exit(f"dev/roundtrip: {reason}")
    except KeyboardInterrupt:
        sys.exit(130)
