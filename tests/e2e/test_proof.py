#!/usr/bin/python3
"""The proof with rows, from outside: what is said of it, what a sample takes and what it keeps to itself.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import sys

import test_commands
from test_commands import SECRET, servers

HAVE = """
CREATE TABLE people (id integer PRIMARY KEY, mail text NOT NULL UNIQUE, "a ""b" text);
CREATE TABLE orders (id serial PRIMARY KEY, who integer NOT NULL REFERENCES people,
    total numeric(8,2) NOT NULL CHECK (total > 0));
"""
ROWS = f"""
INSERT INTO people SELECT i, '{SECRET}' || i, '{SECRET}' FROM generate_series(1, 100) i;
INSERT INTO orders (who, total) SELECT i, i FROM generate_series(1, 100) i;
"""


class Proof(test_commands.Case):
    """On one server."""

    def plan(self, wanted, *options, status=3):
        """The plan's --json and its text, for a database with rows."""
        url = self.new_database()
        servers.psql(url, script=HAVE + ROWS)
        path = self.write("wanted.sql", wanted)
        return self.read_json(status, "plan", "--url", url, "--schema", path, *options)

    def test_rows_are_looked_after(self):
        """A plan that keeps them is proved with rows in all tables it has to do with."""
        rows = self.plan(HAVE.replace("total numeric(8,2)", "note text, total numeric(8,2)"))["proof"]["rows"]
        self.assertEqual(rows["tables"], 2)
        self.assertGreater(rows["rows"], 10)
        self.assertEqual((rows["unchecked"], rows["sampled"]), ([], False))

    def test_without_rows(self):
        """--no-rows leaves them out, and that is said."""
        told = self.plan(HAVE.replace("id serial", "note text, id serial"), "--no-rows")
        self.assertEqual(told["proof"], {"undo": True, "rows": None})
        told = self.plan(HAVE.replace("id serial", "note text, id serial"), "--no-proof")
        self.assertIsNone(told["proof"])

    def test_the_way_back_is_proved(self):
        """What undo would do is run as well: what was dropped or renamed comes back."""
        wanted = "CREATE TABLE folk (id integer PRIMARY KEY, uid uuid DEFAULT gen_random_uuid(), n serial);"
        words = ("--rename", "public.people=public.folk", "--no-online")
        told = self.plan(wanted, *words)
        self.assertEqual((told["proof"]["undo"], told["proof"]["rows"]["unchecked"]), (True, []))
        self.assertFalse(self.plan(wanted, *words, "--no-way-back")["proof"]["undo"])

    def test_what_depends_on_rows_does_not_stop_the_proof(self):
        """The step says so, and the rest is proved."""
        told = self.plan(HAVE.replace('"a ""b" text', '"a ""b" integer NOT NULL'), "--no-online")
        self.assertTrue(told["proved"])
        self.assertTrue(any(step["may_fail"] for step in told["steps"]))
        self.assertTrue(any("depends on the rows" in line for line in told["proof"]["rows"]["unchecked"]))

    def test_a_sample_tells_no_values(self):
        """Live rows are taken; those that a step refuses are not quoted."""
        wanted = HAVE.replace('"a ""b" text', '"a ""b" integer')
        for options in (["--sample", "10"], ["--sample", "10", "--sensitive", "*.people.mail"]):
            told = self.plan(wanted, "--no-online", *options)
            rows = told["proof"]["rows"]
            self.assertTrue(rows["sampled"])
            self.assertGreaterEqual(rows["rows"], 10)
            self.assertNotIn(SECRET, str(told))


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
