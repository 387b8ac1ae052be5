CREATE TABLE zones (
    id integer PRIMARY KEY
);
CREATE TABLE yards (id integer PRIMARY KEY, zone_id integer REFERENCES zones (id));
CREATE TABLE xrays (id integer PRIMARY KEY, yard_id integer REFERENCES yards (id));
CREATE TABLE walls (id integer PRIMARY KEY, xray_id integer REFERENCES xrays (id));
CREATE VIEW a_view AS SELECT w.id, y.zone_id FROM walls w JOIN xrays x ON x.id = w.xray_id
    JOIN yards y ON y.id = x.yard_id;
