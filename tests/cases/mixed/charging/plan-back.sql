DROP MATERIALIZED VIEW grid.load;

DROP VIEW grid.busy;

DROP PROCEDURE grid.stop(text);

DROP TABLE grid.sessions;

DROP FUNCTION grid.a_receipt();

DROP FUNCTION grid.notify();

DROP TABLE grid.stations;

DROP SEQUENCE grid.receipt_no;

DROP TYPE grid.price;

DROP DOMAIN grid.kilowatt;

DROP TYPE grid.plug;

DROP EXTENSION btree_gist;

DROP SCHEMA grid;
