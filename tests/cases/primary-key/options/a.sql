-- The fill factor of a key is altered in place, INCLUDE is not.
CREATE TABLE k (id integer, x integer, CONSTRAINT k_pkey PRIMARY KEY (id) WITH (fillfactor = 70), CONSTRAINT k_x UNIQUE (x));
