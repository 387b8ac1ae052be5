-- A foreign key stands on the primary key that is replaced by another on the same column.
CREATE TABLE warehouses (id integer, CONSTRAINT warehouses_pkey PRIMARY KEY (id));
CREATE TABLE shelves (
    id integer PRIMARY KEY,
    warehouse_id integer NOT NULL,
    CONSTRAINT shelves_warehouse_fkey FOREIGN KEY (warehouse_id) REFERENCES warehouses (id) ON DELETE CASCADE
);
COMMENT ON CONSTRAINT shelves_warehouse_fkey ON shelves IS 'shelves go with their house';
