ALTER TABLE public.pages ALTER COLUMN author SET STATISTICS -1;
ALTER TABLE public.pages ALTER COLUMN author SET (n_distinct='-0.5', n_distinct_inherited='-0.2');

ALTER TABLE public.pages ALTER COLUMN body SET STORAGE MAIN;
ALTER TABLE public.pages ALTER COLUMN body SET COMPRESSION pglz;

ALTER TABLE public.pages ALTER COLUMN id RESET (n_distinct);

ALTER TABLE public.pages ALTER COLUMN raw SET STORAGE EXTENDED;
ALTER TABLE public.pages ALTER COLUMN raw SET STATISTICS 0;
