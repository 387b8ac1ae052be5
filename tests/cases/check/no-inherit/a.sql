-- NO INHERIT is part of a check and cannot be altered.
CREATE TABLE bases (id integer, CONSTRAINT bases_id_check CHECK (id > 0) NO INHERIT,
    CONSTRAINT bases_max_check CHECK (id < 1000));
