CREATE DOMAIN label AS varchar(40) NOT NULL;
CREATE TABLE shelves (id integer PRIMARY KEY, label label);
