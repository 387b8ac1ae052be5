-- Another table draws from a dropped table's sequence: it must be set free, or the drop is refused or takes the default.
CREATE TABLE invoices (no serial PRIMARY KEY, total numeric);
CREATE TABLE credit_notes (no integer PRIMARY KEY DEFAULT nextval('invoices_no_seq'), total numeric);
