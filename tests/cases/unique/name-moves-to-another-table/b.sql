CREATE TABLE drafts (id integer PRIMARY KEY, slug text);
CREATE TABLE posts (id integer PRIMARY KEY, slug text, CONSTRAINT slug_key UNIQUE (slug));
