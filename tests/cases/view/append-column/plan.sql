CREATE OR REPLACE VIEW public.book_list AS
 SELECT books.id,
    books.title,
    books.pages
   FROM public.books
  WHERE (books.pages > 0);
