-- Options are altered in place: set, changed, taken away; the body is not touched.
CREATE TABLE secrets (id integer PRIMARY KEY, level integer, text text);
CREATE VIEW low AS SELECT id, text FROM secrets WHERE level < 2;
CREATE VIEW mid WITH (security_barrier) AS SELECT id, level FROM secrets WHERE level < 5;
CREATE VIEW high AS SELECT id, level FROM secrets WHERE level > 5 WITH LOCAL CHECK OPTION;
