CREATE TABLE secrets (id integer PRIMARY KEY, level integer, text text);
CREATE VIEW low WITH (security_barrier) AS SELECT id, text FROM secrets WHERE level < 2;
CREATE VIEW mid AS SELECT id, level FROM secrets WHERE level < 5;
CREATE VIEW high AS SELECT id, level FROM secrets WHERE level > 5 WITH CASCADED CHECK OPTION;
