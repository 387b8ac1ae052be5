DROP VIEW public.book_titles;

DROP VIEW public.book_list;
CREATE VIEW public.book_list AS
 SELECT books.id,
    books.title
   FROM public.books;

COMMENT ON VIEW public.book_list IS 'what we have';

GRANT SELECT ON TABLE public.book_list TO pgm_reader;

CREATE VIEW public.book_titles AS
 SELECT book_list.title
   FROM public.book_list;
