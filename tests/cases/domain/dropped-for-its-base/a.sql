-- Columns fall back to the base type and keep what they hold; the domain goes last.
CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE users (id integer PRIMARY KEY, email email NOT NULL, others email[]);
CREATE FUNCTION user_by(email) RETURNS integer
    LANGUAGE sql STABLE AS $$ SELECT id FROM public.users WHERE email = $1 $$;
