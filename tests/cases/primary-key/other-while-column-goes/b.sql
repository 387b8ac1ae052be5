CREATE TABLE "Stays" (room smallint NOT NULL, guest date NOT NULL, note text);
ALTER TABLE "Stays" ADD CONSTRAINT a_guest PRIMARY KEY (guest);
CREATE INDEX stays_note ON "Stays" (note);
