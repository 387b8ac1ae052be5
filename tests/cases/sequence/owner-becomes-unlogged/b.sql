CREATE SEQUENCE visit_ids AS integer;
CREATE UNLOGGED TABLE visits (id integer NOT NULL DEFAULT nextval('visit_ids'), who text);
ALTER SEQUENCE visit_ids OWNED BY visits.id;
