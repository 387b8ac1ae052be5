CREATE TYPE payment_state AS ENUM ('pending', 'settled');
CREATE TABLE payments (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state payment_state NOT NULL DEFAULT 'pending',
    amount numeric(12,2)
);
CREATE INDEX payments_open_idx ON payments (id) WHERE state = 'pending';
