-- A new sequence's defaults depend on its direction: bounds and start are not those of an ascending one.
CREATE TABLE floors (
    level integer
);
