"""Random schemas.

A maker builds one object, under a new name or under a key that exists already (that is how a
mutation gives an object another definition). Whatever it refers to is chosen with pick(), which
leaves out what depends on the object being made, so that no two objects ever need each other.
"""

import expressions
from expressions import SIMPLE
from makers_code import CodeMakers
from makers_new import NewMakers
from makers_rare import RareMakers
from makers_table import TableMakers
from makers_tree import TreeMakers
from model import Object, Schema, Type, literal, path, quote

HOSTILE = (
    "Upper{}", "with space {}", "dot.{}", 'quo"te{}', "new\nline{}", "apo'strophe{}", "ünï{}",
    "select{}", "back\\slash{}", "$dollar${}", "--dash{}", "semi;{}", "%s{}", "{}digit", "日本{}",
)
# What a name that has become free may be given to.
RELATIONS = ("table", "view", "matview", "sequence", "typed", "foreign")
ROLES = ("pgm_reader", "pgm_writer", "pgm_admin")


class Generator(TableMakers, TreeMakers, CodeMakers, RareMakers, NewMakers):
    """Makes objects and puts them into its schema."""

    def __init__(self, rng, major=15):
        self.rng = rng
        self.major = major
        self.schema = Schema()
        self.number = 0
        self.forbidden = {}
        self.freed = []  # (schema, name) that a dropped relation had

    # ---- choices -------------------------------------------------------------------------------

    def chance(self, probability):
        """True that often."""
        return self.rng.random() < probability

    def name(self, prefix):
        """A name that nothing else has; hostile now and then."""
        self.number += 1
        if self.chance(0.93):
            return f"{prefix}{self.number}"
        if self.chance(0.08):
            return f"{prefix}{self.number}_".ljust(63, "x")
        return self.rng.choice(HOSTILE).format(self.number)

    def key(self, kind, prefix):
        """A key for a new object in some schema; now and then a name that has become free."""
        if self.freed and kind in RELATIONS and self.chance(0.3):
            names = self.freed.pop(self.rng.randrange(len(self.freed)))
            if ("schema", names[0]) in self.schema:
                return (kind, *names)
        return (kind, self.rng.choice(self.schema.of("schema")).key[1], self.name(prefix))

    def pick(self, *kinds, test=lambda thing: True):
        """One of the objects of these kinds that may be referred to, or None."""
        found = [
            thing
            for thing in self.schema.of(*kinds)
            if thing.key not in self.forbidden and test(thing)
        ]
        return self.rng.choice(found) if found else None

    def columns(self, relation, *families):
        """The columns of a relation that may be referred to, of these families if any are given."""
        return [
            column
            for column in self.schema.columns(relation)
            if column.key not in self.forbidden
            and (not families or column.facts["type"].family in families)
        ]

    def some(self, things, least=1, most=3):
        """A few of them, in random order."""
        count = min(len(things), self.rng.randint(least, most))
        return self.rng.sample(things, count)

    def type(self, family=None, user=0.25):
        """A type of a column."""
        if family is None and self.chance(user):
            found = self.pick("enum", "domain", "composite")
            if found is not None:
                type_ = self.user_type(found)
                return self.array_of(type_) if self.chance(0.12) else type_
        family = family or self.rng.choice(
            expressions.COMMON if self.chance(0.9) else tuple(SIMPLE)
        )
        if family == "enum":
            found = self.pick("enum")
            return self.user_type(found) if found else None
        type_ = Type(self.rng.choice(SIMPLE[family]), family)
        return self.array_of(type_) if self.chance(0.06) and family != "char" else type_

    @staticmethod
    def user_type(thing):
        """The type that an object defines."""
        family = thing.facts["type"].family if thing.kind == "domain" else thing.kind
        return Type(path(*thing.key[1:]), family, thing.key)

    @staticmethod
    def array_of(type_):
        """The type of arrays of it."""
        return Type(f"{type_.sql}[]", "array", None, type_)

    # ---- schemas and types ---------------------------------------------------------------------

    def make_schema(self, key=None):
        """A schema; public is there from the beginning."""
        key = key or ("schema", self.name("s"))
        text = "" if key[1] == "public" else f"CREATE SCHEMA {quote(key[1])}"
        return self.schema.put(Object(key, (), text, f"SCHEMA {quote(key[1])}"))

    def make_enum(self, key=None):
        """An enum with its labels."""
        key = key or self.key("enum", "e")
        name = path(*key[1:])
        enum = self.schema.put(
            Object(key, (key_of_schema(key),), f"CREATE TYPE {name} AS ENUM (*)", f"TYPE {name}")
        )
        for _ in range(self.rng.randint(2, 5)):
            self.make_label(key)
        return enum

    def make_label(self, enum):
        """A label anywhere among those of its enum."""
        labels = self.schema.parts(enum)
        position = self.rng.randint(0, len(labels))
        before = labels[position - 1].facts["position"] if position else -1000.0
        after = labels[position].facts["position"] if position < len(labels) else 1000.0
        name = self.name("l")
        return self.schema.put(
            Object(("label", *enum[1:], name), (enum,), literal(name),
                   facts={"position": (before + after) / 2})
        )

    def make_domain(self, key=None):
        """A domain, with checks."""
        key = key or self.key("domain", "d")
        old = self.schema.get(key)
        if old is not None:
            family = old.facts["type"].family
        else:
            family = self.rng.choice(("int", "text", "num"))
        type_ = Type(self.rng.choice(SIMPLE[family]), family)
        name = path(*key[1:])
        text = f"CREATE DOMAIN {name} AS {type_.sql}{expressions.collation(self.rng, type_)}"
        default, not_null = self.chance(0.3), self.chance(0.2)
        if default:
            text += " DEFAULT " + {"int": "3", "num": "1.5", "text": "'dom'"}[family]
        text += " NOT NULL" if not_null else ""
        facts = {"type": type_, "default": default, "not null": not_null}
        thing = self.schema.put(
            Object(key, (key_of_schema(key),), text, f"DOMAIN {name}", facts)
        )
        if old is None:
            for _ in range(self.rng.randint(0, 2)):
                self.make_domain_check(thing.key)
        return thing

    def make_domain_check(self, domain, key=None):
        """A check of a domain, sometimes by a function."""
        key = key or ("domain check", *domain[1:], self.name("dc"))
        family = self.schema[domain].facts["type"].family
        condition, needs = expressions.always_true(self.rng, "VALUE", family), ()
        test = self.pick("function", test=lambda f: f.facts["role"] == "test")
        if family == "int" and test is not None and self.chance(0.3):
            condition, needs = f"{path(*test.key[1:3])}(VALUE::bigint)", (test.key,)
        name = path(*domain[1:])
        return self.schema.put(
            Object(key, (domain, *needs),
                   f"ALTER DOMAIN {name} ADD CONSTRAINT {quote(key[-1])} CHECK ({condition})",
                   f"CONSTRAINT {quote(key[-1])} ON DOMAIN {name}")
        )

    def make_composite(self, key=None):
        """A composite type with its attributes."""
        key = key or self.key("composite", "ct")
        name = path(*key[1:])
        thing = self.schema.put(
            Object(key, (key_of_schema(key),), f"CREATE TYPE {name} AS (*)", f"TYPE {name}")
        )
        for _ in range(self.rng.randint(1, 4)):
            self.make_attribute(key)
        return thing

    def make_attribute(self, composite, key=None):
        """An attribute of a composite type."""
        key = key or ("attribute", *composite[1:], self.name("a"))
        old = self.schema.get(key)
        family = old.facts["type"].family if old else None
        if old is not None and (family in ("enum", "composite") or old.facts["type"].user):
            return old
        if family is None:
            enum = self.pick("enum", "domain")
            type_ = self.user_type(enum) if enum and self.chance(0.25) else Type(
                self.rng.choice(SIMPLE[family := self.rng.choice(("int", "text", "bool", "date"))]),
                family,
            )
        else:
            type_ = Type(self.rng.choice(SIMPLE[family]), family)
        return self.schema.put(
            Object(key, (composite, *type_.needs), f"{quote(key[-1])} {type_.sql}",
                   f"COLUMN {path(*key[1:])}", {"type": type_})
        )

    # ---- what may be on anything ---------------------------------------------------------------

    def make_comment(self, key=None):
        """A comment on something."""
        thing = self.schema[key[1]] if key else self.pick(
            *{t.kind for t in self.schema.objects.values() if t.target},
            test=lambda t: t.target and ("comment", t.key) not in self.schema,
        )
        if thing is None:
            return None
        forms = ("says {}", "it's {}", "back\\slash {}", "two\nlines {}", "$$ {} $$", 'a "b" {}',
                 "ü {};")
        words = self.rng.choice(forms).format(self.rng.randint(1, 99))
        text = f"COMMENT ON {thing.target} IS {literal(words)}"
        return self.schema.put(Object(("comment", thing.key), (thing.key,), text))

    GRANTABLE = {
        "schema": ("SCHEMA", ("USAGE", "CREATE")),
        "table": ("TABLE", ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES")),
        "partition": ("TABLE", ("SELECT", "INSERT")),
        "typed": ("TABLE", ("SELECT", "INSERT")),
        "view": ("TABLE", ("SELECT", "INSERT", "UPDATE")),
        "matview": ("TABLE", ("SELECT",)),
        "sequence": ("SEQUENCE", ("USAGE", "SELECT", "UPDATE")),
        "function": ("FUNCTION", ("EXECUTE",)),
        "enum": ("TYPE", ("USAGE",)),
        "domain": ("DOMAIN", ("USAGE",)),
        "composite": ("TYPE", ("USAGE",)),
    }

    def make_grant(self, key=None):
        """Privileges of a role on something, or on columns; or none for PUBLIC."""
        if key is None:
            thing = self.pick(*self.GRANTABLE, "column")
            if thing is None:
                return None
            role = self.rng.choice(ROLES)
            if thing.kind in ("function", "enum", "domain") and self.chance(0.4):
                role = "PUBLIC"
            key = ("grant", thing.key, role)
        thing, role = self.schema[key[1]], key[2]
        if thing.kind == "column":
            verbs = self.some(("SELECT", "UPDATE", "INSERT", "REFERENCES"))
            what = ", ".join(f"{verb} ({thing.name})" for verb in verbs)
            text = f"GRANT {what} ON {path(*thing.key[1:-1])} TO {role}"
            return self.schema.put(Object(key, (thing.key,), text))
        word, privileges = self.GRANTABLE[thing.kind]
        target = thing.target.split(" ", 1)[1] if word == "FUNCTION" else path(*thing.key[1:])
        if role == "PUBLIC":
            text = f"REVOKE ALL ON {word} {target} FROM PUBLIC"
        else:
            verbs = ", ".join(self.some(privileges, 1, 3))
            text = f"GRANT {verbs} ON {word} {target} TO {role}"
            text += " WITH GRANT OPTION" if self.chance(0.15) else ""
        return self.schema.put(Object(key, (thing.key,), text))

    # ---- whole schemas -------------------------------------------------------------------------

    # kind → (how often one is added, the maker's name)
    WEIGHTS = {
        "schema": 2, "enum": 5, "domain": 5, "composite": 4, "sequence": 4, "table": 14,
        "column": 6, "default": 5, "owned": 2, "primary_key": 1, "unique": 6, "check": 8,
        "exclusion": 3, "index": 14, "foreign_key": 12, "view": 14, "matview": 6, "function": 12,
        "trigger": 6, "policy": 5, "rls": 3, "replica": 2, "cluster": 1, "comment": 8, "grant": 8,
        "label": 2, "domain_check": 2, "attribute": 2, "partition": 4, "child": 3, "typed": 2,
        "statistics": 3, "aggregate": 2, "range": 2, "operator": 2, "opclass": 2, "cast": 2,
        "collation": 2, "dictionary": 2, "configuration": 2, "publication": 2, "member": 3,
        "server": 2, "foreign": 2, "event_trigger": 2, "default_privileges": 2,
    }
    # Makers that are told what the new object belongs to.
    PARTS_OF = {"label": ("enum",), "domain_check": ("domain",), "attribute": ("composite",),
                "column": ("table",)}

    def add(self):
        """Adds one object of a random kind, with its parts; None when there is no place for it."""
        weights = self.WEIGHTS | (self.NEW_WEIGHTS if self.is_new() else {})
        kind = self.rng.choices(tuple(weights), tuple(weights.values()))[0]
        make = getattr(self, f"make_{kind}")
        if kind not in self.PARTS_OF:
            return make()
        owner = self.pick(*self.PARTS_OF[kind])
        return make(owner.key) if owner else None

    def build(self, size):
        """A new schema of about so many objects, not counting their parts."""
        self.make_schema(("schema", "public"))
        for _ in range(self.rng.randint(0, 2)):
            self.make_schema()
        for _ in range(self.rng.randint(1, 3)):
            self.make_table()
        for _ in range(size):
            self.add()
        return self.schema


def key_of_schema(key):
    """The key of the schema that an object is in."""
    return ("schema", key[1])
