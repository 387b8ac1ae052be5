CREATE TABLE forms (
    id integer PRIMARY KEY,
    a integer DEFAULT 0,
    b integer DEFAULT 1 + 1,
    c integer,
    d varchar(10) DEFAULT 'x'::character varying,
    e date DEFAULT ('now'::text)::date,
    f numeric DEFAULT -1
);
