-- NOT NULL of a domain is set in place where no column of it holds a null.
CREATE DOMAIN label AS varchar(40);
CREATE TABLE shelves (id integer PRIMARY KEY, label label);
