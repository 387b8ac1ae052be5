#!/usr/bin/python3
"""Every kind of source, and the order in which a directory loads, from outside, on PostgreSQL 15.
What a dump holds is for dev/roundtrip.

The last line printed is `N passed, N failed`.
"""

import subprocess
import sys

from test_commands import HAVE, PGMEND, ROWS, Case, count_rows, main, servers


class Sources(Case):
    def feed(self, text, status, *words):
        """Runs pgmend with this on its standard input; it has to end with this status."""
        done = subprocess.run(
            [PGMEND, *words], input=text, cwd=self.top, env=self.environment(), text=True,
            capture_output=True, check=False,
        )  # fmt: skip
        self.assertEqual(done.returncode, status, f"{words}\n{done.stdout}{done.stderr}")
        return done

    def test_standard_input_is_a_source(self):
        """SQL or a snapshot; what it says is loaded, and so are its directives."""
        servers.psql(self.url, script=HAVE + ROWS)
        declared = "-- pgmend: renamed-from a\n" + HAVE.replace("TABLE a", "TABLE renamed")
        plan = self.feed(declared, 3, "diff", "--sql", self.url, "-").stdout
        self.assertIn("ALTER TABLE public.a RENAME TO renamed", plan)
        self.assertNotIn("DROP", plan)
        snapshot = self.feed(HAVE, 0, "dump", "--from", "-", "--as-snapshot").stdout
        self.feed(snapshot, 0, "drift", "--url", self.url, "--schema", "-")
        self.feed(HAVE, 0, "apply", "--yes", "--url", self.url, "--schema", "-")
        self.assertEqual(count_rows(self.url), {"a": 2, "b": 1})
        self.assertIn("at -:1:8", self.feed("CREATE TABEL x ();", 2, "dump", "--from", "-").stderr)

    def test_any_source(self):
        servers.psql(self.url, HAVE)
        script = self.end_with(0, "dump", "--url", self.url).stdout
        snapshot = self.end_with(0, "dump", "--url", self.url, "--as-snapshot").stdout
        directory = self.top / "schema"
        self.end_with(0, "dump", "--url", self.url, "--to", str(directory))
        sources = (self.url, self.write("a.sql", script), self.write("a.snapshot", snapshot))
        for source in (*sources, str(directory)):
            with self.subTest(source):
                self.assertEqual(self.end_with(0, "dump", "--from", source).stdout, script)

    def test_statements_that_run_last(self):
        log = "CREATE TABLE seen (tag text);\nCREATE FUNCTION see() RETURNS event_trigger"
        log += " LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.seen VALUES (tg_tag); END';\n"
        watch = "CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION see();\n"
        check = "CREATE VIEW seen_nothing AS SELECT 1 / (1 - (SELECT count(*) FROM seen)) AS one;\n"
        late = "CREATE MATERIALIZED VIEW late AS SELECT one FROM seen_nothing;\n"
        text = f"{log}-- pgmend: last\n{watch}{check}{late}"
        self.end_with(0, "dump", "--from", self.write("last.sql", text))
        bad = self.write("bad.sql", "CREATE TABLE t (\n-- pgmend: last\na int);")
        error = self.refuse(2, "dump", "--from", bad)
        self.assertIn('"last" stands alone', error)


if __name__ == "__main__":
    sys.exit(main())
