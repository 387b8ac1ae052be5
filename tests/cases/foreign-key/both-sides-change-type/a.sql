-- Integer to text on both sides: in between no equality operator joins the two.
CREATE TABLE zones (code integer PRIMARY KEY);
CREATE TABLE lamps (
    id integer PRIMARY KEY,
    zone integer NOT NULL DEFAULT 1 CONSTRAINT lamps_zone_fkey REFERENCES zones (code)
);
COMMENT ON CONSTRAINT lamps_zone_fkey ON lamps IS 'every lamp stands somewhere';
