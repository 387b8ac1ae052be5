CREATE DOMAIN small AS integer;
CREATE DOMAIN smaller AS small;
CREATE SEQUENCE ups;
CREATE SEQUENCE downs INCREMENT BY -1;
CREATE SEQUENCE "By Three" INCREMENT BY 3;
CREATE SEQUENCE evens START WITH 2 INCREMENT BY 2;
CREATE TABLE served (id bigint DEFAULT nextval('evens'), x smaller DEFAULT nextval('ups'));
CREATE TABLE items (
    id bigint PRIMARY KEY DEFAULT nextval('ups'),
    x smaller DEFAULT nextval('ups') + 0,
    y numeric(10,2) DEFAULT nextval('downs'),
    z real DEFAULT nextval('ups'),
    "U u" smallint DEFAULT nextval('"By Three"'),
    odd integer DEFAULT nextval('evens')
);
ALTER SEQUENCE ups OWNED BY items.id;
