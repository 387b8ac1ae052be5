-- The owner's own privileges can be revoked: the list is then not the default, though the owner is not an ordinary grantee.
CREATE TABLE audit (id integer PRIMARY KEY, what text);
CREATE TABLE journal (id integer PRIMARY KEY, what text);
REVOKE UPDATE, DELETE, TRUNCATE ON journal FROM CURRENT_USER;
GRANT SELECT ON journal TO pgm_reader;
