"""Random changes to a schema: what it becomes is related to what it was."""

import dataclasses

from expressions import CONVERTIBLE, SIMPLE
from generate import RELATIONS, Generator
from model import Type

# What a change of a column leaves in place: it says nothing about values.
INDIFFERENT = ("comment", "grant")
# Objects that are given another definition by their own maker.
REMADE = ("default", "owned", "sequence", "primary key", "unique", "check", "exclusion",
          "foreign key", "index", "replica", "cluster", "domain", "function", "view", "matview",
          "trigger", "policy", "rls", "comment", "grant", "partition", "typed", "statistics",
          "aggregate", "range", "operator", "opclass", "cast", "collation", "dictionary",
          "configuration", "publication", "member", "server", "foreign", "event_trigger",
          "default_privileges")


class Mutator(Generator):
    """Changes a schema that another generator has made."""

    def __init__(self, generator):
        super().__init__(generator.rng, generator.major)
        self.schema = generator.schema.copy()
        self.number = generator.number

    WAYS = (("add", 5), ("drop", 4), ("remake", 9), ("column", 6), ("label", 3), ("attribute", 2),
            ("convert", 4), ("table", 1), ("domain_check", 1), ("division", 2), ("inheritance", 1))

    def run(self, count):
        """Makes so many changes."""
        for _ in range(count):
            way = self.rng.choices([w for w, _ in self.WAYS], [n for _, n in self.WAYS])[0]
            getattr(self, f"change_{way}")()
            self.forbidden = {}
        return self.schema

    def change_add(self):
        """A new object."""
        self.add()

    def change_drop(self):
        """An object goes, with what needs it; its name may be used again. An enum keeps a label."""
        found = self.pick(*{t.kind for t in self.schema.objects.values()} - {"view column"},
                          test=lambda t: t.key != ("schema", "public"))
        if found is None or (found.kind in ("schema", "table") and self.chance(0.6)):
            return
        if found.kind == "label" and len(self.schema.parts(("enum", *found.key[1:-1]))) == 1:
            return
        self.drop(found.key)

    def drop(self, *keys):
        """Drops objects; names of relations become free."""
        before = list(self.schema.objects)
        self.schema.drop(*keys)
        self.freed += [
            key[1:] for key in before
            if key[0] in RELATIONS and key not in self.schema
        ]

    def change_remake(self):
        """An object gets another definition under its name."""
        kind = self.rng.choice(REMADE + (self.NEW_REMADE if self.is_new() else ()))
        found = self.pick(kind)
        if found is None:
            return
        self.forbidden = self.schema.dependents(found.key)
        make = getattr(self, f"make_{kind.replace(' ', '_')}")
        made = make(key=found.key)
        if made is None or made == found:
            return
        used = [key for key in self.schema.dependents(found.key)
                if found.key in self.schema[key].needs and key[0] not in INDIFFERENT]
        if kind in ("primary key", "unique", "index", "temporal key") and not made.facts.get("partial"):
            changed = made.facts.get("unique") != found.facts.get("unique")
            if changed or made.facts.get("deferrable"):
                self.drop(*used)
        elif kind == "index":
            self.drop(*used)

    def change_table(self):
        """A table's options; whether it survives a crash only where no foreign key asks."""
        table = self.pick("table")
        if table is None or table.facts["by"] or table.facts["inherits"]:
            return
        made = self.table_object(table.key)
        linked = any(
            table.key[1:] in (fk.key[1:-1], fk.facts["parent"][0][1:-1])
            for fk in self.schema.references()
        )
        linked = linked or any(m.key[2] == table.key for m in self.schema.of("member"))
        if not linked or made.facts["unlogged"] == table.facts["unlogged"]:
            self.schema.put(made)

    def change_division(self):
        """A plain table becomes a partitioned one, or the other way; or a partition leaves."""
        if self.chance(0.4):
            self.detach()
            return
        table = self.pick("table", test=lambda t: not t.facts["inherits"])
        if table is None:
            return
        if table.facts["by"]:
            self.undivide(table.key)
            return
        if self.divide(table.key) is None:
            return
        by = self.schema[table.key].facts["by"]
        unlogged = table.facts["unlogged"]
        on = [t for t in self.schema.objects.values() if table.key in t.needs]
        self.drop(*(
            t.key for t in on
            if t.kind in ("exclusion", "cluster", "replica") or "NO INHERIT" in t.text
            or (t.kind in ("foreign key", "temporal reference") and "NOT ENFORCED" in t.text)
            or (t.kind in ("foreign key", "temporal reference") and ("NOT VALID" in t.text or unlogged))
            or ("unique" in t.facts and (t.facts.get("partial") or t.kind == "index"
                                         or not set(by) <= set(t.facts["unique"])))
        ))

    def change_inheritance(self):
        """A child inherits no more."""
        self.leave()

    # ---- columns -------------------------------------------------------------------------------

    def change_column(self):
        """Another definition of a column in which expressions over it stay valid."""
        column = self.pick("column", test=lambda c: c.key not in
                           self.schema[("table", *c.key[1:-1])].facts["by"])
        if column is None:
            return
        self.forbidden = self.schema.dependents(column.key)
        made = self.make_column(
            ("table", *column.key[1:-1]), column.key, self.near_type(column),
            same_type=self.chance(0.5),
        )
        if any(made.facts[fact] != column.facts[fact] for fact in ("generated", "virtual")):
            self.drop_users(column.key)
        if made.facts["identity"]:
            self.schema.drop(("default", *column.key[1:]))

    def drop_users(self, column):
        """Drops whatever uses a column, apart from what does not mind."""
        self.drop(*(key for key in self.schema.dependents(column)
                    if column in self.schema[key].needs and key[0] not in INDIFFERENT))

    def near_type(self, column):
        """A domain over the column's type, or the type under its domain; None leaves it to the
        maker."""
        type_ = column.facts["type"]
        if self.chance(0.7) or type_.family not in SIMPLE:
            return None
        if type_.user:
            return self.schema[type_.user].facts["type"]
        domain = self.pick("domain", test=lambda d: d.facts["type"].family == type_.family)
        if self.is_computed_with(column.key):
            return None
        return self.user_type(domain) if domain else None

    def change_convert(self):
        """A column becomes one of another family; what used it goes, or is made anew."""
        column = self.pick("column", test=lambda c: self.element_of(c).family in CONVERTIBLE
                           and not c.facts["generated"]
                           and c.key not in self.schema[("table", *c.key[1:-1])].facts["by"])
        if column is None:
            return
        self.forbidden = self.schema.dependents(column.key)
        was = self.element_of(column)
        family = self.rng.choice(CONVERTIBLE[was.family])
        if family == "enum":
            # Only one that shares labels can take the values over.
            type_ = self.type("enum")
            if type_ is None:
                return
        else:
            choices = [sql for sql in SIMPLE[family] if "(4" not in sql]
            type_ = Type(self.rng.choice(choices), family)
        if column.facts["type"].family == "array":
            type_ = self.array_of(type_)
        users = [key for key in self.schema.dependents(column.key)
                 if column.key in self.schema[key].needs and key[0] not in INDIFFERENT]
        self.drop(*users)
        self.make_column(("table", *column.key[1:-1]), column.key, type_)
        for _ in range(2):
            self.add()

    @staticmethod
    def element_of(column):
        """The type of a column's values, or of the elements of its arrays."""
        return column.facts["type"].element or column.facts["type"]

    # ---- types ---------------------------------------------------------------------------------

    def change_label(self):
        """A label more, one fewer, or another order."""
        enum = self.pick("enum")
        if enum is None:
            return
        labels = self.schema.parts(enum.key)
        way = self.rng.choice(("add", "add", "remove", "swap"))
        if way == "add" or len(labels) < 2:
            self.make_label(enum.key)
        elif way == "remove":
            self.drop(self.rng.choice(labels).key)
        else:
            one, two = self.some(labels, 2, 2)
            for thing, place in ((one, two), (two, one)):
                self.schema.put(dataclasses.replace(thing, facts=place.facts))

    def change_attribute(self):
        """An attribute of a composite type gets another type of its family."""
        found = self.pick("attribute")
        if found is not None:
            self.forbidden = self.schema.dependents(found.key)
            self.make_attribute(("composite", *found.key[1:-1]), found.key)

    def change_domain_check(self):
        """A domain's check gets another condition."""
        found = self.pick("domain check")
        if found is not None:
            self.forbidden = self.schema.dependents(found.key)
            self.make_domain_check(("domain", *found.key[1:-1]), found.key)


def random_pair(rng, major=15):
    """Two related schemas."""
    generator = Generator(rng, major)
    size = rng.choice((4, 10, 20, 35))
    before = generator.build(size)
    mutator = Mutator(generator)
    after = mutator.run(rng.choice((1, 2, 4, 8, 14)))
    while after.objects == before.objects:
        after = mutator.run(1)
    return before, after
