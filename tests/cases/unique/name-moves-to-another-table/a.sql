-- Constraint names are unique per table, the names of their indexes per schema: the old one has to go first.
CREATE TABLE drafts (id integer PRIMARY KEY, slug text, CONSTRAINT slug_key UNIQUE (slug));
CREATE TABLE posts (id integer PRIMARY KEY, slug text);
