#!/usr/bin/python3
"""What pgmend says that a step locks, writes anew and reads is what PostgreSQL does.

Each change is planned, with the effects that the proof has seen; then its statements are run on
tables with rows, and looked at by other means: pg_locks from inside, the files of the tables, and
the counters of scans. MAJORS names the servers ("14 15"), 15 by default.
"""

import os
import sys

import psycopg
import test_commands
from test_commands import servers

TABLES = """
CREATE TABLE p (id integer PRIMARY KEY, u integer);
CREATE TABLE t (id integer PRIMARY KEY, j integer, k varchar(10), n numeric(10,2), s timestamp, r integer);
CREATE TABLE part (id integer, v integer) PARTITION BY RANGE (id);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (1000);
CREATE TABLE part2 (id integer, v integer);
CREATE VIEW vw AS SELECT id FROM t;
"""
ROWS = """
INSERT INTO p SELECT i, i FROM generate_series(1, 500) i;
INSERT INTO t SELECT i, i, 'k' || i, i, now(), i FROM generate_series(1, 500) i;
INSERT INTO part SELECT i, i FROM generate_series(1, 500) i;
INSERT INTO part2 SELECT i, i FROM generate_series(1001, 1500) i;
ANALYZE;
"""
T = "CREATE TABLE t (id integer PRIMARY KEY, j integer, k varchar(10), n numeric(10,2), s timestamp, r integer"
# What becomes of a part of the schema.
CHANGES = [
    (T, T + ", a integer"),
    (T, T + ", a integer DEFAULT 1 NOT NULL"),
    (T, T + ", a uuid DEFAULT gen_random_uuid()"),
    (T, T + ", a timestamptz DEFAULT now()"),
    (T, T + ", a integer GENERATED ALWAYS AS IDENTITY"),
    (T, T + ", a integer GENERATED ALWAYS AS (1) STORED"),
    (T, T + ", a integer CHECK (a > 0)"),
    (T, T + ", a integer REFERENCES p"),
    (T, T + ", a integer UNIQUE"),
    (", r integer", ""),
    ("j integer", "j integer NOT NULL"),
    ("j integer", "j integer DEFAULT 7"),
    ("j integer", "j bigint"),
    ("k varchar(10)", "k varchar(20)"),
    ("k varchar(10)", "k text"),
    ("n numeric(10,2)", "n numeric(12,2)"),
    ("n numeric(10,2)", "n numeric(12,3)"),
    (T, T + ", CHECK (j > 0)"),
    (T, T + ", FOREIGN KEY (j) REFERENCES p"),
    (T, T + ", UNIQUE (j)"),
    ("u integer", "u integer PRIMARY KEY".replace(" PRIMARY KEY", " UNIQUE")),
    ("CREATE VIEW", "CREATE INDEX ti ON t (j); CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY pol ON t USING (true); CREATE VIEW"),
    ("CREATE VIEW", "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION"
     " suppress_redundant_updates_trigger(); CREATE VIEW"),
    ("CREATE VIEW", "CREATE TABLE q (t integer REFERENCES t); CREATE VIEW"),
    ("k varchar(10)", "k varchar(5)"),
    ("s timestamp", "s timestamptz"),
    ("v integer) PARTITION", "v bigint) PARTITION"),
    (T, T + ", EXCLUDE USING btree (j WITH =)"),
    ("CREATE VIEW", "ALTER TABLE t SET (fillfactor = 70); CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t ALTER j SET STATISTICS 5; CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t ALTER k SET STORAGE EXTERNAL; CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t SET UNLOGGED; CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t CLUSTER ON t_pkey; CREATE VIEW"),
    ("CREATE VIEW", "ALTER TABLE t REPLICA IDENTITY FULL; CREATE VIEW"),
    ("CREATE VIEW", "COMMENT ON TABLE t IS 'x'; CREATE VIEW"),
    ("CREATE VIEW", "CREATE STATISTICS st ON j, k FROM t; CREATE VIEW"),
    ("CREATE TABLE part2 (id integer, v integer)",
     "CREATE TABLE part2 PARTITION OF part FOR VALUES FROM (1000) TO (2000)"),
    ("CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (1000)",
     "CREATE TABLE part1 (id integer, v integer)"),
    ("CREATE VIEW", "CREATE TABLE part3 PARTITION OF part FOR VALUES FROM (3000) TO (4000); CREATE VIEW"),
    ("SELECT id FROM t", "SELECT id, j FROM t"),
]  # fmt: skip
MODES = [
    "AccessShare", "RowShare", "RowExclusive", "ShareUpdateExclusive", "Share",
    "ShareRowExclusive", "Exclusive", "AccessExclusive",
]  # fmt: skip
NAMES = {"AccessExclusive": "ACCESS EXCLUSIVE", "ShareUpdateExclusive": "SHARE UPDATE EXCLUSIVE",
         "ShareRowExclusive": "SHARE ROW EXCLUSIVE", "Share": "SHARE", "Exclusive": "EXCLUSIVE"}  # fmt: skip
RELATIONS = ["p", "t", "part", "part1", "part2", "vw"]


def look(session):
    """Locks, files and scans, by relation."""
    locks = {}
    for name, mode in session.execute(
        "SELECT relation::regclass::text, mode FROM pg_locks WHERE pid = pg_backend_pid()"
        " AND locktype = 'relation' AND granted"
    ).fetchall():  # fmt: skip
        mode = mode.removesuffix("Lock")
        if MODES.index(mode) > MODES.index(locks.get(name, MODES[0])):
            locks[name] = mode
    rows = session.execute(
        "SELECT oid::regclass::text, pg_relation_filenode(oid), pg_stat_get_xact_numscans(oid)"
        " FROM pg_class WHERE relname = ANY(%s)", (RELATIONS,)
    ).fetchall()  # fmt: skip
    return locks, {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows}


class Effects(test_commands.Case):
    """On one server."""

    def observed(self, steps):
        """What each of the statements does, in transactions as the plan has them."""
        found, last = [], None
        with psycopg.connect(self.url) as session:
            for step in steps:
                if step["transaction"] != last:
                    session.commit()
                    held, _, scans = look(session)
                    last = step["transaction"]
                files = look(session)[1]
                session.execute(step["sql"])
                locks, new_files, new_scans = look(session)
                effects = set()
                for name in RELATIONS:
                    lock = locks.get(name)
                    taken = lock if lock != held.get(name) and lock in NAMES else None
                    wrote = files.get(name) != new_files.get(name) and name in new_files
                    read = new_scans.get(name, 0) > scans.get(name, 0)
                    if taken or wrote or read:
                        effects.add((f"public.{name}", NAMES.get(taken), wrote, read))
                held, scans = locks, new_scans
                found.append(effects)
        return found

    def test_what_is_said_is_what_is_done(self):
        for old, new in CHANGES:
            wanted = TABLES.replace(old, new, 1)
            self.assertNotEqual(wanted, TABLES)
            with self.subTest(new):
                self.url = self.new_database()
                servers.psql(self.url, script=TABLES + ROWS)
                path = self.write("wanted.sql", wanted)
                plan = self.read_json(3, "plan", "--no-online", "--url", self.url, "--schema", path)
                said = [
                    {(e["relation"], e["lock"], e["rewrites"], e["scans"]) for e in step["effects"]}
                    for step in plan["steps"]
                ]
                done = self.observed(plan["steps"])
                for step, one, other in zip(plan["steps"], said, done):
                    self.assertEqual(one, other, step["sql"])


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()))
