"""A pair of schemas as a case for the prover of the golden cases: files, rows, allowances."""

import random
from dataclasses import dataclass, field
from pathlib import Path

import rows
from lib.shape import DIRECTIONS, Shape
from partitions import root_of, same_columns

# A change between these leaves the text of every value as it was.
SAME_TEXT = (
    {"int", "text"}, {"uuid", "text"}, {"date", "text"}, {"enum", "text"}, {"char", "text"},
    {"enum"}, {"int"}, {"text"}, {"char"}, {"date"}, {"uuid"},
)
ANCHOR = "GRANT USAGE ON SCHEMA public TO pgm_reader;\n"


@dataclass
class Pair:
    """Two schemas, and the seed that decides which rows each of them is given."""

    a: object
    b: object
    seed: int
    count: int = rows.ROWS

    def sides(self, direction):
        """Where the direction begins, and where it ends."""
        return (self.a, self.b) if direction == "a-to-b" else (self.b, self.a)

    def with_sides(self, a, b):
        """The same with other schemas."""
        return Pair(a, b, self.seed, self.count)

    def rows(self, direction):
        """The script that fills the side where a direction begins."""
        return rows.Seed(*self.sides(direction), random.Random(self.seed), self.count).sql()

    def script(self, side):
        """The schema of a side. Privileges are managed only where both sides grant some."""
        grants = any(schema.of("grant", "default_privileges") for schema in (self.a, self.b))
        return getattr(self, side).sql() + (ANCHOR if grants else "")

    def write(self, directory):
        """Writes the files of a case; the case."""
        directory.mkdir(parents=True, exist_ok=True)
        for side in "ab":
            text = self.script(side)
            (directory / f"{side}.sql").write_bytes(text.encode())
        for direction, name in zip(DIRECTIONS, ("seed.sql", "seed-b.sql")):
            (directory / name).write_bytes(self.rows(direction).encode())
        shapes = {d: allowances(*self.sides(d)) for d in DIRECTIONS}
        return RandomCase(directory.name, directory, shapes)


@dataclass
class RandomCase:
    """What the prover wants to know of a case; no plan is kept."""

    name: str
    directory: Path
    shapes: dict = field(default_factory=dict)

    def schema(self, side):
        """The schema of side a or b."""
        return self.directory / f"{side}.sql"

    def seed(self, side):
        """The rows for side a or b."""
        return self.directory / {"a": "seed.sql", "b": "seed-b.sql"}[side]

    def renames(self, direction):
        """Nothing is declared to be renamed."""

    def golden_major(self):
        """No plan is kept for any version."""
        return None


def allowances(here, there):
    """What a plan may do to tables and values: no more than the change makes unavoidable."""
    shape = Shape()
    for table in there.of("table"):
        if table.key not in here:
            continue
        name = table.key[1:]
        if here[table.key].facts["inherits"] != table.facts["inherits"]:
            shape.owns.add(name)
        if may_rewrite(table, here, there):
            shape.rewrites.add(name)
        for column in there.all_columns(table.key):
            if column.key in here and may_change(here[column.key], column, here, there):
                shape.changes.add((*name, column.key[-1]))
    for typed in there.of("typed"):
        # Another type of an attribute is another type of the column.
        if typed.key in here and differs_with_parts(typed.facts["of"], here, there):
            shape.rewrites.add(typed.key[1:])
    for partition in here.of("partition"):
        # One that becomes a table of its own may be given other columns at once.
        table = ("table", *partition.key[1:])
        root = root_of(here, partition.key)
        if table in there and (
            not same_columns(here, root, there, table)
            or any(types_differ(c.facts["type"], here, there) for c in here.parts(root))
        ):
            shape.rewrites.add(table[1:])
    for partition in there.of("partition"):
        root, name = root_of(there, partition.key), partition.key[1:]
        if ("table", *name) in here and (
            any(c.facts["generated"] for c in there.parts(root))
            or not same_columns(there, root, here, ("table", *name))
        ):
            shape.rewrites.add(name)
        if partition.key not in here:
            continue
        # A partition that gets other bounds may hand rows to others, and be made anew with them.
        if root not in here or may_rewrite(there[root], here, there) or partition != here[partition.key]:
            shape.rewrites.add(name)
        shape.changes |= {(*name, c[-1]) for c in shape.changes if c[:-1] == root[1:]}
    return shape


def may_rewrite(table, here, there):
    """Does PostgreSQL have to write the table anew?"""
    before, after = here[table.key].facts, table.facts
    if (before["by"], before["strategy"]) != (after["by"], after["strategy"]):
        return True
    if before["inherits"] != after["inherits"]:
        return True
    if any(differs(key, here, there) for key in after["by"]):
        return True
    if here[table.key].facts["unlogged"] != table.facts["unlogged"]:
        return True
    for column in there.all_columns(table.key):
        old, facts = here.get(column.key), column.facts
        if facts["virtual"] and (old is None or old.facts["virtual"]):
            continue
        if facts["generated"]:
            if old is None or differs(column.key, here, there):
                return True
            continue
        if old is None:
            default = there.get(("default", *column.key[1:]))
            user = facts["type"].user or (facts["type"].element and facts["type"].element.user)
            if facts["identity"] or user or (default and volatile(default, there)):
                return True
        elif not stays_in_file(old, column, here, there):
            return True
    return False


def volatile(default, schema):
    """Can the default give another value for each row?"""
    return default.facts["volatile"] or any(
        key[0] == "function" for key in schema.closure(default.key)
    )


def differs(key, here, there):
    """Is the object, or anything that it is made of, another one?"""
    needs = [need for schema in (here, there) for need in schema.closure(key)]
    return any(here.get(need) != there.get(need) for need in needs)


def stays_in_file(old, new, here, there):
    """Is the change of type, if there is any, one that leaves the rows as they are?"""
    before, after = old.facts["type"], new.facts["type"]
    if old.facts["generated"]:
        return False
    if before.user or after.user or before.element or after.element:
        return before == after and not types_differ(after, here, there)
    if before.sql == after.sql:
        return True
    return before.family == after.family == "text" and length(after) >= length(before)


def length(type_):
    """The limit of a string type."""
    digits = "".join(c for c in type_.sql if c.isdigit())
    return int(digits) if digits else 1 << 30


def types_differ(type_, here, there):
    """Does a type of the user's own change so that its values have to be converted?"""
    for need in type_.needs:
        for key in there.closure(need):
            if key[0] in ("composite", "domain") and differs_with_parts(key, here, there):
                return True
            if key[0] == "domain" and is_in_arrays(key, here, there) and (
                checks_of(key, here) != checks_of(key, there)
            ):
                return True
            if key[0] == "enum" and not labels_kept(key, here, there):
                return True
    return False


def is_in_arrays(domain, here, there):
    """Is there a column of arrays of it? PostgreSQL looks into none, so a check takes a new type."""
    elements = [c.facts["type"].element for s in (here, there) for c in s.of("column")]
    return any(element and element.user == domain for element in elements)


def checks_differ(part, here, there):
    """PostgreSQL looks into no composite value, so a check on a domain within takes a new type."""
    domains = {
        need
        for type_need in part.facts["type"].needs
        for need in there.closure(type_need)
        if need[0] == "domain"
    }
    return any(checks_of(domain, here) != checks_of(domain, there) for domain in domains)


def checks_of(domain, schema):
    """The checks of a domain, by name."""
    return {
        thing.key: thing for thing in schema.of("domain check") if thing.key[1:-1] == domain[1:]
    }


def differs_with_parts(key, here, there):
    """The same as differs(), of a type with its attributes."""
    if differs(key, here, there):
        return True
    if key[0] != "composite":
        return False
    for part in there.parts(key):
        if types_differ(part.facts["type"], here, there) or checks_differ(part, here, there):
            return True
    parts = [{p.key: p for p in schema.parts(key)} for schema in (here, there)]
    return parts[0] != parts[1] or any(differs(p, here, there) for p in parts[1])


def labels_kept(key, here, there):
    """Are an enum's labels still there, in their order?"""
    before, after = ([p.key for p in schema.parts(key)] for schema in (here, there))
    return before == [label for label in after if label in before]


def may_change(old, new, here, there):
    """May values have another text than before?"""
    before, after = base(old.facts["type"], here), base(new.facts["type"], there)
    if old.facts["generated"] or new.facts["generated"]:
        return True
    inner = base(before.element or before, here), base(after.element or after, there)
    if inner[0].family == "composite":
        return True
    if before.element and any(t.family == "char" for t in inner):
        return inner[0].sql != inner[1].sql  # an array's text shows the blanks
    return inner[0].sql != inner[1].sql and {t.family for t in inner} not in SAME_TEXT


def base(type_, schema):
    """The type under a domain; any other type itself."""
    domain = type_.user and type_.user[0] == "domain"
    return schema[type_.user].facts["type"] if domain else type_
