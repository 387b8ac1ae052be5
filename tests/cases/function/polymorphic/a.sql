-- Polymorphic arguments, arrays, defaults of several kinds and a function used as another's default.
CREATE FUNCTION first_of(anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT $1[1] $$;
CREATE FUNCTION stamp(at timestamptz DEFAULT now(), tag text DEFAULT NULL) RETURNS text
    LANGUAGE sql STABLE AS $$ SELECT at::text || coalesce(tag, '') $$;
