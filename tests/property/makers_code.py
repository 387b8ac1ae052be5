"""Makers of functions, views, materialized views, triggers and policies."""

import expressions
from expressions import BIGINT, BOOLEAN, TEXT
from model import Object, Type, literal, path, quote


class CodeMakers:
    """To be mixed into a Generator."""

    # ---- functions -----------------------------------------------------------------------------

    FUNCTION_ROLES = ("number", "number", "label", "test", "test", "source", "source", "rows",
                      "trigger", "trigger", "row", "enum", "table")

    def make_function(self, key=None):
        """A function for a use that its role names."""
        old = self.schema.get(key)
        role = old.facts["role"] if old else self.rng.choice(self.FUNCTION_ROLES)
        return getattr(self, f"function_{role}")(key)

    def function(self, key, role, arguments, returns, body, needs=(), flags="", **facts):
        """Puts a function; `body` begins with LANGUAGE, or is a body of its own after it."""
        key = key or (*self.key("function", "f"), tuple(sql for _, sql in arguments))
        name = path(*key[1:3])
        parameters = ", ".join(f"{quote(name)} {sql}" for name, sql in arguments)
        returned = facts.pop("returned", None) or returns.sql
        flags += self.rng.choice(("", "", "", " COST 50", " PARALLEL SAFE", " SECURITY DEFINER",
                                  " SET work_mem = '8MB'")) if role != "number" else ""
        text = f"CREATE FUNCTION {name}({parameters}) RETURNS {returned} {flags.strip()} {body}"
        needs = tuple(dict.fromkeys((("schema", key[1]), *needs)))
        target = f"FUNCTION {name}({', '.join(sql for _, sql in arguments)})"
        facts |= {"role": role, "returns": returns}
        return self.schema.put(Object(key, needs, text, target, facts))

    def body(self, expression, returns=None):
        """An SQL expression as a function's language and body, in one of four forms."""
        forms = [
            f"LANGUAGE sql AS {literal('SELECT ' + expression)}",
            f"LANGUAGE sql RETURN {expression}",
            f"LANGUAGE sql BEGIN ATOMIC SELECT {expression}; END",
            f"LANGUAGE plpgsql AS $body$BEGIN\n  -- it's ; here\n  RETURN {expression};\nEND$body$",
        ]
        return self.rng.choice(forms if returns is None else forms[:3])

    def argument(self, key):
        """A parameter's name; of an existing function mostly the one that it has."""
        old = self.schema.get(key)
        if old and self.chance(0.8):
            return old.facts["argument"]
        return self.rng.choice(("x", "y", "val", "Value"))

    def function_number(self, key):
        """(bigint) → a number, immutable."""
        name = self.argument(key)
        returns = Type(self.rng.choice(("bigint", "bigint", "integer")), "int")
        body = self.body(f"({quote(name)} + {self.rng.randint(0, 9)})::{returns.sql}")
        strict = " STRICT" if self.chance(0.2) else ""
        return self.function(key, "number", [(name, "bigint")], returns, body,
                             flags=f"IMMUTABLE{strict}", argument=name)

    def function_label(self, key):
        """(text) → text, immutable, distinct for distinct arguments."""
        name = self.argument(key)
        returns = TEXT
        body = self.body(f"({quote(name)} || '-{self.rng.randint(1, 9)}')::text")
        return self.function(key, "label", [(name, "text")], returns, body, flags="IMMUTABLE",
                             argument=name)

    def function_test(self, key):
        """(bigint) → true for every value of the rows; calls another function now and then."""
        name = self.argument(key)
        inner, needs = quote(name), ()
        other = self.pick("function", test=lambda f: f.facts["role"] == "number")
        if other and self.chance(0.3):
            inner, needs = f"{path(*other.key[1:3])}({inner})", (other.key,)
        body = self.body(f"({inner} > -{self.rng.randint(1, 99)})")
        return self.function(key, "test", [(name, "bigint")], BOOLEAN, body, needs,
                             flags="IMMUTABLE", argument=name)

    def function_source(self, key):
        """() → a small number, by looking into a table or not."""
        returns = Type(self.rng.choice(("bigint", "bigint", "integer")), "int")
        table = self.pick_relation("table", "view")
        if table and self.chance(0.5):
            expression, needs = f"(SELECT count(*) FROM {path(*table.key[1:])})", (table.key,)
        else:
            expression, needs = str(self.rng.randint(1, 50)), ()
        body = self.body(f"({expression})::{returns.sql}")
        return self.function(key, "source", [], returns, body, needs, flags="STABLE")

    def function_rows(self, key):
        """() → rows of one number, out of a relation."""
        relation = self.pick_relation("table", "view", "matview")
        columns = self.columns(relation.key, "int") if relation else []
        if not columns:
            return None
        column = self.rng.choice(columns)
        query = f"SELECT ({column.name})::bigint FROM {path(*relation.key[1:])}"
        body = self.rng.choice((f"LANGUAGE sql AS {literal(query)}",
                                f"LANGUAGE sql BEGIN ATOMIC {query}; END",
                                f"LANGUAGE plpgsql AS $$BEGIN RETURN QUERY {query}; END$$"))
        name = self.schema[key].facts["out"] if key else self.name("o")
        return self.function(key, "rows", [], BIGINT, body, (relation.key, column.key),
                             flags="STABLE", returned=f"TABLE({quote(name)} bigint)", out=name)

    def function_table(self, key):
        """() → all rows of a table. Its body is a string: one that PostgreSQL has parsed would list
        the columns in an order that a changed table need not have."""
        table = self.schema[self.schema[key].facts["table"]] if key else self.pick("table")
        if table is None:
            return None
        name = path(*table.key[1:])
        condition = self.rng.choice(("true", "1 = 1", "random() >= 0"))
        body = f"LANGUAGE sql AS {literal(f'SELECT * FROM {name} WHERE {condition}')}"
        return self.function(key, "table", [], BIGINT, body, (table.key,), flags="STABLE",
                             returned=f"SETOF {name}", table=table.key)

    def function_row(self, key):
        """(row of a table) → a number out of it."""
        table = self.schema[self.schema[key].facts["table"]] if key else self.pick("table")
        columns = self.columns(table.key, "int") if table else []
        if not columns:
            return None
        column = self.rng.choice(columns)
        body = self.body(f"((r).{column.name})::bigint")
        return self.function(key, "row", [("r", path(*table.key[1:]))], BIGINT, body,
                             (table.key, column.key), flags="STABLE", table=table.key)

    def function_enum(self, key):
        """(enum or domain or composite) → text."""
        found = self.schema[self.schema[key].facts["of"]] if key else self.pick(
            "enum", "domain", "composite")
        if found is None:
            return None
        name = self.argument(key)
        body = self.body(f"COALESCE({quote(name)}::text, '{self.rng.randint(1, 9)}')")
        return self.function(key, "enum", [(name, path(*found.key[1:]))], TEXT, body, (found.key,),
                             flags="STABLE", of=found.key, argument=name)

    def function_trigger(self, key):
        """A trigger function that changes nothing."""
        word = self.rng.choice(("note", "it''s", "Fine"))
        body = (f"LANGUAGE plpgsql AS $fn$\nBEGIN\n  PERFORM '{word}';\n"
                "  RETURN COALESCE(NEW, OLD);\nEND\n$fn$")
        return self.function(key, "trigger", [], BIGINT, body, returned="trigger")

    # ---- views ---------------------------------------------------------------------------------

    def make_view(self, key=None):
        """A view on tables, views and functions."""
        key = key or self.key("view", "v")
        query = self.query()
        if query is None:
            return None
        text, needs, outputs = query
        options = ""
        if self.chance(0.1):
            options = " WITH (security_barrier=true)"
        elif self.major >= 15 and self.chance(0.08):
            options = " WITH (security_invoker=true)"
        return self.relation(key, f"CREATE VIEW {path(*key[1:])}{options} AS {text}", needs,
                             outputs, f"VIEW {path(*key[1:])}")

    def make_matview(self, key=None):
        """A materialized view."""
        key = key or self.key("matview", "m")
        query = self.query()
        if query is None:
            return None
        text, needs, outputs = query
        used = any(thing[0] in ("view", "matview", "function") for thing in self.forbidden
                   if thing != key)
        tail = " WITH NO DATA" if self.chance(0.15) and not used else ""
        return self.relation(key, f"CREATE MATERIALIZED VIEW {path(*key[1:])} AS {text}{tail}",
                             needs, outputs, f"MATERIALIZED VIEW {path(*key[1:])}",
                             populated=not tail)

    def pick_relation(self, *kinds):
        """A relation to read from; not a materialized view without data, which refuses."""
        return self.pick(*kinds, test=lambda r: r.facts.get("populated", True))

    def relation(self, key, text, needs, outputs, target, **facts):
        """Puts a view and its columns; columns that are no more, or hold something else, take
        along what uses them."""
        outdated = [
            column.key
            for column in self.schema.columns(key)
            if column.key[-1] not in outputs
            or outputs[column.key[-1]].family != column.facts["type"].family
        ]
        self.schema.drop(*outdated)
        thing = self.schema.put(
            Object(key, tuple(dict.fromkeys((("schema", key[1]), *needs))), text, target, facts)
        )
        for name, type_ in outputs.items():
            self.schema.put(
                Object(("view column", *key[1:], name), (key, *type_.needs), "",
                       f"COLUMN {path(*key[1:], name)}", {"relation": key, "type": type_})
            )
        return thing

    def query(self):
        """A SELECT: (text, needs, {output name: type}), or None."""
        relation = self.pick_relation("table", "view", "matview")
        columns = self.columns(relation.key) if relation else []
        if not columns:
            return None
        form = self.rng.choice((self.plain_query, self.plain_query, self.join_query,
                                self.grouped_query, self.keyed_query, self.union_query,
                                self.function_query, self.nested_query))
        return form(relation, columns) or self.plain_query(relation, columns)

    def outputs(self, columns, prefix=""):
        """A select list over columns: (texts, needs, outputs)."""
        texts, needs, outputs = [], [], {}
        for column in self.some(columns, 1, 5):
            type_, name = column.facts["type"], f"{prefix}{column.name}"
            text = name
            if self.chance(0.25):
                text, made = self.output(column, name)
                text, type_, used = (text, made[0], made[1]) if text else (name, type_, ())
                needs += used
            alias = column.key[-1] if column.key[-1] not in outputs else self.name("o")
            texts.append(f"{text} AS {quote(alias)}")
            needs.append(column.key)
            outputs[alias] = type_
        return texts, needs, outputs

    def output(self, column, name):
        """Something computed from a column: text, (type, needs); None where nothing fits."""
        type_ = column.facts["type"]
        user = type_.user
        function = self.pick("function", test=lambda f: f.facts.get("of") == user)
        if user and function and self.chance(0.6):
            return f"{path(*function.key[1:3])}({name})", (TEXT, (function.key, user))
        if type_.family == "composite":
            attributes = [a for a in self.schema.parts(user) if a.key not in self.forbidden]
            if attributes:
                found = self.rng.choice(attributes)
                return f"({name}).{found.name}", (found.facts["type"], (found.key,))
        role = {"int": "number", "text": "label"}.get(type_.family)
        function = self.pick("function", test=lambda f: f.facts["role"] == role)
        if function and self.chance(0.5):
            argument = "bigint" if role == "number" else "text"
            text = f"{path(*function.key[1:3])}(({name})::{argument})"
            return text, (function.facts["returns"], (function.key,))
        text, made = expressions.computed(self.rng, name, type_, immutable=False)
        return text, (made, ())

    def condition(self, columns, prefix=""):
        """A WHERE clause, or nothing."""
        if self.chance(0.6):
            return "", []
        column = self.rng.choice(columns)
        text = expressions.predicate(self.rng, f"{prefix}{column.name}", column.facts["type"])
        return f" WHERE {text}", [column.key]

    def plain_query(self, relation, columns):
        """Columns of one relation, sometimes a whole row as well."""
        texts, needs, outputs = self.outputs(columns)
        if self.chance(0.08):
            name = self.name("o")
            texts.append(f"to_jsonb({relation.name}) AS {quote(name)}")
            outputs[name] = Type("jsonb", "json")
        where, used = self.condition(columns)
        text = f"SELECT {', '.join(texts)} FROM {path(*relation.key[1:])}{where}"
        return text, [relation.key, *needs, *used], outputs

    def join_query(self, relation, columns):
        """Two relations, joined by the text of columns."""
        other = self.pick_relation("table", "view", "matview")
        others = self.columns(other.key) if other else []
        if not others:
            return None
        texts, needs, outputs = self.outputs(columns, "a.")
        left, right = self.rng.choice(columns), self.rng.choice(others)
        extra = self.rng.choice(others)
        alias = self.name("o")
        texts.append(f"b.{extra.name} AS {quote(alias)}")
        outputs[alias] = extra.facts["type"]
        kind = self.rng.choice(("JOIN", "LEFT JOIN"))
        where, used = self.condition(columns, "a.")
        text = (f"SELECT {', '.join(texts)} FROM {path(*relation.key[1:])} a {kind}"
                f" {path(*other.key[1:])} b ON (a.{left.name})::text = (b.{right.name})::text"
                f"{where}")
        needs += [relation.key, other.key, left.key, right.key, extra.key, *used]
        return text, needs, outputs

    def grouped_query(self, relation, columns):
        """Counts by a column."""
        columns = [c for c in columns if c.facts["type"].family in ("int", "text", "bool", "date")]
        if not columns:
            return None
        column, alias = self.rng.choice(columns), self.name("o")
        where, used = self.condition(columns)
        text = (f"SELECT {column.name}, count(*) AS {quote(alias)}"
                f" FROM {path(*relation.key[1:])}{where} GROUP BY {column.name}")
        outputs = {column.key[-1]: column.facts["type"], alias: BIGINT}
        return text, [relation.key, column.key, *used], outputs

    def keyed_query(self, relation, columns):
        """Grouped by the primary key, on which the other columns depend."""
        found = [p for p in self.schema.of("primary key")
                 if p.key[1:-1] == relation.key[1:] and p.key not in self.forbidden
                 and not p.facts["deferrable"]]
        if not found or relation.kind != "table":
            return None
        texts, needs, outputs = self.outputs(columns)
        group = ", ".join(quote(key[-1]) for key in found[0].facts["unique"])
        text = f"SELECT {', '.join(texts)} FROM {path(*relation.key[1:])} GROUP BY {group}"
        needs += [relation.key, found[0].key, *found[0].facts["unique"]]
        return text, needs, outputs

    def union_query(self, relation, columns):
        """Numbers of two relations."""
        other = self.pick_relation("table", "view", "matview")
        others = self.columns(other.key, "int") if other else []
        columns = [c for c in columns if c.facts["type"].family == "int"]
        if not others or not columns:
            return None
        first, second = self.rng.choice(columns), self.rng.choice(others)
        text = (f"SELECT ({first.name})::bigint AS {first.name} FROM {path(*relation.key[1:])}"
                f" UNION ALL SELECT ({second.name})::bigint FROM {path(*other.key[1:])}")
        return text, [relation.key, other.key, first.key, second.key], {first.key[-1]: BIGINT}

    def function_query(self, relation, columns):
        """A function that gives rows, or one that takes a row."""
        del columns
        rows = self.pick("function", test=lambda f: f.facts["role"] == "rows")
        if rows and self.chance(0.5):
            name = rows.facts["out"]
            text = f"SELECT g.{quote(name)} FROM {path(*rows.key[1:3])}() g"
            return text, [rows.key], {name: BIGINT}
        row = self.pick("function", test=lambda f: f.facts.get("table") == relation.key
                        and f.facts["role"] == "row")
        if row is None:
            return None
        alias = self.name("o")
        text = (f"SELECT {path(*row.key[1:3])}(a.*) AS {quote(alias)}"
                f" FROM {path(*relation.key[1:])} a")
        return text, [relation.key, row.key], {alias: BIGINT}

    def nested_query(self, relation, columns):
        """A common table expression, a subquery in the list, another in the condition."""
        other = self.pick_relation("table", "view", "matview")
        texts, needs, outputs = self.outputs(columns)
        alias = self.name("o")
        outputs = {**outputs, alias: BIGINT}
        text = (f"WITH w AS (SELECT * FROM {path(*relation.key[1:])})"
                f" SELECT {', '.join(texts)}, (SELECT count(*) FROM {path(*other.key[1:])})"
                f" AS {quote(alias)} FROM w"
                f" WHERE EXISTS (SELECT FROM {path(*other.key[1:])})")
        # The asterisk stands for whatever columns there are.
        needs += [c.key for c in self.schema.columns(relation.key)]
        if any(need in self.forbidden for need in needs):
            return None
        return text, [relation.key, other.key, *needs], outputs

    # ---- triggers and policies -----------------------------------------------------------------

    def make_trigger(self, key=None):
        """A trigger, in one of its forms and states."""
        table = self.schema[("table", *key[1:-1])] if key else self.pick("table")
        function = self.pick("function", test=lambda f: f.facts["role"] == "trigger")
        columns = self.columns(table.key) if table else []
        if not columns or function is None:
            return None
        key = key or ("trigger", *table.key[1:], self.name("tr"))
        name, place = quote(key[-1]), path(*table.key[1:])
        needs, when, word = [table.key, function.key], "", "CREATE TRIGGER"
        event, column = "INSERT OR UPDATE", self.rng.choice(columns)
        if self.chance(0.4):
            event = f"UPDATE OF {column.name}"
            needs.append(column.key)
        time, each = self.rng.choice(("BEFORE", "AFTER")), "ROW"
        if self.chance(0.15):
            word, time = "CREATE CONSTRAINT TRIGGER", "AFTER"
            if event.startswith("UPDATE OF"):
                event = "UPDATE"
        elif self.chance(0.2):
            each = "STATEMENT"
        generated = column.facts["generated"] and time == "BEFORE"
        if each == "ROW" and self.chance(0.3) and not generated:
            when = f" WHEN (NEW.{column.name} IS NOT NULL)"
            needs.append(column.key)
        text = (f"{word} {name} {time} {event} ON {place} FOR EACH {each}{when}"
                f" EXECUTE FUNCTION {path(*function.key[1:3])}()")
        state = self.rng.choice(("", "", "", "DISABLE", "ENABLE REPLICA"))
        if state:
            text += f";\nALTER TABLE {place} {state} TRIGGER {name}"
        target = f"TRIGGER {name} ON {place}"
        return self.schema.put(Object(key, tuple(dict.fromkeys(needs)), text, target))

    def make_policy(self, key=None):
        """A policy, some with a look into another table."""
        table = self.schema[("table", *key[1:-1])] if key else self.pick("table")
        columns = self.columns(table.key) if table else []
        if not columns:
            return None
        key = key or ("policy", *table.key[1:], self.name("po"))
        column = self.rng.choice(columns)
        condition = expressions.predicate(self.rng, column.name, column.facts["type"])
        needs = [table.key, column.key]
        other = self.pick("table", "view")
        if other and self.chance(0.25):
            condition = f"({condition}) OR EXISTS (SELECT FROM {path(*other.key[1:])})"
            needs.append(other.key)
        roles = ", ".join(self.some(("pgm_reader", "pgm_writer", "pgm_admin"), 1, 2))
        command = self.rng.choice(("ALL", "SELECT", "UPDATE", "DELETE"))
        kind = self.rng.choice(("PERMISSIVE", "PERMISSIVE", "RESTRICTIVE"))
        text = (f"CREATE POLICY {quote(key[-1])} ON {path(*table.key[1:])} AS {kind} FOR {command}"
                f" TO {self.rng.choice(('PUBLIC', roles))} USING ({condition})")
        if command in ("ALL", "UPDATE") and self.chance(0.3):
            text += f" WITH CHECK ({condition})"
        target = f"POLICY {quote(key[-1])} ON {path(*table.key[1:])}"
        return self.schema.put(Object(key, tuple(dict.fromkeys(needs)), text, target))

    def make_rls(self, key=None):
        """Row security of a table."""
        table = self.schema[("table", *key[1:])] if key else self.pick("table")
        if table is None:
            return None
        name = path(*table.key[1:])
        text = f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
        if self.chance(0.4):
            text += f";\nALTER TABLE {name} FORCE ROW LEVEL SECURITY"
        return self.schema.put(Object(("rls", *table.key[1:]), (table.key,), text))
