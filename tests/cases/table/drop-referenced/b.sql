CREATE TABLE models (id integer PRIMARY KEY, brand_id integer, name text);
CREATE VIEW model_names AS SELECT m.id, m.name FROM models m;
