CREATE TABLE "Parents" (id integer PRIMARY KEY);
CREATE TABLE children (id integer, parent integer, other integer);
ALTER TABLE children ADD CONSTRAINT "Has" FOREIGN KEY (parent) REFERENCES "Parents";
ALTER TABLE children ADD CONSTRAINT other FOREIGN KEY (other) REFERENCES "Parents" NOT ENFORCED;
COMMENT ON CONSTRAINT "Has" ON children IS 'one';
