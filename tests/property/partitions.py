"""Partitioned tables: which bounds there are, and in which partition the row of a number is.

Bounds are in numbers, as rows are (see rows.py): the partition from 1 to 3 of a table divided by
dates holds the rows whose dates are those of the numbers 1 and 2.
"""

from model import literal

LEAST, MOST = -10, 10
TEXTS = ("v1", "v2 'q'", 'v3 "\\', "v4\nü", "v5;--")


def bound_sql(strategy, bound, family, width):
    """FOR VALUES of a partition; `width` is the number of columns in the key."""
    if bound is None:
        return "DEFAULT"
    if strategy == "HASH":
        return "FOR VALUES WITH (MODULUS {}, REMAINDER {})".format(*bound)
    if strategy == "LIST":
        return f"FOR VALUES IN ({', '.join(constant(n, family) for n in bound)})"
    ends = []
    for number, open_end in zip(bound, (LEAST, MOST)):
        word = "MINVALUE" if open_end == LEAST else "MAXVALUE"
        if number == open_end:
            ends.append(", ".join([word] * width))
        else:
            ends.append(", ".join([constant(number, family), *["MINVALUE"] * (width - 1)]))
    return f"FOR VALUES FROM ({ends[0]}) TO ({ends[1]})"


def constant(number, family):
    """The value that the row of this number has."""
    if family == "date":
        return f"'2020-01-{number:02d}'"
    return literal(TEXTS[number % 5]) if family == "text" else str(number)


def partitions(schema, parent):
    """The partitions right below a table."""
    return [p for p in schema.of("partition") if p.facts["parent"] == parent]


def route(schema, table, number):
    """The keys of the partitions that the row is in, from top to bottom; None where there is none
    for it. Of hash partitions nobody can say which, so they are named all together."""
    facts = schema[table].facts
    below = partitions(schema, table)
    if facts["strategy"] == "HASH":
        whole = bool(below) and sum(60 // p.facts["bound"][0] for p in below) == 60
        plain = not any(p.facts["by"] for p in below)
        return (frozenset(p.key for p in below),) if whole and plain else None
    found = [p for p in below if p.facts["bound"] is not None and holds(facts, p, number)]
    found = found or [p for p in below if p.facts["bound"] is None]
    if not found:
        return None
    if not found[0].facts["by"]:
        return (found[0].key,)
    rest = route(schema, found[0].key, number)
    return None if rest is None else (found[0].key, *rest)


def holds(facts, partition, number):
    """Is the row of this number within the partition's bounds?"""
    bound = partition.facts["bound"]
    if facts["strategy"] == "LIST":
        return number in bound
    return bound[0] <= number < bound[1]


class Places:
    """Where the rows of one side are, and where they are on the other one."""

    def __init__(self, here, there, count):
        self.here, self.there = here, there
        self.all = range(1, count + 1)
        self.numbers, self.gone = {}, {}
        for table in here.of("table"):
            self.settle_root(table.key)
        for table in here.of("table"):
            self.settle_attached(table.key)

    def of(self, table):
        """The numbers of the rows that a table is given."""
        return self.numbers.get(table, self.all)

    def left(self, table, schema):
        """The same on a side: what is in a partition that goes, goes with it."""
        found = set(self.of(table))
        return found - self.gone.get(table, set()) if schema is self.there else found

    def settle_root(self, table):
        """The rows of a table that both sides have a place for."""
        sides = [s for s in (self.here, self.there) if table in s]
        if not any(s[table].facts["by"] for s in sides):
            return
        self.numbers[table], self.gone[table] = [], set()
        families = {s[k].facts["type"].family for s in sides for t in sides
                    for k in t[table].facts["by"] if k in s}
        if len(families) > 1 and any(len(s[table].facts["by"]) == 1 for s in sides):
            return
        for number in self.all:
            ways = [route(s, table, number) if s[table].facts["by"] else () for s in sides]
            if None not in ways and self.can_stay(table, ways, number):
                self.numbers[table].append(number)

    def can_stay(self, table, ways, number):
        """Is there nothing in the way of the row? Notes whether it leaves the table."""
        if len(ways) < 2:
            return True
        if ways[1] and ways[1][-1] not in self.here and self.comes_from_table(ways[1]):
            return False
        if not ways[0]:
            return True
        if ways[1] and ways[0] != ways[1] and self.leaves_default(ways[0]):
            return False  # PostgreSQL takes no partition for rows that the default one has
        last = ways[0][-1]
        if isinstance(last, frozenset):
            if not ways[1] or any(("table", *key[1:]) in self.there for key in last):
                return not any(("table", *key[1:]) in self.there for key in last)
            if last != ways[1][-1]:
                self.gone[table].add(number)
            return True
        for key in ways[0]:
            if ("table", *key[1:]) in self.there:
                self.gone[table].add(number)
                return same_columns(self.here, table, self.there, ("table", *key[1:]))
        if last not in self.there and ways[1]:
            self.gone[table].add(number)
        return True

    def leaves_default(self, way):
        """Is it the way into a default partition that stays one?"""
        return any(self.here[key].facts["bound"] is None
                   for key in way if not isinstance(key, frozenset) and key in self.there)

    def comes_from_table(self, way):
        """Is one of these partitions a table of its own yet?"""
        keys = way[-1] if isinstance(way[-1], frozenset) else way
        return any(("table", *key[1:]) in self.here for key in keys)

    def settle_attached(self, table):
        """The rows of a table that becomes a partition have to be within its bounds."""
        partition = ("partition", *table[1:])
        if partition not in self.there:
            return
        root = root_of(self.there, partition)
        fitting = same_columns(self.there, root, self.here, table)
        ways = {n: route(self.there, root, n) for n in self.all}
        self.numbers[table] = [n for n, way in ways.items() if fitting and way and partition in way]


def root_of(schema, partition):
    """The table at the top."""
    while partition[0] == "partition":
        partition = schema[partition].facts["parent"]
    return partition


def same_columns(one, first, two, second):
    """Have two tables the same columns?"""
    texts = [sorted(c.text for c in s.parts(t)) for s, t in ((one, first), (two, second))]
    return texts[0] == texts[1]
