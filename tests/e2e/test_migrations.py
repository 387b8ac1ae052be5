#!/usr/bin/python3
"""Migrations on disk: made from what differs, read, replayed, verified, renewed, reviewed.

The last line is `N passed, N failed`.
"""

import json
import sys

import test_cli

HAVE = """
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL,
    feels mood, "Weird ""C" integer);
CREATE VIEW mails AS SELECT email FROM users;
"""
A, B, C = "20250101_0900_init_core", "20250102_0900_add_b", "20250103_0900_add_c"


class Case(test_cli.Case):
    """A project with a declared schema and migrations."""

    def setUp(self):
        super().setUp()
        self.environment["USER"] = "ana"
        self.write("pgmend.yaml", "schema: schema.sql\n")

    def declare(self, sql):
        """What is declared."""
        self.write("schema.sql", sql)

    def up(self, name, sql, parents=None):
        """Writes a migration by hand."""
        head = f"-- pgmend: parents {parents}\n" if parents else ""
        return self.write(f"migrations/{name}/up.sql", head + sql)

    def new(self, *words):
        """Writes one with pgmend; its name, or None."""
        return json.loads(self.succeed("new", *words, "--json"))["migration"]

    def read(self, name, script="up"):
        """A script's text."""
        return (self.project / f"migrations/{name}/{script}.sql").read_text(encoding="utf-8")

    def verify(self, status=0, *words):
        """What `verify --json` finds."""
        done = self.run_pgmend("verify", "--json", *words)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return json.loads(done.stdout)


class FromDifferences(Case):
    def test_what_differs_becomes_a_migration_both_ways(self):
        self.declare(HAVE)
        first = self.new("init core")
        self.assertRegex(first, r"^\d{8}_\d{4}_init_core$")
        self.assertTrue(
            self.read(first).startswith("-- pgmend: parents none\n-- pgmend: generated\n\nCREATE TYPE")
        )
        self.assertIn("-- destroys table public.users", self.read(first, "down"))
        self.assertIsNone(self.new("add nothing"))
        self.declare(
            HAVE.replace("feels mood", "feels mood, bio text") + "ALTER TYPE mood ADD VALUE 'fine';"
        )
        second = self.new("add user bio")
        self.assertGreater(second, first)
        self.assertEqual(
            self.read(second),
            f"-- pgmend: parents {first}\n-- pgmend: generated\n\n"
            "ALTER TYPE public.mood ADD VALUE 'fine';\n\n"
            "ALTER TABLE public.users ADD COLUMN bio text;\n",
        )
        self.assertIsNone(self.new("add nothing"))
        found = self.verify(0, "--down")
        self.assertEqual(found["heads"], [second])
        self.assertEqual(found["unreviewed"], [first, second])

    def test_renames_go_both_ways(self):
        self.declare("CREATE TABLE t (a integer, b text);")
        self.new("init core")
        self.declare("CREATE TABLE t (a integer, c text);")
        self.assertIn("renamed", self.run_pgmend("new", "update names").stderr)
        self.assertEqual(self.run_pgmend("new", "update names").returncode, 4)
        name = self.new("update names", "--rename", "public.t.b=c")
        self.assertIn("ALTER TABLE public.t RENAME COLUMN b TO c;", self.read(name))
        self.assertIn("ALTER TABLE public.t RENAME COLUMN c TO b;", self.read(name, "down"))
        self.verify(0, "--down")

    def test_by_hand(self):
        name = self.new("migrate names", "--statements", "SELECT 1")
        self.assertEqual(self.read(name), "-- pgmend: parents none\n\nSELECT 1\n")
        self.assertIn("no action", self.fail_with(2, "new", "bio", "--empty"))
        self.assertIn("psql", self.fail_with(2, "new", "add x", "--statements", "\\copy t from 'x'"))
        empty = self.new("add x", "--empty", "--migration-layout", "file")
        self.assertIn("no statement", self.fail_with(2, "verify"))
        path = self.project / f"migrations/{empty}.sql"
        path.write_text("-- pgmend: empty\n" + path.read_text("utf-8"), encoding="utf-8")
        self.assertEqual(self.verify()["migrations"], 2)


class Files(Case):
    def refuse(self, data, words, line):
        """A script of these bytes is refused."""
        path = self.up(A, "")
        path.write_bytes(data)
        error = self.fail_json(2, "verify", "--json", "--no-replay")
        self.assertIn(words, error["message"])
        self.assertEqual((error["file"], error["line"]), (f"migrations/{A}/up.sql", line))

    def test_what_cannot_be_run_is_refused(self):
        self.refuse("SELECT '\xe4';".encode("latin-1"), "not in UTF-8", 1)
        self.refuse("SELECT 1;".encode("utf-16"), "UTF-16", 1)
        self.refuse(b"SELECT 1;\nSELECT\0 2;", "NUL byte", 2)
        self.refuse(b"", "no statement", 1)
        self.refuse(b"-- nothing\r\n/* at all */\r\n", "no statement", 1)
        self.refuse(b"SELECT 1;\nSELECT 'x;\n", "never closed", 2)
        self.refuse(b"BEGIN;\nSELECT 1;\nCOMMIT;\n", "runner's transaction", 1)
        self.refuse(b"SELECT 1;\n\\copy t from 'x'\n", "command of psql", 2)
        self.refuse(b"SELECT 1;\nSELECT :name;\n", "variable of psql", 2)
        self.refuse(b"COPY t FROM STDIN;\n1\n", "without its data", 1)
        self.refuse(b"-- pgmend: transaction one\nVACUUM;\n", "in a transaction", 2)

    def test_what_is_unusual_is_run(self):
        self.up(A, "CREATE TABLE t (a integer, b text);")
        path = self.up(B, "")
        path.write_bytes(
            b"\xef\xbb\xbf-- line ends of elsewhere\r\nCOPY t (a, b)\r\nFROM STDIN;\r\n1\tone; 'x\r\n"
            b"2\ttwo\r\n\\.\r\nALTER TABLE t ADD CHECK (a > 0);\r\n"
            b"DO $$ BEGIN IF (SELECT count(*) FROM t) <> 2 THEN RAISE 'rows'; END IF; END $$;\r\n"
        )
        self.up(
            C,
            "CREATE ROLE pgmend_nobody; GRANT SELECT ON t TO pgmend_nobody, pgmend_stranger;\n"
            "CREATE INDEX CONCURRENTLY t_a ON t (a);\nVACUUM t;\nLOCK TABLE t;\n"
            "SET search_path = pg_catalog;\nALTER TABLE public.t ADD c integer;",
        )
        self.up("20250104_0900_add_d", "ALTER TABLE t ADD d integer;")
        self.verify()
        self.declare(
            "CREATE TABLE t (a integer CHECK (a > 0), b text, c integer, d integer);"
            "CREATE INDEX t_a ON t (a);"
        )
        self.succeed("diff", "migrations:migrations", "schema.sql", "--privileges", "none")

    def test_a_large_file_is_read(self):
        path = self.up(A, "")
        row = b"-- " + b"x" * 1000 + b"\n"
        path.write_bytes(b"CREATE TABLE t (a integer);\n" + row * 52000 + b"SELECT 1;")
        self.verify(0, "--no-replay")

    def test_names_that_promise_something_else_are_warned_of(self):
        self.up(A, "CREATE TABLE t (a integer);")
        self.up("20250102_0900_remove_x", "ALTER TABLE t ADD b integer;")
        self.up("20250103_0900_migrate_x", "ALTER TABLE t ADD c integer;")
        self.up("20250104_0900_optimize_x", "CREATE INDEX ON t (a);")
        self.up("20250105_0900_init_x", f'SELECT 1;\nALTER TABLE "{"x" * 62}é" ADD a integer;')
        warnings = self.verify(0, "--no-replay")["warnings"]
        self.assertEqual(len(warnings), 4)
        self.assertIn("up.sql:2", warnings[3])
        self.assertIn("drops or deletes nothing", warnings[0])
        self.assertIn("works on no rows", warnings[1])
        self.assertIn("not the first", warnings[2])

    def test_a_failure_is_told_with_its_place(self):
        self.up(A, "CREATE TABLE t (a integer);\n\nALTER TABLE t ADD b nothing;")
        error = self.fail_json(2, "verify", "--json")
        self.assertEqual(error["sqlstate"], "42704")
        self.assertEqual((error["file"], error["line"]), (f"migrations/{A}/up.sql", 3))


class Branches(Case):
    def setUp(self):
        super().setUp()
        self.up(A, "CREATE TABLE t (a integer, b integer);", "none")

    def test_branches_that_touch_the_same_are_found(self):
        self.up(B, "ALTER TABLE t ADD c integer; ALTER TABLE t ALTER a SET NOT NULL;", A)
        self.up(C, "ALTER TABLE t ADD d integer;", A)
        found = self.verify()
        self.assertEqual((found["heads"], found["clashes"]), ([B, C], []))
        self.up(C, "ALTER TABLE t ADD c text;", A)
        found = self.verify(3)
        self.assertEqual(
            found["clashes"], [{"object": "column public.t.c", "first": B, "second": C}]
        )
        self.up(C, "DROP TABLE t;", A)
        self.assertIn("table public.t", [each["object"] for each in self.verify(3)["clashes"]])
        joined = self.new("merge both", "--statements", "SELECT 1")
        self.assertIn(f"parents {B}, {C}\n", self.read(joined))

    def test_a_branch_is_renewed(self):
        self.up(B, "ALTER TABLE t ADD c integer;", A)
        self.up(C, "ALTER TABLE t ADD d integer;", A)
        self.up("20250104_0900_add_e", "ALTER TABLE t ADD e integer;", B)
        self.succeed("review", B, "--yes")
        done = json.loads(self.succeed("rebase", B, "--json"))
        self.assertEqual((done["was"], done["parents"]), (B, [C]))
        self.assertIn(f"-- pgmend: parents {C}\n", self.read(done["migration"]))
        self.assertIn(f"parents {done['migration']}\n", self.read("20250104_0900_add_e"))
        self.assertEqual(self.verify()["heads"], ["20250104_0900_add_e"])
        states = json.loads(self.succeed("review", "--json"))["migrations"]
        self.assertFalse(any(each["reviewed"] for each in states))
        last = json.loads(self.succeed("rebase", "20250104_0900_add_e", "--json"))["migration"]
        self.assertIn("newest already", self.succeed("rebase", last))

    def test_what_cannot_be_read_is_renewed_too(self):
        self.up(B, "ALTER TABLE t ADD c integer;", "20250101_1200_add_gone")
        self.assertIn(f"pgmend rebase {B}", self.fail_with(2, "verify"))
        self.succeed("rebase", B)
        self.up("20250101_0900_add_other", "SELECT 1;", A)
        self.assertIn("same minute", self.fail_with(2, "verify"))
        self.succeed("rebase", "20250101_0900_add_other")
        self.assertEqual(self.verify()["migrations"], 3)

    def test_sql_is_made_again(self):
        self.declare("CREATE TABLE t (a integer, b integer, c integer, d integer);")
        self.up(B, "ALTER TABLE t ADD c integer;", A)
        self.up(C, "ALTER TABLE t ADD d integer; ALTER TABLE t ADD c text;", A)
        name = json.loads(self.succeed("rebase", C, "--from-diff", "--json"))["migration"]
        self.assertIn("ADD COLUMN d integer;", self.read(name))
        self.assertNotIn("ADD COLUMN c", self.read(name))
        self.assertFalse((self.project / "migrations" / C).exists())
        self.verify(0, "--down")


class Squashes(Case):
    def setUp(self):
        super().setUp()
        self.up(A, "CREATE TABLE t (a integer);", "none")
        self.up(B, "ALTER TABLE t ADD b text; CREATE INDEX CONCURRENTLY ON t (b);", A)
        self.up(C, "ALTER TABLE t DROP a; CREATE VIEW v AS SELECT b FROM t;", B)
        self.last = "20250104_0900_add_d"
        self.up(self.last, "ALTER TABLE t ADD d integer;", C)

    def squash(self, first, last):
        """The name of the migration that stands for all from one to another."""
        done = self.succeed("squash", f"{first}..{last}", "init", "core", "--json")
        return json.loads(done)["migration"]

    def test_one_does_what_several_did(self):
        before = self.succeed("dump", "--from", "migrations:migrations")
        name = self.squash(A, C)
        self.assertEqual(name, "20250103_0900_init_core")
        self.assertTrue(self.read(name).startswith(
            f"-- pgmend: parents none\n-- pgmend: squashes {A}, {B}, {C}\n-- pgmend: generated\n"
        ))
        self.assertIn("DROP TABLE public.t;", self.read(name, "down"))
        self.assertIn(f"parents {name}\n", self.read(self.last))
        self.assertEqual(self.verify(0, "--down")["migrations"], 2)
        self.assertEqual(self.succeed("dump", "--from", "migrations:migrations"), before)

    def test_in_the_middle(self):
        name = self.squash(B, C)
        self.assertIn(f"parents {A}\n-- pgmend: squashes {B}, {C}\n", self.read(name))
        self.assertEqual(self.verify()["heads"], [self.last])

    def test_rows_and_roles_are_not_lost_unseen(self):
        self.up(B, "CREATE TABLE u (a integer); INSERT INTO u VALUES (1);\n"
                   "CREATE ROLE pgmend_somebody;", A)
        self.up(C, "DELETE FROM t;", B)
        error = self.fail_json(4, "squash", f"{A}..{C}", "init core", "--json")
        self.assertIn("rows of public.u", error["detail"])
        self.assertIn(f"{B}/up.sql:3: reaches beyond", error["detail"])
        self.assertEqual(self.verify()["migrations"], 4)
        self.succeed("squash", f"{A}..{C}", "init core", "--leave-out")


class Reviews(Case):
    def test_a_review_holds_for_what_was_read(self):
        path = self.up(A, "CREATE TABLE t (a integer);\n", "none")
        self.fail_with(4, "review", A)
        self.succeed("review", A, "--yes", "--by", "Ana B <ana@example.org>")
        self.assertRegex(
            path.read_text("utf-8"), "reviewed by Ana B <ana@example.org> on 20..-..-.. as sha256-"
        )
        states = json.loads(self.succeed("review", "--json"))["migrations"]
        self.assertTrue(states[0]["reviewed"])
        path.write_text(path.read_text("utf-8").replace("(a int", "(  a INT"), encoding="utf-8")
        self.assertIn("reviewed by Ana B", self.succeed("review"))
        path.write_text(path.read_text("utf-8").replace("INT", "small INT"), encoding="utf-8")
        self.assertIn("changed since its review", self.succeed("review"))
        self.succeed("review", A, "--yes")
        self.assertEqual(path.read_text("utf-8").count("reviewed by"), 1)
        self.assertIn("reviewed by ana", self.succeed("review"))

    def test_down_scripts_that_do_not_lead_back_are_found(self):
        self.up(A, "CREATE TABLE t (a integer); CREATE TABLE u (a integer);")
        self.write(f"migrations/{A}/down.sql", "DROP TABLE t;")
        self.assertIn(f"{A}: table public.u is left over", self.verify(3, "--down")["not_back"])
        self.assertEqual(self.verify()["not_back"], [])


if __name__ == "__main__":
    sys.exit(test_cli.main())
