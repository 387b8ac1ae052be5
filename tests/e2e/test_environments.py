#!/usr/bin/python3
"""What may be done to which databases, where connections come from, poolers, and explained errors.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import test_commands
from test_commands import PGMEND, ROOT, SECRET, read_rows, servers, wait_until

ENVIRONMENTS = ROOT / "docs/reference/environment.md"


class Environments(test_commands.Case):
    def setUp(self):
        super().setUp()
        self.write("s.sql", "CREATE TABLE t (a int);")
        self.configure()

    def configure(self, **keys):
        """An environment 'shop' with these keys."""
        keys = {"url": self.url} | keys
        text = "".join(f"    {key}: {json.dumps(value)}\n" for key, value in keys.items())
        self.write("pgmend.yaml", f"schema: s.sql\nenvironments:\n  shop:\n{text}")

    def tables(self):
        query = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        return read_rows(self.url, query)[0][0]

    def show(self, *words):
        return self.read_json(0, "environment", *words)

    def test_the_table_is_documented(self):
        rows = dict(re.findall(r"^\| `(\w+)`: .*?\| (.*) \|$", ENVIRONMENTS.read_text(), re.M))
        kinds = ("development", "test", "ephemeral", "unmarked", "staging", "production")
        for place, kind in enumerate(kinds):
            self.configure(**({} if kind == "unmarked" else {"kind": kind}))
            shown = self.show("--env", "shop")
            self.assertEqual(shown["kind"], kind)
            told = {act: cells.split(" | ")[place] for act, cells in rows.items()}
            self.assertEqual(shown["may"], told)

    def test_a_mark_holds_for_everybody(self):
        words = ("environment", "mark", "production", "--env", "shop")
        self.assertIn("confirmation", self.refuse(4, *words))
        self.assertEqual(self.show("--env", "shop")["marked_kind"], "unmarked")
        self.end_with(0, *words, "--yes")
        self.configure(kind="development")
        self.assertEqual(self.show("--env", "shop")["kind"], "production")
        apply = ("apply", "--yes", "--url", self.url, "--schema", "s.sql")
        self.assertIn("--allow-protected", self.refuse(4, *apply))
        self.assertIn("proof", self.refuse(4, *apply, "--allow-protected", "--no-proof"))
        self.assertEqual(self.tables(), 0)
        self.end_with(0, *apply, "--allow-protected")
        self.write("s.sql", "")
        gone = (*apply, "--allow-protected", "--drops", "now", "--allow-drop", "t")
        self.assertIn("approve", self.refuse(4, *gone))
        self.assertEqual(self.tables(), 1)
        # Who may read nothing else there is told all the same.
        name = f"clerk_{os.getpid()}"
        servers.psql(self.url, f"CREATE ROLE {name} LOGIN")
        self.addCleanup(servers.psql, self.server.url(), f"DROP ROLE {name}")
        clerk = self.url.replace("postgres@", f"{name}@", 1)
        self.assertEqual(self.show("--url", clerk)["marked_kind"], "production")
        # The mark is not weakened in passing.
        for weaker in (("unmark",), ("mark", "staging")):
            self.refuse(4, "environment", *weaker, "--env", "shop", "--yes")
        self.end_with(0, "environment", "unmark", "--env", "shop", "--yes", "--allow-protected")
        self.assertEqual(self.show("--env", "shop")["kind"], "development")

    def test_names_and_wrong_words(self):
        self.write("pgmend.yaml", f"environments:\n  staging:\n    url: {json.dumps(self.url)}\n")
        self.assertEqual(self.show("--env", "staging")["kind"], "staging")
        self.configure(kind="live")
        self.assertIn("production", self.refuse(2, "environment", "--env", "shop"))
        self.configure()
        self.refuse(2, "environment", "mark", "--env", "shop")
        self.refuse(2, "environment", "mark", "live", "--env", "shop")

    def test_passwords_from_elsewhere(self):
        count = self.top / "count"
        command = f"echo x >> {count}; echo {SECRET}"
        self.write("secret", f"{SECRET}\nrest\n")
        for keys in ({"password_command": command}, {"password_file": "secret"}):
            self.configure(url="postgresql://ann@127.0.0.1:1/shop", **keys)
            self.assertNotIn(SECRET, self.refuse(1, "environment", "--env", "shop"))
            self.configure(**keys)
            self.show("--env", "shop")
        self.assertEqual(count.read_text(), "x\nx\n")
        for wrong in ("exit 3", "true", "kill -9 $$"):
            self.configure(password_command=f": {SECRET}; {wrong}")
            self.assertIn("password command", self.refuse(2, "environment", "--env", "shop"))
        self.configure(password_command="echo a", password_file="secret")
        self.assertIn("both", self.refuse(2, "environment", "--env", "shop"))
        self.configure(password_file="absent")
        self.assertIn("absent", self.refuse(2, "environment", "--env", "shop"))

    def test_the_password_of_production(self):
        words = ("environment", "--env", "shop")
        secret = f"{self.url}&password={SECRET}"
        self.configure(url=secret, kind="production")
        error = self.refuse(2, *words)
        self.assertIn("pgmend.yaml:4", error)
        self.assertNotIn(SECRET, error)
        self.configure(url="env:SHOP", kind="production")
        self.write(".env", f"SHOP='{secret}'\n")
        self.assertEqual(self.show("--env", "shop")["kind"], "production")
        self.configure(url="prisma://accelerate.example/?api_key=x")
        self.assertIn("DIRECT_URL", self.refuse(2, *words))

    def test_the_direct_address(self):
        self.configure(url="postgresql://127.0.0.1:1/shop?pgbouncer=true", direct_url=self.url)
        self.show("--env", "shop")
        pooled = "postgresql://127.0.0.1:1/shop?pgbouncer=true&connection_limit=10"
        variables = self.environment() | {"DATABASE_URL": pooled}
        for direct, status in ((self.url, 0), ("", 1)):
            done = servers.run(
                [PGMEND, "environment"],
                variables | {"DIRECT_URL": direct},
                expect=(status,),
                directory=self.top,
            )
            self.assertEqual("unmarked" in done.stdout, status == 0)


class Migrations(test_commands.Case):
    """What heads and reviews of migrations say."""

    def test_which_may_run_where(self):
        self.write("migrations/20260101_0900_add_a/up.sql", "CREATE TABLE a (x int);")
        head = "-- pgmend: environments development, staging\n"
        self.write("migrations/20260102_0900_add_b/up.sql", f"{head}CREATE TABLE b (x int);")
        head = "-- pgmend: generated\n"
        path = self.write("migrations/20260103_0900_add_c/up.sql", f"{head}CREATE TABLE c (x int);")
        up = ("up", "--yes", "--url", self.url, "--allow-protected")
        self.end_with(0, "environment", "mark", "production", "--url", self.url, "--yes")
        self.assertIn("pgmend review", self.refuse(4, *up))
        found = "SELECT string_agg(tablename, ' ' ORDER BY 1) FROM pg_tables WHERE schemaname = 'public'"
        self.assertEqual(read_rows(self.url, found), [(None,)])
        self.end_with(0, "review", "20260103_0900_add_c", "--by", "Ana", "--yes")
        self.assertIn("not for production", self.end_with(0, *up).stderr)
        self.assertEqual(read_rows(self.url, found), [("a c",)])
        # Another text is not what she read.
        self.assertIn("Ana", Path(path).read_text())
        # Elsewhere what was left out runs, and nobody asks for reviews.
        other = self.new_database()
        self.write("migrations/20260104_0900_add_d/up.sql", f"{head}CREATE TABLE d (x int);")
        self.end_with(0, "environment", "mark", "staging", "--url", other, "--yes")
        self.end_with(0, "up", "--yes", "--url", other)
        self.assertEqual(read_rows(other, found), [("a b c d",)])


class Poolers(test_commands.Case):
    """Through pgbouncer."""

    def setUp(self):
        super().setUp()
        self.write("s.sql", "CREATE TABLE t (a int);")
        self.top.chmod(0o755)

    @contextmanager
    def pooler(self, mode):
        """The URL of the test's database through pgbouncer in this mode."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        database = self.url.split("?")[0].rsplit("/", 1)[1]
        host = re.search(r"host=([^&]+)", self.url)[1]
        path = self.write(
            "pgbouncer.ini",
            f"[databases]\n{database} = host={host} user=postgres\n[pgbouncer]\n"
            f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
            f"auth_type = any\npool_mode = {mode}\ndefault_pool_size = 2\n"
            "ignore_startup_parameters = extra_float_digits,options\n",
        )
        program = shutil.which("pgbouncer") or "/usr/sbin/pgbouncer"
        user = ["-u", "postgres"] if os.geteuid() == 0 else []
        process = subprocess.Popen(
            [program, *user, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            wait_until(lambda: self.answers(port), "pgbouncer answers")
            yield f"postgresql://postgres@127.0.0.1:{port}/{database}"
        finally:
            process.terminate()
            process.wait()

    @staticmethod
    def answers(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def test_transaction_mode_is_refused(self):
        with self.pooler("transaction") as url:
            read_rows(url, "SELECT 1")
            begun = time.monotonic()
            error = self.refuse(1, "environment", "mark", "production", "--yes", "--url", url)
            # A second on a machine with nothing else to do.
            self.assertLess(time.monotonic() - begun, 5)
            self.assertIn("pooler", error)
            self.assertIn("direct address", error)
            self.refuse(1, "apply", "--yes", "--url", f"{url}?pgbouncer=true", "--schema", "s.sql")
        found = read_rows(
            self.url, "SELECT nspname FROM pg_namespace WHERE nspname = 'pgmend' UNION ALL"
            " SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        )
        self.assertEqual(found, [])

    def test_session_mode_works(self):
        with self.pooler("session") as url:
            words = ("apply", "--yes", "--url", f"{url}?pgbouncer=false", "--schema", "s.sql")
            self.end_with(0, *words)
            self.end_with(0, "drift", *words[2:])
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM t"), [(0,)])


class Explain(test_commands.Case):
    def test_every_entry_is_documented(self):
        page = (ROOT / "docs/reference/explain.md").read_text()
        page += (ROOT / "docs/reference/exit-codes.md").read_text()
        listed = [entry["code"] for entry in self.read_json(0, "explain")["explanations"]]
        self.assertEqual(len(listed), len(set(listed)))
        for code in listed:
            self.assertRegex(page, rf"\b{re.escape(code)}\b")
            entry = self.read_json(0, "explain", code)
            self.assertTrue(entry["cause"])
            for other in re.findall(r"\bSee ([0-9A-Z]{5})\b", entry["cure"] or ""):
                self.assertIn(other, listed)

    def test_codes(self):
        self.assertIn("IF NOT EXISTS", self.end_with(0, "explain", "42p07").stdout)
        self.assertEqual(self.read_json(0, "explain", "23999")["explained_as"], "23")
        self.assertIn("'pgmend explain'", self.refuse(2, "explain", "nonsense"))

    def test_who_has_it(self):
        servers.psql(self.url, 'CREATE TABLE users (id int); CREATE TABLE "Weird ""T" (x int)')
        path = self.write("s.sql", "CREATE TABLE users (id int, mail text);")
        words = ("explain", "42703", "--url", self.url, "--schema", path)
        names = [word for name in ("users.mail", 'Weird "T', "no") for word in ("--object", name)]
        mail, weird, no = self.read_json(0, *words, *names)["objects"]
        self.assertEqual((mail["declared"], mail["live"]), (["column public.users.mail"], []))
        self.assertIn("pgmend plan", mail["verdict"])
        self.assertEqual((weird["declared"], weird["live"]), ([], ['table public."Weird ""T"']))
        self.assertIn("nobody", no["verdict"])
        words = ("explain", "42703", "--object", "users", "--url", test_commands.UNREACHABLE)
        self.assertEqual(self.end_with(0, *words).stdout.count("not known"), 3)

    def test_the_last_failure(self):
        last = ("explain", "last", "--url", self.url)
        self.assertIsNone(self.read_json(0, *last)["run"])
        path = self.write("s.sql", "CREATE TABLE users (id int, mail text);")
        schema = ("--url", self.url, "--schema", path)
        self.end_with(0, "apply", "--yes", *schema)
        servers.psql(self.url, "CREATE TABLE other ()")
        self.end_with(0, "apply", "--yes", *schema[:2], "--schema", self.write("t.sql", ""), "--allow-drop", "x", "--drops", "trash")
        self.end_with(1, "db", "execute", "--yes", *schema[:2], "--command", "TABLE users")
        said = self.read_json(0, "explain", "last", *schema)
        self.assertEqual((said["run"]["kind"], said["run"]["sqlstate"]), ("execute", "42P01"))
        self.assertEqual(said["code"], "42P01")
        users = said["objects"][0]
        self.assertEqual((users["live"], users["recorded"]), ([], ["table public.users"]))
        self.assertIn("went by other ways", users["verdict"])


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
