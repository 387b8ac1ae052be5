CREATE FUNCTION base_tag() RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'v1' $$;
CREATE FUNCTION first_of(anyarray, fallback anyelement DEFAULT NULL) RETURNS anyelement
    LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce($1[1], $2) $$;
CREATE FUNCTION stamp(at timestamptz DEFAULT now(), tag text DEFAULT base_tag(), opts integer[] DEFAULT '{1,2}') RETURNS text
    LANGUAGE sql STABLE AS $$ SELECT at::text || coalesce(tag, '') $$;
