CREATE TABLE warehouses (id integer, name text, CONSTRAINT warehouses_pkey PRIMARY KEY (id) INCLUDE (name));
CREATE TABLE shelves (
    id integer PRIMARY KEY,
    warehouse_id integer NOT NULL,
    CONSTRAINT shelves_warehouse_fkey FOREIGN KEY (warehouse_id) REFERENCES warehouses (id) ON DELETE CASCADE
);
COMMENT ON CONSTRAINT shelves_warehouse_fkey ON shelves IS 'shelves go with their house';
