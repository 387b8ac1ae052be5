#!/usr/bin/python3
"""What is managed only where the user wants that, from outside, on PostgreSQL 15: owners and
privileges; and what a hosting platform puts into its databases.

PGMEND names the program, build/pgmend by default. The last line printed is `N passed, N failed`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import test_commands  # noqa: E402  (needs the path)
from test_commands import read_rows, servers  # noqa: E402

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


class Facets(test_commands.Case):
    """Owners, default privileges, hosting platforms."""

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
