-- A key is added to rows that fit, and one is dropped; neither touches the tables' rows.
CREATE TABLE owners (id integer PRIMARY KEY);
CREATE TABLE vets (id integer PRIMARY KEY);
CREATE TABLE pets (
    id integer PRIMARY KEY,
    owner_id integer,
    vet_id integer CONSTRAINT pets_vet_fkey REFERENCES vets (id)
);
