-- The exclusion's equality on an integer needs an extension that comes with the same plan.
CREATE TABLE reservations (
    id integer PRIMARY KEY,
    room integer NOT NULL,
    during tstzrange NOT NULL
);
