CREATE TABLE bases (id integer, CONSTRAINT bases_id_check CHECK (id > 0),
    CONSTRAINT bases_max_check CHECK (id < 1000) NO INHERIT);
