CREATE DOMAIN small AS integer;
CREATE DOMAIN smaller AS small;
CREATE SEQUENCE s1;
CREATE SEQUENCE s2;
CREATE SEQUENCE s3 INCREMENT BY -1;
CREATE SEQUENCE s4;
CREATE TABLE items (
    id text PRIMARY KEY DEFAULT 'n' || nextval('s1'),
    x smaller DEFAULT nextval('s2'),
    y numeric(10,2) DEFAULT nextval('s3'),
    z real DEFAULT nextval('s4'),
    note text
);
