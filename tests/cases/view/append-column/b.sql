CREATE TABLE books (id integer PRIMARY KEY, title text, pages integer);
CREATE VIEW book_list AS SELECT id, title, pages FROM books WHERE pages > 0;
CREATE VIEW book_titles AS SELECT title FROM book_list;
COMMENT ON VIEW book_list IS 'what we have';
GRANT SELECT ON book_list TO pgm_reader;
