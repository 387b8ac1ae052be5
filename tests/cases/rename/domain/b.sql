-- pgmend: renamed-from price
CREATE DOMAIN amount AS numeric(9, 2) DEFAULT 0 CHECK (VALUE >= 0)
    -- pgmend: renamed-from cheap
    CONSTRAINT affordable CHECK (VALUE < 1000);
CREATE TABLE goods (id integer, price amount, prices amount[]);
