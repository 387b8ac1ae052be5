-- The name passes from an enum to a domain: the two cannot exist together, and a column waits in between.
CREATE TYPE country AS ENUM ('de', 'fr', 'pt');
CREATE TABLE addresses (id integer PRIMARY KEY, country country NOT NULL DEFAULT 'de');
