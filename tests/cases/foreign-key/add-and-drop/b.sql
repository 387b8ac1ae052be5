CREATE TABLE owners (id integer PRIMARY KEY);
CREATE TABLE vets (id integer PRIMARY KEY);
CREATE TABLE pets (
    id integer PRIMARY KEY,
    owner_id integer CONSTRAINT pets_owner_fkey REFERENCES owners (id),
    vet_id integer
);
