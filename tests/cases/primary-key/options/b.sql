CREATE TABLE k (id integer, x integer, CONSTRAINT k_pkey PRIMARY KEY (id) WITH (fillfactor = 90), CONSTRAINT k_x UNIQUE (x) INCLUDE (id));
