CREATE TABLE audit (id integer PRIMARY KEY, what text);
CREATE TABLE journal (id integer PRIMARY KEY, what text);
REVOKE UPDATE, DELETE ON audit FROM CURRENT_USER;
REVOKE UPDATE ON journal FROM CURRENT_USER;
GRANT SELECT ON journal TO pgm_reader;
