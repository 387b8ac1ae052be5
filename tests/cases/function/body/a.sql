-- Another body, same signature: replaced in place, and nothing that uses it is touched.
CREATE FUNCTION vat(net numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT net * 0.19 $$;
CREATE TABLE bills (id integer PRIMARY KEY, net numeric NOT NULL CHECK (vat(net) >= 0));
CREATE INDEX bills_vat_idx ON bills (vat(net));
CREATE VIEW bill_vat AS SELECT id, vat(net) AS vat FROM bills;
GRANT EXECUTE ON FUNCTION vat(numeric) TO pgm_reader;
