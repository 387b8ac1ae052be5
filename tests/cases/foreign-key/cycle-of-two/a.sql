-- Two new tables refer to each other: both must exist before either key; both keys must go before either table.
CREATE TABLE audit (
    id integer PRIMARY KEY
);
