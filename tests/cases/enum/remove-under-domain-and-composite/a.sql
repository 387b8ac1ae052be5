-- The type sits inside a domain and inside a composite type, and only those are columns' types.
CREATE TYPE unit AS ENUM ('kg', 'g', 'stone');
CREATE DOMAIN base_unit AS unit CHECK (VALUE <> 'g');
CREATE TYPE measure AS (amount numeric, unit unit);
CREATE TABLE ingredients (id integer PRIMARY KEY, bought base_unit, used measure);
