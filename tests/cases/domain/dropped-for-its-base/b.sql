CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, others text[]);
CREATE FUNCTION user_by(text) RETURNS integer
    LANGUAGE sql STABLE AS $$ SELECT id FROM public.users WHERE email = $1 $$;
