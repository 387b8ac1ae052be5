"""Proves that a dump of a database is the whole of its schema.

A database is dumped as one script, which psql loads into an empty one, and as a directory, which
pgmend loads. The copy has to be the original to every judge: the fingerprint, pg_dump -s, pgmend
diff, and the dump of the copy, byte for byte.
"""

import re
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

import psycopg

from . import dumps, servers
from .canonical import canonical
from .fingerprint import compare, fingerprint

DEAD_ENDS = (servers.Failed, psycopg.Error, RuntimeError)
UNMODELLED = "pgmend: warning: "
LINES = 40
# Upper case stands behind % alone, so that no two names differ by case only.
PART = r"(?!(?:con|aux|prn|nul|com\d|lpt\d)[/.])(?:[a-z0-9_-]|%[0-9A-F]{2})+"
GOOD = re.compile(rf"{PART}(?:/{PART})*\.sql")

# Everything is made one role's, so that privileges mean the same in the copy.
OWN_ALL = """
    SELECT format('REASSIGN OWNED BY %I TO CURRENT_USER', rolname) FROM pg_roles
    WHERE rolname !~ '^pg_' AND rolname <> current_user AND oid >= 16384"""

# What nobody declares and no dump holds: the names that PostgreSQL gives to the parts of a foreign
# key onto a partitioned table, and operators that are mentioned but were never made.
ACCIDENTS = """
    SELECT format('%I on %I.%I', k.conname, n.nspname, c.relname)
    FROM pg_constraint k JOIN pg_constraint p ON p.oid = k.conparentid AND p.conrelid = k.conrelid
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    UNION ALL SELECT oid::regoperator::text FROM pg_operator WHERE oprcode = 0"""


@dataclass
class Result:
    """What came of one schema on one server."""

    name: str
    major: int
    problems: list = field(default_factory=list)
    seconds: float = 0.0
    url: str | None = None


class RoundTrip:
    """Makes round trips on one server with one pgmend."""

    def __init__(self, server, pgmend, pg_dump=None, keep=False):
        self.server = server
        self.pgmend = pgmend
        self.pg_dump = pg_dump or servers.pg_dump_for(server.major)
        self.keep = keep

    @contextmanager
    def database(self):
        """A database that is dropped at the end, unless --keep."""
        name = self.server.create_database()
        try:
            yield name
        finally:
            if not self.keep:
                self.server.drop_database(name)

    def prove(self, name, files, tolerant=False):
        """Loads files and makes the trip; a Result. A tolerant load passes over what fails."""
        result = Result(name, self.server.major)
        started = time.monotonic()
        with self.database() as original, tempfile.TemporaryDirectory() as top:
            result.url = self.server.url(original)
            try:
                servers.psql(result.url, files=files, tolerant=tolerant)
                if tolerant:
                    self.own_all(original)
                Path(top).chmod(0o755)
                self.travel(original, Path(top), result.problems)
            except DEAD_ENDS as failure:
                result.problems.append(str(failure))
        result.seconds = time.monotonic() - started
        return result

    def own_all(self, database):
        """Takes whatever other roles own."""
        with closing(self.server.connect(database)) as connection:
            for (statement,) in connection.execute(OWN_ALL).fetchall():
                connection.execute(statement)

    def travel(self, original, top, found):
        """The trip itself; what is wrong is added to `found`, a dead end is raised."""
        url = self.server.url(original)
        script, directory = top / "schema.sql", top / "schema"
        done = self.run(["dump", "--url", url, "--out", script])
        found += [line for line in done.stderr.splitlines() if line.startswith(UNMODELLED)]
        with self.database() as copy:
            copy_url = self.server.url(copy)
            servers.psql(copy_url, files=[script])
            found += self.schema_problems(original, copy)
            plan = self.run(["diff", "--sql", copy_url, url], expect=(0, 3)).stdout
            found += [f"diff to the original: {line}" for line in plan.splitlines()]
            again = self.run(["dump", "--url", copy_url]).stdout
            found += text_problems("the dump of the copy", again, script)
        self.run(["dump", "--url", url, "--to", directory])
        if not directory.exists():
            return  # a schema of nothing
        found += self.unwritten_problems(url, directory)
        loaded = self.run(["dump", "--from", directory]).stdout
        found += text_problems("the dump of the directory", loaded, script)

    def schema_problems(self, original, copy):
        """How the copy is not the original."""
        facts = []
        for name in (copy, original):
            with closing(self.server.connect(name)) as connection:
                facts.append(fingerprint(connection))
                accidents = [row[0] for row in connection.execute(ACCIDENTS).fetchall()]
            facts[-1] = {fact: facts[-1][fact] for fact in facts[-1] if fact[1] not in accidents}
        found = compare(*facts)
        if self.pg_dump is not None:
            have, want = (self.entries(name) for name in (copy, original))
            found += dumps.differences(have, want)
        return found

    def entries(self, database):
        """What pg_dump says."""
        command = [self.pg_dump, "-s", "--no-owner", "-d", self.server.url(database)]
        return dumps.entries(servers.run(command).stdout)

    def unwritten_problems(self, url, directory):
        """Every system takes the files' names; a second dump into the directory has nothing to
        write."""
        before = {path: path.stat().st_mtime_ns for path in directory.rglob("*.sql")}
        names = [str(path.relative_to(directory)) for path in before]
        found = [f"no good name for a file: {name}" for name in names if not GOOD.fullmatch(name)]
        self.run(["dump", "--url", url, "--to", directory])
        after = {path: path.stat().st_mtime_ns for path in directory.rglob("*.sql")}
        if before != after:
            found.append("a second dump into the directory writes files that are equal")
        return found

    def run(self, words, expect=(0,)):
        """Runs pgmend."""
        return servers.run_pgmend([self.pgmend, *words], self.server, expect)


def text_problems(what, have, script):
    """How a dump differs from the first one, apart from the form of its expressions."""
    have = canonical(have).splitlines()
    want = canonical(script.read_bytes().decode()).splitlines()
    lines = list(unified_diff(want, have, "dump", what, n=1, lineterm=""))
    return ["\n".join([f"{what} is another", *lines[:LINES]])] if lines else []
