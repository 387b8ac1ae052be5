CREATE TYPE mood AS ENUM ('cross', 'calm');
CREATE FOREIGN DATA WRAPPER dummy;
CREATE SERVER s FOREIGN DATA WRAPPER dummy;
CREATE FOREIGN TABLE t (
    id bigint,
    "Weird ""Col""" text OPTIONS (name 'b', z '2') NOT NULL,
    amount int DEFAULT 7,
    feeling mood,
    fresh text OPTIONS (name 'f') COLLATE "C" NOT NULL DEFAULT 'x',
    CONSTRAINT positive CHECK (id >= 0)
) SERVER s OPTIONS (mode 'slow', place 'there');
COMMENT ON FOREIGN TABLE t IS 'further away';
COMMENT ON COLUMN t.id IS 'its number';
CREATE FOREIGN TABLE same (id int) SERVER s;
