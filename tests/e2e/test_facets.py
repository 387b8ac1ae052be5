#!/usr/bin/python3
"""What is managed only where the user wants that, from outside, on PostgreSQL 15: owners,
roles and privileges; and what a hosting platform puts into its databases.

PGMEND names the program, build/pgmend by default. The last line printed is `N passed, N failed`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import test_commands  # noqa: E402  (needs the path)
from test_commands import SECRET, read_rows, servers  # noqa: E402

PLATFORM = """
DO $$ BEGIN
    CREATE ROLE supabase_admin; CREATE ROLE supabase_auth_admin; CREATE ROLE anon;
EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE SCHEMA auth;
CREATE SCHEMA storage;
CREATE SCHEMA extensions;
CREATE EXTENSION hstore SCHEMA extensions;
CREATE TABLE auth.users (id uuid PRIMARY KEY, secret text DEFAULT 'x');
CREATE TABLE auth.sessions (id uuid PRIMARY KEY, of_user uuid REFERENCES auth.users);
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT id FROM auth.users $$;
ALTER TABLE auth.users OWNER TO supabase_auth_admin;
CREATE TABLE storage.objects (id uuid);
GRANT USAGE ON SCHEMA public TO anon;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
ALTER DEFAULT PRIVILEGES FOR ROLE supabase_admin GRANT ALL ON TABLES TO anon;
"""
OF_USERS = """
CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES auth.users (id){more});
ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON profiles TO anon USING (id = auth.uid());
"""
ODD = '"rt_Odd ""Name"""'


class Facets(test_commands.Case):
    """Owners, default privileges, hosting platforms."""

    def test_an_extension_is_updated_to_the_version_asked_for(self):
        have = "CREATE SCHEMA \"Ext\"; CREATE EXTENSION pg_trgm SCHEMA \"Ext\" VERSION '{}';"
        servers.psql(self.url, script=have.format("1.3"))
        want = self.write("want.sql", have.format("1.4") + "CREATE TABLE a (x text);"
                          'CREATE INDEX ON a USING gin (x "Ext".gin_trgm_ops);')
        version = "SELECT extversion FROM pg_extension WHERE extname = 'pg_trgm'"
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.assertEqual(read_rows(self.url, version), [("1.4",)])
        self.end_with(0, "diff", self.url, want)
        back = self.write("back.sql", have.format("1.3"))
        error = self.refuse(1, "apply", "--yes", "--allow-drop=*", "--url", self.url,
                            "--schema", back)
        self.assertRegex(error, r"no update path from version \"1.4\" to version \"1.3\"")
        self.assertNotRegex(error, "fault of pgmend")
        unpinned = self.write("unpinned.sql", (Path(want).read_text()).replace("VERSION '1.4'", ""))
        self.end_with(0, "diff", self.url, unpinned)

    def test_an_update_that_cannot_be_tried_is_said_to_be_unproved(self):
        servers.psql(self.url, script="CREATE EXTENSION pg_trgm VERSION '1.3';"
                     "UPDATE pg_extension SET extversion = '0.9' WHERE extname = 'pg_trgm'")
        want = self.write("want.sql", "CREATE EXTENSION pg_trgm VERSION '1.4'; CREATE TABLE a ();")
        done = self.end_with(3, "plan", "--url", self.url, "--schema", want,
                             "--out", str(self.top / "plan.json"))
        self.assertRegex(done.stderr, "not proved.*extension pg_trgm.*UPDATE TO '1.4'")
        dump = self.end_with(0, "dump", "--from", self.url).stdout
        self.assertNotIn("VERSION", dump)
        self.assertIn("VERSION '1.4'", self.end_with(0, "dump", "--from", want).stdout)

    def test_owners_are_managed_where_that_is_wanted(self):
        servers.psql(self.url, script="CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a;"
                     "CREATE SEQUENCE s; ALTER VIEW v OWNER TO pgm_writer;")
        want = self.write("want.sql", "CREATE TABLE a (id bigint);"
                          "CREATE VIEW v AS SELECT id FROM a; CREATE SEQUENCE s;"
                          "ALTER SEQUENCE s OWNER TO pgm_reader;")
        owners = "SELECT relname, relowner::regrole::text FROM pg_class WHERE relname IN ('v', 's')"
        # a view that is made anew goes back to its owner; nothing else changes hands
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.assertEqual(dict(read_rows(self.url, owners)), {"v": "pgm_writer", "s": "postgres"})
        self.end_with(0, "drift", "--url", self.url, "--schema", want)
        self.end_with(3, "drift", "--owners", "--url", self.url, "--schema", want)
        self.write("pgmend.yaml", "owners: true\n")
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.assertEqual(dict(read_rows(self.url, owners)), {"v": "postgres", "s": "pgm_reader"})
        self.end_with(0, "drift", "--url", self.url, "--schema", want)

    def test_a_plan_with_owners_is_bound_to_them(self):
        servers.psql(self.url, script="CREATE TABLE a (id int);")
        want = self.write("want.sql", "CREATE TABLE a (id int); ALTER TABLE a OWNER TO pgm_reader;")
        plan = str(self.top / "plan.json")
        self.end_with(3, "plan", "--owners", "--url", self.url, "--schema", want, "--out", plan)
        servers.psql(self.url, script="ALTER TABLE a OWNER TO pgm_writer;")
        self.refuse(4, "apply", plan, "--yes", "--url", self.url)

    def drop_roles(self):
        """Drops what a test of roles made on the server, which all tests share."""
        for (name,) in read_rows(
                self.url, "SELECT quote_ident(rolname) FROM pg_roles WHERE rolname ^@ 'rt_'"):
            servers.psql(self.url, script=f"DROP OWNED BY {name}; DROP ROLE {name};")

    def roles(self):
        """The roles of a test and what they are."""
        return dict(read_rows(
            self.url, "SELECT rolname, concat_ws(' ', rolcanlogin, rolinherit, rolcreatedb,"
            " rolcreaterole, rolconnlimit, rolconfig) FROM pg_roles WHERE rolname ^@ 'rt_'"))

    def test_roles_are_left_alone_unless_that_is_wanted(self):
        self.addCleanup(self.drop_roles)
        servers.psql(self.url, script="CREATE ROLE rt_old;")
        want = self.write("want.sql", "CREATE ROLE rt_new LOGIN; CREATE ROLE rt_old CREATEDB;"
                          "GRANT rt_new TO rt_old;")
        done = self.end_with(0, "drift", "--url", self.url, "--schema", want)
        self.assertIn("passed over", done.stderr)
        self.assertNotIn("rt_", self.end_with(0, "dump", "--url", self.url).stdout)
        self.end_with(0, "drift", "--roles", "others_*", "--url", self.url, "--schema", want)
        done = self.end_with(3, "drift", "--roles", "rt_*", "--url", self.url, "--schema", want)
        self.assertNotIn("passed over", done.stderr)

    def test_roles_are_made_altered_and_dropped(self):
        self.addCleanup(self.drop_roles)
        self.write("pgmend.yaml", "roles: [rt_*]\n")
        first = self.write("first.sql", f"""
            GRANT rt_all TO rt_app WITH ADMIN OPTION;
            CREATE ROLE rt_app LOGIN PASSWORD '{SECRET}' CREATEDB CREATEROLE NOINHERIT BYPASSRLS
                REPLICATION CONNECTION LIMIT 5 VALID UNTIL '2031-01-01 00:00:00+00';
            CREATE ROLE rt_all SUPERUSER; CREATE USER {ODD};
            CREATE ROLE rt_gone;
            GRANT pg_read_all_data, rt_gone TO {ODD};
            ALTER ROLE rt_app SET search_path TO "$user", public;
            ALTER ROLE rt_app SET work_mem TO '8MB';
            COMMENT ON ROLE rt_app IS 'the app''s';
            CREATE TABLE a (id int); GRANT SELECT ON a TO rt_app;
        """)
        done = self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", first)
        self.assertNotIn(SECRET, done.stdout + done.stderr)
        self.assertEqual(self.roles(), {
            "rt_app": 't f t t 5 {"search_path=\\"$user\\", public",work_mem=8MB}',
            "rt_all": "f t f f -1", 'rt_Odd "Name"': "t t f f -1", "rt_gone": "f t f f -1"})
        self.end_with(0, "drift", "--url", self.url, "--schema", first)
        self.end_with(0, "drift", "--roles", "rt_*", "--url", self.url, "--schema", first)
        second = self.write("second.sql", f"""
            CREATE ROLE rt_app NOLOGIN INHERIT; CREATE ROLE rt_all;
            CREATE USER {ODD}; GRANT rt_all TO rt_app;
            ALTER ROLE rt_app SET work_mem TO '9MB'; ALTER ROLE rt_all SET DateStyle TO 'German';
            COMMENT ON ROLE rt_app IS 'another';
            CREATE TABLE a (id int); GRANT SELECT ON a TO rt_all;
        """)
        plan = self.end_with(4, "apply", "--yes", "--url", self.url, "--schema", second)
        self.assertIn("rt_gone", plan.stdout + plan.stderr)
        self.assertIn("rt_gone", self.roles())
        self.apply_approved(["role rt_gone"], "--url", self.url, "--schema", second)
        self.assertEqual(self.roles(), {
            "rt_app": "f t f f -1 {work_mem=9MB}", "rt_all": "f t f f -1 {DateStyle=German}",
            'rt_Odd "Name"': "t t f f -1"})
        self.assertEqual(read_rows(
            self.url, "SELECT m.roleid::regrole::text, m.admin_option FROM pg_auth_members m"
            " WHERE m.member = 'rt_app'::regrole"), [("rt_all", False)])
        self.end_with(0, "plan", "--url", self.url, "--schema", second)

    def test_a_plan_file_and_a_snapshot_have_roles(self):
        self.addCleanup(self.drop_roles)
        servers.psql(self.url, script=f"CREATE ROLE rt_app LOGIN PASSWORD '{SECRET}';"
                     " ALTER ROLE rt_app SET work_mem = '4MB'; COMMENT ON ROLE rt_app IS 'x';")
        self.write("pgmend.yaml", "roles: [rt_*]\n")
        sql, snapshot, plan = (str(self.top / n) for n in ("d.sql", "s.json", "p.json"))
        done = self.end_with(0, "dump", "--url", self.url)
        self.assertIn("CREATE ROLE rt_app LOGIN", done.stdout)
        self.assertNotIn(SECRET, done.stdout + done.stderr)
        Path(sql).write_text(done.stdout)
        self.end_with(0, "drift", "--url", self.url, "--schema", sql)
        self.end_with(0, "compile", "--schema", sql, "--out", snapshot)
        self.end_with(0, "drift", "--url", self.url, "--snapshot", snapshot)
        servers.psql(self.url, script="ALTER ROLE rt_app NOLOGIN;")
        self.end_with(3, "plan", "--url", self.url, "--snapshot", snapshot, "--out", plan)
        self.assertNotIn(SECRET, Path(plan).read_text() + Path(snapshot).read_text())
        self.end_with(0, "apply", plan, "--yes", "--url", self.url)
        self.end_with(0, "drift", "--url", self.url, "--schema", sql)
        self.end_with(3, "plan", "--url", self.url, "--schema", self.write(
            "w.sql", "CREATE ROLE rt_app LOGIN CREATEDB;"), "--out", plan)
        servers.psql(self.url, script="ALTER ROLE rt_app CREATEROLE;")
        self.refuse(4, "apply", plan, "--yes", "--url", self.url)

    def settings(self):
        """What is set in the test's database, by the role it is set for."""
        return sorted(read_rows(
            self.url, "SELECT CASE WHEN setrole <> 0 THEN pg_get_userbyid(setrole) END, s"
            " FROM pg_db_role_setting, unnest(setconfig) s WHERE setdatabase ="
            " (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND (setrole = 0 OR pg_get_userbyid(setrole) ^@ 'rt_')"), key=str)

    def test_settings_of_a_role_in_this_database(self):
        self.addCleanup(self.drop_roles)
        self.write("pgmend.yaml", "roles: [rt_*]\n")
        first = self.write("first.sql", f"""
            ALTER ROLE rt_app IN DATABASE "post""gres" SET search_path TO "$user", 'a b';
            ALTER ROLE rt_app IN DATABASE "post""gres" SET work_mem TO '8MB';
            ALTER ROLE rt_app SET work_mem TO '4MB'; ALTER DATABASE other SET work_mem = '1MB';
            ALTER USER {ODD} IN DATABASE "post""gres" SET app.mode = 'it''s; x';
            CREATE ROLE rt_app; CREATE USER {ODD}; ALTER ROLE ALL SET work_mem = '5MB';
        """)
        done = self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", first)
        self.assertIn("set for all roles of a server is not managed", done.stderr)
        self.assertIn("database itself passed over", done.stderr)
        self.assertEqual(self.settings(), [
            ('rt_Odd "Name"', "app.mode=it's; x"),
            ("rt_app", 'search_path="$user", "a b"'), ("rt_app", "work_mem=8MB")])
        self.end_with(0, "drift", "--url", self.url, "--schema", first)
        dumped = self.end_with(0, "dump", "--url", self.url).stdout
        self.end_with(0, "drift", "--url", self.url, "--schema", self.write("d.sql", dumped))
        second = self.write("second.sql", f"""
            CREATE ROLE rt_app; ALTER ROLE rt_app IN DATABASE template1 SET work_mem TO '9MB';
            CREATE USER {ODD}; ALTER ROLE {ODD} IN DATABASE template1 SET app.jwt_secret = 'x';
        """)
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", second)
        self.assertEqual(self.settings(), [("rt_app", "work_mem=9MB")])

    def test_settings_of_two_databases_are_no_schema(self):
        self.write("pgmend.yaml", "roles: [rt_*]\ndatabase_settings: true\n")
        want = self.write("want.sql", "CREATE ROLE rt_app;\nALTER DATABASE one SET work_mem ="
                          " '8MB';\nALTER ROLE rt_app IN DATABASE two SET work_mem = '8MB';")
        done = self.end_with(2, "drift", "--url", self.url, "--schema", want)
        self.assertIn("want.sql:3", done.stderr)

    def test_settings_of_the_database(self):
        servers.psql(self.url, script="DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET"
                     " work_mem = $v$3MB$v$', current_database()); END $$;")
        want = self.write("want.sql", """
            ALTER DATABASE shop SET "TimeZone" TO 'UTC'; ALTER DATABASE shop OWNER TO nobody;
            ALTER ROLE ALL IN DATABASE shop SET search_path TO app, public;
        """)
        done = self.end_with(0, "drift", "--url", self.url, "--schema", want)
        self.assertIn("passed over", done.stderr)
        snapshot, plan = str(self.top / "s.json"), str(self.top / "p.json")
        self.end_with(0, "compile", "--database-settings", "--schema", want, "--out", snapshot)
        done = self.end_with(3, "diff", "--database-settings", self.url, snapshot)
        self.assertIn("database setting work_mem", done.stdout)
        self.end_with(3, "plan", "--database-settings", "--url", self.url, "--snapshot", snapshot,
                      "--out", plan)
        self.assertNotIn("shop", Path(plan).read_text())
        other = self.new_database()
        servers.psql(other, script="DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET"
                     " work_mem = $v$3MB$v$', current_database()); END $$;")
        self.assertIn("for the database", self.refuse(4, "apply", plan, "--yes", "--url", other))
        self.end_with(0, "apply", plan, "--yes", "--url", self.url)
        self.assertEqual(self.settings(), [
            (None, "TimeZone=UTC"), (None, "search_path=app, public")])
        self.write("pgmend.yaml", "database_settings: true\n")
        self.end_with(0, "drift", "--url", self.url, "--schema", want)
        dumped = self.end_with(0, "dump", "--url", self.url).stdout
        self.end_with(0, "drift", "--url", self.url, "--schema", self.write("d.sql", dumped))
        self.end_with(0, "heal", "--yes", "--url", self.url, "--schema", want)

    def test_a_role_that_nobody_declares_cannot_be_granted(self):
        self.write("pgmend.yaml", "roles: [rt_*]\n")
        want = self.write("want.sql", f"CREATE ROLE rt_app PASSWORD '{SECRET}';\n"
                          "GRANT rt_nobody TO rt_app;")
        done = self.end_with(2, "drift", "--url", self.url, "--schema", want)
        self.assertIn("want.sql:2", done.stderr)
        self.assertNotIn(SECRET, done.stdout + done.stderr)
        fine = self.write("fine.sql", "CREATE ROLE rt_app; GRANT elsewhere TO rt_app;")
        self.end_with(3, "drift", "--url", self.url, "--schema", fine)

    def test_what_default_privileges_give_is_foreseen(self):
        servers.psql(self.url, script="ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO"
                     " pgm_reader; CREATE TABLE a (id int);")
        want = self.write("want.sql", "CREATE TABLE a (id int); CREATE TABLE b (id int);"
                          "GRANT SELECT ON a TO pgm_reader; CREATE TABLE c (id int);"
                          "GRANT SELECT, INSERT ON c TO pgm_reader;"
                          "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pgm_reader;")
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.end_with(0, "drift", "--url", self.url, "--schema", want)
        granted = "SELECT has_table_privilege('pgm_reader', %s, 'SELECT')"
        self.assertEqual(read_rows(self.url, granted, ("b",)), [(False,)])

    def test_what_the_runner_has_as_the_owner_need_not_be_granted(self):
        servers.psql(self.url, script="ALTER ROLE pgm_admin LOGIN; GRANT CREATE ON SCHEMA public"
                     " TO pgm_admin; SET ROLE pgm_admin; CREATE TABLE a (id int);")
        url = self.url + ("&" if "?" in self.url else "?") + "user=pgm_admin"
        url = url.replace("postgres@", "")
        want = self.write("want.sql", "CREATE TABLE a (id int); GRANT ALL ON a TO pgm_admin;"
                          "GRANT SELECT ON a TO pgm_reader; GRANT CREATE ON SCHEMA public TO"
                          " pgm_admin; ALTER DEFAULT PRIVILEGES FOR ROLE pgm_admin"
                          " GRANT SELECT ON TABLES TO pgm_reader;")
        self.end_with(0, "apply", "--yes", "--url", url, "--schema", want)
        self.end_with(0, "drift", "--url", url, "--schema", want)

    def test_a_role_may_be_a_member_of_a_platforms(self):
        self.addCleanup(self.drop_roles)
        servers.psql(self.url, script=PLATFORM)
        for words in ("GRANT anon TO rt_app;", ""):
            want = self.write("want.sql", "CREATE ROLE rt_app; CREATE SCHEMA extensions;" + words)
            roles = ("--roles", "rt_*", "--roles", "anon", "--url", self.url, "--schema", want)
            self.end_with(0, "apply", "--yes", *roles)
            self.end_with(0, "drift", *roles)
            member = read_rows(self.url, "SELECT pg_has_role('rt_app', 'anon', 'MEMBER')")
            self.assertEqual(member, [(bool(words),)])

    def test_a_platform_is_left_alone_and_may_be_referred_to(self):
        servers.psql(self.url, script=PLATFORM + OF_USERS.format(more=""))
        want = self.write("want.sql", OF_USERS.format(more=", name text")
                          + "CREATE TABLE notes (author uuid REFERENCES auth.users (id));"
                          "GRANT SELECT ON notes TO anon;"
                          "GRANT ALL ON profiles TO anon;")
        self.end_with(0, "apply", "--yes", "--url", self.url, "--schema", want)
        self.end_with(0, "drift", "--url", self.url, "--schema", want)
        self.assertIn("provider", self.end_with(0, "doctor", "--url", self.url).stdout)
        own = "CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY);" \
            "CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid';"
        stand_in = self.write("stand-in.sql", own + Path(want).read_text())
        self.end_with(0, "drift", "--url", self.url, "--schema", stand_in)
        self.end_with(3, "drift", "--provider", "none", "--url", self.url, "--schema", stand_in)


if __name__ == "__main__":
    sys.exit(test_commands.main())
