"""Rows for one side of a pair that PostgreSQL can carry over to the other.

A row is a number: row 3 has 3, 'v3', 2020-01-03 and so on in its columns, so that every key is
unique, every foreign key finds its row, and every check (see expressions.py) holds. Where a value
has to be of two types, before and after, it is one that both can hold. A table for which nothing of
the kind is certain stays empty.
"""

from expressions import WIDE
from model import literal, path
from partitions import TEXTS, Places

ROWS = 5
UUID = "00000000-0000-4000-8000-{:012d}"
# Values that both families can hold, where the text of one is read as the other.
SHARED = {
    frozenset(families): form
    for families, form in {
        ("int", "text"): "{}", ("int", "num"): "{}", ("int", "float"): "{}", ("num", "text"): "{}",
        ("uuid", "text"): UUID, ("date", "text"): "2020-01-{:02d}",
        ("date", "time"): "2020-01-{:02d}", ("json", "text"): "{}", ("rawjson", "text"): "{}",
        ("json", "rawjson"): "{}", ("char", "text"): "c{}",
    }.items()
}
OWN = {
    "int": "{}", "num": "{}", "float": "{}.5", "char": "c{}", "date": "2020-01-{:02d}",
    "time": "2020-01-{:02d} 00:00:00", "uuid": UUID, "json": '{{"k": {}}}',
    "rawjson": '{{"k": {}}}', "inet": "10.0.0.{}", "bytea": "\\x{:02x}", "interval": "{} days",
    "range": "[2020-01-{0:02d},2020-03-{0:02d})",
}


class Impossible(Exception):
    """No value of this kind is certain to be right on both sides."""


def value(number, here, there, schemas):
    """The text of a value of type `here` that can become one of type `there`, if that is given."""
    there = there or here
    families = {here.family, there.family}
    if len(families) == 2 and "enum" not in families:
        shared = SHARED.get(frozenset(families))
        if shared is None:
            raise Impossible(f"{here.sql} as {there.sql}")
        return shared.format(number)
    if "enum" in families:
        labels = shared_labels(here, there, schemas)
        return labels[number % len(labels)]
    if here.family == "array":
        items = [value(n, here.element, there.element, schemas) for n in (number, number + 1)]
        return "{" + ",".join(quoted(item) for item in items) + "}"
    if here.family == "composite":
        return composite(number, here, there, schemas)
    if here.family == "bool":
        return "true" if number % 2 else "false"
    if here.family == "text":
        return TEXTS[number % len(TEXTS)] if number < 6 else f"v{number}"
    return OWN[here.family].format(number)


def quoted(text):
    """An element of an array or composite in the text of the whole."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shared_labels(here, there, schemas):
    """The labels that both types know; a string knows all."""
    lists = [
        [label.key[-1] for label in schema.parts(type_.user)]
        for type_, schema in zip((here, there), schemas)
        if type_.family == "enum"
    ]
    found = [label for label in lists[0] if label in lists[-1]]
    if not found:
        raise Impossible("no label in common")
    return found


def composite(number, here, there, schemas):
    """A composite value, attribute by attribute."""
    parts = []
    order = schemas[0].written
    for attribute in sorted(schemas[0].parts(here.user), key=lambda a: order[a.key]):
        twin = schemas[1].get(("attribute", *there.user[1:], attribute.key[-1]))
        parts.append(
            quoted(value(number, attribute.facts["type"], twin and twin.facts["type"], schemas))
        )
    return "(" + ",".join(parts) + ")"


class Seed:
    """The rows of one side (`here`) on the way to the other (`there`)."""

    def __init__(self, here, there, rng, count=ROWS):
        self.here, self.there, self.rng, self.count = here, there, rng, count
        here.sql()  # settles the order of attributes
        self.places = Places(here, there, count)
        self.nulls = set()  # columns without values
        self.filled = {t.key for t in here.of("table") if count and rng.random() < 0.92}
        self.filled = {t for t in self.filled if self.places.of(t)}
        self.unique = {key for schema in (here, there) for key in unique_columns(schema)}
        # What decides on the partition is always of the row's own number.
        self.dividing = {k for s in (here, there) for t in s.of("table") for k in t.facts["by"]}
        self.dividing |= {c.key for s in (here, there) for t in s.of("table")
                          if t.key in self.places.numbers for c in s.parts(t.key)
                          if ("partition", *t.key[1:]) in (*here.objects, *there.objects)}
        # What a former child has to have follows from its parent's keys, too.
        self.dividing |= {c.key for t in here.of("table") for c in here.all_columns(t.key)
                          if t.key in there and t.facts["inherits"] != there[t.key].facts["inherits"]}
        # Column → the columns that are, on either side, generated from it.
        self.derived = {}
        for schema in (here, there):
            for column in schema.of("column"):
                for need in column.needs if column.facts["generated"] else ():
                    self.derived.setdefault(need, set()).add(column.key)
        self.unique |= {key for key, made in self.derived.items() if made & self.unique}
        self.settle()

    def settle(self):
        """Empties tables until what is left is possible on both sides."""
        changed = True
        while changed:
            before = (set(self.filled), set(self.nulls))
            for table in sorted(self.filled, key=str):
                if not self.is_possible(table):
                    self.filled.discard(table)
            for schema in (self.here, self.there):
                for key in schema.references():
                    self.check_reference(schema, key)
            changed = before != (self.filled, self.nulls)

    def is_possible(self, table):
        """Can the table have rows that the other side can take over?"""
        try:
            for column in self.inserted(table):
                self.text(column, 1)
                if column.key in self.unique and not self.is_wide(column):
                    return False
        except Impossible:
            return False
        if table not in self.there:
            return True
        for column in self.here.all_columns(table):
            twin = self.there.get(column.key)
            default = self.there.get(("default", *column.key[1:]))
            if default and default.facts["sequence"] and twin:
                if twin.facts["type"].family != column.facts["type"].family:
                    return False  # the sequence knows nothing of numbers that were none
            if twin and column.facts["virtual"] and not twin.facts["generated"] and (
                not_null(self.there, twin)
            ):
                return False  # PostgreSQL cannot keep what was never stored
            if default and self.turns(default):
                return False  # the rows are then where the sequence goes
            if twin and column.facts["generated"] and not twin.facts["generated"]:
                if twin.facts["type"].family != column.facts["type"].family:
                    return False  # what was computed cannot be read as the other type
        if self.here[table].facts["inherits"] != self.there[table].facts["inherits"]:
            texts = [sorted(c.text for c in s.all_columns(table)) for s in (self.here, self.there)]
            if texts[0] != texts[1]:
                return False
        names = [c.key[-1] for c in self.here.all_columns(table)]
        return all(
            column.key in self.here or column.key[-1] in names or self.can_be_added(column)
            for column in self.there.all_columns(table)
        )

    def turns(self, default):
        """Does a sequence that the default takes values from go the other way on the other side?"""
        ways = [schema[key].facts["plain"] for schema in (self.here, self.there)
                for key in default.needs if key[0] == "sequence" and key in schema]
        return len(set(ways)) > 1

    def is_wide(self, column):
        """Are the column's values different in every row?"""
        twin = self.there.get(column.key)
        return all(c.facts["type"].family in WIDE for c in (column, twin) if c is not None)

    def can_be_added(self, column):
        """Can the other side's column be added to a table that has rows?"""
        schema, facts = self.there, column.facts
        default = schema.get(("default", *column.key[1:]))
        domain = schema.get(facts["type"].user) if facts["type"].user else None
        domain = domain if domain is not None and domain.kind == "domain" else None
        has_value = bool(default or (domain and domain.facts["default"]))
        linked = any(column.key in fk.facts["columns"] for fk in schema.references())
        if facts["identity"] or (default and default.facts["sequence"]):
            return not linked
        unique = column.key in self.unique
        if facts["generated"]:
            return not unique
        needs_value = not_null(schema, column) or (domain and domain.facts["not null"])
        if has_value:
            return not unique and not linked
        nulls_clash = any(
            column.key in u.facts["unique"] and u.facts["nulls"] for u in schema.of("unique")
        )
        return not needs_value and not nulls_clash

    def check_reference(self, schema, reference):
        """Do the rows that are there refer to rows that are there?"""
        table = reference.needs[0]
        if table not in self.filled:
            return
        columns, parents = reference.facts["columns"], reference.facts["parent"]
        above = ("table", *parents[0][1:-1])
        kept = all(
            key in self.here and key in schema and not self.here[key].facts["generated"]
            for key in parents
        )
        together = self.places.left(table, schema) <= self.places.left(above, schema)
        if above in self.filled and kept and together and self.same_values(columns, parents):
            return
        there = [key for key in columns if key in self.here]
        if len(there) < len(columns) or any(key in self.nulls for key in there):
            if "MATCH FULL" not in reference.text or all(k in self.nulls for k in there):
                return  # a column that is added, or has no values, refers to nothing
        if all(self.may_be_null(k) and not self.here[k].facts["generated"] for k in there):
            self.nulls.update(there)
        else:
            self.filled.discard(table)

    def same_values(self, columns, parents):
        """Do these columns have the texts of those, row by row?"""
        for child, parent in zip(columns, parents):
            if child not in self.here:
                return True  # is added without values
            if parent in self.nulls or self.here[child].facts["generated"]:
                return False
            try:
                texts = {self.text(self.here[key], 2) for key in (child, parent)}
            except Impossible:
                return False
            if len(texts) > 1:
                return False
        return True

    def may_be_null(self, key):
        """May the column have no value, on either side?"""
        if key in self.dividing:
            return False
        return not any(
            name in schema and (not_null(schema, schema[name], schema is self.here)
                                or name in nulls_matter(schema))
            for schema in (self.here, self.there)
            for name in (key, *self.derived.get(key, ()))
        )

    def inserted(self, table):
        """The columns that take values."""
        return [c for c in self.here.all_columns(table) if not c.facts["generated"]]

    def text(self, column, number):
        """The text of a column's value in a row."""
        twin = self.there.get(column.key)
        return value(number, column.facts["type"], twin and twin.facts["type"],
                     (self.here, self.there))

    def sql(self):
        """A script that puts the rows in."""
        lines = ["SET session_replication_role = replica;"]
        for table in self.here.of("table"):
            if table.key in self.filled:
                lines.append(self.insert(table))
        lines += [
            f"REFRESH MATERIALIZED VIEW {path(*view.key[1:])};"
            for view in in_order(self.here, "matview")
            if view.facts["populated"]
        ]
        return "\n".join(lines) + "\n"

    def insert(self, table):
        """The statement that fills one table."""
        columns = self.inserted(table.key)
        if not columns:
            return f"INSERT INTO {path(*table.key[1:])} DEFAULT VALUES;"
        names = ", ".join(c.name for c in columns)
        rows = ",\n".join(
            "  (" + ", ".join(self.cell(c, n) for c in columns) + ")"
            for n in self.places.of(table.key)
        )
        return (f"INSERT INTO {path(*table.key[1:])} ({names}) OVERRIDING SYSTEM VALUE VALUES\n"
                f"{rows};")

    def cell(self, column, number):
        """A value as SQL: NULL or that of another row where nothing speaks against it."""
        if column.key in self.nulls:
            return "NULL"
        free = column.key not in self.unique | self.dividing and not self.is_linked(column.key)
        if free and self.may_be_null(column.key) and self.rng.random() < 0.2:
            return "NULL"
        if free and self.rng.random() < 0.2:
            number = 1
        return literal(self.text(column, number))

    def is_linked(self, key):
        """Does a foreign key use the column?"""
        return any(
            key in fk.facts["columns"]
            for schema in (self.here, self.there)
            for fk in schema.references()
        )


def in_order(schema, kind):
    """Objects of a kind, those that others need first."""
    found = schema.of(kind)
    return sorted(found, key=lambda thing: sum(other.key in schema.closure(thing.key)
                                               for other in found))


def unique_columns(schema):
    """The columns that have to differ from row to row."""
    return {key for thing in schema.objects.values() for key in thing.facts.get("unique", ())}


def nulls_matter(schema):
    """The columns of which two rows without value clash."""
    return {key for u in schema.of("unique") if u.facts["nulls"] for key in u.facts["unique"]}


def not_null(schema, column, here=False):
    """Must the column have values? New rows must where only those of old are not looked at."""
    if column.facts["not null"]:
        return True
    if any(column.key in p.facts["unique"] for p in schema.primary_keys()):
        return True
    if any(n.facts["column"] == column.key and (n.facts["valid"] or here)
           for n in schema.of("not null")):
        return True
    user = schema.get(column.facts["type"].user) if column.facts["type"].user else None
    return user is not None and user.kind == "domain" and user.facts["not null"]
