CREATE SEQUENCE basement_levels AS smallint INCREMENT BY -1;
CREATE TABLE floors (
    level integer DEFAULT nextval('basement_levels')
);
