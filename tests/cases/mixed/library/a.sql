-- Loans keep running while keys widen to bigint everywhere, a trigger is rewritten and a status becomes a domain.
CREATE TABLE books (id serial PRIMARY KEY, isbn char(13), title text NOT NULL, copies integer DEFAULT 1);
CREATE TABLE members (id serial PRIMARY KEY, name text NOT NULL, card integer UNIQUE);
CREATE TABLE loans (
    book_id integer REFERENCES books (id),
    member_id integer REFERENCES members (id),
    since date NOT NULL DEFAULT CURRENT_DATE,
    status text NOT NULL DEFAULT 'out',
    PRIMARY KEY (book_id, member_id)
);
CREATE FUNCTION take_copy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE books SET copies = copies - 1 WHERE id = NEW.book_id;
    RETURN NEW;
END $$;
CREATE TRIGGER loans_take AFTER INSERT ON loans FOR EACH ROW WHEN (NEW.status = 'out') EXECUTE FUNCTION take_copy();
CREATE VIEW overdue AS SELECT b.title, l.member_id FROM loans l JOIN books b ON b.id = l.book_id WHERE l.status = 'late';
CREATE RULE overdue_read_only AS ON DELETE TO overdue DO INSTEAD NOTHING;
