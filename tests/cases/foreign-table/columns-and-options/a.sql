-- columns, defaults, checks and options of a foreign table, all in place
CREATE TYPE mood AS ENUM ('calm', 'cross');
CREATE FOREIGN DATA WRAPPER dummy;
CREATE SERVER s FOREIGN DATA WRAPPER dummy;
CREATE FOREIGN TABLE t (
    id int NOT NULL,
    "Weird ""Col""" text OPTIONS (name 'a', "x y" '1'),
    amount text COLLATE "C" DEFAULT 'none',
    feeling mood,
    gone date,
    CONSTRAINT positive CHECK (id > 0)
) SERVER s OPTIONS (file '/a', mode 'fast, or: x ''y''');
COMMENT ON FOREIGN TABLE t IS 'far away';
COMMENT ON COLUMN t.id IS 'its number';
CREATE FOREIGN TABLE same (id int) SERVER s;
