"""Measures how long the statements of an application wait while a plan is applied to its tables.

For each way that pgmend has of changing a table in use, and each thing that may stand in the plan's
way, two readers and two writers work with the table, first alone and then while `pgmend apply` runs.
What is shown is the longest that one of their transactions took, in milliseconds.
"""

import argparse
import os
import random
import re
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lib import servers  # noqa: E402  (needs the path)

PGMEND = str(Path(os.environ.get("PGMEND", ROOT / "build/pgmend")).resolve())
MARKS = ("<!-- waits: written by bench/waits --write -->", "<!-- end of waits -->")
CUSTOMERS = "CREATE TABLE customers (id integer PRIMARY KEY, mail text{customers});\n"
ORDERS = "CREATE TABLE orders (id integer{key}, customer integer{null}{link}, state text, total integer{check}{more});\n"
BEFORE = {"customers": "", "key": " PRIMARY KEY", "null": "", "link": "", "check": "", "more": "", "after": ""}
# What is changed, as what is put in the place of the plain text.
CHANGES = {
    "index": {"after": "CREATE INDEX orders_state ON orders (state);"},
    "check": {"check": " CONSTRAINT ok CHECK (total >= 0)"},
    "foreign key": {"link": " REFERENCES customers"},
    "not null": {"null": " NOT NULL"},
    "unique": {"more": ", CONSTRAINT one UNIQUE (id, state)"},
    "primary key": {"key": "", "more": ", CONSTRAINT orders_pkey PRIMARY KEY (id, customer)"},
    "filled column": {"more": ", token uuid DEFAULT gen_random_uuid() NOT NULL"},
    "column": {"more": ", note text DEFAULT 'none' NOT NULL"},
}
IN_THE_WAY = {
    "nothing": None,
    "a long query": "SELECT count(*) FROM orders, customers WHERE orders.id = 1",
    "an idle transaction": "UPDATE orders SET total = total WHERE id = -1",
}
BLOCKED = 3.0  # seconds


def schema(change=()):
    """The declared schema with a change."""
    words = BEFORE | dict(change)
    return CUSTOMERS.format(**words) + ORDERS.format(**words) + words["after"]


class Application:
    """Two readers and two writers."""

    def __init__(self, url, rows):
        self.url, self.rows = url, rows
        self.longest, self.failures = 0.0, []
        self.ends = threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(i,)) for i in range(4)]

    def work(self, i):
        """Short transactions until the end."""
        with closing(psycopg.connect(self.url, autocommit=True)) as session:
            while not self.ends.is_set():
                number = random.randint(1, self.rows)
                started = time.monotonic()
                try:
                    if i % 2:
                        session.execute("SELECT state, total FROM orders WHERE id = %s", (number,)).fetchall()
                    else:
                        session.execute("UPDATE orders SET total = total + 1 WHERE id = %s", (number,))
                except psycopg.Error as error:
                    self.failures.append(str(error))
                self.longest = max(self.longest, time.monotonic() - started)
                time.sleep(0.001)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ends.set()
        for thread in self.threads:
            thread.join()


def blocker(url, statement):
    """A session with an open transaction, and the timer that ends it."""
    session = psycopg.connect(url)
    session.execute(statement)
    timer = threading.Timer(BLOCKED, session.rollback)
    timer.start()
    return session, timer


def measure(server, name, in_the_way, options, scratch):
    """One line of the table."""
    with server.database() as url:
        servers.psql(url, script=schema() + f"""
            INSERT INTO customers SELECT i, 'm' || i FROM generate_series(1, {options.rows}) i;
            INSERT INTO orders SELECT i, i, 'new', i FROM generate_series(1, {options.rows}) i;
            ANALYZE;""")  # fmt: skip
        with Application(url, options.rows) as alone:
            time.sleep(1.5)
        path = scratch / "wanted.sql"
        path.write_text(schema(CHANGES[name]), encoding="utf-8")
        session, timer = blocker(url, in_the_way) if in_the_way else (None, None)
        with Application(url, options.rows) as busy:
            started = time.monotonic()
            done = servers.run(
                [PGMEND, "apply", "--yes", "--url", url, "--schema", str(path), "--patience", "60s"],
                server.environment(), directory=scratch,
            )  # fmt: skip
            took = time.monotonic() - started
        if timer:
            timer.join()
            session.close()
        retries = re.search(r"(\d+) retr", done.stdout)
        return alone, busy, took, retries


def main():
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="bench/waits", description=__doc__)
    parser.add_argument("--servers", default="15", help="major versions, 15,18 (15)")
    parser.add_argument("--rows", type=int, default=200000, help="rows of each table (200,000)")
    parser.add_argument("--write", action="store_true", help="put the table into bench/README.md")
    options = parser.parse_args()
    lines = [
        "| PostgreSQL | change | in the way | longest alone, ms | longest meanwhile, ms | failed | apply, s |",
        "|--:|---|---|--:|--:|--:|--:|",
    ]
    print("\n".join(lines), flush=True)
    for major in options.servers.split(","):
        with servers.use(int(major)) as server:
            for name in CHANGES:
                for way, statement in IN_THE_WAY.items():
                    alone, busy, took, _ = measure(
                        server, name, statement, options, Path(server.state)
                    )
                    lines.append(
                        f"| {major} | {name} | {way} | {alone.longest * 1000:.0f} |"
                        f" {busy.longest * 1000:.0f} | {len(busy.failures)} | {took:.1f} |"
                    )
                    print(lines[-1], flush=True)
    if options.write:
        path = ROOT / "bench/README.md"
        text = path.read_text(encoding="utf-8")
        start, end = (text.index(mark) for mark in MARKS)
        head = f"{MARKS[0]}\n\n{time.strftime('%Y-%m-%d')}, {options.rows} rows, load {os.getloadavg()[0]:.1f}.\n\n"
        path.write_text(text[:start] + head + "\n".join(lines) + "\n\n" + text[end:], encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
