"""What a plan must leave alone: rows, files of tables, positions of sequences."""

from collections import Counter
from dataclasses import dataclass, replace

from psycopg import sql

from .fingerprint import USER_RELATION
from .shape import one_line

TABLES = f"""
    SELECT c.oid, n.nspname, c.relname, c.relkind, pg_relation_filenode(c.oid),
        array_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attnum IS NOT NULL),
        array_agg(a.attnum ORDER BY a.attnum) FILTER (WHERE a.attnum IS NOT NULL),
        array_agg(a.attname) FILTER (WHERE a.attgenerated <> ''),
        pg_partition_root(c.oid)::regclass::text, c.oid = pg_partition_root(c.oid),
        (SELECT array_agg(p.relid::regclass::text ORDER BY 1) FROM pg_partition_tree(c.oid) p WHERE p.isleaf)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND {USER_RELATION}
        -- Not through to foreign partitions: there is nobody behind them.
        AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) p
            JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f')
    GROUP BY c.oid, n.nspname"""

# A sequence serves a column whose identity or default it is for; to own it alone gives no values.
SEQUENCES = f"""
    SELECT c.oid, n.nspname, c.relname, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle,
        (SELECT array_agg(DISTINCT ARRAY[tn.nspname, t.relname, a.attname])
            FROM (SELECT refobjid, refobjsubid FROM pg_depend
                    WHERE classid = 'pg_class'::regclass AND objid = c.oid
                        AND refclassid = 'pg_class'::regclass AND refobjsubid > 0
                        AND deptype = 'i'
                UNION SELECT d.adrelid, d.adnum FROM pg_depend e
                    JOIN pg_attrdef d ON d.oid = e.objid AND e.classid = 'pg_attrdef'::regclass
                    WHERE e.refclassid = 'pg_class'::regclass AND e.refobjid = c.oid
                ) served (relation, attnum)
            JOIN pg_class t ON t.oid = relation JOIN pg_namespace tn ON tn.oid = t.relnamespace
            JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = served.attnum
            JOIN pg_type y ON y.oid = a.atttypid
            WHERE coalesce(nullif(y.typbasetype, 0), y.oid) IN
                ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'numeric'::regtype))
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {USER_RELATION}"""


@dataclass
class Table:
    """A table's rows, as the text of each column's values."""

    file: int | None
    count: int
    values: dict  # column → Counter of texts
    generated: set
    root: str | None  # of a tree of partitions
    is_root: bool
    leaves: tuple  # the partitions that hold a partitioned table's rows
    oid: int
    numbers: dict  # column → attnum


@dataclass
class Sequence:
    """A sequence's bounds, the value it gives next, and the columns that take values from it."""

    increment: int
    minimum: int
    maximum: int
    cycles: bool
    serves: list  # of (schema, table, column)
    following: int
    oid: int

    def is_behind(self, value):
        """Would the next value collide with, or fall back behind, this one?"""
        return (value - self.following) * self.increment >= 0


def read_tables(connection):
    """Every table's contents: {(schema, table): Table}."""
    tables = {}
    for oid, schema, name, relkind, file, columns, numbers, generated, root, is_root, leaves in connection.execute(
        TABLES
    ).fetchall():
        columns = columns or []
        # A partitioned table is read through to its partitions, another without its children.
        rows = connection.execute(
            sql.SQL("SELECT {} FROM {} {}").format(
                sql.SQL(", ").join(
                    sql.SQL("{}::text").format(sql.Identifier(column)) for column in columns
                )
                if columns
                else sql.SQL("1"),
                sql.SQL("" if relkind == "p" else "ONLY"),
                sql.Identifier(schema, name),
            )
        ).fetchall()
        values = {column: Counter(row[i] for row in rows) for i, column in enumerate(columns)}
        tables[schema, name] = Table(
            file, len(rows), values, set(generated or ()), root, is_root, tuple(leaves or ()),
            oid, dict(zip(columns, numbers or ()))
        )
    return tables


def read_sequences(connection):
    """Every sequence's state: {(schema, sequence): Sequence}."""
    sequences = {}
    for oid, schema, name, increment, low, high, cycles, serves in connection.execute(
        SEQUENCES
    ).fetchall():
        last, called = connection.execute(
            sql.SQL("SELECT last_value, is_called FROM {}").format(sql.Identifier(schema, name))
        ).fetchone()
        sequences[schema, name] = Sequence(
            increment,
            low,
            high,
            cycles,
            [tuple(column) for column in serves or ()],
            last + increment if called else last,
            oid,
        )
    return sequences


def extreme_value(connection, column, increment):
    """The value of a column that a sequence has to be past, or None in an empty table."""
    schema, table, name = column
    query = sql.SQL("SELECT {}({})::numeric FROM {}").format(
        sql.SQL("max" if increment > 0 else "min"),
        sql.Identifier(name),
        sql.Identifier(schema, table),
    )
    return connection.execute(query).fetchone()[0]


def advance_sequences(connection):
    """Moves each sequence past the seeded values and off its start: as in a database that has been
    in use, so that one created anew by a plan can be told."""
    for (schema, name), sequence in read_sequences(connection).items():
        reached = [sequence.following + 2 * sequence.increment]
        reached += [
            value
            for column in sequence.serves
            if (value := extreme_value(connection, column, sequence.increment)) is not None
        ]
        target = max(reached) if sequence.increment > 0 else min(reached)
        if sequence.minimum <= target <= sequence.maximum:
            connection.execute(
                "SELECT setval(format('%%I.%%I', %s::text, %s::text)::regclass, %s::bigint)",
                (schema, name, int(target)),
            )


def table_problems(before, after, shape):
    """Rows lost or changed, and tables rewritten, that the case does not declare."""
    found = []
    for name in sorted(before.keys() & after.keys()):
        if shape.may_lose(name):
            continue
        old, new = before[name], after[name]
        shown = ".".join(name)
        if old.file != new.file and name not in shape.rewrites:
            found.append(f"table {shown} has got a new file (was rewritten or created anew)")
        if name not in shape.keeps and answers_elsewhere(name, before, after):
            continue
        if old.count != new.count:
            found.append(f"table {shown} had {old.count} rows and has {new.count}")
            continue
        for column in old.values.keys() & new.values.keys():
            # What a generated column holds is a matter of its expression.
            excused = (
                shape.may_lose(name, column)
                or (*name, column) in shape.changes
                or column in new.generated
            )
            if not excused and old.values[column] != new.values[column]:
                found.append(f"values of {shown}.{column} changed: {difference(old, new, column)}")
    return found


def follow(connection, tables, sequences, shape):
    """Tables, columns and sequences under the names that they have by now, wherever these are the
    same for PostgreSQL; and those that are gone, though the case does not say so."""
    now = {
        oid: (schema, name)
        for oid, schema, name in connection.execute(
            "SELECT c.oid, n.nspname, c.relname FROM pg_class c"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
        )
    }
    found, followed = [], ({}, {})
    for old, new in ((tables, followed[0]), (sequences, followed[1])):
        for name, thing in old.items():
            if thing.oid in now:
                new[now[thing.oid]] = thing
            elif name not in shape.loses:
                found.append(f"{'.'.join(name)} is gone: dropped, not renamed")
    for name, table in tables.items():
        if table.oid not in now:
            continue
        columns = dict(
            connection.execute(
                "SELECT attnum, attname FROM pg_attribute WHERE attrelid = %s AND NOT attisdropped",
                (table.oid,),
            ).fetchall()
        )
        values = {}
        for column, number in table.numbers.items():
            if number in columns:
                values[columns[number]] = table.values[column]
            elif not shape.may_lose(name, column):
                found.append(f"{'.'.join(name)}.{column} is gone: dropped, not renamed")
        followed[0][now[table.oid]] = replace(table, values=values)
    return *followed, found


def answers_elsewhere(name, before, after):
    """Are this table's rows another table's matter? A row may move within a tree of the same
    partitions, which is looked at as a whole, and within another that has all rows it had; of a
    tree that has not, each partition is looked at."""
    old, new = before[name], after[name]
    if old.root is None or new.root is None:
        return False
    same_leaves = old.leaves == new.leaves and len(old.leaves) > 0
    if name_of_root(old, before) != name or name_of_root(new, after) != name:
        roots = name_of_root(old, before), name_of_root(new, after)
        if roots[0] != roots[1] or roots[0] is None:
            return len(old.leaves) > 1 or len(new.leaves) > 1
        before_root, after_root = before[roots[0]], after[roots[0]]
        return before_root.leaves == after_root.leaves or has_same_rows(before_root, after_root)
    return not same_leaves


def has_same_rows(old, new):
    """Does a table have as many rows as before, and in its columns the same values?"""
    columns = (old.values.keys() & new.values.keys()) - new.generated
    return old.count == new.count and all(
        old.values[column] == new.values[column] for column in columns
    )


def name_of_root(table, tables):
    """The key of the root of its tree."""
    for name, other in tables.items():
        if other.root == table.root and other.is_root:
            return name
    return None


def difference(old, new, column):
    """An example of what changed."""
    gone = old.values[column] - new.values[column]
    come = new.values[column] - old.values[column]
    return " became ".join(
        one_line("NULL" if value is None else repr(value), 60)
        for value in (next(iter(gone)), next(iter(come)))
    )


def sequence_problems(connection, before, after, shape):
    """Sequences that would give out a value a second time."""
    found = []
    for name, sequence in sorted(after.items()):
        if sequence.cycles:
            continue
        for column in sequence.serves:
            value = extreme_value(connection, column, sequence.increment)
            if value is not None and sequence.is_behind(value):
                found.append(
                    f"sequence {'.'.join(name)} gives {sequence.following} next, but"
                    f" {'.'.join(column)} has {value} already"
                )
        old = before.get(name)
        if old is None or old.increment * sequence.increment < 0 or name in shape.loses:
            continue
        if any(shape.may_lose(column[:2], column[2]) for column in old.serves + sequence.serves):
            continue
        reached = old.following - old.increment
        if sequence.minimum <= reached <= sequence.maximum and sequence.is_behind(reached):
            found.append(
                f"sequence {'.'.join(name)} fell back from {old.following} to"
                f" {sequence.following}"
            )
    return found


def unknown_names(tables, sequences, shape):
    """Names in shape.txt that are not there: a typing error would excuse nothing, or too much."""
    known = set(tables) | set(sequences)
    known |= {(*name, column) for name, table in tables.items() for column in table.values}
    named = shape.loses | shape.changes | shape.rewrites | shape.keeps
    unknown = sorted(".".join(name) for name in named - known)
    return [f"shape.txt names {name}, which is not there" for name in unknown]
