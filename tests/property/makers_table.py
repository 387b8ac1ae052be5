"""Makers of tables and of what hangs on them: columns, defaults, constraints, indexes,
sequences."""

import expressions
from expressions import REFERABLE, SIMPLE, WIDE
from model import Object, Type, literal, path, quote


class TableMakers:
    """To be mixed into a Generator."""

    def make_table(self, key=None):
        """A table with columns, mostly a primary key, some defaults."""
        key = key or self.key("table", "t")
        self.schema.put(self.table_object(key))
        for _ in range(self.rng.randint(1, 6)):
            self.make_column(key)
        if self.chance(0.2):
            self.divide(key)
        if self.chance(0.8):
            self.make_primary_key(table=key)
        for _ in range(self.rng.randint(0, 2)):
            self.make_default(table=key)
        return self.schema[key]

    def table_object(self, key):
        """The table itself, without its columns."""
        unlogged = self.chance(0.06)
        facts = {"by": (), "strategy": None, "family": None, "inherits": ()}
        words = "CREATE UNLOGGED TABLE" if unlogged else "CREATE TABLE"
        options = f" WITH (fillfactor={self.rng.randint(60, 99)})" if self.chance(0.08) else ""
        facts["unlogged"] = unlogged
        text = f"{words} {path(*key[1:])} (*){options}"
        return Object(key, (("schema", key[1]),), text, f"TABLE {path(*key[1:])}", facts)

    def make_column(self, table, key=None, type_=None, same_type=False):
        """A column; of an existing one, by default, another definition in the same family."""
        key = key or ("column", *table[1:], self.name("c"))
        old = self.schema.get(key)
        dividing = key in self.schema[table].facts["by"]
        if type_ is None or (dividing and type_.user):
            type_ = old.facts["type"] if same_type else self.column_type(old)
        facts = {"type": type_, "not null": self.chance(0.3), "identity": "", "generated": False,
                 "virtual": False}
        needs = [table, *type_.needs]
        text = f"{quote(key[-1])} {type_.sql}{expressions.collation(self.rng, type_)}"
        expression, used = None, ()
        taken = ("default", *key[1:]) in self.schema
        if not taken and not dividing and self.chance(0.45 if old and old.facts["generated"] else 0.08):
            expression, used = self.generation(table, type_, key)
        if expression:
            form = self.generation_form(used)
            text += f" GENERATED ALWAYS AS ({expression}) {form}"
            facts |= {"generated": True, "not null": False, "virtual": form == "VIRTUAL"}
            needs += used
        elif self.may_be_identity(key, type_) and not taken and self.chance(0.2):
            facts |= {"identity": self.rng.choice(("ALWAYS", "BY DEFAULT")), "not null": True}
            options = self.rng.choice(("", "", " (INCREMENT 2)", " (START 100 CACHE 5)"))
            text += f" GENERATED {facts['identity']} AS IDENTITY{options}"
        if facts["not null"]:
            text += self.not_null_clause()
            self.drop_not_null((key,))
        target = f"COLUMN {path(*key[1:])}"
        return self.schema.put(Object(key, tuple(needs), text, target, facts))

    @staticmethod
    def may_be_identity(key, type_):
        """Is the type one that identity columns can have? A name that fills its length leaves no
        room to tell sequences apart, so it has none."""
        return type_.family == "int" and not type_.user and len(key[-1]) + len(key[-2]) < 50

    def column_type(self, old):
        """A new column's type, or another one for an existing column."""
        if old is None:
            return self.type()
        type_ = old.facts["type"]
        if type_.user or type_.family not in SIMPLE or len(SIMPLE[type_.family]) == 1:
            return type_
        return Type(self.rng.choice(SIMPLE[type_.family]), type_.family)

    def generation(self, table, type_, key):
        """An immutable expression over other columns that gives this type."""
        if type_.user:
            return None, ()
        # Of these, different values give different results.
        for column in self.some(self.columns(table, "int", "text"), 0, 5):
            if column.key == key or column.facts["generated"]:
                continue
            name, found = column.name, column.facts["type"]
            text, made = expressions.computed(self.rng, name, found)
            if text and made.family == type_.family:
                call = self.call(column) if self.chance(0.4) else None
                if call and call[1].family == made.family:
                    return call[0], (column.key, call[2])
                return text, (column.key,)
        return None, ()

    def call(self, column):
        """A call of an immutable function on a column: (text, type, function), or None."""
        type_ = column.facts["type"]
        role = {"int": "number", "text": "label"}.get(type_.family)
        function = self.pick("function", test=lambda f: f.facts["role"] == role)
        if function is None or type_.family not in ("int", "text"):
            return None
        name = path(*function.key[1:3])
        argument = "bigint" if role == "number" else "text"
        return f"{name}(({column.name})::{argument})", function.facts["returns"], function.key

    # ---- defaults and sequences ----------------------------------------------------------------

    def make_default(self, key=None, table=None):
        """A default: a constant, a function's result, or a sequence's next value."""
        if key is None:
            owner = self.schema[table] if table else self.pick("table")
            columns = [
                c for c in (self.columns(owner.key) if owner else ())
                if not c.facts["generated"] and not c.facts["identity"]
                and ("default", *c.key[1:]) not in self.schema
            ]
            if not columns:
                return None
            key = ("default", *self.rng.choice(columns).key[1:])
        column = self.schema[("column", *key[1:])]
        type_ = column.facts["type"]
        text, needs = expressions.constant(self.rng, type_, self.schema)
        if any(need in self.forbidden for need in needs):
            return None
        facts = {"sequence": False, "volatile": text == "gen_random_uuid()"}
        source = self.pick("function", test=lambda f: f.facts["role"] == "source")
        if type_.family == "int" and source and self.chance(0.3):
            text, needs = f"{path(*source.key[1:3])}()", (source.key,)
            facts["volatile"] = True
        elif type_.family == "int" and self.chance(0.4) and (sequence := self.serial(column)):
            name = path(*sequence.key[1:])
            text, needs = f"nextval({literal(name)}::regclass)", (sequence.key,)
            facts |= {"volatile": True, "sequence": True}
        if text is None:
            return None
        return self.schema.put(
            Object(key, (column.key, *needs), f"DEFAULT {text}", "", facts)
        )

    def serial(self, column):
        """A sequence for a column: any that is there, or a new one, mostly owned by the column."""
        if self.chance(0.2):
            return self.pick("sequence", test=lambda s: s.facts["plain"])
        key = ("sequence", column.key[1], f"{column.key[2]}_{column.key[3]}_seq")
        if len(key[2].encode()) > 60 or key in self.schema:
            return None
        bounds = column.facts["type"].sql if not column.facts["type"].user else "bigint"
        sequence = self.schema.put(
            Object(key, (("schema", key[1]),),
                   f"CREATE SEQUENCE {path(*key[1:])} AS {bounds}",
                   f"SEQUENCE {path(*key[1:])}", {"plain": True})
        )
        if self.chance(0.85):
            self.own(sequence, column)
        return sequence

    def own(self, sequence, column):
        """Makes the column the owner of the sequence."""
        text = f"ALTER SEQUENCE {path(*sequence.key[1:])} OWNED BY {path(*column.key[1:])}"
        return self.schema.put(
            Object(("owned", *sequence.key[1:]), (sequence.key, column.key), text)
        )

    def make_owned(self, key=None):
        """Gives a sequence an owner in its schema, or another one."""
        sequence = self.schema[("sequence", *key[1:])] if key else self.pick("sequence")
        column = sequence and self.pick("column", test=lambda c: c.key[1] == sequence.key[1])
        return self.own(sequence, column) if column else None

    def make_sequence(self, key=None):
        """A sequence with options."""
        key = key or self.key("sequence", "q")
        options = self.some(
            ("INCREMENT BY 5", "MINVALUE 1", "MAXVALUE 30000", "START WITH 10", "CACHE 7", "CYCLE"),
            0, 3,
        )
        if self.chance(0.15):
            options = ["INCREMENT BY -1", "MAXVALUE 100", "START WITH 50"]
        type_ = self.rng.choice(("", " AS integer", " AS smallint", " AS bigint"))
        text = f"CREATE SEQUENCE {path(*key[1:])}{type_} {' '.join(options)}".rstrip()
        plain = not any("-1" in option or "CYCLE" in option for option in options)
        target = f"SEQUENCE {path(*key[1:])}"
        return self.schema.put(Object(key, (("schema", key[1]),), text, target, {"plain": plain}))

    # ---- constraints ---------------------------------------------------------------------------

    def constraint(self, key, needs, clause, **facts):
        """A table constraint under its key."""
        table = path(*key[1:-1])
        text = f"ALTER TABLE {table} ADD CONSTRAINT {quote(key[-1])} {clause}"
        target = f"CONSTRAINT {quote(key[-1])} ON {table}"
        needs = (("table", *key[1:-1]), *needs)
        return self.schema.put(Object(key, tuple(dict.fromkeys(needs)), text, target, facts))

    def table_for(self, key, *families):
        """The table that a constraint is to be on, and its columns of these families."""
        table = self.schema[("table", *key[1:-1])] if key else self.pick("table")
        return table, self.columns(table.key, *families) if table else []

    def deferrable(self):
        """How a constraint may be deferred."""
        return self.rng.choice(("", "", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"))

    def make_primary_key(self, key=None, table=None):
        """A primary key, where there is none."""
        if key is None and table is None:
            owner = self.pick("table")
            table = owner.key if owner else None
        table = table or ("table", *key[1:-1])
        if key is None and any(p.key[1:-1] == table[1:] for p in self.schema.primary_keys()):
            return None
        columns = [c for c in self.columns(table, *WIDE) if not c.facts["generated"]]
        by = [self.schema[k] for k in self.schema[table].facts["by"]]
        if not columns or any(c not in columns for c in by):
            return None
        key = key or ("primary key", *table[1:], self.name("pk"))
        chosen = self.some(columns, 1, 1 if self.chance(0.75) else 2)
        chosen = chosen if all(c in chosen for c in by) else by
        clause = f"PRIMARY KEY ({', '.join(c.name for c in chosen)}){self.deferrable()}"
        keys = [c.key for c in chosen]
        self.drop_not_null(keys)
        return self.constraint(key, keys, clause, unique=keys, deferrable="DEFER" in clause)

    def make_unique(self, key=None):
        """A unique constraint."""
        table, columns = self.table_for(key, *WIDE)
        columns = self.stored(columns)
        if not columns:
            return None
        key = key or ("unique", *table.key[1:], self.name("uq"))
        chosen = self.some(columns, 1, 2)
        by = [self.schema[k] for k in table.facts["by"]]
        if any(c not in columns for c in by):
            return None
        chosen = chosen if all(c in chosen for c in by) else by
        nulls, include = "", ""
        if self.major >= 15 and self.chance(0.15):
            nulls = " NULLS NOT DISTINCT"
        rest = [c for c in self.stored(self.columns(table.key, "int", "bool")) if c not in chosen]
        if rest and self.chance(0.1):
            include = f" INCLUDE ({rest[0].name})"
            columns = chosen + rest[:1]
        names = ", ".join(c.name for c in chosen)
        clause = f"UNIQUE{nulls} ({names}){include}{self.deferrable()}"
        needs = [c.key for c in (columns if include else chosen)]
        return self.constraint(
            key, needs, clause, unique=[c.key for c in chosen], nulls=bool(nulls),
            deferrable="DEFER" in clause,
        )

    def make_check(self, key=None):
        """A check that holds for all rows, sometimes by a function."""
        table, columns = self.table_for(key)
        if not columns:
            return None
        key = key or ("check", *table.key[1:], self.name("ck"))
        column = self.rng.choice(columns)
        type_ = column.facts["type"]
        condition, needs = expressions.always_true(self.rng, column.name, type_.family), []
        test = self.pick("function", test=lambda f: f.facts["role"] == "test")
        if type_.family == "int" and test and self.chance(0.4):
            condition = f"{path(*test.key[1:3])}(({column.name})::bigint)"
            needs = [test.key]
        elif self.chance(0.2):
            other = self.rng.choice(columns)
            condition += f" OR {other.name} IS NULL"
            needs = [other.key]
        tail = self.rng.choice((" NO INHERIT", " NOT VALID", "", "", "", "", "", ""))
        if table.facts["by"]:
            tail = ""
        tail = self.unenforced(tail)
        return self.constraint(key, [column.key, *needs], f"CHECK ({condition}){tail}")

    def make_exclusion(self, key=None):
        """An exclusion constraint that no two rows break."""
        table, columns = self.table_for(key, "int", "text")
        columns = self.stored(columns)
        if not columns or table.facts["by"]:
            return None
        key = key or ("exclusion", *table.key[1:], self.name("ex"))
        column = self.rng.choice(columns)
        name = column.name
        forms = [f"EXCLUDE USING btree ({name} WITH =)", f"EXCLUDE USING hash ({name} WITH =)"]
        if column.facts["type"].family == "int":
            forms = [f"EXCLUDE USING gist (int8range(({name})::bigint, ({name})::bigint, '[]')"
                     " WITH &&)"] + forms
        clause = self.rng.choice(forms)
        needs = [column.key]
        filters = [c for c in self.stored(self.columns(table.key, "bool", "int"))
                   if c is not column]
        if filters and self.chance(0.3):
            other = filters[0]
            condition = expressions.predicate(self.rng, other.name, other.facts["type"])
            clause += f" WHERE ({condition})"
            needs.append(other.key)
        return self.constraint(
            key, needs, clause + self.deferrable(), unique=[column.key], deferrable=True
        )

    def make_foreign_key(self, key=None):
        """A foreign key to a unique set of columns, of the same table now and then."""
        child, columns = self.table_for(key, *REFERABLE)
        columns = [c for c in columns if not c.facts["generated"]]

        def fits(parent):
            if parent.facts.get("deferrable") or parent.facts.get("partial"):
                return False
            above = self.match(parent, columns) and self.schema[parent.needs[0]]
            # A table that survives a crash cannot refer to one that does not.
            return above and (child.facts["unlogged"] or not above.facts["unlogged"])

        parent = self.pick("primary key", "unique", "index", test=fits) if columns else None
        if parent is None:
            return None
        key = key or ("foreign key", *child.key[1:], self.name("fk"))
        chosen = self.match(parent, columns)
        above = parent.facts["unique"]
        own, others = (", ".join(quote(k[-1]) for k in keys) for keys in (chosen, above))
        clause = f"FOREIGN KEY ({own}) REFERENCES {path(*above[0][1:-1])} ({others})"
        clause += self.rng.choice(("", "", "", " MATCH FULL"))
        clause += self.rng.choice(("", "", " ON DELETE CASCADE", " ON DELETE SET NULL",
                                   " ON UPDATE CASCADE", " ON DELETE RESTRICT ON UPDATE SET NULL"))
        clause += self.deferrable()
        if self.chance(0.06) and not child.facts["by"]:
            clause += " NOT VALID"
        if not child.facts["by"]:
            # Two of a partitioned table over the same columns have to agree.
            clause = self.unenforced(clause)
        return self.constraint(
            key, [*chosen, *above, parent.key], clause, columns=list(chosen), parent=list(above)
        )

    def match(self, parent, columns):
        """The keys of columns that can refer to the parent's unique ones, or None."""
        above = [self.schema.get(key) for key in parent.facts.get("unique", ())]
        if not above or any(c is None or c.kind != "column" for c in above):
            return None
        chosen = []
        for wanted in above:
            family = wanted.facts["type"].family
            found = [c.key for c in columns
                     if c.facts["type"].family == family and c.key not in chosen]
            if family not in REFERABLE or not found or wanted.facts["generated"]:
                return None
            chosen.append(self.rng.choice(found))
        return chosen

    # ---- indexes and what uses them ------------------------------------------------------------

    def make_index(self, key=None):
        """An index on a table or materialized view."""
        old = self.schema.get(key)
        if old:
            relation = self.schema[old.facts["relation"]]
        else:
            relation = self.pick("table", "matview", "partition")
        columns = self.stored(self.columns(relation.key)) if relation else []
        columns = [c for c in columns if c.facts["type"].family in (*WIDE, "bool", "enum", "array",
                                                                     "json", "inet")]
        if not columns:
            return None
        key = key or ("index", relation.key[1], self.name("i"))
        column = self.rng.choice(columns)
        method, element, needs = self.element(column)
        elements, facts = [element], {"relation": relation.key}
        rest = [c for c in columns if c is not column and c.facts["type"].family in WIDE]
        if method == "btree" and rest and self.chance(0.4):
            elements.append(rest[0].name)
            needs.append(rest[0].key)
        unique = False
        if method == "btree" and relation.kind == "table" and self.chance(0.25):
            unique = all(k[0] == "column" and self.schema[k].facts["type"].family in WIDE
                         for k in needs) and elements[0].startswith(column.name)
            unique = unique and all(k in needs for k in relation.facts["by"])
        clause = f"ON {path(*relation.key[1:])} USING {method} ({', '.join(elements)})"
        if method == "btree" and self.chance(0.12) and rest:
            clause += f" INCLUDE ({rest[-1].name})"
            needs.append(rest[-1].key)
        if unique:
            facts["unique"] = needs[: len(elements)]
            facts["partial"] = " " in elements[0] or len(set(needs)) != len(needs)
        if self.chance(0.1):
            clause += f" WITH (fillfactor={self.rng.randint(60, 95)})" if method == "btree" else ""
        if self.chance(0.2):
            other = self.rng.choice(columns)
            condition = expressions.predicate(self.rng, other.name, other.facts["type"])
            clause += f" WHERE {condition}"
            needs.append(other.key)
            facts["partial"] = True
        words = "CREATE UNIQUE INDEX" if unique else "CREATE INDEX"
        text = f"{words} {quote(key[-1])} {clause}"
        needs = tuple(dict.fromkeys((relation.key, *needs)))
        return self.schema.put(Object(key, needs, text, f"INDEX {path(*key[1:])}", facts))

    def element(self, column):
        """What an index is to have of a column: method, element, needs."""
        type_, name = column.facts["type"], column.name
        plain = [("btree", name), ("btree", name), ("btree", f"{name} DESC NULLS LAST")]
        if type_.family == "array":
            return self.rng.choice(("gin", "btree")), name, [column.key]
        if type_.family == "json":
            return "gin", self.rng.choice((name, f"{name} jsonb_path_ops")), [column.key]
        if type_.family == "inet":
            return "gist", f"{name} inet_ops", [column.key]
        if type_.family in ("int", "date", "text"):
            plain.append((self.rng.choice(("brin", "hash")), name))
        if type_.family == "text":
            plain += [("btree", f"{name} text_pattern_ops"), ("btree", f'{name} COLLATE "C"')]
        call = self.call(column)
        if call and self.chance(0.3):
            return "btree", call[0], [column.key, call[2]]
        text, _ = expressions.computed(self.rng, name, type_)
        if text and self.chance(0.25) and type_.family in ("int", "text", "json"):
            return "btree", f"({text})", [column.key]
        method, element = self.rng.choice(plain)
        return method, element, [column.key]

    def make_replica(self, key=None):
        """A table's replica identity."""
        table = self.schema[("table", *key[1:])] if key else self.pick("table")
        if table is None:
            return None
        text, needs = self.rng.choice(("FULL", "NOTHING")), ()
        keys = [p for p in self.schema.of("primary key")
                if p.key[1:-1] == table.key[1:] and not p.facts["deferrable"]]
        if keys and self.chance(0.6) and keys[0].key not in self.forbidden:
            text, needs = f"USING INDEX {keys[0].name}", (keys[0].key,)
        text = f"ALTER TABLE {path(*table.key[1:])} REPLICA IDENTITY {text}"
        return self.schema.put(Object(("replica", *table.key[1:]), (table.key, *needs), text))

    def make_cluster(self, key=None):
        """The index that a table is clustered on."""
        owner = ("table", *key[1:]) if key else None
        index = self.pick("primary key", "unique",
                          test=lambda i: owner in (None, ("table", *i.key[1:-1]))
                          and not self.schema[("table", *i.key[1:-1])].facts["by"])
        if index is None:
            return None
        table = ("table", *index.key[1:-1])
        text = f"ALTER TABLE {path(*table[1:])} CLUSTER ON {index.name}"
        return self.schema.put(Object(("cluster", *table[1:]), (table, index.key), text))
