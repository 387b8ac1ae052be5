-- A foreign key is enforced, or is no longer, in place: what it hangs on stays.
CREATE TABLE "Parents" (id integer PRIMARY KEY);
CREATE TABLE children (id integer, parent integer, other integer);
ALTER TABLE children ADD CONSTRAINT "Has" FOREIGN KEY (parent) REFERENCES "Parents" NOT ENFORCED;
ALTER TABLE children ADD CONSTRAINT other FOREIGN KEY (other) REFERENCES "Parents";
COMMENT ON CONSTRAINT "Has" ON children IS 'one';
