"""Proves the plans of one case on one server, in both directions.

Each side is loaded into a database of its own and its schema is noted, by fingerprint and by
pg_dump, before anything else happens: that is what the plan of the other direction has to reach.
Then, from either side: a schema compared with itself gives no plan; rows are put in; the plan is
made, compared with the one kept, and applied by psql; a second plan is empty; the schema is the
other side's; rows, sequences and files of tables are as before.
"""

import difflib
import json
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

import psycopg

from . import dumps, rows, servers, sqlsplit
from .fingerprint import compare, fingerprint
from .shape import one_line

# What ends the proof of a direction, and is its failure.
DEAD_ENDS = (servers.Failed, psycopg.Error, RuntimeError)
DIFFERENT = 3  # pgmend diff's exit status when it prints a plan


@dataclass
class Result:
    """What came of one direction on one server."""

    case: object
    direction: str
    major: int
    plan: str | None = None
    problems: list = field(default_factory=list)
    golden: str | None = None  # how the plan differs from the one kept
    url: str | None = None  # of its database

    @property
    def proved(self):
        """Is the plan right, whether or not it is the one kept?"""
        return self.plan is not None and not self.problems

    @property
    def passed(self):
        """Is everything as it should be?"""
        return self.proved and self.golden is None


@dataclass
class Schema:
    """A schema as the two judges see it; no dump where no pg_dump reads this server."""

    facts: dict
    dump: object = None

    def problems(self, want):
        """How this schema is not the wanted one."""
        found = compare(self.facts, want.facts)
        if self.dump is not None:
            found += dumps.differences(self.dump, want.dump)
        return found


class Prover:
    """Proves cases on one server with one pgmend."""

    def __init__(self, server, pgmend, keep=False, online=False):
        self.server = server
        self.pgmend = pgmend
        self.keep = keep
        self.online = online
        self.pg_dump = servers.pg_dump_for(server.major)
        self.pgmend_seconds = 0.0

    def prove(self, case):
        """Both directions; a Result for each."""
        results = {d: Result(case, d, self.server.major) for d in ("a-to-b", "b-to-a")}
        with self.database() as a, self.database() as b:
            databases = {"a": a, "b": b}
            try:
                schemas = {side: self.load(case, side, name) for side, name in databases.items()}
                if not schemas["a"].problems(schemas["b"]):
                    raise servers.Failed("a.sql and b.sql build the same schema")
            except DEAD_ENDS as failure:
                for result in results.values():
                    result.problems.append(str(failure))
                return list(results.values())
            for direction, result in results.items():
                source, target = direction[0], direction[-1]
                result.url = self.server.url(databases[source])
                run = Run(self, case, result, databases[source])
                try:
                    run.prove(source, target, schemas[target])
                except DEAD_ENDS as failure:
                    result.problems.append(str(failure))
        return list(results.values())

    @contextmanager
    def database(self):
        """A database that is dropped at the end, unless --keep."""
        name = self.server.create_database()
        try:
            yield name
        finally:
            if not self.keep:
                self.server.drop_database(name)

    def load(self, case, side, database):
        """Loads a side and notes its schema."""
        servers.psql(self.server.url(database), files=[case.schema(side)])
        return self.schema_of(database)

    def schema_of(self, database):
        """What both judges say of a database."""
        with closing(self.server.connect(database)) as connection:
            schema = Schema(fingerprint(connection))
        if self.pg_dump is not None:
            url = self.server.url(database)
            text = servers.run([self.pg_dump, "-s", "--no-owner", "-d", url]).stdout
            schema.dump = dumps.entries(text)
        return schema

    def diff(self, database, file, renames=()):
        """pgmend's plan that makes a database what a file declares; empty when it is that."""
        started = time.monotonic()
        command = [self.pgmend, "diff", "--sql", self.server.url(database), file]
        command += [f"--rename={rename}" for rename in renames]
        result = servers.run_pgmend(command, self.server, expect=(0, DIFFERENT))
        self.pgmend_seconds += time.monotonic() - started
        if result.returncode == 0 and result.stdout:
            raise servers.Failed(f"exit status 0, but there is a plan: {one_line(result.stdout)}")
        if result.returncode == DIFFERENT and not result.stdout.strip():
            raise servers.Failed("exit status 3, but there is no plan")
        return result.stdout


    def apply_online(self, database, file, renames=()):
        """Makes and runs the plan for tables that are in use."""
        with tempfile.TemporaryDirectory(prefix="pgmend-plan-") as top:
            self.apply_by_file(f"{top}/plan.json", database, file, renames)

    def apply_by_file(self, path, database, file, renames):
        """What it destroys is approved, and then the file is run; else a plan is made again."""
        started = time.monotonic()
        options = ["--url", self.server.url(database), "--schema", file, "--privileges", "all"]
        options += ["--drops", "now"]  # what waits in the trash would be seen by the judge
        options += [f"--rename={rename}" for rename in renames]
        plan = servers.run_pgmend(
            [self.pgmend, "plan", "--json", "--out", path, *options], self.server, expect=range(256)
        )
        told = json.loads(plan.stdout)
        if "error" in told:
            raise servers.Failed(f"there is no plan: {told['error']}")
        destroyed = told["destroys"]
        words = ["apply", "--yes", "--no-rows", *options]
        if destroyed:
            drops = [f"--allow-drop={thing}" for thing in destroyed]
            servers.run_pgmend([self.pgmend, "approve", path, *options[:2], *drops], self.server)
            words = ["apply", path, "--approval", f"{path}.approval", "--yes", *options[:2]]
        servers.run_pgmend([self.pgmend, *words], self.server)
        # pgmend's own record, which no schema declares
        servers.psql(self.server.url(database), "DROP SCHEMA IF EXISTS pgmend CASCADE")
        self.pgmend_seconds += time.monotonic() - started


class Run:
    """One direction of one case."""

    def __init__(self, prover, case, result, database):
        self.prover = prover
        self.case = case
        self.result = result
        self.database = database
        self.shape = case.shapes[result.direction]

    def prove(self, source, target, wanted):
        """Goes through the proofs; problems are left in the result, a dead end is raised."""
        found = self.result.problems
        same = self.prover.diff(self.database, self.case.schema(source))
        if same:
            found.append(f"{source}.sql against itself gives a plan: {one_line(same)}")

        if self.shape.fails:
            self.expect_failure(source, target)
            before = self.state()
        else:
            self.fill(source, self.database)
            before = self.state()
        renames = self.case.renames(self.result.direction)
        plan = self.prover.diff(self.database, self.case.schema(target), renames or ())
        self.result.plan = plan
        found += self.shape.problems(sqlsplit.steps(plan))
        if self.prover.online:
            self.prover.apply_online(self.database, self.case.schema(target), renames or ())
        else:
            self.compare_with_golden(plan)
            self.apply(plan)

        again = self.prover.diff(self.database, self.case.schema(target))
        if again:
            found.append(f"the second plan is not empty: {one_line(again)}")
        reached = self.prover.schema_of(self.database).problems(wanted)
        found += self.shape.without_excused(reached)
        found += self.row_problems(before, renames is not None)

    def fill(self, side, database):
        """Puts the seeded rows in."""
        seed = self.case.seed(side)
        if seed is not None:
            servers.psql(self.prover.server.url(database), files=[seed])
        with closing(self.prover.server.connect(database)) as connection:
            rows.advance_sequences(connection)

    def state(self):
        """Tables and sequences as they are now."""
        with closing(self.prover.server.connect(self.database)) as connection:
            return rows.read_tables(connection), rows.read_sequences(connection)

    def expect_failure(self, source, target):
        """The plan cannot succeed with the seeded rows; the proofs are made without them."""
        with self.prover.database() as database:
            servers.psql(self.prover.server.url(database), files=[self.case.schema(source)])
            self.fill(source, database)
            plan = self.prover.diff(database, self.case.schema(target))
            try:
                servers.psql(self.prover.server.url(database), script=plan)
            except servers.Failed:
                return
        self.result.problems.append("shape.txt says that the plan fails, but it does not")

    def compare_with_golden(self, plan):
        """Notes how the plan differs from the one kept."""
        if self.prover.server.major != self.case.golden_major():
            return
        path = self.case.golden(self.result.direction)
        if not path.exists():
            self.result.golden = f"there is no {path.name} yet (--accept writes it)"
            return
        kept = path.read_bytes().decode()
        if kept != plan:
            lines = difflib.unified_diff(
                kept.splitlines(), plan.splitlines(), path.name, "now", lineterm=""
            )
            self.result.golden = "\n".join([f"the plan is not {path.name}", *lines])

    def apply(self, plan):
        """Applies the plan as psql would run it."""
        try:
            servers.psql(self.prover.server.url(self.database), script=plan)
        except servers.Failed as failure:
            raise servers.Failed(f"the plan cannot be applied: {failure}\n{plan}") from failure

    def row_problems(self, before, renamed):
        """What became of the seeded rows."""
        tables, sequences = before
        with closing(self.prover.server.connect(self.database)) as connection:
            known = dict(tables), dict(sequences)
            found = []
            if renamed:
                tables, sequences, gone = rows.follow(connection, tables, sequences, self.shape)
                found += gone
            known[0].update(tables)
            known[1].update(sequences)
            found += rows.unknown_names(*known, self.shape)
            found += rows.table_problems(tables, rows.read_tables(connection), self.shape)
            found += rows.sequence_problems(
                connection, sequences, rows.read_sequences(connection), self.shape
            )
        return found
