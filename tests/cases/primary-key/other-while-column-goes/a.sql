-- The primary key goes with a column of it, and another one takes its place, which has to wait for that.
CREATE TABLE "Stays" (room smallint NOT NULL, guest date NOT NULL, during integer NOT NULL, note text);
ALTER TABLE "Stays" ADD CONSTRAINT stays_key PRIMARY KEY (room, during);
CREATE INDEX stays_note ON "Stays" (note);
