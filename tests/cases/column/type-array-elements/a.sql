-- Arrays follow their element types' casts; a default that is an array literal follows too.
CREATE TABLE polls (
    id integer PRIMARY KEY,
    votes integer[] NOT NULL DEFAULT '{0,0}',
    names varchar(20)[]
);
