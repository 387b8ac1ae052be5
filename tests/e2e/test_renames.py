#!/usr/bin/python3
"""Renames from outside: directives, --rename, answers, candidates, and what is refused.

PGMEND names the program, build/pgmend by default. The last line printed is `N passed, N failed`.
"""

import json
import os
import pty
import select
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import test_commands  # noqa: E402  (needs the path)
from test_commands import PGMEND, read_rows, remove_state, servers  # noqa: E402

HAVE = """CREATE TABLE orders (id serial PRIMARY KEY, note text);
CREATE TABLE customers (id integer PRIMARY KEY, fax text, mail text);
"""
ROWS = "INSERT INTO orders (note) VALUES ('a'), ('b'); INSERT INTO customers VALUES (1, 'f', 'm');"
PLAIN = HAVE.replace("orders", "purchases")
SAID = """-- pgmend: renamed-from orders
CREATE TABLE purchases (id serial PRIMARY KEY,
    -- pgmend: renamed-from note
    remark text);
CREATE TABLE customers (id integer PRIMARY KEY, fax text, mail text);
"""


class Renames(test_commands.Case):
    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)

    def words(self, command, schema, *more):
        """A command on the database with this declared schema."""
        return (command, "--url", self.url, "--schema", self.write("want.sql", schema), *more)

    def check_kept(self, table="purchases", column="remark"):
        """The rows are there, and the sequence goes on."""
        query = f"SELECT id, {column} FROM {table} ORDER BY id"
        self.assertEqual(read_rows(self.url, query), [(1, "a"), (2, "b")])
        following = read_rows(self.url, f"INSERT INTO {table} DEFAULT VALUES RETURNING id")
        self.assertEqual(following, [(3,)])

    def test_directives(self):
        done = self.end_with(3, *self.words("drift", SAID))
        self.assertIn("~ table public.orders → public.purchases", done.stdout)
        self.assertIn("~ column public.orders.note → public.purchases.remark", done.stdout)
        plan = self.read_json(3, *self.words("plan", SAID))
        self.assertTrue(plan["proved"])
        self.assertFalse(plan["equal"])
        self.assertEqual({step["action"] for step in plan["steps"]}, {"rename"})
        said = [r["to"] for r in plan["renames"] if not r["implied"]]
        self.assertEqual(said, ["table public.purchases", "column public.purchases.remark"])
        implied = {r["to"] for r in plan["renames"] if r["implied"]}
        self.assertEqual(
            implied,
            {"sequence public.purchases_id_seq", "primary key public.purchases.purchases_pkey"},
        )
        self.end_with(0, *self.words("apply", SAID, "--yes"))
        self.check_kept()
        # they may stay
        done = self.end_with(0, *self.words("drift", SAID))
        self.assertEqual(done.stderr, "")
        self.end_with(0, *self.words("apply", SAID, "--yes"))

    def test_a_plan_file(self):
        path = str(self.top / "plan.json")
        self.end_with(3, *self.words("plan", SAID, "--out", path))
        plan = json.loads(Path(path).read_text(encoding="utf-8"))
        same = self.read_json(0, "diff", self.url, self.url)
        self.assertNotEqual(plan["from"]["digest"], plan["to"]["digest"])
        self.assertEqual(same["from"]["digest"], self.digest(self.url))
        self.assertEqual(plan["destroys"], [])
        self.end_with(0, "apply", path, "--yes", "--url", self.url)
        self.check_kept()
        self.refuse(4, "apply", path, "--yes", "--url", self.url)

    def test_options(self):
        want = SAID.replace("-- pgmend: renamed-from", "-- once")
        options = ("--rename=public.orders=public.purchases", "--rename", "public.orders.note=remark")
        done = self.end_with(3, *self.words("diff", want, "--sql", *options))
        self.assertNotIn("DROP", done.stdout)
        self.end_with(0, *self.words("apply", want, "--yes", *options))
        self.check_kept()
        done = self.end_with(0, *self.words("apply", want, "--yes", *options))
        self.assertIn("there already", done.stderr)

    def test_options_that_are_wrong(self):
        for rename, words in (
            ("public.orders", ["OLD=NEW"]),
            ("public.orders=", ["OLD=NEW"]),
            ("=public.orders", ["OLD=NEW"]),
            ("public.nothing=public.purchases2", ["no public.nothing", "with its schema"]),
            ("orders=purchases", ["no orders", "public.orders"]),
            ("public.orders=public.elsewhere", ["no public.elsewhere", "declare"]),
            ("public.orders.note=public.customers.mail", ["column public.orders.note"]),
            ("index public.orders=public.purchases", ["no index public.orders"]),
            ("table public.orders=view public.purchases", ["kind"]),
            ("public.customers=public.purchases", ["still declared"]),
        ):
            for command in ("diff", "plan", "apply"):
                more = ("--yes",) if command == "apply" else ()
                words_of_it = self.words(command, PLAIN, f"--rename={rename}", *more)
                error = self.refuse(2, *words_of_it)
                for word in words:
                    self.assertIn(word, error)
                self.assertEqual(error.count("error:"), 1, error)
                self.assertIn("hint:", error)
        error = self.refuse(2, *self.words("diff", PLAIN, "--rename=public.orders=public.purchases",
                                           "--rename=public.customers=public.purchases"))
        self.assertIn("already", error)
        self.check_kept("orders", "note")

    def test_a_name_that_several_have(self):
        servers.psql(self.url, "CREATE INDEX x ON orders (note); ALTER TABLE orders ADD COLUMN x int")
        want = HAVE.replace("note text", "note text, y int") + "CREATE INDEX y ON orders (note);\n"
        error = self.refuse(2, *self.words("diff", want, "--rename=public.orders.x=public.orders.y"))
        self.assertIn("column public.orders.x", error)
        self.assertIn("index public.orders.x", error)
        both = ("--rename=column public.orders.x=y", "--rename=index public.orders.x=y")
        self.end_with(0, *self.words("apply", want, "--yes", *both))

    def test_directives_that_are_wrong(self):
        for text, words in (
            ("-- pgmend: renamed-form orders\n" + PLAIN, ["want.sql:1", "renamed-form"]),
            ("-- pgmend: renamed-from\n" + PLAIN, ["want.sql:1", "old name"]),
            ("-- pgmend: renamed-from a b\n" + PLAIN, ["want.sql:1", "a b"]),
            (PLAIN + "-- pgmend: renamed-from orders\n", ["want.sql:3", "before nothing"]),
            ("CREATE TABLE t (a int, -- pgmend: renamed-from b\n c int);\n", ["want.sql:1", "line"]),
            (
                "CREATE TABLE t (a int,\n-- pgmend: renamed-from b\nUNIQUE (a));\n",
                ["want.sql:2", "has a name"],
            ),
            (
                HAVE + "-- pgmend: renamed-from orders\nCREATE TABLE purchases (id int);\n",
                ["want.sql:3", "still declared"],
            ),
            (
                "-- pgmend: renamed-from orders\n" + HAVE.splitlines()[1],
                ["want.sql:1", "has both", "table public.customers"],
            ),
        ):
            error = self.refuse(2, *self.words("diff", text))
            for word in words:
                self.assertIn(word, error)

    def test_directives_without_use(self):
        text = "-- pgmend: renamed-from bygone\nCREATE TABLE brand_new (id int);\n" + HAVE
        done = self.end_with(3, *self.words("drift", text))
        self.assertIn("want.sql:1: renamed-from bygone", done.stderr)
        # in a database that has nothing yet there is nothing to say
        done = self.end_with(3, "diff", "empty", self.write("all.sql", SAID), "--sql")
        self.assertNotIn("warning", done.stderr)

    def test_candidates(self):
        done = self.end_with(3, *self.words("diff", PLAIN))
        self.assertIn("--rename 'table public.orders = public.purchases'", done.stderr)
        sql = self.end_with(3, *self.words("diff", PLAIN, "--sql"))
        self.assertNotIn("rename", sql.stdout.lower())
        self.assertIn("--rename", sql.stderr)
        self.assertIn("--rename", self.end_with(3, *self.words("plan", PLAIN)).stderr)
        found = self.read_json(3, *self.words("diff", PLAIN))["rename_candidates"]
        self.assertIn(
            {"kind": "table", "from": "table public.orders", "to": "table public.purchases",
             "loses_data": True},
            found,
        )
        # two columns that fit as well as each other are none
        two = HAVE.replace("fax text, mail text", "phone text, web text")
        self.assertEqual(self.read_json(3, *self.words("diff", two))["rename_candidates"], [])
        one = HAVE.replace("fax text", "phone text")
        found = self.read_json(3, *self.words("diff", one))["rename_candidates"]
        self.assertEqual([c["to"] for c in found], ["column public.customers.phone"])

    def test_nobody_decided(self):
        for more in (("--yes",), ()):
            done = self.end_with(4, *self.words("apply", PLAIN, *more))
            self.assertIn("# rename table public.orders = public.purchases\n", done.stdout)
            self.assertIn("# drop table public.orders\n", done.stdout)
            self.assertIn("--answers", done.stderr)
        error = self.read_json(4, *self.words("apply", PLAIN, "--yes"))["error"]
        self.assertEqual(error["name"], "blocked")
        self.assertIn("rename table public.orders = public.purchases", error["detail"])
        # the template as it is decides nothing
        answers = self.write("answers.txt", done.stdout)
        self.end_with(4, *self.words("apply", PLAIN, "--yes", "--answers", answers))
        self.check_kept("orders", "note")

    def test_answers(self):
        answers = self.write("answers.txt", "\n# x\n  rename table public.orders = public.purchases \r\n")
        self.end_with(0, *self.words("apply", PLAIN, "--yes", "--answers", answers))
        self.check_kept("purchases", "note")

    def test_answers_that_drop(self):
        answers = self.write("answers.txt", "drop table public.orders\n")
        words = self.words("apply", PLAIN, "--yes", "--drops", "now", "--answers", answers)
        self.assertIn("pgmend approve", self.refuse(4, *words))
        self.apply_approved(["public.orders", "sequence public.orders_id_seq"],
                            *self.words("plan", PLAIN, "--drops", "now", "--answers", answers)[1:])
        self.assertEqual(read_rows(self.url, "SELECT * FROM purchases"), [])

    def test_the_word_of_allow_drop(self):
        error = self.refuse(4, *self.words("apply", PLAIN, "--yes", "--drops", "now", "--allow-drop", "table public.orders",
                                           "--allow-drop", "sequence public.orders_id_seq"))
        self.assertNotIn("looks renamed", error)
        self.assertIn("pgmend approve", error)

    def test_answers_that_are_wrong(self):
        for text, line in (("keep it\n", 1), ("\nrename this\n", 2), ("drop\n", 1)):
            answers = self.write("answers.txt", text)
            error = self.refuse(2, *self.words("apply", PLAIN, "--yes", "--answers", answers))
            self.assertIn(f"answers.txt:{line}", error)

    def test_heal_leaves_renames_alone(self):
        want = SAID + "CREATE TABLE extra (id int);\n"
        done = self.end_with(3, *self.words("heal", want, "--yes"))
        self.assertIn("it is table public.orders under a new name", done.stdout)
        tables = read_rows(self.url, "SELECT relname FROM pg_class WHERE relkind IN ('r', 'S')"
                           " AND relnamespace = 'public'::regnamespace ORDER BY 1")
        self.assertEqual([t[0] for t in tables], ["customers", "extra", "orders", "orders_id_seq"])
        self.end_with(0, *self.words("apply", want, "--yes"))
        self.check_kept()

    def test_an_exchange_by_directives_is_refused(self):
        text = (
            "-- pgmend: renamed-from customers\n" + HAVE.splitlines()[0] + "\n"
            "-- pgmend: renamed-from orders\n" + HAVE.splitlines()[1] + "\n"
        )
        error = self.refuse(2, *self.words("diff", text))
        self.assertIn("--rename", error)

    def ask(self, answers, *words):
        """Runs pgmend on a terminal and answers its questions; its status and what it said."""
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(self.top)
            os.execve(PGMEND, [PGMEND, *words], self.environment() | {"TERM": "dumb"})
        said, asked = b"", 0
        while True:
            ready, _, _ = select.select([fd], [], [], 60)
            if not ready:
                break
            try:
                some = os.read(fd, 4096)
            except OSError:
                break
            said += some
            if said.count(b"? [") + said.count(b"?\x1b[0m [") > asked and asked < len(answers):
                os.write(fd, answers[asked].encode() + b"\n")
                asked += 1
        os.close(fd)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), said.decode()

    def test_asked_on_a_terminal(self):
        words = self.words("apply", PLAIN)
        status, said = self.ask(["q"], *words)
        self.assertEqual(status, 4, said)
        self.check_unchanged()
        status, said = self.ask(["r", "y"], *words)
        self.assertEqual(status, 0, said)
        self.check_kept("purchases", "note")

    def check_unchanged(self):
        """Nothing was done."""
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM orders"), [(2,)])


def main():
    """Runs them all."""
    names = [f"__main__.{name}" for name in sys.argv[1:]] or ["__main__.Renames"]
    suite = unittest.defaultTestLoader.loadTestsFromNames(names)
    try:
        with servers.use(15) as server:
            test_commands.Case.server = server
            result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
        remove_state(server.state)
    except servers.Unavailable as reason:
        print(reason)
        print("0 passed, 1 failed")
        return 1
    bad = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
