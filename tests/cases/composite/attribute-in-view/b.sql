CREATE TYPE contact AS (mail text);
CREATE TABLE suppliers (id integer PRIMARY KEY, contact contact);
CREATE VIEW supplier_contacts AS SELECT id, (contact).mail FROM suppliers;
