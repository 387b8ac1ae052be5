#!/usr/bin/python3
"""Maintenance mode, migrations taken back, the guide, and the reset of a development database.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import os
import sys
from contextlib import closing

import psycopg
import test_commands
from test_commands import read_rows, servers

READ_ONLY = "SHOW default_transaction_read_only"


class Case(test_commands.Case):
    """A database with a table."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, "CREATE TABLE orders (id integer PRIMARY KEY, note text)")

    def settings(self):
        """What is set for the database and for roles in it."""
        return read_rows(
            self.url,
            "SELECT setrole::regrole::text, setconfig FROM pg_db_role_setting s JOIN pg_database d"
            " ON d.oid = s.setdatabase WHERE d.datname = current_database() ORDER BY 1",
        )

    def role(self):
        """A role that may log in, for this test."""
        name = f"way_back_{os.getpid()}"
        servers.psql(self.url, f"CREATE ROLE {name} LOGIN; GRANT ALL ON orders TO {name}")
        self.addCleanup(servers.psql, self.url, f"DROP OWNED BY {name}; DROP ROLE {name}")
        return name


class Maintenance(Case):
    def turn(self, *words):
        return self.read_json(0, "maintenance", *words, "--yes", "--url", self.url)

    def status(self, status):
        return self.read_json(status, "maintenance", "--url", self.url)

    def write_fails(self, url=None):
        try:
            with closing(psycopg.connect(url or self.url)) as connection:
                connection.execute("DELETE FROM orders")
        except psycopg.errors.ReadOnlySqlTransaction:
            return True
        return False

    def test_nobody_writes_until_it_ends(self):
        name = self.role()
        url = self.url.replace("postgres@", f"{name}@", 1)
        database = read_rows(self.url, "SELECT quote_ident(current_database())")[0][0]
        servers.psql(
            self.url,
            f"ALTER DATABASE {database} SET work_mem = '8MB';"
            f"ALTER ROLE {name} IN DATABASE {database} SET default_transaction_read_only = 'no'",
        )
        before = self.settings()
        self.assertFalse(self.status(0)["maintenance"])
        with closing(psycopg.connect(url, autocommit=True)) as old:
            old.execute("INSERT INTO orders VALUES (1)")
            said = self.turn("on", "--purpose", "wrong totals")
            self.assertTrue(said["maintenance"])
            self.assertEqual((said["sessions_ended"], said["sessions_left"]), (1, []))
            with self.assertRaises(psycopg.OperationalError):
                old.execute("INSERT INTO orders VALUES (2)")
        self.assertTrue(self.write_fails())
        self.assertTrue(self.write_fails(url))
        self.assertEqual(self.status(3)["purpose"], "wrong totals")
        # once more is no harm
        self.turn("on")
        # pgmend itself may write
        wanted = self.write("wanted.sql", self.end_with(0, "dump", "--url", self.url).stdout
                            + "CREATE TABLE more (id integer);")  # fmt: skip
        self.end_with(0, "apply", "--yes", "--no-proof", "--schema", wanted, "--url", self.url)
        self.assertFalse(self.turn("off")["maintenance"])
        self.assertEqual(self.settings(), before)
        self.assertFalse(self.write_fails())
        self.assertFalse(self.write_fails(url))
        kinds = read_rows(self.url, "SELECT kind FROM pgmend.run WHERE outcome = 'done' ORDER BY id")
        self.assertEqual(kinds, [("maintenance",), ("apply",), ("maintenance",)])

    def test_single_roles(self):
        name = self.role()
        url = self.url.replace("postgres@", f"{name}@", 1)
        self.refuse(2, "maintenance", "on", "--role", "nobody", "--yes", "--url", self.url)
        self.assertEqual(self.settings(), [])
        with closing(psycopg.connect(url, autocommit=True)):
            said = self.turn("on", "--role", name, "--keep-sessions")
            self.assertEqual([each["user"] for each in said["sessions_left"]], [name])
        self.assertTrue(self.write_fails(url))
        self.assertFalse(self.write_fails())
        self.turn("off")
        self.assertEqual(self.settings(), [])
        self.assertFalse(self.write_fails(url))

    def test_what_others_changed_meanwhile_stays(self):
        self.turn("on")
        database = read_rows(self.url, "SELECT quote_ident(current_database())")[0][0]
        servers.psql(
            self.url,
            "SET default_transaction_read_only = off;"
            f"ALTER DATABASE {database} SET default_transaction_read_only = 'off'",
        )
        said = self.turn("off")
        self.assertEqual(len(said["warnings"]), 1)
        self.assertEqual(self.settings(), [("-", ["default_transaction_read_only=off"])])


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
