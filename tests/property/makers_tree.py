"""Makers of tables that rest on others: partitions, child tables, tables of a type; and their changes."""

import dataclasses

import expressions
from model import Object, path, quote
from partitions import LEAST, MOST, bound_sql, partitions


class TreeMakers:
    """To be mixed into a Generator."""

    # ---- partitions ----------------------------------------------------------------------------

    def divide(self, table):
        """Makes a table a partitioned one, with partitions, when its columns allow it."""
        old = self.schema[table]
        columns = [c for c in self.columns(table, "int", "date", "text")
                   if not c.facts["generated"] and not c.facts["type"].user]
        if not columns or old.facts["inherits"] or self.schema.children(table):
            return None
        first = self.rng.choice(columns)
        family = first.facts["type"].family
        strategy = self.rng.choice(("LIST", "HASH") if family == "text"
                                   else ("RANGE", "RANGE", "LIST", "HASH"))
        chosen = [first]
        others = [c for c in columns if c is not first]
        if strategy != "LIST" and others and self.chance(0.2):
            chosen.append(self.rng.choice(others))
        facts = {**old.facts, "unlogged": False, "by": tuple(c.key for c in chosen),
                 "strategy": strategy, "family": family}
        text = f"CREATE TABLE {path(*table[1:])} (*){self.division(chosen, strategy)}"
        made = self.schema.put(dataclasses.replace(old, text=text, facts=facts))
        self.make_partitions(table)
        return made

    @staticmethod
    def division(columns, strategy):
        """PARTITION BY."""
        return f" PARTITION BY {strategy} ({', '.join(c.name for c in columns)})"

    def make_partitions(self, parent, depth=0):
        """Partitions that mostly have a place for every row."""
        strategy = self.schema[parent].facts["strategy"]
        if strategy == "HASH":
            modulus = self.rng.choice((2, 3))
            bounds = [(modulus, n) for n in range(modulus)]
        elif strategy == "LIST":
            bounds = [(1, 2), (3,), (4, 5)] if self.chance(0.6) else [(1, 4)]
        else:
            cuts = [LEAST, *sorted(self.rng.sample(range(1, 9), self.rng.randint(1, 2))), MOST]
            bounds = list(zip(cuts, cuts[1:]))
        if strategy != "HASH" and self.chance(0.6):
            bounds = [*bounds[: self.rng.randint(1, len(bounds))], None]
        for bound in bounds:
            self.put_partition(parent, bound, depth=depth)

    def put_partition(self, parent, bound, key=None, depth=1):
        """A partition with these bounds; now and then partitioned in its turn."""
        above = self.schema[parent]
        key = key or self.key("partition", "p")
        width = len(above.facts["by"])
        text = (f"CREATE TABLE {path(*key[1:])} PARTITION OF {path(*parent[1:])} "
                + bound_sql(above.facts["strategy"], bound, above.facts["family"], width))
        facts = {"parent": parent, "bound": bound, "by": (), "strategy": None,
                 "family": above.facts["family"], "unlogged": False}
        if depth == 0 and self.chance(0.15) and above.facts["strategy"] != "HASH":
            columns = [self.schema[above.facts["by"][0]]]
            family = above.facts["family"]
            facts["strategy"] = self.rng.choice(("LIST", "HASH") if family == "text"
                                                else ("RANGE", "HASH"))
            facts["by"] = (columns[0].key,)
            text += self.division(columns, facts["strategy"])
        made = self.schema.put(Object(key, (parent, ("schema", key[1]), *above.facts["by"]), text,
                                      f"TABLE {path(*key[1:])}", facts))
        if facts["by"]:
            self.make_partitions(key, 1)
        return made

    def free_bound(self, parent, but=None):
        """Bounds that no other partition has; None for a default one; False where no place is."""
        strategy = self.schema[parent].facts["strategy"]
        taken = [p.facts["bound"] for p in partitions(self.schema, parent) if p.key != but]
        if strategy == "HASH":
            return False
        if None not in taken and self.chance(0.3):
            return None
        taken = [bound for bound in taken if bound is not None]
        if strategy == "LIST":
            last = 6 if self.schema[parent].facts["family"] == "text" else 9
            free = [n for n in range(1, last) if not any(n in bound for bound in taken)]
            return tuple(sorted(self.some(free, 1, 3))) if free else False
        free = [n for n in range(LEAST, MOST)
                if not any(low <= n < high for low, high in taken) and (n == LEAST or n > 0)]
        if not free:
            return False
        low = self.rng.choice(free)
        high = self.rng.choice([n for n in (*range(1, 9), MOST) if n > low])
        return low, min([high, *(b[0] for b in taken if b[0] > low)])

    def make_partition(self, key=None):
        """One more partition; of one that is there other bounds."""
        if key is None:
            owner = self.pick("table", "partition", test=lambda t: t.facts["by"])
            parent = owner.key if owner else None
        else:
            parent = self.schema[key].facts["parent"]
        if parent is None or any(c in self.forbidden for c in self.schema[parent].facts["by"]):
            return None
        bound = self.free_bound(parent, key)
        if bound is False:
            return None
        if key is None:
            return self.put_partition(parent, bound)
        old = self.schema[key]
        if old.facts["by"]:
            return None
        return self.put_partition(parent, bound, key)

    def detach(self):
        """A partition becomes a table of its own."""
        found = self.pick("partition", test=lambda p: not p.facts["by"]
                          and self.schema[p.facts["parent"]].kind == "table")
        if found is None:
            return
        columns = self.schema.columns(found.key)
        self.schema.drop(found.key)
        key = ("table", *found.key[1:])
        facts = {"unlogged": False, "by": (), "strategy": None, "family": None, "inherits": ()}
        self.schema.put(Object(key, (("schema", key[1]),), f"CREATE TABLE {path(*key[1:])} (*)",
                               f"TABLE {path(*key[1:])}", facts))
        self.copy_columns(columns, key)

    def copy_columns(self, columns, table):
        """Columns with the definitions of these."""
        for column in columns:
            key = ("column", *table[1:], column.key[-1])
            if column.facts["generated"] or column.facts["identity"]:
                # What it is computed from is named by key, so the copy is a column as any.
                type_ = column.facts["type"]
                text = f"{quote(key[-1])} {type_.sql}"
                facts = {**column.facts, "generated": False, "virtual": False, "identity": "",
                         "not null": False}
            else:
                text, facts = column.text, column.facts
            needs = tuple(table if n == column.needs[0] else n for n in column.needs
                          if n[0] != "column")
            self.schema.put(Object(key, needs, text, f"COLUMN {path(*key[1:])}", facts))

    def undivide(self, table):
        """A partitioned table becomes one that is not."""
        self.schema.drop(*(p.key for p in partitions(self.schema, table)))
        made = self.table_object(table)
        if made.facts["unlogged"] and any(
            fk.facts["parent"][0][1:-1] == table[1:] for fk in self.schema.references()
        ):
            # What survives a crash cannot refer to what does not.
            facts = {**made.facts, "unlogged": False}
            text = made.text.replace("CREATE UNLOGGED TABLE", "CREATE TABLE", 1)
            made = dataclasses.replace(made, text=text, facts=facts)
        self.schema.put(made)

    # ---- child tables -----------------------------------------------------------------------------

    def make_child(self):
        """A table that inherits from another one."""
        parent = self.pick("table", test=lambda t: not t.facts["by"])
        if parent is None:
            return None
        key = self.key("table", "h")
        if key == parent.key or key in self.schema.closure(parent.key):
            return None
        facts = {"unlogged": False, "by": (), "strategy": None, "family": None,
                 "inherits": (parent.key,)}
        text = f"CREATE TABLE {path(*key[1:])} (*) INHERITS ({path(*parent.key[1:])})"
        made = self.schema.put(Object(key, (("schema", key[1]), parent.key), text,
                                      f"TABLE {path(*key[1:])}", facts))
        for _ in range(self.rng.randint(0, 2)):
            self.make_column(key)
        if self.chance(0.3):
            self.make_primary_key(table=key)
        return made

    def leave(self):
        """A child keeps its columns and inherits no more."""
        found = self.pick("table", test=lambda t: t.facts["inherits"])
        if found is None:
            return
        columns = self.schema.all_columns(found.key)
        own = self.schema.parts(found.key)
        facts = {**found.facts, "inherits": ()}
        self.schema.put(Object(found.key, (("schema", found.key[1]),),
                               f"CREATE TABLE {path(*found.key[1:])} (*)", found.target, facts))
        self.copy_columns([c for c in columns if c not in own], found.key)

    # ---- tables of a type ----------------------------------------------------------------------

    def make_typed(self, key=None):
        """A table whose columns are the attributes of a composite type."""
        composite = self.pick("composite", test=lambda c: self.schema.parts(c.key))
        if composite is None:
            return None
        if key is None:
            key = self.key("typed", "ty")
        else:
            composite = self.schema[self.schema[key].facts["of"]]
        attributes = [a for a in self.schema.parts(composite.key) if a.key not in self.forbidden]
        options, needs = [], []
        for attribute in self.some(attributes, 0, 2):
            needs.append(attribute.key)
            family = attribute.facts["type"].family
            text, _ = expressions.constant(self.rng, attribute.facts["type"], self.schema)
            if text and family != "enum" and self.chance(0.5):
                options.append(f"{attribute.name} WITH OPTIONS DEFAULT {text}")
            else:
                options.append(f"{attribute.name} WITH OPTIONS NOT NULL")
        clause = f" ({', '.join(options)})" if options else ""
        text = f"CREATE TABLE {path(*key[1:])} OF {path(*composite.key[1:])}{clause}"
        return self.schema.put(Object(key, (("schema", key[1]), composite.key, *needs), text,
                                      f"TABLE {path(*key[1:])}", {"of": composite.key}))
