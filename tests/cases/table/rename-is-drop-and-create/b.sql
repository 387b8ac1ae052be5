CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL);
CREATE INDEX clients_name_idx ON customers (name);
CREATE TABLE calls (id integer PRIMARY KEY, client_id integer REFERENCES customers (id), minutes integer);
