-- The identity's sequence takes the serial's name, and must go on counting where the serial stopped.
CREATE TABLE members (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE visits (id serial PRIMARY KEY, member_id integer NOT NULL REFERENCES members (id));
