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

    def back_up(self, *words):
        """Makes a backup. Where there is no pg_dump for the server, that is refused, and the rest of
        the test cannot be."""
        words = ("backup", *words, "--url", self.url)
        if servers.pg_dump_for(self.server.major) is None:
            self.assertIn("or newer is needed", self.refuse(1, *words))
            self.skipTest("there is no pg_dump for this server")
        self.end_with(0, *words)

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


class Down(Case):
    """Migrations that are taken back."""

    def setUp(self):
        super().setUp()
        self.add("20260101_0900_init_shop", "CREATE TABLE people (id integer PRIMARY KEY);"
                 "CREATE TABLE pets (id integer PRIMARY KEY, name text);"
                 "INSERT INTO pets VALUES (1, 'rex'), (2, 'tom');")  # fmt: skip
        self.add("20260102_0900_add_mail", "ALTER TABLE people ADD mail text;"
                 "CREATE INDEX CONCURRENTLY mails ON people (mail);")  # fmt: skip

    def add(self, name, up, down=None):
        self.write(f"migrations/{name}/up.sql", up)
        if down:
            self.write(f"migrations/{name}/down.sql", down)

    def up(self):
        self.end_with(0, "up", "--yes", "--url", self.url)

    def down(self, status, *words):
        return self.end_with(status, "down", *words, "--url", self.url)

    def states(self):
        return read_rows(self.url, "SELECT substr(name, 1, 8), state FROM pgmend.migration"
                         " ORDER BY name")  # fmt: skip

    def test_computed(self):
        self.down(0, "--yes")
        empty = self.digest(self.url)
        self.up()
        before = read_rows(self.url, "SELECT * FROM pets ORDER BY id")
        self.down(3, "--dry-run")
        self.assertEqual(self.states(), [("20260101", "applied"), ("20260102", "applied")])
        self.down(0, "--yes")
        self.assertEqual(self.states(), [("20260101", "applied"), ("20260102", "rolled back")])
        self.up()
        self.down(0, "2", "--yes")
        self.assertEqual(self.digest(self.url), empty)
        self.assertEqual(self.states()[0][1], "rolled back")
        items = self.read_json(0, "trash", "list", "--url", self.url)["items"]
        self.assertIn("table public.pets", [each["item"] for each in items])
        self.end_with(0, "trash", "restore", "public.pets", "--yes", "--url", self.url)
        self.assertEqual(read_rows(self.url, "SELECT * FROM pets ORDER BY id"), before)
        kinds = read_rows(self.url, "SELECT kind FROM pgmend.run WHERE kind = 'down'")
        self.assertEqual(len(kinds), 3)

    def test_by_its_script(self):
        self.add("20260103_0900_remove_name", "ALTER TABLE pets DROP name;",
                 "ALTER TABLE pets ADD name text;")  # fmt: skip
        self.up()
        said = self.read_json(0, "down", "--yes", "--url", self.url)["taken_back"]
        self.assertEqual(said[0]["way"], "down.sql")
        self.assertEqual(said[0]["empty"], ["column public.pets.name"])
        self.up()
        self.down(0, "--yes", "--to", "20260102")
        self.assertEqual([state for _, state in self.states()],
                         ["applied", "applied", "rolled back"])  # fmt: skip
        self.refuse(2, "down", "--to", "20260103", "--yes", "--url", self.url)

    def test_what_is_lost_wants_a_word(self):
        self.add("20260103_0900_add_cages", "CREATE TABLE cages (id integer);"
                 "INSERT INTO cages SELECT generate_series(1, 7);", "DROP TABLE cages;")  # fmt: skip
        self.up()
        error = self.refuse(4, "down", "--yes", "--url", self.url)
        self.assertIn("table public.cages (7 rows)", error)
        drop = ("--allow-drop", "public.cages")
        self.assertIn("backup", self.refuse(4, "down", "--yes", *drop, "--url", self.url))
        self.assertEqual(len(read_rows(self.url, "TABLE cages")), 7)
        self.back_up("--tables", "cages")
        self.down(0, "--yes", *drop)
        self.up()
        self.assertEqual(len(read_rows(self.url, "TABLE cages")), 7)

    def test_a_failure_is_all_or_nothing(self):
        self.add("20260103_0900_add_cages", "CREATE TABLE cages (id integer);",
                 "DROP TABLE cages; INSERT INTO public.pets VALUES (1);")  # fmt: skip
        self.up()
        self.back_up("--tables", "cages")
        self.refuse(1, "down", "--yes", "--allow-drop", "public.cages", "--url", self.url)
        self.assertEqual(read_rows(self.url, "TABLE cages"), [])
        self.write("migrations/20260103_0900_add_cages/down.sql", "DROP TABLE cages;")
        self.assertIn("on its way back", self.refuse(4, "up", "--yes", "--url", self.url))
        self.down(0, "--yes", "--allow-drop", "public.cages")
        self.assertEqual(self.states()[2][1], "rolled back")

    def test_a_backup_is_demanded(self):
        self.up()
        self.add("20260103_0900_remove_pets", "-- pgmend: needs-backup\nDROP TABLE pets;")
        up = ("up", "--yes", "--url", self.url)
        self.assertIn("public.pets", self.refuse(4, *up))
        self.back_up("--tables", "pets", "--no-verify")
        self.refuse(4, *up)
        self.end_with(0, "backup", "verify")
        self.end_with(0, *up)
        self.write("pgmend.yaml", "backup: required\n")
        self.add("20260104_0900_remove_people", "DROP TABLE people;")
        self.assertIn("public.people", self.refuse(4, *up))
        self.refuse(4, *up, "--no-proof")
        self.add("20260104_0900_remove_people", "SELECT 1;")
        self.end_with(0, *up)

    def test_the_guide(self):
        self.up()
        said = self.read_json(0, "rollback", "--url", self.url)
        self.assertEqual((said["after"], said["breaking"]), ("crash", []))
        ways = {each["way"]: each for each in said["ways"]}
        self.assertTrue(said["ways"][0]["open"])
        self.assertIn("pgmend down", ways["take the last migration back"]["commands"])

        self.add("20260103_0900_remove_name", "ALTER TABLE pets DROP name;")
        self.add("20260104_0900_fix_all", "SELECT 1 / count(*) FROM people;")
        self.end_with(1, "up", "--yes", "--no-proof", "--url", self.url)
        said = self.read_json(0, "rollback", "--url", self.url)
        self.assertEqual(said["after"], "failed")
        self.assertEqual(said["failed_migration"], "20260104_0900_fix_all")
        said = self.read_json(0, "rollback", "--after", "crash", "--url", self.url)
        self.assertEqual(said["breaking"], ["column public.pets.name"])
        self.assertFalse(said["ways"][0]["open"])
        self.back_up("--all", "--no-verify")
        said = self.read_json(0, "rollback", "--after", "corrupt", "--url", self.url)
        self.assertEqual(said["ways"][0]["commands"], ["pgmend maintenance on"])
        self.assertTrue(any("--into" in line for each in said["ways"] for line in each["commands"]))
        self.end_with(0, "rollback", "--after", "corrupt", "--url", self.url)

    def test_reset(self):
        self.up()
        self.end_with(0, "down", "2", "--yes", "--url", self.url)
        servers.psql(self.url, "CREATE TABLE other (id integer); CREATE SCHEMA x;"
                     "CREATE VIEW x.v AS SELECT * FROM other")  # fmt: skip
        reset = ("reset", "--url", self.url)
        self.refuse(4, *reset)
        self.refuse(4, *reset, "--yes")
        self.end_with(0, "environment", "mark", "development", "--url", self.url, "--yes")
        self.end_with(3, *reset, "--dry-run")
        said = self.read_json(0, *reset, "--yes")
        self.assertEqual(len(said["applied"]), 2)
        names = read_rows(self.url, "SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND"
                          " relnamespace::regnamespace::text !~ '^(pg_|information|pgmend$)'"
                          " ORDER BY 1")  # fmt: skip
        self.assertEqual(names, [("people",), ("pets",)])
        self.assertEqual(self.states(), [("20260101", "applied"), ("20260102", "applied")])


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
