-- Two labels exchange their names; a third takes the place of one that is new.
CREATE TYPE size AS ENUM ('s', 'm', 'l');
CREATE TABLE shirts (size size);
