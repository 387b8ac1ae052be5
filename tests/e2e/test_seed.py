#!/usr/bin/python3
"""Seeds, SQL outside of migrations, and the console.

MAJORS names the servers ("14 15"), 15 by default. The last line is `N passed, N failed`.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing

import psycopg
import test_commands
from test_commands import PGMEND, ROOT, SECRET, read_rows, servers, wait_until

EXAMPLE = ROOT / "examples/agents-mvp"
CODE = """export function greet(name: string): string {
  // 'single', "double" and `back` quotes; a backslash: \\n
  return `Hello, ${name}! It's "you" again.`;
}
"""


# Of phase 2.
QUOTAS = """
CREATE TABLE storage_quotas (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL UNIQUE REFERENCES users (id),
    "subscriptionTier" "SubscriptionTier" NOT NULL, "maxStorage" bigint NOT NULL,
    "maxFileSize" bigint NOT NULL, "maxFiles" integer NOT NULL, "updatedAt" timestamp(3) NOT NULL)
"""


class Seeds(test_commands.Case):
    def seed(self, status, *words, where=None):
        """What a run of all seeds says."""
        return self.read_json(status, "seed", "--url", self.url, "--yes", *words, where=where)

    def mark(self, kind):
        self.end_with(
            0, "environment", "mark", kind, "--url", self.url, "--yes", "--allow-protected"
        )

    def rows(self, query):
        return read_rows(self.url, query)

    def numbers(self, said):
        return [said[key] for key in ("created", "updated", "deleted", "kept")]

    def test_the_example_in_nine_steps(self):
        servers.psql(self.url, files=[EXAMPLE / "live.sql"])
        self.assertEqual(self.numbers(self.seed(0, "--dry-run", where=EXAMPLE)), [12, 0, 0, 0])
        users = "SELECT count(*) FROM users"
        before = self.rows(users)[0][0]
        self.refuse(1, "seed", "--url", self.url, "--yes", "--strict", where=EXAMPLE)
        said = self.seed(0, where=EXAMPLE)
        self.assertEqual(self.numbers(said), [0, 0, 0, 12])
        self.assertEqual(said["seeds"][-1]["left_out"], "storage_quotas")
        servers.psql(self.url, QUOTAS)
        self.assertEqual(self.numbers(self.seed(0, where=EXAMPLE)), [2, 0, 0, 12])
        # The second run adds nothing.
        self.assertEqual(self.numbers(self.seed(0, where=EXAMPLE)), [0, 0, 0, 14])
        self.assertEqual(self.rows(users), [(before + 4,)])
        name = "SELECT content FROM artifacts WHERE name = 'greet.ts'"
        self.assertEqual(self.rows(name), [(CODE,)])
        counts = (
            'SELECT "messageCount", (SELECT count(*) FROM messages WHERE "conversationId" = c.id)'
            " FROM conversations c WHERE title = 'A first program'"
        )
        self.assertEqual(self.rows(counts), [(2, 2)])
        quotas = 'SELECT max("maxStorage"), count(*) FROM storage_quotas'
        self.assertEqual(self.rows(quotas), [(10737418240, 2)])
        runs = self.rows("SELECT kind, outcome, details -> 'seeds' FROM pgmend.run ORDER BY id")
        self.assertEqual([run[:2] for run in runs][1:], [("seed", "done")] * 3)
        self.assertEqual(runs[0][:2], ("seed", "failed"))
        agents = runs[-1][2][3]
        self.assertTrue(agents["file"].endswith("040_agents.sql"))
        counted = {"table": "public.agents", "created": 0, "updated": 0, "deleted": 0, "kept": 3}
        self.assertEqual(agents["tables"], [counted])

    def test_declared_rows(self):
        servers.psql(
            self.url,
            'CREATE TABLE "Pla ns" (code text PRIMARY KEY, "a ""b" numeric(6, 2), info jsonb, at date);'
            """INSERT INTO "Pla ns" VALUES ('old', 1, NULL, NULL), ('pro', 9, '{"x": 1}', NULL)""",
        )
        text = (
            "table: '\"Pla ns\"'\nkey: code\ndelete: true\nrows:\n"
            "  - { code: pro, 'a \"b': 9.5, info: { x: 1 }, at: 2024-02-29 }\n"
            "  - { code: \"t\\tab\\\\\", 'a \"b': null, info: [1, two, null, true, { y: '3' }] }\n"
        )
        self.write("seeds/1_plans.yaml", text)
        dry = self.seed(0, "--dry-run", "--delete")
        self.assertEqual(self.numbers(dry), [1, 1, 1, 0])
        changes = [(c["action"], c["key"]) for c in dry["seeds"][0]["changes"]]
        self.assertEqual(changes, [("create", "t\tab\\"), ("update", "pro"), ("delete", "old")])
        self.assertIn("9.00 -> 9.50", dry["seeds"][0]["changes"][1]["change"])
        said = self.seed(0)
        self.assertEqual((self.numbers(said), said["seeds"][0]["surplus"]), ([1, 1, 0, 0], 1))
        self.assertEqual(self.numbers(self.seed(0, "--delete")), [0, 0, 1, 2])
        found = self.rows('SELECT code, "a ""b"::text, info, at::text FROM "Pla ns" ORDER BY code')
        self.assertEqual(found[0], ("pro", "9.50", {"x": 1}, "2024-02-29"))
        self.assertEqual(found[1][2], [1, "two", None, True, {"y": "3"}])
        self.write("seeds/1_plans.yaml", text + "existing: keep\n")
        servers.psql(self.url, 'UPDATE "Pla ns" SET at = NULL')
        self.assertEqual(self.numbers(self.seed(0)), [0, 0, 0, 2])

    def test_nobody_else_s_functions_are_called(self):
        servers.psql(
            self.url,
            "CREATE TABLE t (a text PRIMARY KEY, b text); INSERT INTO t VALUES ('x', 'y');"
            "CREATE FUNCTION concat_ws(text, text) RETURNS text LANGUAGE sql AS $$SELECT 1 / 0 || ''$$;"
            "CREATE FUNCTION format(text, text, text) RETURNS text LANGUAGE sql"
            " AS $$SELECT 1 / 0 || ''$$;"
            "CREATE FUNCTION \"left\"(text, integer) RETURNS text LANGUAGE sql AS $$SELECT 1 / 0 || ''$$;",
        )
        self.write("seeds/1_t.csv", "a,b\nx,z\nn,m\n")
        self.write("seeds/2.sql", "INSERT INTO t VALUES ('x') ON CONFLICT DO NOTHING;")
        self.assertEqual(self.numbers(self.seed(0)), [1, 1, 0, 1])

    def test_csv(self):
        servers.psql(self.url, "CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY, v text, n int)")
        self.write("seeds/01_s.t.csv", b'\xef\xbb\xbfid,v,n\r\n1,"a ""b""\nc",\r\n2,"",7\r\n')
        self.assertEqual(self.numbers(self.seed(0)), [2, 0, 0, 0])
        self.assertEqual(self.rows("TABLE s.t"), [(1, 'a "b"\nc', None), (2, "", 7)])
        # What COPY does not take is refused whole, with its file.
        self.write("seeds/01_s.t.csv", "id,v,n\n3,x,1\n4,y,z\n")
        error = self.refuse(1, "seed", "--url", self.url, "--yes")
        self.assertIn("01_s.t.csv", error)
        self.assertIn('"z"', error)
        for text, what in (
            ("id,v,no\n", '"no"'),
            ("v,n\nx,1\n", "unique key"),
            ("", "first line"),
            ("id,v\n1,x\n1,y\n", "in several"),
        ):
            self.write("seeds/01_s.t.csv", text)
            error = self.read_json(2 if '"no"' != what else 1, "seed", "--url", self.url, "--yes")
            self.assertIn(what, json.dumps(error["error"], ensure_ascii=False).replace("\\", ""))
        self.assertEqual(self.rows("SELECT count(*) FROM s.t"), [(2,)])

    def test_a_failing_seed_leaves_nothing_of_itself(self):
        servers.psql(self.url, "CREATE TABLE t (a int PRIMARY KEY)")
        self.write("seeds/1_a.sql", "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING;")
        self.write("seeds/2_b.sql", "INSERT INTO t VALUES (2);\n\nINSERT INTO t VALUES ('x');\n")
        self.write("seeds/10_c.sql", "INSERT INTO t VALUES (3);")
        error = self.refuse(1, "seed", "--url", self.url, "--yes")
        self.assertIn("2_b.sql:3:23", error)
        self.assertEqual(self.rows("TABLE t"), [(1,)])
        for text, what in (
            ("COMMIT;", "COMMIT"),
            ("VACUUM;", "no transaction"),
            ("-- pgmend: wants t\nSELECT 1;", "directive"),
            ("SELECT 'x", "quote"),
        ):
            self.write("seeds/2_b.sql", text)
            self.assertIn(what, self.refuse(2, "seed", "--url", self.url, "--yes"))
        for text, what in (("table: t\nrow: []", "'row'"), ("a: [", "YAML"), ("table: t", "rows")):
            self.write("seeds/1_b.yaml", text)
            self.assertIn(what, self.refuse(2, "seed", "--url", self.url, "--yes"))

    def test_which_seeds_for_which_database(self):
        servers.psql(self.url, "CREATE TABLE t (a text PRIMARY KEY)")
        for folder in (".", "common", "development", "staging", "production"):
            text = f"INSERT INTO t VALUES ('{folder}') ON CONFLICT DO NOTHING;"
            self.write(f"seeds/{folder}/1.sql", text)
        self.mark("development")
        self.end_with(0, "seed", "--url", self.url)
        found = "SELECT string_agg(a, ' ' ORDER BY a) FROM t"
        self.assertEqual(self.rows(found), [(". common development",)])
        # Production takes what names it, and no other.
        self.mark("production")
        words = ("seed", "--url", self.url, "--yes", "--allow-protected")
        self.assertIn("production", self.refuse(4, *words))
        named = "-- pgmend: environments staging, production\nINSERT INTO t VALUES ('named');"
        self.write("seeds/2.sql", named)
        self.refuse(4, *words[:4])
        self.assertIn("left out", self.end_with(0, *words).stderr)
        self.assertEqual(self.rows(found), [(". common development named",)])
        self.refuse(2, *words, "absent.sql")
        self.mark("staging")
        self.end_with(4, "seed", "--url", self.url)
        self.end_with(0, *words[:4], "seeds/staging/1.sql")
        self.assertEqual(self.rows(found), [(". common development named staging",)])


class Execute(test_commands.Case):
    def execute(self, status, sql, *words):
        path = self.write("it.sql", sql)
        return self.end_with(
            status, "db", "execute", "--url", self.url, "--yes", "--file", path, *words
        )

    def runs(self):
        query = "SELECT outcome, purpose, error ->> 'sqlstate' FROM pgmend.run ORDER BY id"
        return read_rows(self.url, query)

    def test_one_transaction(self):
        self.execute(
            0,
            "CREATE TABLE t (a int, b text);\nCOPY t FROM STDIN;\n1\tx\n2\t\\N\n\\.\n"
            "INSERT INTO t VALUES (3, ';');\nSET ROLE pg_monitor;\n",
            "--purpose",
            "OPS-1",
        )
        error = self.execute(1, "DELETE FROM t;\n\n  SELECT 1 / 0;\n").stderr
        self.assertIn("it.sql:3:", error)
        self.assertIn("nothing was changed", error)
        self.assertEqual(read_rows(self.url, "SELECT count(*) FROM t"), [(3,)])
        self.assertEqual(self.runs(), [("done", "OPS-1", None), ("failed", None, "22012")])

    def test_what_shares_no_transaction(self):
        text = "CREATE TABLE t (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\nSELECT 1 / 0;"
        error = self.execute(1, text).stderr
        self.assertIn("2 of 3 statements are done", error)
        self.assertEqual(read_rows(self.url, "SELECT to_regclass('i') IS NOT NULL"), [(True,)])

    def test_refusals(self):
        self.refuse(2, "db", "execute", "--url", self.url, "--yes")
        for text in ("", "-- nothing", "BEGIN; SELECT 1; COMMIT", "\\copy t from x"):
            self.execute(2, text)
        self.refuse(4, "db", "execute", "--url", self.url, "--command", "CREATE TABLE t ()")
        mark = ("environment", "mark", "production", "--url", self.url, "--yes")
        self.end_with(0, *mark)
        self.assertIn("--allow-protected", self.execute(4, "CREATE TABLE t ()").stderr)
        self.assertIn("--purpose", self.execute(4, "SELECT 1", "--allow-protected").stderr)
        self.execute(0, "SELECT 1", "--allow-protected", "--purpose", "look")
        self.assertEqual(self.runs(), [("done", "look", None)])

    def test_locks_are_waited_for_in_vain(self):
        servers.psql(self.url, "CREATE TABLE t (a int)")
        with closing(psycopg.connect(self.url)) as other:
            other.execute("LOCK TABLE t")
            error = self.execute(5, "DROP TABLE t", "--patience", "300ms").stderr
            self.assertIn("nothing was changed", error)

    def test_it_is_ended_in_order(self):
        servers.psql(self.url, "CREATE TABLE t (a int)")
        sql = "INSERT INTO t VALUES (1); SELECT pg_sleep(600)"
        process = self.start("db", "execute", "--url", self.url, "--yes", "--command", sql)
        wait_until(lambda: self.others("query ~ '^SELECT pg_sleep'"), "the statement runs")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(20), 5)
        self.assertFalse(self.others("query ~ '^SELECT pg_sleep' AND state = 'active'"))
        self.assertEqual(self.runs()[0][0], "failed")
        self.assertEqual(read_rows(self.url, "TABLE t"), [])

    def test_the_console(self):
        words = ("console", "--url", self.url, "--", "-Atc")
        query = "SELECT current_setting('lock_timeout')"
        self.assertEqual(self.end_with(0, *words, query).stdout, "5s\n")
        self.end_with(0, "environment", "mark", "production", "--url", self.url, "--yes")
        done = self.end_with(1, *words, "CREATE TABLE t ()")
        self.assertIn("production, read-only", done.stderr)
        self.end_with(0, words[0], "--allow-protected", *words[1:], "CREATE TABLE t ()")
        # The password is nobody's to see.
        secret = f"{self.url}&password={SECRET}"
        done = subprocess.run(
            [PGMEND, "console", "--url", secret, "--", "-Atc", "\\! tr '\\0' ' ' < /proc/$PPID/cmdline"],
            env=self.environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        self.assertIn("psql", done.stdout)
        self.assertNotIn(SECRET, done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
