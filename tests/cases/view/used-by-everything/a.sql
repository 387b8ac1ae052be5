-- A view is rebuilt under a view, a materialized view, a parsed function, a function returning its rows and a policy.
CREATE TABLE members (id integer PRIMARY KEY, name text, level integer);
CREATE VIEW actives AS SELECT id, name FROM members WHERE level > 0;
CREATE VIEW active_names AS SELECT name FROM actives;
CREATE MATERIALIZED VIEW active_count AS SELECT count(*) AS n FROM actives;
CREATE FUNCTION all_actives() RETURNS SETOF actives LANGUAGE sql STABLE AS $$ SELECT * FROM public.actives $$;
CREATE FUNCTION active(i integer) RETURNS boolean
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT EXISTS (SELECT FROM actives WHERE id = i); END;
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
CREATE POLICY members_active ON members FOR SELECT USING (active(id));
