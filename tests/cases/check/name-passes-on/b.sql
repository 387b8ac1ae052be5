CREATE TABLE codes (id integer PRIMARY KEY, code text, CONSTRAINT codes_code_rule UNIQUE (code),
    CONSTRAINT codes_form_rule CHECK (code ~ '^[a-z]+$'));
