CREATE TABLE base (id bigint NOT NULL, note varchar(20) DEFAULT 'm', new integer, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE heir (own integer) INHERITS (base);
CREATE TABLE heir3 () INHERITS (heir);
CREATE INDEX ON heir (note);
CREATE INDEX ON heir (new);
