#!/usr/bin/python3
"""Random pairs of related schemas with rows in them: does pgmend get from each to the other?

Of every pair, in both directions: there is a plan, psql applies it, a second plan is empty, the
schema is what a fresh load gives, rows survive (see tests/lib/proof.py). What fails is made small
and shown with the seed that makes it again: run.py --pairs 1 --seed SEED.
"""

import argparse
import os
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]
# pylint: disable=wrong-import-position
from lib import servers
from lib.proof import DEAD_ENDS, Prover, Result, Run
from lib.shape import DIRECTIONS, one_line
from mutate import random_pair
from pair import Pair
from shrink import Shrinker

NO_LOAD = "PostgreSQL refuses what was generated"


class PairProver(Prover):
    """Proves as many directions of a pair as are asked for. Two sides that PostgreSQL takes for the
    same schema are no mistake here: there must be no plan then."""

    def prove_directions(self, case, directions):
        """A result for each."""
        results = [Result(case, direction, self.server.major) for direction in directions]
        with self.database() as a, self.database() as b:
            databases = {"a": a, "b": b}
            try:
                schemas = {side: self.load(case, side, name) for side, name in databases.items()}
            except DEAD_ENDS as failure:
                for result in results:
                    result.problems.append(f"{NO_LOAD}: {failure}")
                return results
            for result in results:
                source, target = result.direction[0], result.direction[-1]
                try:
                    Run(self, case, result, databases[source]).prove(
                        source, target, schemas[target]
                    )
                except DEAD_ENDS as failure:
                    result.problems.append(str(failure))
        return results


class Hunt:
    """Goes through the pairs of one run."""

    def __init__(self, prover, options, scratch):
        self.prover, self.options, self.scratch = prover, options, scratch
        self.lock = threading.Lock()
        self.local = threading.local()
        self.seen = Counter()
        self.started = time.monotonic()

    def pair(self, seed):
        """The results of both directions of the pair with this seed; None when it is too late."""
        limit = self.options.seconds
        if limit and time.monotonic() - self.started > limit:
            return None
        try:
            a, b = random_pair(random.Random(seed), self.prover.server.major)
        except ValueError as error:
            self.say(f"FAIL pair {seed}: the generator contradicts itself: {error}")
            return [False] * len(DIRECTIONS)
        pair = Pair(a, b, seed)
        results = self.prove(pair, DIRECTIONS)
        for result in results:
            if result.problems:
                self.failure(pair, result)
        return [not result.problems for result in results]

    def prove(self, pair, directions):
        """Directions of a pair, from files of this thread's own."""
        directory = self.scratch / str(threading.get_ident())
        return self.prover.prove_directions(pair.write(directory), directions)

    def failure(self, pair, result):
        """Shows a failure; makes it small when it is the first of its way."""
        way, direction = signature(result), result.direction
        with self.lock:
            self.seen[way] += 1
            first = self.seen[way] == 1
        label = f"pair {pair.seed} {direction}"
        if not first:
            self.say(f"FAIL {label}: as before: {one_line(way, 200)}")
            return
        smaller = pair
        if self.options.shrink:
            def still_fails(candidate):
                return signature(self.prove(candidate, [direction])[0]) == way

            smaller = Shrinker(still_fails, self.options.shrink).shrink(pair)
            again = self.prove(smaller, [direction])[0]
            if signature(again) == way:
                result = again
            else:
                smaller = pair
        self.report(label, smaller, direction, result)

    def report(self, label, pair, direction, result):
        """All that is needed to look into a failure."""
        side = direction[0]
        command = f"tests/property/run.py --pairs 1 --seed {pair.seed}"
        command += f" --server {self.prover.server.major}"
        files = {
            "reason.txt": f"{label}\n" + "\n".join(result.problems) + "\n",
            "repeat.txt": command + "\n",
            "from.sql": pair.script(side),
            "to.sql": pair.script(direction[-1]),
            "seed.sql": pair.rows(direction),
            "plan.sql": result.plan or "",
        }
        if self.options.keep:
            directory = self.options.keep / f"{pair.seed}-{direction}"
            directory.mkdir(parents=True, exist_ok=True)
            # As a golden case has them: a is where the direction begins.
            for name, text in files.items():
                name = {"from.sql": "a.sql", "to.sql": "b.sql"}.get(name, name)
                (directory / name).write_bytes(text.encode())
        lines = [f"FAIL {label}: {one_line(result.problems[0], 300)}"]
        for name in ("from.sql", "to.sql", "seed.sql", "plan.sql", "reason.txt"):
            lines.append(f"  -- {name}")
            lines += [f"  {line}" for line in files[name].splitlines()]
        self.say("\n".join([*lines, f"  repeat: {command}"]))

    def say(self, text):
        """Prints without mixing with other threads."""
        with self.lock:
            print(text, flush=True)


def signature(result):
    """In which way it failed: the first problem without names, numbers and values."""
    if not result.problems:
        return ""
    text = result.problems[0]
    error = re.search(r"(ERROR|FATAL):[^\n]*", text)
    begin = re.split(r"[:;]", text, maxsplit=1)[0] if error else text.splitlines()[0]
    text = f"{begin}: {error.group()}" if error else begin
    text = re.sub(r"\"[^\"]*\"|'[^']*'", "…", text)
    text = re.sub(r"\w+(\.\w+)+", "…", text)
    return " ".join(re.sub(r"[a-z_]*\d[\w.]*", "…", text).split())[:160]


def main():
    """Runs what the command line asks for; the exit status."""
    options = read_options()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**8)
    print(f"seed: {seed}, pairs: {options.pairs}, PostgreSQL {options.server}", flush=True)
    started = time.monotonic()
    with servers.use(options.server) as server, tempfile.TemporaryDirectory() as scratch:
        prover = PairProver(server, options.pgmend)
        hunt = Hunt(prover, options, Path(scratch))
        with ThreadPoolExecutor(options.jobs) as pool:
            seeds = range(seed, seed + options.pairs)
            results = list(pool.map(hunt.pair, seeds))
    done = [outcome for passed in results if passed is not None for outcome in passed]
    took = f"{time.monotonic() - started:.1f} s"
    took += f" ({prover.pgmend_seconds / options.jobs:.1f} s of it in pgmend)"
    return summary(options, done, hunt.seen, took)


def summary(options, done, seen, took):
    """The last lines, and the exit status."""
    for way, count in seen.most_common():
        print(f"{count:4} × {way}")
    left = options.pairs - len(done) // len(DIRECTIONS)
    if left:
        print(f"{left} pairs were left out: the time of {options.seconds} s was over")
    print(f"directions: {len(done)}, time: {took}")
    failed = done.count(False)
    print(f"{len(done) - failed} passed, {failed if done else 1} failed")
    return 1 if failed or not done else 0


def read_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    add = parser.add_argument
    add("--pairs", type=int, default=200, metavar="N", help="how many (default: 200)")
    add("--seed", type=int, metavar="S", help="of the first pair; each next one has one more")
    add("--server", type=int, default=15, metavar="NN", help="major version (default: 15)")
    add("--pgmend", type=Path, default=servers.ROOT / "build/pgmend", metavar="PATH",
        help="the program (default: build/pgmend)")
    add("--jobs", type=int, default=2, metavar="N", help="pairs at a time (default: 2)")
    add("--seconds", type=float, default=0, metavar="MAX", help="begin no pair after this time")
    add("--shrink", type=float, default=60, metavar="SECONDS",
        help="time for making one failure small (default: 60; 0: leave it as it is)")
    add("--keep", type=Path, metavar="DIR", help="write each failure into a folder of its own here")
    options = parser.parse_args()
    options.pgmend = options.pgmend.resolve()
    if not os.access(options.pgmend, os.X_OK):
        parser.error(f"there is no program {options.pgmend}: dev/build makes it")
    if options.pairs < 1 or options.jobs < 1:
        parser.error("--pairs and --jobs have to be 1 or more")
    if options.keep:
        options.keep = options.keep.resolve()
    return options


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.Unavailable as reason:
        sys.exit(f"tests/property/run.py: {reason}")
    except KeyboardInterrupt:
        sys.exit(130)
