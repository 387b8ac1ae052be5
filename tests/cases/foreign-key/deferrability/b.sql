CREATE TABLE heads (id integer PRIMARY KEY);
CREATE TABLE limbs (
    id integer PRIMARY KEY,
    one integer CONSTRAINT limbs_one_fkey REFERENCES heads (id) DEFERRABLE,
    two integer CONSTRAINT limbs_two_fkey REFERENCES heads (id),
    three integer CONSTRAINT limbs_three_fkey REFERENCES heads (id) DEFERRABLE INITIALLY DEFERRED
);
