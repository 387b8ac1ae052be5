CREATE SEQUENCE note_ids;
CREATE TABLE notes (id bigint DEFAULT nextval('note_ids'), words text);
