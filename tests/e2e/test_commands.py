#!/usr/bin/python3
"""The commands that work on databases, from outside, on PostgreSQL 15 and with the real examples:
dump, diff, drift, plan, apply, heal, compile; and what they do when something goes wrong.

PGMEND names the program, build/pgmend by default. The last line printed is `N passed, N failed`.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import closing, contextmanager
from pathlib import Path

import approved
import psycopg

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from lib import dumps, servers  # noqa: E402  (needs the path)

PGMEND = str(Path(os.environ.get("PGMEND", ROOT / "build/pgmend")).resolve())
EXAMPLES = ("agents-mvp", "fluxcore", "nexus")
SECRET = "hush-hush"
UNREACHABLE = f"postgresql://ann:{SECRET}@127.0.0.1:1/shop"
# The tables that only fluxcore's database has.
UNDECLARED = (
    "ai_signals",
    "ai_suggestions",
    "ai_traces",
    "extensions",
    "fluxcore_agent_assistants",
    "fluxcore_agents",
    "templates_before_034",
)
ANY_STATUS = range(-64, 256)
HAVE = "CREATE TABLE a (id int PRIMARY KEY, x text);\nCREATE TABLE b (id int);\n"
ROWS = "INSERT INTO a VALUES (1, 'one'), (2, 'two'); INSERT INTO b VALUES (3);"
# Adds to both tables, in this order.
WANT = "CREATE TABLE a (id int PRIMARY KEY, x text, y int);\nCREATE TABLE b (id int, z int);\n"


def wait_until(condition, what, seconds=20):
    """Waits until the condition holds; its value."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.02)


def read_rows(url, query, values=()):
    """What a query gives, read in a session of its own."""
    with closing(psycopg.connect(url, autocommit=True)) as connection:
        return connection.execute(query, values).fetchall()


def remove_state(directory):
    """The keeper of a server may write in its directory until it sees that the server is gone."""
    quiet_since = time.monotonic()
    while time.monotonic() < quiet_since + 0.5:
        if directory.exists():
            shutil.rmtree(directory, ignore_errors=True)
            quiet_since = time.monotonic()
        time.sleep(0.05)


def count_rows(url):
    """How many rows each table has."""
    tables = read_rows(
        url,
        "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind = 'r' AND n.nspname !~ '^pg(_|mend)' AND n.nspname <> 'information_schema'",
    )
    return {name: read_rows(url, f"SELECT count(*) FROM {name}")[0][0] for (name,) in tables}


def pg_dump(url):
    """The entries of a schema's dump by PostgreSQL itself."""
    program = servers.pg_dump_for(15)
    return dumps.entries(servers.run([program, "-s", "--no-owner", "-d", url]).stdout)


class Case(approved.Approving, unittest.TestCase):
    """A test with a directory and a database of its own."""

    server = None  # set by main()

    def setUp(self):
        self.top = Path(tempfile.mkdtemp(prefix="pgmend-commands-"))
        self.addCleanup(shutil.rmtree, self.top)
        self.url = self.new_database()

    def new_database(self):
        """The URL of an empty database that is dropped at the end of the test."""
        name = self.server.create_database()
        self.addCleanup(self.server.drop_database, name)
        return self.server.url(name)

    def load_example(self, name):
        """Loads the live database of an example; the directory with its configuration."""
        directory = ROOT / "examples" / name
        servers.psql(self.url, files=[directory / "live.sql"])
        return directory

    def write(self, name, content):
        """Writes a file of the test; its path."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def environment(self):
        """The variables that pgmend is run with."""
        return self.server.environment() | {"PGCONNECT_TIMEOUT": "5"}

    def start(self, *words):
        """Starts pgmend and does not wait for it."""
        process = subprocess.Popen(
            [PGMEND, *words],
            cwd=self.top,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        """Ends a process that a failed test left."""
        if process.poll() is None:
            process.kill()
        process.communicate()

    def end_with(self, status, *words, where=None):
        """Runs pgmend, which has to end with this status."""
        command = [PGMEND, *words]
        done = servers.run(
            command, self.environment(), expect=ANY_STATUS, directory=where or self.top
        )
        self.assertEqual(done.returncode, status, f"{words}\n{done.stdout}{done.stderr}")
        return done

    def read_json(self, status, *words, where=None):
        """What pgmend prints with --json when it ends with this status."""
        done = self.end_with(status, *words, "--json", where=where)
        self.assertEqual(done.stderr, "")
        return json.loads(done.stdout)

    def refuse(self, status, *words, where=None):
        """The error that pgmend prints when it ends with this status."""
        done = self.end_with(status, *words, where=where)
        self.assertRegex(done.stderr, r"(?m)^pgmend: error: .")
        return done.stderr

    def digest(self, source):
        """The digest in the last line of a source's snapshot. The sum after it is of the text,
        where an expression may be written in two ways that mean the same."""
        text = self.end_with(0, "dump", "--from", source, "--as-snapshot").stdout
        line = text.splitlines()[-1]
        self.assertRegex(line, r"^digest [0-9a-f]{64}( |$)")
        return line.split()[1]

    @contextmanager
    def locked(self, table):
        """Another session reads the table in a transaction that does not end."""
        with closing(psycopg.connect(self.url)) as connection:
            connection.execute(f"LOCK TABLE {table} IN ACCESS SHARE MODE")
            yield

    def others(self, condition="true"):
        """Sessions on the database that work for pgmend."""
        return read_rows(
            self.url,
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            f" AND application_name LIKE 'pgmend%%' AND {condition}",
        )


class Dump(Case):
    def check_script(self, example):
        self.load_example(example)
        copy = self.new_database()
        script = self.top / "schema.sql"
        self.end_with(0, "dump", "--url", self.url, "--out", str(script))
        servers.psql(copy, files=[script])

        found = self.end_with(0, "diff", self.url, copy)
        self.assertEqual(found.stdout, "")
        self.assertEqual(self.end_with(0, "diff", "--sql", copy, self.url).stdout, "")
        self.assertEqual(self.digest(copy), self.digest(self.url))
        self.assertEqual(self.digest(str(script)), self.digest(self.url))
        original = pg_dump(self.url)
        self.assertGreater(len(original), 10)
        self.assertEqual(dumps.differences(pg_dump(copy), original), [])
        self.assertEqual(sum(count_rows(copy).values()), 0)

    def test_a_script_of_agents_mvp(self):
        self.check_script("agents-mvp")

    def test_a_script_of_fluxcore(self):
        self.check_script("fluxcore")

    def test_a_script_of_nexus(self):
        self.check_script("nexus")

    def test_dumps_settle(self):
        """PostgreSQL prints some expressions in another way when it reads what it printed itself;
        from the second time on nothing changes."""
        self.load_example("fluxcore")
        first = self.end_with(0, "dump", "--url", self.url).stdout
        self.assertEqual(self.end_with(0, "dump", "--url", self.url).stdout, first)
        second = self.end_with(0, "dump", "--from", self.write("first.sql", first)).stdout
        third = self.end_with(0, "dump", "--from", self.write("second.sql", second)).stdout
        self.assertEqual(third, second)

    def files(self, directory):
        """The files below a directory and what is in them."""
        paths = (path for path in directory.rglob("*") if path.is_file())
        return {str(path.relative_to(directory)): path.read_bytes() for path in paths}

    def test_directories(self):
        for example in EXAMPLES:
            with self.subTest(example):
                self.url = self.new_database()
                self.load_example(example)
                directory = self.top / example
                self.end_with(0, "dump", "--url", self.url, "--to", str(directory))
                self.end_with(0, "diff", self.url, str(directory))
                self.assertEqual(self.digest(str(directory)), self.digest(self.url))

                before = self.files(directory)
                self.assertGreater(len(before), 8)
                self.end_with(0, "dump", "--url", self.url, "--to", str(directory))
                self.assertEqual(self.files(directory), before)

    def test_a_directory_follows_the_database(self):
        servers.psql(self.url, HAVE)
        directory = self.top / "schema"
        self.end_with(0, "dump", "--url", self.url, "--to", str(directory))
        self.assertIn("public/table/b.sql", self.files(directory))
        servers.psql(self.url, "DROP TABLE b; CREATE VIEW v AS SELECT x FROM a")
        self.end_with(0, "dump", "--url", self.url, "--to", str(directory))
        self.assertNotIn("public/table/b.sql", self.files(directory))
        self.end_with(0, "diff", self.url, str(directory))


class Mend(Case):
    def objects(self, where):
        """What drift shows."""
        drift = self.read_json(3, "drift", "--url", self.url, where=where)
        return {each["object"]: each["action"] for each in drift["differences"]}

    def heal(self, where, left):
        """Heals; every table that was there keeps its rows, whose numbers are returned."""
        before = count_rows(self.url)
        self.assertTrue(self.objects(where))
        healed = self.read_json(3 if left else 0, "heal", "--yes", "--url", self.url, where=where)
        self.check_left(where, healed, left)
        self.assertGreater(healed["steps_done"], 0)
        after = count_rows(self.url)
        self.assertEqual({name: after.get(name) for name in before}, before)
        self.assertFalse(any(n for name, n in after.items() if name not in before))
        return before

    def check_left(self, where, healed, left):
        """What heal says it left alone is what drift shows: `left` and the parts of that."""
        named = {each["object"] for each in healed["not_healed"]}
        self.assertLessEqual(set(left), named)
        self.assertEqual(set(self.objects(where)) if left else set(), named)
        names = [each.split(" ", 1)[1] for each in left]
        for each in named:
            self.assertTrue(any(name in each for name in names), each)

    def heal_again(self, where, left):
        """Nothing is done the second time."""
        before = self.digest(self.url)
        again = self.read_json(3 if left else 0, "heal", "--yes", "--url", self.url, where=where)
        self.assertEqual(again["steps"], [])
        self.check_left(where, again, left)
        self.assertEqual(self.digest(self.url), before)

    def test_agents_mvp_is_healed_whole(self):
        where = self.load_example("agents-mvp")
        self.assertEqual(set(self.objects(where).values()), {"add"})
        before = self.heal(where, [])
        self.assertEqual(sum(before.values()), 11624)
        self.assertEqual(self.end_with(0, "drift", "--url", self.url, where=where).stderr, "")
        self.heal_again(where, [])
        self.end_with(0, "apply", "--yes", "--url", self.url, where=where)

    def test_nexus_is_healed_and_the_rest_applied(self):
        where = self.load_example("nexus")
        table = "column public.chat_conversations"
        left = [f"{table}.channel_source", f"{table}.created_at"]
        before = self.heal(where, left)
        self.assertEqual(sum(before.values()), 5904)
        self.assertEqual(self.objects(where), dict.fromkeys(left, "change"))
        self.heal_again(where, left)
        self.end_with(0, "apply", "--yes", "--url", self.url, where=where)
        self.end_with(0, "drift", "--url", self.url, where=where)
        after = count_rows(self.url)
        self.assertEqual({name: after[name] for name in before}, before)
        old = read_rows(self.url, "SELECT DISTINCT category, scope FROM credentials")
        self.assertEqual(old, [("general", "global")])

    def test_fluxcore_is_healed_and_the_rest_applied(self):
        where = self.load_example("fluxcore")
        left = [f"table public.{name}" for name in UNDECLARED]
        before = self.heal(where, left)
        rest = self.objects(where)
        self.assertEqual(set(rest.values()), {"drop"})
        self.heal_again(where, left)

        apply = ("apply", "--yes", "--drops", "now", "--url", self.url)
        error = self.refuse(4, *apply, where=where)
        for each in left:
            self.assertIn(each, error)
        self.assertEqual(self.objects(where), rest)
        self.apply_approved(left, "--drops", "now", "--url", self.url, where=where)
        self.end_with(0, "drift", "--url", self.url, where=where)
        after = count_rows(self.url)
        kept = {name: n for name, n in before.items() if name not in UNDECLARED}
        self.assertEqual({name: after.get(name) for name in kept}, kept)
        self.assertFalse(set(UNDECLARED) & set(after))

    def test_nothing_is_done_unasked(self):
        where = self.load_example("nexus")
        before = self.digest(self.url)
        for command in ("apply", "heal"):
            self.refuse(4, command, "--url", self.url, where=where)
            self.end_with(3, command, "--dry-run", "--yes", "--url", self.url, where=where)
        self.assertEqual(self.digest(self.url), before)


class Plan(Case):
    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)
        self.want = self.write("want.sql", WANT)
        self.plan = str(self.top / "plan.json")

    def make_plan(self):
        """Writes the plan file."""
        self.end_with(3, "plan", "--url", self.url, "--schema", self.want, "--out", self.plan)

    def apply_plan(self, status):
        """Runs the plan file."""
        words = ("apply", self.plan, "--yes", "--url", self.url)
        return self.end_with(status, *words)

    def test_a_plan_file_is_run(self):
        before = self.digest(self.url)
        self.make_plan()
        self.assertEqual(self.digest(self.url), before)
        self.apply_plan(0)
        self.end_with(0, "drift", "--url", self.url, "--schema", self.want)
        self.assertEqual(count_rows(self.url), {"a": 2, "b": 1})

    def test_a_plan_is_for_one_state(self):
        self.make_plan()
        servers.psql(self.url, "CREATE TABLE meanwhile (id int)")
        before = self.digest(self.url)
        self.assertIn("changed", self.apply_plan(4).stderr)
        error = self.read_json(4, "apply", self.plan, "--yes", "--url", self.url)["error"]
        self.assertEqual(error["name"], "stale-plan")
        self.assertEqual(self.digest(self.url), before)
        servers.psql(self.url, "DROP TABLE meanwhile")
        self.apply_plan(0)
        self.apply_plan(4)

    def test_an_edited_plan_is_refused(self):
        self.make_plan()
        before = self.digest(self.url)
        text = Path(self.plan).read_text(encoding="utf-8")
        step = "ALTER TABLE public.b ADD COLUMN z"
        self.assertIn(step, text)
        self.write("plan.json", text.replace(step, "ALTER TABLE public.b ADD COLUMN q"))
        self.assertIn(self.plan, self.apply_plan(2).stderr)
        self.write("plan.json", text[: len(text) // 2])
        self.assertIn(self.plan, self.apply_plan(2).stderr)
        self.assertEqual(self.digest(self.url), before)

    def test_a_script_does_the_same(self):
        words = ("plan", "--sql", "--url", self.url, "--schema", self.want)
        servers.psql(self.url, self.end_with(3, *words).stdout)
        self.end_with(0, "drift", "--url", self.url, "--schema", self.want)

    def test_what_is_destroyed_has_to_be_named(self):
        less = self.write("less.sql", "CREATE TABLE a (id int PRIMARY KEY);\n")
        words = ("apply", "--yes", "--drops", "now", "--url", self.url, "--schema", less)
        before = self.digest(self.url)
        error = self.refuse(4, *words)
        self.assertIn("column public.a.x", error)
        self.assertIn("table public.b", error)
        named = ("--allow-drop", "table public.b", "--allow-drop", "column public.a.x")
        self.assertIn("approve", self.refuse(4, *words, *named))
        self.assertEqual(self.digest(self.url), before)
        self.assertEqual(count_rows(self.url), {"a": 2, "b": 1})
        self.apply_approved(["table public.b", "public.a.x"], *words[2:])
        self.end_with(0, "drift", "--url", self.url, "--schema", less)
        self.assertEqual(count_rows(self.url), {"a": 2})

    def test_a_protected_environment(self):
        address = json.dumps(self.url)
        self.write(
            "pgmend.yaml",
            f"schema: [want.sql]\nenvironments:\n  production:\n    url: {address}\n"
            "    protected: true\n",
        )
        before = self.digest(self.url)
        for command in ("apply", "heal"):
            error = self.refuse(4, command, "--yes", "--env", "production")
            self.assertIn("'production'", error)
            self.assertIn("--allow-protected", error)
        both = ("--env", "production", "--url", self.url)
        self.refuse(4, "apply", "--yes", *both)
        self.assertEqual(self.digest(self.url), before)
        self.end_with(3, "drift", "--env", "production")
        self.end_with(0, "apply", "--yes", "--allow-protected", "--env", "production")
        self.end_with(0, "drift", "--env", "production")

    def test_a_failing_step_leaves_nothing(self):
        tight = WANT.replace("x text", "x text CHECK (x <> 'two')").replace("z int", "z int, w int")
        path = self.write("tight.sql", tight)
        before = self.digest(self.url)
        words = ("apply", "--yes", "--no-online", "--url", self.url, "--schema", path)
        error = self.refuse(1, *words)
        self.assertIn("nothing was changed", error)
        self.assertIn("a_x_check", error)
        self.assertEqual(self.digest(self.url), before)


class Declared(Case):
    def test_a_failing_statement(self):
        text = "create table t (id int);\n\ncreate view v as\n select no from t;\n"
        path = self.write("bad.sql", text)
        words = ("drift", "--url", self.url, "--schema", path)
        text = self.refuse(2, *words)
        self.assertIn('column "no" does not exist', text)
        self.assertIn(f"{path}:4:", text)
        self.assertIn("select no from t", text)
        error = self.read_json(2, *words)["error"]
        self.assertEqual((error["file"], error["line"]), (path, 4))
        self.assertEqual(error["sqlstate"], "42703")
        self.assertEqual(error["statement"], "create view v as\n select no from t")

    def test_a_syntax_error(self):
        path = self.write("bad.sql", "create table t (id int);\n\ncreate tabel u ();\n")
        text = self.refuse(2, "compile", "--schema", path)
        self.assertIn('syntax error at or near "tabel"', text)
        self.assertIn(f"{path}:3:8", text)
        self.assertIn("create tabel u ()", text)

    def test_a_command_of_psql(self):
        path = self.write("meta.sql", "create table t (id int);\n\\i other.sql\n")
        text = self.refuse(2, "drift", "--url", self.url, "--schema", path)
        self.assertIn(f"{path}:2:", text)
        self.assertIn("\\i", text)
        self.assertIn("psql", text)

    def test_windows_files(self):
        servers.psql(self.url, HAVE + "COMMENT ON TABLE a IS 'größer'")
        text = "\ufeff" + HAVE + "COMMENT ON TABLE a IS 'größer';\n"
        path = self.write("windows.sql", text.replace("\n", "\r\n").replace("(id", "(\r\n  id"))
        self.end_with(0, "drift", "--url", self.url, "--schema", path)

    def test_files_refer_to_each_other(self):
        servers.psql(self.url, "CREATE TABLE z (id int); CREATE VIEW a AS SELECT id FROM z")
        self.write("schema/a.sql", "CREATE VIEW a AS SELECT id FROM z;\n")
        self.write("schema/z.sql", "CREATE TABLE z (id int);\n")
        self.end_with(0, "drift", "--url", self.url, "--schema", "schema")

    def test_a_file_that_is_not_there(self):
        error = self.refuse(2, "drift", "--url", self.url, "--schema", "absent.sql")
        self.assertIn("absent.sql", error)

    def test_compiling_twice_gives_the_same_bytes(self):
        schema = str(ROOT / "examples/fluxcore/schema")
        files = [self.top / "one.snapshot", self.top / "two.snapshot"]
        for file in files:
            self.end_with(0, "compile", "--schema", schema, "--out", str(file))
        content = files[0].read_bytes()
        self.assertGreater(len(content), 10000)
        self.assertEqual(content, files[1].read_bytes())

    def test_snapshots_are_sources(self):
        servers.psql(self.url, HAVE)
        snapshot = str(self.top / "have.snapshot")
        self.end_with(0, "compile", "--schema", self.write("have.sql", HAVE), "--out", snapshot)
        self.end_with(0, "diff", snapshot, self.url)
        self.end_with(0, "drift", "--url", self.url, "--snapshot", snapshot)
        servers.psql(self.url, "ALTER TABLE a DROP COLUMN x")
        self.end_with(3, "diff", snapshot, self.url)
        plan = self.end_with(3, "diff", "--sql", self.url, snapshot).stdout
        servers.psql(self.url, plan)
        self.end_with(0, "diff", self.url, snapshot)

    def test_a_damaged_snapshot_is_refused(self):
        snapshot = self.top / "have.snapshot"
        schema = self.write("have.sql", HAVE)
        self.end_with(0, "compile", "--schema", schema, "--out", str(snapshot))
        text = snapshot.read_text(encoding="utf-8")
        self.assertIn('"text"', text)
        snapshot.write_text(text.replace('"text"', '"json"', 1), encoding="utf-8")
        self.assertIn(str(snapshot), self.refuse(2, "diff", str(snapshot), self.url))

    def test_what_cannot_be_compared(self):
        role = f"test_blind_{os.getpid()}"
        self.server.admin().execute(f"CREATE ROLE {role} LOGIN")
        self.addCleanup(self.server.admin().execute, f"DROP ROLE {role}")
        servers.psql(
            self.url,
            WANT + "CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' PUBLICATION p "
            "WITH (connect = false);",
        )
        self.addCleanup(servers.psql, self.url, "ALTER SUBSCRIPTION sub SET (slot_name = NONE);"
                        "DROP SUBSCRIPTION sub")
        url = self.url.replace("//postgres@", f"//{role}@")
        want = self.write("want.sql", WANT + "CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' "
                          "PUBLICATION p WITH (connect = false);")
        words = ("--url", url, "--schema", want)
        found = self.end_with(0, "drift", *words)
        self.assertRegex(found.stderr, r"(?m)^pgmend: warning: .*subscription sub")
        self.assertNotIn("subscription", found.stdout)
        for command in ("drift", "plan", "apply", "heal"):
            more = ("--yes",) if command in ("apply", "heal") else ()
            self.assertIn("--strict", self.refuse(4, command, "--strict", *more, *words))


class Access(Case):
    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)
        self.want = self.write("want.sql", WANT)

    def test_a_user_with_few_rights(self):
        role = f"test_lowly_{os.getpid()}"
        self.server.admin().execute(f"CREATE ROLE {role} LOGIN")
        self.addCleanup(self.server.admin().execute, f"DROP ROLE {role}")
        url = self.url.replace("//postgres@", f"//{role}@")
        self.end_with(0, "diff", url, self.url)
        self.end_with(3, "drift", "--url", url, "--schema", self.want)
        before = self.digest(self.url)
        self.assertEqual(self.digest(url), before)
        error = self.refuse(1, "apply", "--yes", "--url", url, "--schema", self.want)
        self.assertIn("must be owner of table a", error)
        self.assertIn("ALTER TABLE public.a", error)
        self.assertEqual(self.digest(self.url), before)

    def test_what_only_superusers_may_read(self):
        role = f"test_blind_{os.getpid()}"
        self.server.admin().execute(f"CREATE ROLE {role} LOGIN")
        self.addCleanup(self.server.admin().execute, f"DROP ROLE {role}")
        secrets = (
            f"CREATE SUBSCRIPTION s CONNECTION 'host=far.invalid password={SECRET}'"
            " PUBLICATION p WITH (connect = false);\n"
            "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w;\n"
            "CREATE USER MAPPING FOR PUBLIC SERVER far"
            f" OPTIONS (\"user\" 'me', password '{SECRET}');\n"
        )
        servers.psql(self.url, secrets)
        url = self.url.replace("//postgres@", f"//{role}@")
        declared = self.write("secrets.sql", HAVE + secrets)
        warned = self.end_with(0, "drift", "--url", url, "--schema", declared).stderr
        self.assertIn("connection of subscription s, which cannot be read", warned)
        self.assertIn("options of user mapping FOR PUBLIC SERVER far", warned)
        self.refuse(4, "drift", "--strict", "--url", url, "--schema", declared)
        self.assertEqual(
            self.end_with(0, "drift", "--url", self.url, "--schema", declared).stderr, ""
        )
        more = self.write("more.sql", WANT + secrets)
        for status, *words in (
            (0, "dump", "--url", self.url),
            (0, "dump", "--url", url, "--as-snapshot"),
            (3, "plan", "--url", self.url, "--schema", more),
            (3, "diff", "--sql", url, self.want),
        ):
            done = self.end_with(status, *words)
            self.assertNotIn(SECRET, done.stdout + done.stderr)

    def test_the_owner_needs_no_superuser(self):
        role = f"test_owner_{os.getpid()}"
        self.server.admin().execute(f"CREATE ROLE {role} LOGIN")
        self.addCleanup(self.server.admin().execute, f"DROP ROLE {role}")
        servers.psql(
            self.url,
            f"ALTER TABLE a OWNER TO {role}; ALTER TABLE b OWNER TO {role}",
        )
        self.addCleanup(servers.psql, self.url, f"REASSIGN OWNED BY {role} TO postgres")
        url = self.url.replace("//postgres@", f"//{role}@")
        self.end_with(0, "apply", "--yes", "--url", url, "--schema", self.want)
        self.end_with(0, "drift", "--url", self.url, "--schema", self.want)

    def test_no_server(self):
        for words in (
            ("drift", "--url", UNREACHABLE, "--schema", self.want),
            ("plan", "--url", UNREACHABLE, "--schema", self.want),
            ("apply", "--yes", "--url", UNREACHABLE, "--schema", self.want),
            ("heal", "--yes", "--url", UNREACHABLE, "--schema", self.want),
            ("dump", "--url", UNREACHABLE),
            ("diff", UNREACHABLE, self.want),
            ("diff", self.want, f"host=127.0.0.1 port=1 user=ann password={SECRET}"),
        ):
            for more in ((), ("--json",)):
                done = self.end_with(1, *words, *more)
                text = done.stdout + done.stderr
                self.assertIn("127.0.0.1", text)
                self.assertRegex(text, r"\b1\b.*[Cc]onnection refused")
                self.assertNotIn(SECRET, text)
        error = self.read_json(1, "dump", "--url", UNREACHABLE)["error"]
        self.assertEqual(error["name"], "connection-failed")

    def test_a_password_is_in_nothing_that_is_printed(self):
        # The server trusts everybody: nobody uses the password, and still it has to be hidden.
        url = self.url.replace("postgres@", f"postgres:{SECRET}@")
        self.assertNotEqual(url, self.url)
        plan = self.top / "plan.json"
        words = ("--url", url, "--schema", self.want)
        done = [
            self.end_with(3, "drift", *words),
            self.end_with(3, "drift", "--json", *words),
            self.end_with(3, "diff", url, self.want),
            self.end_with(3, "diff", "--json", url, self.want),
            self.end_with(3, "plan", "--out", str(plan), *words),
            self.end_with(3, "plan", "--json", *words),
            self.end_with(0, "dump", "--url", url),
            self.end_with(0, "dump", "--as-snapshot", "--url", url),
            self.end_with(0, "apply", str(plan), "--yes", "--url", url),
            self.end_with(0, "apply", "--yes", "--json", *words),
        ]
        for each in done:
            self.assertNotIn(SECRET, each.stdout + each.stderr)
        self.assertNotIn(SECRET, plan.read_text(encoding="utf-8"))

    def test_no_database(self):
        error = self.refuse(1, "drift", "--url", self.server.url("absent"), "--schema", self.want)
        self.assertIn('"absent" does not exist', error)

    def test_looking_changes_nothing(self):
        """Read-only sessions are enough for all that does not change anything; what would change
        something fails, and says why."""
        url = self.url + "&options=-c%20default_transaction_read_only%3Don"
        before = self.digest(self.url)
        words = ("--url", url, "--schema", self.want)
        self.end_with(3, "diff", url, self.want)
        self.end_with(3, "drift", *words)
        self.end_with(3, "plan", *words)
        self.end_with(0, "dump", "--url", url)
        for command in ("apply", "heal"):
            error = self.refuse(1, command, "--yes", *words)
            self.assertIn("read-only transaction", error)
            self.assertIn("nothing was changed", error)
        self.assertEqual(self.digest(self.url), before)

    def test_looking_waits_for_no_writer(self):
        """A lock that excludes writers and changes of the schema is in nobody's way who looks."""
        with closing(psycopg.connect(self.url)) as connection:
            connection.execute("LOCK TABLE a, b IN EXCLUSIVE MODE")
            started = time.monotonic()
            self.end_with(3, "drift", "--url", self.url, "--schema", self.want)
            self.end_with(3, "plan", "--url", self.url, "--schema", self.want)
            self.assertLess(time.monotonic() - started, 15)


class Together(Case):
    def setUp(self):
        super().setUp()
        servers.psql(self.url, HAVE + ROWS)
        self.want = self.write("want.sql", WANT)
        # all in one transaction; in several it is for test_online.py
        words = ("apply", "--yes", "--no-online", "--url", self.url, "--schema", self.want)
        self.apply_words = words

    def check_applied(self):
        """The database is as declared, and its rows are there."""
        self.end_with(0, "drift", "--url", self.url, "--schema", self.want)
        self.assertEqual(count_rows(self.url), {"a": 2, "b": 1})
        wait_until(lambda: not self.others(), "pgmend's sessions end")

    def finish_both(self, runs):
        """Both end: one has applied, and the other did not do it again."""
        ended = []
        for run in runs:
            out, err = run.communicate(timeout=60)
            ended.append((run.returncode, out, err))
        self.assertIn(0, [status for status, _, _ in ended], ended)
        self.assertEqual(sum("Done: " in out for _, out, _ in ended), 1, ended)
        for status, _, err in ended:
            self.assertIn(status, (0, 4, 5), ended)
            self.assertEqual(bool(err.strip()), status != 0, ended)
        self.check_applied()

    def test_two_runs_that_start_at_once(self):
        self.finish_both([self.start(*self.apply_words) for _ in range(2)])

    def test_two_runs_that_meet_at_the_lock(self):
        with self.locked("b"):
            first = self.start(*self.apply_words)
            waits = "query LIKE 'ALTER TABLE public.b%%'"
            wait_until(lambda: self.others(waits), "the first waits")
            second = self.start(*self.apply_words)
            both = "query LIKE '%%advisory%%'"
            wait_until(lambda: self.others(both), "the second waits for the first")
        self.finish_both([first, second])

    def test_a_run_that_is_killed(self):
        before = self.digest(self.url)
        with self.locked("b"):
            run = self.start(*self.apply_words)
            # The first table's column is there by then, in the transaction.
            wait_until(lambda: self.others("query LIKE 'ALTER TABLE public.b%%'"), "it waits for b")
            run.send_signal(signal.SIGKILL)
            self.assertEqual(run.wait(20), -signal.SIGKILL)
            wait_until(lambda: not self.others(), "the server ends its session")
            self.assertEqual(self.digest(self.url), before)
            columns = read_rows(
                self.url, "SELECT 1 FROM information_schema.columns WHERE column_name IN ('y', 'z')"
            )
            self.assertEqual(columns, [])
        self.end_with(0, *self.apply_words)
        self.check_applied()

    def test_a_run_that_is_interrupted(self):
        before = self.digest(self.url)
        with self.locked("b"):
            run = self.start(*self.apply_words)
            wait_until(lambda: self.others("query LIKE 'ALTER TABLE public.b%%'"), "it waits for b")
            # SIGINT is ignored where the tests run in the background.
            run.send_signal(signal.SIGTERM)
            self.assertNotEqual(run.wait(20), 0)
            wait_until(lambda: not self.others(), "the server ends its session")
            self.assertEqual(self.digest(self.url), before)
        self.end_with(0, *self.apply_words)
        self.check_applied()

    def test_a_lock_that_comes_free_in_time(self):
        with self.locked("b"):
            run = self.start(*self.apply_words)
            wait_until(lambda: self.others("query LIKE 'ALTER TABLE public.b%%'"), "it waits for b")
            time.sleep(0.3)
            self.assertIsNone(run.poll())
        out, err = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 0, out + err)
        self.check_applied()

    def test_a_lock_that_does_not(self):
        before = self.digest(self.url)
        with self.locked("b"):
            started = time.monotonic()
            error = self.refuse(5, *self.apply_words, "--patience", "1s")
            self.assertGreaterEqual(time.monotonic() - started, 1)
            self.assertIn("ALTER TABLE public.b ADD COLUMN z integer", error)
            self.assertIn("nothing was changed", error)
            self.assertEqual(self.digest(self.url), before)
            name = self.read_json(5, *self.apply_words, "--patience", "200ms")["error"]["name"]
            self.assertEqual(name, "busy")
        self.end_with(0, *self.apply_words)
        self.check_applied()


def main(majors=("15",)):
    """Runs them all on each of these servers."""
    if not os.access(PGMEND, os.X_OK):
        print(f"there is no program {PGMEND}; dev/build makes it, PGMEND names another")
        print("0 passed, 1 failed")
        return 1
    names = [f"__main__.{name}" for name in sys.argv[1:]] or ["__main__"]
    run = bad = 0
    for major in majors:
        try:
            with servers.use(int(major)) as server:
                Case.server = server
                suite = unittest.defaultTestLoader.loadTestsFromNames(names)
                result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
            remove_state(server.state)
            run += result.testsRun
            bad += len(result.failures) + len(result.errors)
        except servers.Unavailable as reason:
            print(reason)
            run, bad = run + 1, bad + 1
    print(f"{run - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
