CREATE TABLE facts (
    id integer PRIMARY KEY,
    value integer
);
CREATE VIEW c_facts AS SELECT id, value FROM facts;
CREATE VIEW b_facts AS SELECT id, value FROM c_facts WHERE value > 0;
CREATE VIEW a_facts AS SELECT b.id, c.value FROM b_facts b JOIN c_facts c USING (id);
CREATE FUNCTION fact_label(b_facts) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'fact ' || $1.id $$;
CREATE VIEW a_labels AS SELECT fact_label(b) AS label FROM b_facts b;
