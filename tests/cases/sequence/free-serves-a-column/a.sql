-- A sequence nobody used comes to serve columns that have rows already, one of them once its type has changed.
CREATE DOMAIN small AS integer;
CREATE DOMAIN smaller AS small;
CREATE SEQUENCE ups;
CREATE SEQUENCE downs INCREMENT BY -1;
CREATE SEQUENCE "By Three" INCREMENT BY 3;
CREATE SEQUENCE evens START WITH 2 INCREMENT BY 2;
CREATE TABLE served (id bigint DEFAULT nextval('evens'), x smaller);
CREATE TABLE items (id text PRIMARY KEY, x smaller, y numeric(10,2), z real, "U u" smallint, odd integer);
