CREATE TABLE meters (id integer PRIMARY KEY, small integer NOT NULL DEFAULT 0, reading bigint);
CREATE TABLE tariffs (id integer PRIMARY KEY, price numeric(12,2));
