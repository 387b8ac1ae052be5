"""Types, and expressions over columns of them.

Every expression used where rows can violate it (checks, domain checks) is true for all values that
rows.py puts in, so that any of them may be there before or after a change.
"""

from model import Type, literal, quote

# The types of a family share expressions; a column may change from one to another without its
# dependents becoming invalid.
SIMPLE = {
    "int": ("smallint", "integer", "bigint"),
    "num": ("numeric", "numeric(12,2)", "numeric(14,3)"),
    "float": ("real", "double precision"),
    "text": ("text", "character varying(40)", "character varying(60)", "character varying"),
    "char": ("character(30)", "character(40)"),
    "bool": ("boolean",),
    "date": ("date",),
    "time": (
        "timestamp without time zone", "timestamp with time zone", "timestamp(3) with time zone",
    ),
    "uuid": ("uuid",),
    "json": ("jsonb",),
    "rawjson": ("json",),
    "inet": ("inet",),
    "bytea": ("bytea",),
    "interval": ("interval",),
}
COMMON = ("int",) * 5 + ("text",) * 5 + ("num", "bool", "date", "time", "uuid", "json") * 2
# Families whose values can be distinct in every row, and indexed by a B-tree.
WIDE = ("int", "num", "text", "uuid", "date", "time", "range")
# Columns of these may refer to columns of the same.
REFERABLE = ("int", "text", "uuid")
# A column may become one of the other family: PostgreSQL has a cast, or the text of one is read by
# the other.
CONVERTIBLE = {
    "int": ("text", "num", "float"),
    "num": ("text", "int"),
    "text": ("int", "num", "uuid", "date", "json", "char", "enum"),
    "uuid": ("text",),
    "date": ("text", "time"),
    "time": ("date",),
    "json": ("text", "rawjson"),
    "rawjson": ("json", "text"),
    "char": ("text",),
    "enum": ("text", "enum"),
    "float": ("int",),
}
BIGINT, TEXT, BOOLEAN = Type("bigint", "int"), Type("text", "text"), Type("boolean", "bool")
COLLATIONS = ("C", "POSIX", "ucs_basic")


def always_true(rng, expression, family):
    """A condition that holds for every value of the rows."""
    choices = {
        "int": [f"{expression} >= 0", f"{expression} <> -1", f"{expression} > -{rng.randint(1, 9)}",
                f"{expression} BETWEEN 0 AND {rng.randint(100, 30000)}"],
        "num": [f"{expression} >= 0.0", f"{expression} < 1000000"],
        "text": [f"length({expression}) < {rng.randint(60, 99)}", f"{expression} <> 'never'",
                 f"{expression} !~ '^[#]'", f"{expression} NOT IN ('none', 'nil')"],
        "char": [f"{expression} <> 'never'"],
        "bool": [f"{expression} IN (true, false)"],
        "date": [f"{expression} > '1900-01-01'"],
        "time": [f"{expression} > '1900-01-01 00:00:00'"],
        "json": [f"jsonb_typeof({expression}) <> 'null'"],
        "array": [f"array_ndims({expression}) < 3"],
    }
    found = choices.get(family, [f"num_nulls({expression}) < 2"])
    return rng.choice(found)


def predicate(rng, column, type_):
    """A condition on a column for which rows may fail."""
    name = column
    choices = {
        "int": [f"{name} > {rng.randint(0, 5)}", f"({name} % 2) = 0", f"{name} IN (1, 2, 3)"],
        "num": [f"{name} > {rng.randint(0, 5)}.5"],
        "text": [f"{name} <> 'v2'", f"{name} LIKE 'v%'", f"{name} IN ('v1', 'v3')"],
        "bool": [name, f"NOT {name}", f"{name} IS NOT TRUE"],
        "date": [f"{name} > '2020-01-02'"],
        "time": [f"{name} > '2020-01-02 00:00:00'"],
        "array": [f"cardinality({name}) > 0"],
        "json": [f"{name} ? 'k'"],
    }
    found = choices.get(type_.family, []) + [f"{name} IS NOT NULL"]
    return rng.choice(found)


def computed(rng, name, type_, immutable=True):
    """An expression over a column and its type."""
    choices = {
        "int": [(f"({name} + {rng.randint(1, 9)})", BIGINT), (f"({name} * 2)", BIGINT)],
        "num": [(f"round({name}, 1)", Type("numeric", "num"))],
        "text": [(f"lower({name})", TEXT), (f"({name} || '-x')", TEXT), (f"upper({name})", TEXT)],
        "bool": [(f"(NOT {name})", BOOLEAN)],
        "date": [(f"({name} + 1)", Type("date", "date"))],
        "json": [(f"({name} ->> 'k')", TEXT)],
        "array": [(f"cardinality({name})", Type("integer", "int"))],
    }
    found = choices.get(type_.family, [])
    if not immutable:
        found = found + [(f"COALESCE(({name})::text, 'none')", TEXT)]
        if type_.family == "time":
            found.append((f"date_trunc('day', {name})", Type("timestamp with time zone", "time")))
    return rng.choice(found) if found else (None, None)


def constant(rng, type_, schema):
    """A constant of the type for a default, and what it needs; None where there is none."""
    number = rng.randint(1, 9)
    if type_.family == "enum":
        labels = schema.parts(type_.user)
        if not labels or type_.user[0] != "enum":
            return None, ()
        label = rng.choice(labels)
        return f"{literal(label.key[-1])}::{type_.sql}", (label.key,)
    choices = {
        "int": [str(number)],
        "num": [f"{number}.5", "0"],
        "float": ["0.5"],
        "text": [f"'d{number}'", "'it''s'", "''", r"E'a\nb\\'"],
        "char": ["'x'"],
        "bool": ["true", "false"],
        "date": ["'2020-02-03'", "CURRENT_DATE"],
        "time": ["now()", "'2020-02-03 00:00:00'"],
        "uuid": ["gen_random_uuid()"],
        "json": ["'{}'", """'{"a": [1, "b"]}'"""],
        "inet": ["'127.0.0.1'"],
        "array": ["'{}'"],
        "interval": ["'1 day'"],
    }
    found = choices.get(type_.family)
    return (rng.choice(found), ()) if found else (None, ())


def collation(rng, type_):
    """A COLLATE clause for a column of a string type, now and then."""
    if type_.family == "text" and not type_.user and rng.random() < 0.15:
        return f" COLLATE {quote(rng.choice(COLLATIONS))}"
    return ""
