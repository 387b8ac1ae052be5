"""What bench/migrations runs. Times are medians of whole processes, taken in turn with psql's."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/lib"))

import servers  # noqa: E402

PGMEND = os.environ.get("PGMEND", ROOT / "build/pgmend")


def write_history(top, count):
    """A directory of migrations, and the same as a script for psql."""
    script = ["CREATE TABLE done (name text);\n"]
    first = datetime(2026, 1, 1)
    for i in range(count):
        name = f"{first + timedelta(minutes=i):%Y%m%d_%H%M}_add_t{i}"
        sql = f"CREATE TABLE t{i} (id integer PRIMARY KEY, v text);\n" if i % 2 == 0 else f"ALTER TABLE t{i - 1} ADD w integer;\n"
        (top / "migrations" / name).mkdir(parents=True)
        (top / "migrations" / name / "up.sql").write_text(sql)
        script.append(f"BEGIN;\n{sql}INSERT INTO done VALUES ('{name}');\nCOMMIT;\n")
    (top / "all.sql").write_text("".join(script))


def seconds(command, server, expect=0):
    """How long it takes."""
    began = time.perf_counter()
    done = subprocess.run([*map(str, command)], env=server.environment(), capture_output=True, text=True, check=False)
    took = time.perf_counter() - began
    if done.returncode != expect:
        raise SystemExit(f"{command}: {done.stderr}")
    return took


def measure(server, top, runs):
    """The medians: psql, up, status, SELECT 1."""
    times = {"psql": [], "up": [], "status": [], "one": []}
    psql = servers.client_program("psql")
    where = ("--migrations", top / "migrations", "--url")
    for _ in range(runs):
        plain, ours = server.create_database(), server.create_database()
        url = server.url(ours)
        times["psql"].append(seconds([psql, "-qXd", server.url(plain), "-f", top / "all.sql"], server))
        times["up"].append(seconds([PGMEND, "up", "--yes", "--no-proof", *where, url], server))
        times["status"].append(seconds([PGMEND, "status", *where, url], server))
        times["one"].append(seconds([psql, "-qXd", url, "-c", "SELECT 1"], server))
        for name in (plain, ours):
            server.drop_database(name)
    return {name: statistics.median(values) for name, values in times.items()}


def main():
    """The table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", type=int, default=15)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--counts", default="10,100,1000")
    given = parser.parse_args()
    print("| migrations | psql, s | up, s | up / psql | status, s | SELECT 1, s | status / SELECT 1 |")
    print("|---|---|---|---|---|---|---|")
    with servers.use(given.server) as server:
        for count in map(int, given.counts.split(",")):
            with tempfile.TemporaryDirectory() as top:
                write_history(Path(top), count)
                found = measure(server, Path(top), given.runs)
            print(
                f"| {count} | {found['psql']:.2f} | {found['up']:.2f} | {found['up'] / found['psql']:.2f} |"
                f" {found['status']:.3f} | {found['one']:.3f} | {found['status'] / found['one']:.2f} |"
            )


if __name__ == "__main__":
    main()
