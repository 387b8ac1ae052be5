CREATE FUNCTION next_code(prefix text DEFAULT 'L') RETURNS text
    LANGUAGE plpgsql VOLATILE AS $$ BEGIN RETURN prefix || floor(random() * 1e6)::text; END $$;
CREATE TABLE labels (
    id integer PRIMARY KEY,
    code text NOT NULL DEFAULT next_code()
);
