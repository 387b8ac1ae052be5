CREATE DOMAIN loan_status AS text DEFAULT 'out' NOT NULL CHECK (VALUE IN ('out', 'late', 'back'));
CREATE TABLE books (id bigserial PRIMARY KEY, isbn varchar(17), title text NOT NULL, copies integer NOT NULL DEFAULT 1);
CREATE TABLE members (id bigserial PRIMARY KEY, name text NOT NULL, card text UNIQUE, joined date);
CREATE TABLE loans (
    book_id bigint REFERENCES books (id) ON DELETE CASCADE,
    member_id bigint REFERENCES members (id),
    since date NOT NULL DEFAULT CURRENT_DATE,
    status loan_status,
    PRIMARY KEY (book_id, member_id)
);
CREATE INDEX loans_member_idx ON loans (member_id) INCLUDE (status);
CREATE FUNCTION take_copy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE books SET copies = greatest(copies - 1, 0) WHERE id = NEW.book_id;
    RETURN NEW;
END $$;
CREATE TRIGGER loans_take AFTER INSERT OR UPDATE OF status ON loans
    FOR EACH ROW WHEN (NEW.status = 'out') EXECUTE FUNCTION take_copy();
ALTER TABLE loans DISABLE TRIGGER loans_take;
CREATE VIEW overdue AS SELECT b.title, l.member_id FROM loans l JOIN books b ON b.id = l.book_id WHERE l.status = 'late';
CREATE RULE overdue_read_only AS ON DELETE TO overdue DO INSTEAD NOTHING;
