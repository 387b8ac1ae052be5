CREATE FUNCTION initials(text, text) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$ SELECT upper(left($1, 1) || coalesce(left($2, 1), '')) $$;
CREATE TABLE persons (
    id integer PRIMARY KEY,
    initials text GENERATED ALWAYS AS (initials(first, last)) STORED,
    first text NOT NULL,
    last text
);
