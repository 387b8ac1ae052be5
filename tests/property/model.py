"""A schema as a set of small objects, each of which says what it needs.

An object is what can be added, dropped or changed alone: a column, a default, an enum label, a
constraint, a comment. Its key is its kind and its name in parts, so that equal keys in two schemas
mean the same object. Columns, attributes and labels are written into the statement that creates
what they belong to, unless something they need comes later; then they are added afterwards.
"""

import heapq
import re
from dataclasses import dataclass, field

PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*")
# What a statement says inline; everything else has a statement of its own.
PARTS = {"table": "column", "composite": "attribute", "enum": "label"}
# Earlier ones first where needs leave a choice.
ORDER = (
    "schema", "extension", "enum", "label", "composite", "attribute", "domain", "domain check", "sequence",
    "range", "collation", "aggregate", "operator", "opclass", "dictionary", "configuration",
    "wrapper", "server", "publication", "function", "table", "column", "default", "partition", "typed", "foreign", "statistics",
    "cast", "owned", "primary key", "temporal key", "unique", "not null", "check",
    "exclusion", "index", "foreign key", "temporal reference", "view", "matview", "view column", "replica", "cluster",
    "trigger", "policy", "rls", "comment", "grant", "member", "default_privileges",
    "event_trigger",
)


@dataclass(frozen=True)
class Type:
    """A column's type: its SQL, the family that decides which expressions fit, the user's own type
    behind it (a key) and, of an array, the element."""

    sql: str
    family: str
    user: tuple | None = None
    element: "Type | None" = None

    @property
    def needs(self):
        """The objects that the type is made of."""
        return (self.user,) if self.user else self.element.needs if self.element else ()


@dataclass(frozen=True)
class Object:
    """One object. `text` is its statement, or the clause in the statement of its owner; `target` is
    how COMMENT ON names it."""

    key: tuple
    needs: tuple = ()
    text: str = ""
    target: str = ""
    facts: dict = field(default_factory=dict)

    @property
    def kind(self):
        """The first part of the key."""
        return self.key[0]

    @property
    def name(self):
        """The last part of the name, quoted."""
        return quote(self.key[-1])


def quote(name):
    """An identifier as SQL; quoted more often than it has to be."""
    if PLAIN_NAME.fullmatch(name) and name not in ("select", "user", "order"):
        return name
    return '"' + name.replace('"', '""') + '"'


def path(*names):
    """A qualified name."""
    return ".".join(quote(name) for name in names)


def literal(text):
    """A string constant."""
    return "'" + text.replace("'", "''") + "'"


def owner_of(key):
    """The key of what a part belongs to: a column's table, a label's enum."""
    owners = {part: whole for whole, part in PARTS.items()}
    return (owners[key[0]], *key[1:-1])


class Schema:
    """Objects by key. Objects are never changed in place, so a copy is cheap."""

    def __init__(self, objects=None):
        self.objects = dict(objects or {})
        self.written = {}  # key → place in the script written last

    def copy(self):
        """An independent copy."""
        return Schema(self.objects)

    def __contains__(self, key):
        return key in self.objects

    def __getitem__(self, key):
        return self.objects[key]

    def get(self, key):
        """The object, or None."""
        return self.objects.get(key)

    def put(self, thing):
        """Adds or replaces an object."""
        missing = [key for key in thing.needs if key not in self.objects]
        if missing:
            raise ValueError(f"{thing.key} needs {missing[0]}, which is not there")
        self.objects[thing.key] = thing
        return thing

    def of(self, *kinds):
        """The objects of these kinds."""
        return [thing for thing in self.objects.values() if thing.kind in kinds]

    def primary_keys(self):
        """The primary keys, those over time among them."""
        return self.of("primary key") + [
            thing for thing in self.of("temporal key") if thing.facts["primary"]
        ]

    def references(self):
        """The foreign keys, those over time among them."""
        return self.of("foreign key", "temporal reference")

    def parts(self, owner):
        """The columns of a table, labels of an enum, … in order."""
        found = [
            thing
            for thing in self.of(PARTS[owner[0]])
            if thing.key[1:-1] == owner[1:]
        ]
        return sorted(found, key=lambda thing: thing.facts.get("position", 0))

    def columns(self, relation):
        """The columns of a table, view or materialized view."""
        if relation[0] == "table":
            return self.parts(relation)
        if relation[0] == "partition":
            return self.columns(self.objects[relation].facts["parent"])
        return [c for c in self.of("view column") if c.facts["relation"] == relation]

    def all_columns(self, table):
        """The columns of a table with those that it inherits."""
        above = self.objects[table].facts["inherits"] if table in self.objects else ()
        return [c for parent in above for c in self.all_columns(parent)] + self.parts(table)

    def children(self, table):
        """The tables that inherit from one, directly."""
        return [t for t in self.of("table") if table in t.facts["inherits"]]

    def dependents(self, *keys):
        """The keys of all that needs one of these, directly or not; with themselves."""
        users = {}
        for thing in self.objects.values():
            # A table is divided by columns of its own, and goes with them.
            for need in (*thing.needs, *thing.facts.get("by", ())):
                users.setdefault(need, []).append(thing.key)
        found, waiting = dict.fromkeys(keys), list(keys)
        while waiting:
            for user in users.get(waiting.pop(), ()):
                if user not in found:
                    found[user] = None
                    waiting.append(user)
        return found

    def closure(self, *keys):
        """The keys of all that these need, directly or not; with themselves."""
        found, waiting = dict.fromkeys(keys), list(keys)
        while waiting:
            for need in self.objects[waiting.pop()].needs:
                if need not in found:
                    found[need] = None
                    waiting.append(need)
        return found

    def drop(self, *keys):
        """Removes objects and whatever needs them."""
        for key in self.dependents(*(key for key in keys if key in self.objects)):
            del self.objects[key]

    def sql(self):
        """A script that builds the schema."""
        return Script(self).text()


class Script:
    """Puts a schema's objects into an order that loads."""

    def __init__(self, schema):
        self.schema = schema
        self.done = {}
        self.lines = []
        self.left = {
            thing.key: len(set(thing.needs)) for thing in schema.objects.values()
        }
        self.users = {}
        for thing in schema.objects.values():
            for need in dict.fromkeys(thing.needs):
                self.users.setdefault(need, []).append(thing.key)
        self.numbers = {key: number for number, key in enumerate(schema.objects)}
        self.ready = []

    def text(self):
        """The whole script."""
        for key, count in self.left.items():
            if count == 0:
                self.push(key)
        while self.ready:
            key = heapq.heappop(self.ready)[-1]
            if key not in self.done:
                self.write(self.schema[key])
        self.schema.written = {key: number for number, key in enumerate(self.done)}
        if len(self.done) != len(self.left):
            stuck = next(key for key in self.left if key not in self.done)
            raise ValueError(f"objects need each other: {stuck}")
        return "".join(f"{line};\n" for line in self.lines)

    def push(self, key):
        """Queues an object all of whose needs are there."""
        order = ORDER.index(key[0]) if key[0] in ORDER else len(ORDER)
        heapq.heappush(self.ready, (order, self.numbers[key], key))

    def finish(self, key):
        """Notes that an object is there."""
        self.done[key] = True
        for user in self.users.get(key, ()):
            self.left[user] -= 1
            if self.left[user] == 0:
                self.push(user)

    def write(self, thing):
        """The statement of an object, with those of its parts that can be there already."""
        if thing.kind in PARTS:
            self.finish(thing.key)
            clauses = [
                self.clause(part)
                for part in self.schema.parts(thing.key)
                if self.left[part.key] == 0
            ]
            self.lines.append(thing.text.replace("(*)", "(" + ", ".join(clauses) + ")", 1))
            return
        if thing.kind == "column":
            self.lines.append(f"ALTER TABLE {path(*thing.key[1:-1])} ADD COLUMN {thing.text}")
        elif thing.kind == "attribute":
            self.lines.append(f"ALTER TYPE {path(*thing.key[1:-1])} ADD ATTRIBUTE {thing.text}")
        elif thing.kind == "default":
            table = path(*thing.key[1:-1])
            self.lines.append(f"ALTER TABLE {table} ALTER COLUMN {thing.name} SET {thing.text}")
        elif thing.text:
            self.lines.append(thing.text)
        self.finish(thing.key)

    def clause(self, part):
        """A part inside of its owner's statement; a column with its default."""
        self.finish(part.key)
        default = ("default", *part.key[1:])
        if part.kind == "column" and self.left.get(default) == 0:
            self.finish(default)
            return f"{part.text} {self.schema[default].text}"
        return part.text
