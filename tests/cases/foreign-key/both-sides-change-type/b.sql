CREATE TABLE zones (code text PRIMARY KEY);
CREATE TABLE lamps (
    id integer PRIMARY KEY,
    zone text NOT NULL DEFAULT '1' CONSTRAINT lamps_zone_fkey REFERENCES zones (code)
);
COMMENT ON CONSTRAINT lamps_zone_fkey ON lamps IS 'every lamp stands somewhere';
