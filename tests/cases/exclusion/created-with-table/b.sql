CREATE TABLE parks (
    id integer PRIMARY KEY
);
CREATE TABLE ponds (
    park integer NOT NULL REFERENCES parks (id),
    name text,
    area circle,
    CONSTRAINT ponds_area_excl EXCLUDE USING gist (area WITH &&),
    CONSTRAINT ponds_name_excl EXCLUDE USING hash (lower(name) WITH =) WHERE (name IS NOT NULL)
);
