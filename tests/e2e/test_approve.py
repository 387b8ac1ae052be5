#!/usr/bin/python3
"""Nothing is destroyed that nobody has approved: for this plan, this database, and a while.

MAJORS names the servers ("14 15"); the first is enough. The last line is `N passed, N failed`.
"""

import json
import os
import pty
import select
import sys
import time
from pathlib import Path

import test_commands
from test_commands import PGMEND, count_rows, servers

HAVE = "CREATE TABLE keep (id integer); CREATE TABLE gone (id integer); CREATE TABLE lost (id integer);"
ROWS = "INSERT INTO gone VALUES (1), (2); INSERT INTO lost VALUES (3);"
LESS = "CREATE TABLE keep (id integer); CREATE TABLE lost (id integer);"
LEAST = "CREATE TABLE keep (id integer);"
# What goes to the trash is not destroyed.
FOR_GOOD = ("--drops", "now")


class Approve(test_commands.Case):
    """On one server."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, script=HAVE + ROWS)
        self.plan = self.make_plan("plan.json", LESS)

    def make_plan(self, name, schema):
        path = str(self.top / name)
        self.end_with(3, "plan", "--url", self.url, "--out", path, *FOR_GOOD,
                      "--schema", self.write("want.sql", schema))  # fmt: skip
        return path

    def apply(self, status, *options, url=None, plan=None):
        done = self.end_with(
            status, "apply", plan or self.plan, "--yes", "--url", url or self.url, *options
        )
        return done.stderr

    def check_untouched(self):
        self.assertEqual(count_rows(self.url), {"gone": 2, "lost": 1, "keep": 0})

    def test_yes_is_not_enough(self):
        self.assertIn("pgmend approve", self.apply(4))
        self.assertIn("pgmend approve", self.apply(4, "--allow-drop", "table public.gone"))
        self.check_untouched()

    def test_an_approval_is(self):
        self.approve(self.plan, ["public.gone"])
        approval = f"{self.plan}.approval"
        self.apply(3, "--approval", approval, "--dry-run")
        self.apply(0, "--approval", approval)
        self.assertEqual(count_rows(self.url), {"lost": 1, "keep": 0})
        # What is done is not done again.
        self.assertIn("schema has changed", self.apply(4, "--approval", approval))

    def test_all_of_it_has_to_be_named(self):
        plan = self.make_plan("more.json", LEAST)
        error = self.approve(plan, ["public.gone"], status=4).stderr
        self.assertIn("--allow-drop 'table public.lost'", error)
        self.assertFalse(Path(f"{plan}.approval").exists())

    def test_what_does_not_hold(self):
        self.approve(self.plan, ["public.gone"], "--out", str(self.top / "ok"))
        text = (self.top / "ok").read_text()
        more = self.make_plan("more.json", LEAST)
        other = self.new_database()
        servers.psql(other, script=HAVE + ROWS)
        self.approve(self.plan, ["public.gone"], "--out", str(self.top / "old"), "--expires", "1s")
        time.sleep(1.5)
        ok, old = str(self.top / "ok"), str(self.top / "old")
        for error, words in (
            (self.apply(4, "--approval", ok, plan=more), "for another plan"),
            (self.apply(4, "--approval", ok, url=other), "for another database"),
            (self.apply(4, "--approval", old), "has expired"),
            (self.apply(4, "--approval", self.edited(text, "destroys", [])), "was changed"),
            (self.apply(4, "--approval", self.edited(text, "expires", 9999999999)), "was changed"),
            (self.apply(4, "--approval", self.write("no", "hello")), "not JSON"),
            (self.apply(4, "--approval", self.plan), "pgmend_approval"),
            (self.apply(2, "--approval", str(self.top / "none")), "none"),
        ):
            self.assertIn(words, error)
        self.check_untouched()
        error = self.refuse(2, "apply", "--yes", "--url", self.url, "--approval", ok,
                            "--schema", self.write("want.sql", LESS))  # fmt: skip
        self.assertIn("plan file", error)

    def edited(self, text, key, value):
        return self.write("edited", json.dumps(json.loads(text) | {key: value}))

    def test_json(self):
        told = self.read_json(0, "approve", self.plan, "--allow-drop", "public.gone", "--url", self.url)
        self.assertEqual(told["file"], f"{self.plan}.approval")
        self.assertEqual(told["plan"], json.loads(Path(self.plan).read_text())["sum"])
        self.assertAlmostEqual(told["expires"], time.time() + 86400, delta=60)

    def test_nothing_destroyed_needs_nothing(self):
        plan = self.make_plan("add.json", HAVE + "CREATE TABLE new (id integer);")
        self.apply(0, plan=plan)

    def on_terminal(self, typed, *words):
        """Runs pgmend on a terminal and types that when it asks; its status and what it said."""
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(self.top)
            os.execve(PGMEND, [PGMEND, *words], self.environment() | {"TERM": "dumb"})
        said, answered = b"", False
        while select.select([fd], [], [], 60)[0]:
            try:
                said += os.read(fd, 4096)
            except OSError:
                break
            if b"type " in said and b"] " in said and not answered:
                os.write(fd, typed.encode() + b"\n")
                answered = True
        os.close(fd)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), said.decode()

    def test_a_person_types_it(self):
        words = ("apply", self.plan, "--url", self.url)
        for wrong in ("y", "gone", ""):
            status, said = self.on_terminal(wrong, *words)
            self.assertEqual(status, 4, said)
        self.check_untouched()
        status, said = self.on_terminal("public.gone", *words)
        self.assertEqual(status, 0, said)
        self.assertIn("table public.gone", said)
        self.assertEqual(count_rows(self.url), {"lost": 1, "keep": 0})

    def test_a_person_counts(self):
        plan = self.make_plan("more.json", LEAST)
        status, said = self.on_terminal("2", "approve", plan, "--url", self.url)
        self.assertEqual(status, 0, said)
        self.apply(0, "--approval", f"{plan}.approval", plan=plan)
        self.assertEqual(count_rows(self.url), {"keep": 0})


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()[:1]))
