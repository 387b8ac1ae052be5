CREATE TABLE assets (id integer NOT NULL, tag text NOT NULL);
ALTER TABLE assets ADD CONSTRAINT assets_pkey PRIMARY KEY (id);
