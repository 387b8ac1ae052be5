-- A table is kept by another access method: written anew in place.
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE VIEW v AS SELECT a FROM t;
