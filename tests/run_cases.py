#!/usr/bin/python3
"""Runs the golden cases of tests/cases/KIND/CASE/ (see tests/cases/README.md for their files).

Every case is run in both directions on every server asked for: the plan must be the one kept in
plan.sql and plan-back.sql (those of PostgreSQL 15, or the oldest version that the case is for),
keep to shape.txt, and be proved: it applies, a second plan is empty, the schema reached is that of
a fresh load, rows survive. shape.txt is about statements that change something: BEGIN, COMMIT, SET
and the like do not count.
"""

import argparse
import os
import re
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
# pylint: disable=wrong-import-position
from lib import cases, servers
from lib.proof import Prover, Result
from lib.undo import UndoProver

DETAIL_LINES = 25


def main():
    """Runs what the command line asks for; the exit status."""
    options = read_options()
    found, errors = cases.find(options.cases, options.only)
    print_lock = threading.Lock()
    results = [broken_case(error) for error in errors]
    started = time.monotonic()
    with ExitStack() as stack:
        provers = [start_prover(stack, major, options) for major in majors(options)]
        work = [(case, prover) for case in found for prover in provers if is_for(case, prover)]

        def prove(task):
            case, prover = task
            proved = prover.prove(case)
            with print_lock:
                for result in proved:
                    report(result, options)
            return proved

        with ThreadPoolExecutor(options.jobs) as pool:
            for proved in pool.map(prove, work):
                results += proved
        print_left_out(found, provers)
    spent = sum(prover.pgmend_seconds for prover in provers)
    if options.accept:
        accept(results)
    print(
        f"cases: {len(found)}, time: {time.monotonic() - started:.1f} s"
        f" ({spent / options.jobs:.1f} s of it in pgmend)"
    )
    return summary(results, options)


def read_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="dev/cases", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    add = parser.add_argument
    add("--server", type=int, action="append", metavar="NN",
        help="major version to run on; repeatable (default: 15)")
    add("--all-servers", action="store_true", help="run on 14 to 18")
    add("--only", default="", metavar="REGEX", help="only the cases whose KIND/CASE matches")
    add("--accept", action="store_true",
        help="keep the plans proved on every server of this run as plan.sql and plan-back.sql")
    add("--jobs", type=int, default=2, metavar="N", help="cases at a time (default: 2)")
    add("--pgmend", type=Path, default=servers.ROOT / "build/pgmend", metavar="PATH",
        help="the program (default: build/pgmend)")
    add("--cases", type=Path, default=servers.ROOT / "tests/cases", metavar="DIRECTORY",
        help="where the cases are (default: tests/cases)")
    add("--online", action="store_true",
        help="let 'pgmend apply' run the plan it makes for tables in use, not psql the plain one")
    add("--undo", action="store_true",
        help="let 'pgmend apply' run the plan and 'pgmend undo' undo it; all must be as before")
    add("--keep", action="store_true", help="leave servers and databases for a look at them")
    add("--verbose", action="store_true", help="all details of failures, and a line a success")
    options = parser.parse_args()
    options.pgmend = options.pgmend.resolve()
    options.cases = options.cases.resolve()
    if not os.access(options.pgmend, os.X_OK):
        parser.error(f"there is no program {options.pgmend}: dev/build makes it")
    if options.jobs < 1:
        parser.error("--jobs has to be 1 or more")
    try:
        re.compile(options.only)
    except re.error as error:
        parser.error(f"--only: '{options.only}' is no regular expression: {error}")
    return options


def majors(options):
    """The servers to run on."""
    if options.all_servers:
        return cases.MAJORS
    return sorted(set(options.server or [cases.GOLDEN_MAJOR]))


def start_prover(stack, major, options):
    """A prover on a server of this version."""
    server = stack.enter_context(servers.use(major, options.keep))
    if options.keep:
        print(f"PostgreSQL {major} stays until `dev/pg stop {major}`; state: {server.state}")
    if options.undo:
        return UndoProver(server, options.pgmend, options.keep)
    return Prover(server, options.pgmend, options.keep, options.online)


def is_for(case, prover):
    """Is the case to be run on this server?"""
    return case.is_for(prover.server.major)


def print_left_out(found, provers):
    """Says which servers some cases were not run on."""
    for prover in provers:
        count = sum(not is_for(case, prover) for case in found)
        if count:
            print(f"not for PostgreSQL {prover.server.major} (servers.txt): {count}")


def broken_case(error):
    """A folder that cannot be run counts as a failure."""
    print(f"FAIL {error}")
    result = Result(None, "", 0)
    result.problems.append(error)
    return result


def report(result, options):
    """One line a failure, its details, and how to see it again."""
    label = f"{result.case.name} {result.direction} on {result.major}"
    if result.passed or (options.accept and result.proved):
        if options.verbose:
            print(f"ok   {label}", flush=True)
        return
    problems = result.problems + ([result.golden] if result.golden else [])
    first, *details = "\n".join(problems).splitlines()
    repeat = f"dev/cases --server {result.major} --only '^{result.case.name}$'"
    print(f"FAIL {label}: {first}")
    if not options.verbose and len(details) > DETAIL_LINES:
        left_out = len(details) - DETAIL_LINES
        details = details[:DETAIL_LINES] + [f"… {left_out} lines more with --verbose"]
    for line in details:
        print(f"       {line}")
    if options.keep and result.url:
        print(f"       database: {result.url}")
    print(f"       repeat: {repeat}", flush=True)


def accept(results):
    """Keeps the plans of cases of which every run was proved."""
    by_case = {}
    for result in results:
        if result.case is not None:
            by_case.setdefault(result.case.name, []).append(result)
    for name, runs in sorted(by_case.items()):
        if not all(run.proved for run in runs):
            print(f"not accepted: {name} (not proved)")
            continue
        for run in runs:
            if run.golden is not None:
                run.case.golden(run.direction).write_bytes(run.plan.encode())
                run.golden = None
                print(f"accepted: {name}/{run.case.golden(run.direction).name}")


def summary(results, options):
    """The last line, and the exit status."""
    if not results:
        print(f"no case matches '{options.only}' on these servers" if options.only else "no cases")
        print("0 passed, 1 failed")
        return 1
    failed = sum(not result.passed for result in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.Unavailable as reason:
        sys.exit(f"dev/cases: {reason}")
    except KeyboardInterrupt:
        sys.exit(130)
