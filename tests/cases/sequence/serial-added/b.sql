CREATE TABLE stations (
    name text NOT NULL,
    id serial
);
ALTER TABLE stations ADD PRIMARY KEY (id);
