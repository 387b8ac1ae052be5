"""The way back of a golden case: apply, with the trash, and undo; schema and rows are as before."""

import json
import tempfile
from contextlib import closing

from . import rows, servers
from .proof import DEAD_ENDS, Prover, Result


class UndoProver(Prover):
    """Proves that what a plan did is undone."""

    def prove(self, case):
        """Both directions; a Result for each."""
        results = {d: Result(case, d, self.server.major) for d in ("a-to-b", "b-to-a")}
        for direction, result in results.items():
            with self.database() as database:
                result.url = self.server.url(database)
                try:
                    self.prove_one(case, result, database)
                except DEAD_ENDS as failure:
                    result.problems.append(str(failure))
        return list(results.values())

    def prove_one(self, case, result, database):
        """There and back."""
        result.plan = ""  # what it is, other runs look at
        source, target = result.direction[0], result.direction[-1]
        servers.psql(result.url, files=[case.schema(source)])
        if case.shapes[result.direction].fails:
            return
        if case.seed(source) is not None:
            servers.psql(result.url, files=[case.seed(source)])
        schema, tables = self.schema_of(database), self.read_rows(database)
        there = ["--no-online", "--schema", case.schema(target), "--privileges", "all"]
        there += [f"--rename={rename}" for rename in case.renames(result.direction) or ()]
        lost = self.run(result.url, there)
        self.run(result.url, ["--no-online", "--undo"])
        left = self.items_left(database)
        if left:
            result.problems.append(f"still in the trash after undo: {left}")
        for (name,) in self.session(
            database, "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname ~ '^pgmend'"
        ):
            servers.psql(result.url, f"DROP SCHEMA {name} CASCADE")
        result.problems += self.schema_of(database).problems(schema)
        result.problems += row_problems(tables, self.read_rows(database), lost)

    def run(self, url, words):
        """Plans, approves what is destroyed, and runs that; what it destroys."""
        with tempfile.TemporaryDirectory(prefix="pgmend-undo-") as top:
            path = f"{top}/plan.json"
            command = [self.pgmend, "plan", "--json", "--out", path, "--url", url, *words]
            plan = servers.run_pgmend(command, self.server, expect=range(256))
            told = json.loads(plan.stdout)
            if "error" in told:
                raise servers.Failed(f"{' '.join(map(str, words))}: there is no plan: {told['error']}")
            run = [self.pgmend, "apply", path, "--yes", "--url", url]
            if told["destroys"]:
                drops = [f"--allow-drop={thing}" for thing in told["destroys"]]
                servers.run_pgmend([self.pgmend, "approve", path, "--url", url, *drops], self.server)
                run += ["--approval", f"{path}.approval"]
            if told["steps"]:
                servers.run_pgmend(run, self.server)
        return told["destroys"]

    def items_left(self, database):
        """What the run put into the trash and the way back left there."""
        listed = self.session(database, "SELECT to_regclass('pgmend.trash') IS NOT NULL")[0][0]
        query = "SELECT item FROM pgmend.trash WHERE run = 1"
        return self.session(database, query) if listed else []

    def session(self, database, query):
        """What a query gives."""
        with closing(self.server.connect(database)) as connection:
            return connection.execute(query).fetchall()

    def read_rows(self, database):
        """All rows."""
        with closing(self.server.connect(database)) as connection:
            return rows.read_tables(connection)


def row_problems(before, after, lost):
    """Rows and values that did not come back; what the plan said it destroys is excused."""
    found = []
    for key, old in before.items():
        new = after.get(key)
        name = ".".join(key)  # quoted names are not excused
        if new is None or f"table {name}" in lost:
            continue  # the schema's judges say it
        if new.count != old.count:
            found.append(f"{name} had {old.count} rows and has {new.count}")
            continue
        for column, values in old.values.items():
            excused = any(each.startswith(f"column {name}.") and each.endswith(column.strip('"'))
                          for each in lost)
            if column not in old.generated and not excused and new.values.get(column) != values:
                found.append(f"{name}.{column} has other values than before")
    return found
