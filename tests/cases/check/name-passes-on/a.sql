-- One name, three owners: a check's name passes to a unique constraint, an index's name to a check.
CREATE TABLE codes (id integer PRIMARY KEY, code text, CONSTRAINT codes_code_rule CHECK (code <> ''));
CREATE INDEX codes_form_rule ON codes (code);
