-- A view reads one attribute: dropping that attribute is refused until the view is rebuilt without it.
CREATE TYPE contact AS (mail text, fax text);
CREATE TABLE suppliers (id integer PRIMARY KEY, contact contact);
CREATE VIEW supplier_contacts AS SELECT id, (contact).mail, (contact).fax FROM suppliers;
