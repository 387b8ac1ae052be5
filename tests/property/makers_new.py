"""Makers of what PostgreSQL has since 18: not-null constraints with names, constraints that are not
enforced, virtual generated columns, keys without overlaps. Nothing here asks for a random number
on an older server, so that a seed gives the same pair there as ever."""

import dataclasses

from expressions import REFERABLE
from model import Object, Type, path, quote

EXTENSION = ("extension", "btree_gist")


class NewMakers:
    """To be mixed into a Generator."""

    NEW_WEIGHTS = {"not_null": 5, "temporal_key": 4, "temporal_reference": 4}
    NEW_REMADE = ("not null", "temporal key", "temporal reference")

    def is_new(self):
        """Does the server have these?"""
        return self.major >= 18

    # ---- not-null constraints ------------------------------------------------------------------

    def not_null_clause(self):
        """NOT NULL in a column's definition, under a name now and then."""
        if self.is_new() and self.chance(0.3):
            return f" CONSTRAINT {quote(self.name('nn'))} NOT NULL"
        return " NOT NULL"

    def make_not_null(self, key=None):
        """A not-null constraint that stands alone, of a column that says nothing itself."""
        old = self.schema.get(key)
        table = self.schema[("table", *key[1:-1])] if key else self.pick("table")
        if table is None:
            return None
        if old:
            column = self.schema[old.facts["column"]]
        else:
            taken = {n.facts["column"] for n in self.schema.of("not null")}
            taken |= {k for p in self.schema.primary_keys() for k in p.facts["unique"]}
            free = [c for c in self.columns(table.key)
                    if c.kind == "column" and not c.facts["not null"] and c.key not in taken
                    and not c.facts["generated"]]
            if not free:
                return None
            column = self.rng.choice(free)
        key = key or ("not null", *table.key[1:], self.name("nn"))
        tail = self.rng.choice(("", "", " NOT VALID", " NO INHERIT"))
        if table.facts["by"] and "INHERIT" in tail:
            tail = ""
        made = self.constraint(key, [column.key], f"NOT NULL {column.name}{tail}",
                               column=column.key, valid="VALID" not in tail)
        return made

    def drop_not_null(self, columns):
        """Takes out the constraints of columns that say NOT NULL otherwise."""
        self.schema.drop(*(n.key for n in self.schema.of("not null")
                           if n.facts["column"] in columns))

    # ---- what is not enforced, what is not stored ----------------------------------------------

    def unenforced(self, tail=""):
        """NOT ENFORCED now and then, behind what may stand beside it."""
        if self.is_new() and "NOT VALID" not in tail and self.chance(0.12):
            return f"{tail} NOT ENFORCED"
        return tail

    def generation_form(self, needs):
        """STORED or VIRTUAL; all that a virtual column is computed with is built in."""
        own = any(n[0] != "column" or self.schema[n].facts["type"].user for n in needs)
        if not self.is_new() or own:
            return "STORED"
        return self.rng.choice(("STORED", "VIRTUAL"))

    def is_computed_with(self, column):
        """Is a virtual column computed with this one?"""
        return any(c.facts["virtual"] and column in c.needs for c in self.schema.of("column"))

    @staticmethod
    def stored(columns):
        """Those that an index may have."""
        return [c for c in columns if not c.facts.get("virtual")]

    # ---- keys over time ------------------------------------------------------------------------

    def period(self, table):
        """A column of ranges, a new one where there is none."""
        found = [c for c in self.columns(table) if c.facts["type"].family == "range"]
        if found:
            return self.rng.choice(found)
        return self.make_column(table, type_=Type("daterange", "range"))

    def make_temporal_key(self, key=None):
        """A primary key or unique constraint WITHOUT OVERLAPS."""
        old = self.schema.get(key)
        if old:
            owner = ("table", *key[1:-1])
            period = self.schema[old.facts["unique"][-1]]
        else:
            found = self.pick("table")
            if found is None:
                return None
            owner, period = found.key, None
        by = self.schema[owner].facts["by"]
        columns = [c for c in self.columns(owner, *REFERABLE, "date")
                   if not c.facts["generated"] and not c.facts["type"].user]
        if not columns or any(self.schema[k] not in columns for k in by):
            return None
        period = period or self.period(owner)
        chosen = self.some(columns, 1, 2)
        chosen = chosen if all(self.schema[k] in chosen for k in by) else [self.schema[k] for k in by]
        keys = [c.key for c in chosen] + [period.key]
        taken = any(p.key[1:-1] == owner[1:] for p in self.schema.primary_keys())
        primary = old.facts["primary"] if old else not taken and self.chance(0.5)
        key = key or ("temporal key", *owner[1:], self.name("tk"))
        if EXTENSION not in self.schema:
            self.schema.put(Object(EXTENSION, (("schema", "public"),),
                                   "CREATE EXTENSION btree_gist WITH SCHEMA public"))
        if primary:
            self.drop_not_null(keys)
        word = "PRIMARY KEY" if primary else "UNIQUE"
        clause = f"{word} ({', '.join(c.name for c in chosen)}, {period.name} WITHOUT OVERLAPS)"
        clause += self.deferrable()
        return self.constraint(key, [*keys, EXTENSION], clause, unique=keys, primary=primary,
                               nulls=False, deferrable="DEFER" in clause)

    def make_temporal_reference(self, key=None):
        """A foreign key with a PERIOD."""
        child, columns = self.table_for(key, *REFERABLE)
        columns = [c for c in columns if not c.facts["generated"]]
        if not columns:
            return None

        def fits(parent):
            plain = dataclasses.replace(parent, facts={"unique": parent.facts["unique"][:-1]})
            above = not parent.facts["deferrable"] and self.match(plain, columns)
            above = above and self.schema[parent.needs[0]]
            return above and (child.facts["unlogged"] or not above.facts["unlogged"])

        parent = self.pick("temporal key", test=fits)
        if parent is None:
            return None
        *above, period = parent.facts["unique"]
        chosen = self.match(dataclasses.replace(parent, facts={"unique": above}), columns)
        own = self.period(child.key)
        key = key or ("temporal reference", *child.key[1:], self.name("tf"))
        lists = [", ".join([*(quote(k[-1]) for k in keys), f"PERIOD {quote(last[-1])}"])
                 for keys, last in ((chosen, own.key), (above, period))]
        clause = (f"FOREIGN KEY ({lists[0]}) REFERENCES {path(*period[1:-1])} ({lists[1]})"
                  f"{self.deferrable()}")
        if not child.facts["by"]:
            clause = self.unenforced(clause)
        return self.constraint(key, [*chosen, own.key, *above, period, parent.key], clause,
                               columns=[*chosen, own.key], parent=[*above, period])
