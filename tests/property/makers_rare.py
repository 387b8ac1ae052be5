"""Makers of the kinds that few schemas have: statistics, aggregates, range types, operators, casts,
collations, text search, publications, foreign data, event triggers, default privileges."""

from expressions import WIDE
from model import Object, literal, path, quote


class RareMakers:
    """To be mixed into a Generator."""

    def plain(self, kind, noun, key, text, *needs, target=None, **facts):
        """Puts an object of a schema whose statement is all there is to say."""
        target = target or f"{noun} {path(*key[1:3])}"
        needs = tuple(dict.fromkeys((("schema", key[1]), *needs)))
        return self.schema.put(Object(key, needs, text, target, {"noun": kind, **facts}))

    def make_statistics(self, key=None):
        """Extended statistics over columns of a table."""
        old = self.schema.get(key)
        table = self.schema[old.facts["table"]] if old else self.pick("table")
        columns = self.columns(table.key, *WIDE, "bool") if table else []
        columns = [c for c in columns if not c.facts["generated"]]
        if len(columns) < 2:
            return None
        key = key or ("statistics", table.key[1], self.name("st"))
        chosen = self.some(columns, 2, 3)
        kinds = self.rng.choice(("", " (ndistinct)", " (dependencies, mcv)"))
        text = (f"CREATE STATISTICS {path(*key[1:])}{kinds} ON {', '.join(c.name for c in chosen)}"
                f" FROM {path(*table.key[1:])}")
        return self.plain("statistics", "STATISTICS", key, text, table.key,
                          *(c.key for c in chosen), table=table.key)

    def make_aggregate(self, key=None):
        """An aggregate over numbers."""
        key = key or (*self.key("aggregate", "ag"), "bigint")
        state = self.rng.choice(("int8pl", "int8larger", "int8smaller"))
        start = self.rng.choice(("", ", INITCOND = '0'", ", INITCOND = '7'"))
        name = path(*key[1:3])
        text = f"CREATE AGGREGATE {name} (bigint) (SFUNC = {state}, STYPE = bigint{start})"
        return self.plain("aggregate", "AGGREGATE", key, text, target=f"AGGREGATE {name} (bigint)")

    def make_range(self, key=None):
        """A range type."""
        key = key or self.key("range", "rg")
        subtype = self.rng.choice(("bigint", "numeric", "date", "text"))
        tail = ', COLLATION = "C"' if subtype == "text" and self.chance(0.5) else ""
        text = f"CREATE TYPE {path(*key[1:])} AS RANGE (SUBTYPE = {subtype}{tail})"
        return self.plain("range", "TYPE", key, text)

    def make_operator(self, key=None):
        """An operator between numbers."""
        symbols = ("===", "<~>", "+%+", "|>|")
        key = key or ("operator", self.rng.choice(self.schema.of("schema")).key[1],
                      self.rng.choice(symbols))
        name = f"{quote(key[1])}.{key[2]}"
        function, tail = self.rng.choice((
            ("int8eq", f", COMMUTATOR = OPERATOR({name}), RESTRICT = eqsel, HASHES"),
            ("int8pl", f", COMMUTATOR = OPERATOR({name})"), ("int8mul", ""),
        ))
        text = (f"CREATE OPERATOR {name} (FUNCTION = {function}, LEFTARG = bigint,"
                f" RIGHTARG = bigint{tail})")
        return self.plain("operator", "OPERATOR", key, text,
                          target=f"OPERATOR {name} (bigint, bigint)")

    def make_opclass(self, key=None):
        """An operator class of B-trees over numbers."""
        key = key or self.key("opclass", "oc")
        name = path(*key[1:])
        operators = ", ".join(f"OPERATOR {n} {sign}"
                              for n, sign in enumerate(("<", "<=", "=", ">=", ">"), 1))
        compare = self.rng.choice(("btint8cmp(bigint, bigint)", "btint8cmp(bigint, bigint),"
                                   " FUNCTION 2 btint8sortsupport(internal)"))
        text = (f"CREATE OPERATOR CLASS {name} FOR TYPE bigint USING btree AS {operators},"
                f" FUNCTION 1 {compare}")
        return self.plain("opclass", "OPERATOR CLASS", key, text,
                          target=f"OPERATOR CLASS {name} USING btree")

    def make_cast(self, key=None):
        """A cast of a composite type to json, by its text."""
        found = self.schema[key[1]] if key else self.pick("composite")
        if found is None:
            return None
        key = key or ("cast", found.key)
        name = path(*found.key[1:])
        context = self.rng.choice(("", " AS ASSIGNMENT"))
        text = f"CREATE CAST ({name} AS json) WITH INOUT{context}"
        return self.schema.put(Object(key, (found.key,), text, f"CAST ({name} AS json)"))

    def make_collation(self, key=None):
        """A collation of the C library or of ICU."""
        key = key or self.key("collation", "co")
        form = self.rng.choice(('FROM "C"', "(provider = icu, locale = 'de')",
                                "(provider = icu, locale = 'sv')"))
        return self.plain("collation", "COLLATION", key,
                          f"CREATE COLLATION {path(*key[1:])} {form}")

    def make_dictionary(self, key=None):
        """A text search dictionary."""
        key = key or self.key("dictionary", "di")
        form = self.rng.choice(("simple", "simple, ACCEPT = false", "snowball, LANGUAGE = german",
                                "snowball, LANGUAGE = english, STOPWORDS = english"))
        text = f"CREATE TEXT SEARCH DICTIONARY {path(*key[1:])} (TEMPLATE = pg_catalog.{form})"
        return self.plain("dictionary", "TEXT SEARCH DICTIONARY", key, text)

    def make_configuration(self, key=None):
        """A text search configuration with some mappings."""
        key = key or self.key("configuration", "cf")
        name, needs = path(*key[1:]), []
        text = f"CREATE TEXT SEARCH CONFIGURATION {name} (PARSER = pg_catalog.\"default\")"
        for token in self.some(("asciiword", "word", "int", "email"), 0, 3):
            found = self.pick("dictionary")
            name_of = "pg_catalog.simple"
            if found and self.chance(0.6):
                name_of = path(*found.key[1:])
                needs.append(found.key)
            text += f";\nALTER TEXT SEARCH CONFIGURATION {name} ADD MAPPING FOR {token} WITH {name_of}"
        return self.plain("configuration", "TEXT SEARCH CONFIGURATION", key, text, *needs)

    def make_publication(self, key=None):
        """A publication; its tables are objects of their own."""
        key = key or ("publication", self.name("pub"))
        actions = self.rng.choice(("insert", "insert, truncate"))
        text = f"CREATE PUBLICATION {quote(key[1])} WITH (publish = '{actions}')"
        return self.schema.put(Object(key, (), text, f"PUBLICATION {quote(key[1])}"))

    def make_member(self, key=None):
        """A table, or some of its columns, in a publication."""
        publication = self.schema[key[1]] if key else self.pick("publication")
        table = self.schema[key[2]] if key else self.pick(
            "table", "typed", test=lambda t: not t.facts.get("unlogged"))
        if publication is None or table is None:
            return None
        key = key or ("member", publication.key, table.key)
        columns, needs = self.columns(table.key) if table.kind == "table" else [], []
        text = f"ALTER PUBLICATION {publication.name} ADD TABLE ONLY {path(*table.key[1:])}"
        columns = [c for c in columns if not c.facts["generated"]]
        if self.major >= 15 and columns and self.chance(0.3):
            chosen = self.some(columns, 1, 2)
            needs = [c.key for c in chosen]
            text += f" ({', '.join(c.name for c in chosen)})"
        if table.facts.get("by"):
            text = text.replace("TABLE ONLY", "TABLE")
        return self.schema.put(Object(key, (publication.key, table.key, *needs), text))

    def make_server(self, key=None):
        """A foreign server with its wrapper."""
        wrapper = self.pick("wrapper")
        if wrapper is None:
            name = self.name("w")
            wrapper = self.schema.put(Object(("wrapper", name), (),
                                             f"CREATE FOREIGN DATA WRAPPER {quote(name)}",
                                             f"FOREIGN DATA WRAPPER {quote(name)}"))
        if key:
            wrapper = self.schema[self.schema[key].needs[0]]
        key = key or ("server", self.name("sv"))
        options = self.rng.choice(("", " OPTIONS (host 'one')", " OPTIONS (host 'two', port '1')"))
        text = f"CREATE SERVER {quote(key[1])} FOREIGN DATA WRAPPER {wrapper.name}{options}"
        return self.schema.put(Object(key, (wrapper.key,), text, f"SERVER {quote(key[1])}"))

    def make_foreign(self, key=None):
        """A foreign table."""
        server = self.schema[self.schema[key].facts["server"]] if key else self.pick("server")
        if server is None:
            return None
        key = key or self.key("foreign", "ft")
        columns = [f"c{n} {self.rng.choice(('integer', 'text', 'date'))}"
                   for n in range(1, self.rng.randint(2, 4))]
        options = self.rng.choice(("", " OPTIONS (far 'a')", " OPTIONS (far 'b', more 'c''d')"))
        text = (f"CREATE FOREIGN TABLE {path(*key[1:])} ({', '.join(columns)})"
                f" SERVER {server.name}{options}")
        return self.plain("foreign", "FOREIGN TABLE", key, text, server.key, server=server.key)

    def make_event_trigger(self, key=None):
        """An event trigger that does nothing."""
        function = self.pick("function", test=lambda f: f.facts["role"] == "event")
        if function is None:
            function = self.make_event_function()
        key = key or ("event_trigger", self.name("ev"))
        name = quote(key[1])
        event = self.rng.choice(("ddl_command_end", "sql_drop", "ddl_command_start"))
        tags = " WHEN TAG IN ('CREATE TABLE')" if event != "sql_drop" and self.chance(0.4) else ""
        text = (f"CREATE EVENT TRIGGER {name} ON {event}{tags}"
                f" EXECUTE FUNCTION {path(*function.key[1:3])}()")
        if self.chance(0.2):
            text += f";\nALTER EVENT TRIGGER {name} DISABLE"
        return self.schema.put(Object(key, (function.key,), text, f"EVENT TRIGGER {name}"))

    def make_event_function(self):
        """The function of event triggers."""
        key = (*self.key("function", "ef"), ())
        name = path(*key[1:3])
        text = (f"CREATE FUNCTION {name}() RETURNS event_trigger LANGUAGE plpgsql AS"
                f" {literal('BEGIN PERFORM 1; END')}")
        return self.schema.put(Object(key, (("schema", key[1]),), text, f"FUNCTION {name}()",
                                      {"role": "event", "returns": None}))

    def function_event(self, key):
        """An event trigger's function stays as it is."""
        return self.schema[key]

    def make_default_privileges(self, key=None):
        """What is granted on objects to come, everywhere or in a schema."""
        kinds = {"TABLES": "SELECT", "SEQUENCES": "USAGE", "FUNCTIONS": "EXECUTE", "TYPES": "USAGE"}
        if key is None:
            schema = self.pick("schema") if self.chance(0.7) else None
            key = ("default_privileges", schema.key if schema else None,
                   self.rng.choice(tuple(kinds)), self.rng.choice(("pgm_reader", "pgm_writer")))
        place = f" IN SCHEMA {quote(key[1][1])}" if key[1] else ""
        tail = self.rng.choice(("", "", " WITH GRANT OPTION"))
        text = (f"ALTER DEFAULT PRIVILEGES{place} GRANT {kinds[key[2]]} ON {key[2]} TO {key[3]}"
                f"{tail}")
        return self.schema.put(Object(key, (key[1],) if key[1] else (), text))
