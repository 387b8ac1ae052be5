-- With the type go the bounds that came from it, but not bounds that somebody set.
CREATE SEQUENCE plain AS integer;
CREATE SEQUENCE bounded AS integer MAXVALUE 5000;
CREATE SEQUENCE small AS smallint;
