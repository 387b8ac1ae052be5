-- Policies of two tables that read each other through views: they go before the tables do, which lose nothing else on the way.
CREATE TABLE rec1 (id serial, x integer, y integer DEFAULT 5);
CREATE TABLE rec2 (a serial, b integer);
CREATE VIEW rec1v AS SELECT * FROM rec1;
CREATE VIEW rec2v AS SELECT * FROM rec2;
CREATE POLICY r1 ON rec1 USING (x = (SELECT a FROM rec2v WHERE b = y));
CREATE POLICY r2 ON rec2 USING (a = (SELECT x FROM rec1v WHERE y = b));
