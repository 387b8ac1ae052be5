#!/usr/bin/python3
"""How a live catalog is read: every query of every kind is one that the server understands, there
are as many whatever there is to read, and over how many sessions they go makes no difference.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from lib import servers  # noqa: E402  (needs the path)

PGMEND = str(Path(os.environ.get("PGMEND", ROOT / "build/pgmend")).resolve())
FIRST_COLUMNS = [
    "class_id", "object_id", "sub_id", "parent_class", "parent_object", "parent_sub",
    "name", "signature", "needs",
]  # fmt: skip
MODULE = """
CREATE TYPE mood{n} AS ENUM ('sad', 'happy');
CREATE TABLE t{n} (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood{n} DEFAULT 'sad', gone int,
    twice int GENERATED ALWAYS AS (length('x')) STORED, CHECK (id > 0));
ALTER TABLE t{n} DROP COLUMN gone;
CREATE INDEX ON t{n} ((id + 1)) WITH (fillfactor = 50);
CREATE TABLE u{n} (id int REFERENCES t{n}, PRIMARY KEY (id));
CREATE VIEW v{n} AS SELECT m, count(*) FROM t{n} GROUP BY m;
COMMENT ON VIEW v{n} IS 'moods';
GRANT SELECT ON v{n} TO pgm_reader;
"""


def queries(major):
    """The kinds' queries as this version is sent them: lines between --@if and --@end."""
    for path in sorted((ROOT / "src/kinds").glob("*.sql")):
        lines, wanted = [], True
        for line in path.read_text(encoding="utf-8").splitlines():
            mark = re.match(r"--@(if|else|end) ?(\d*)", line)
            if mark:
                wanted = {"if": lambda: int(mark[2]) <= major, "else": lambda: not wanted}.get(
                    mark[1], lambda: True
                )()
            elif wanted:
                lines.append(line)
        yield path.stem, "\n".join(lines)


class Case(unittest.TestCase):
    """On one server."""

    server = None
    log = None

    def schema(self, url, modules):
        """Loads a schema of so many tables and what belongs to them."""
        servers.psql(url, "".join(MODULE.format(n=n) for n in range(modules)))

    def dump(self, url, sessions):
        """The snapshot, read over so many sessions."""
        command = [PGMEND, "dump", "--as-snapshot", "--url", url]
        environment = self.server.environment() | {"PGMEND_SESSIONS": str(sessions)}
        return servers.run(command, environment, directory=self.server.state).stdout

    def statements_of(self, modules, sessions):
        """How many statements the server is sent when it reads a schema of so many modules."""
        with self.server.database() as url:
            self.schema(url, modules)
            name = re.search(r"@/(\w+)", url)[1]
            self.server.admin().execute(f"ALTER DATABASE {name} SET log_statement = 'all'")
            start = self.log.stat().st_size
            self.dump(url, sessions)
            with self.log.open("rb") as log:
                log.seek(start)
                return len(re.findall(rb"LOG:  (?:statement|execute <unnamed>): ", log.read()))

    def test_explains(self):
        """Each query is understood, and has the columns that every query has."""
        with self.server.database() as url:
            self.schema(url, 1)
            with self.server.connect(re.search(r"@/(\w+)", url)[1]) as session:
                session.execute("SET search_path = pg_catalog, pg_temp")
                for name, sql in queries(self.server.major):
                    with self.subTest(kind=name, major=self.server.major):
                        session.execute(("EXPLAIN " + sql).encode())
                        cursor = session.execute(sql.encode())
                        columns = [column.name for column in cursor.description]
                        self.assertEqual(columns[:9], FIRST_COLUMNS)
                        self.assertEqual(len(set(columns)), len(columns))

    def test_number_is_fixed(self):
        """At most one query a kind and a few more, however much there is."""
        kinds = len(list((ROOT / "src/kinds").glob("*.sql")))
        few, many = self.statements_of(1, 1), self.statements_of(25, 1)
        self.assertEqual(few, many)
        self.assertLess(few, kinds + 12)
        more, as_many = self.statements_of(1, 3), self.statements_of(25, 3)
        self.assertEqual(more, as_many)
        self.assertGreater(more, few)  # there are more sessions, indeed

    def test_sessions_make_no_difference(self):
        """The same bytes."""
        with self.server.database() as url:
            self.schema(url, 12)
            first = self.dump(url, 1)
            self.assertIn('"kind":"table"', first)
            for sessions in (2, 3, 4):
                self.assertEqual(self.dump(url, sessions), first)


def main():
    """Runs them all on each server."""
    if not os.access(PGMEND, os.X_OK):
        print(f"there is no program {PGMEND}; dev/build makes it, PGMEND names another")
        print("0 passed, 1 failed")
        return 1
    run = bad = 0
    for major in os.environ.get("MAJORS", "15").split():
        try:
            with servers.use(int(major)) as server:
                Case.server, Case.log = server, Path(server.socket) / "log"
                suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)
                result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
            servers.remove_state(server.state)
            run += result.testsRun
            bad += len(result.failures) + len(result.errors)
        except servers.Unavailable as reason:
            print(reason)
            run, bad = run + 1, bad + 1
    print(f"{run - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
