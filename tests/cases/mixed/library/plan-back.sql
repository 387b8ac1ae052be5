SET check_function_bodies = off;

DROP TRIGGER loans_take ON public.loans;

DROP VIEW public.overdue;

ALTER TABLE public.loans DROP CONSTRAINT loans_book_id_fkey;

ALTER TABLE public.loans DROP CONSTRAINT loans_member_id_fkey;

ALTER TABLE public.books ALTER COLUMN id DROP DEFAULT;

DROP INDEX public.loans_member_idx;

ALTER TABLE public.members ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE public.books_id_seq AS integer;

ALTER SEQUENCE public.members_id_seq AS integer;

ALTER TABLE public.books ALTER COLUMN copies DROP NOT NULL;

ALTER TABLE public.books ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.books ALTER COLUMN isbn TYPE character(13);

ALTER TABLE public.books ALTER COLUMN id SET DEFAULT nextval('public.books_id_seq'::regclass);

ALTER TABLE public.loans ALTER COLUMN book_id TYPE integer USING book_id::integer;

ALTER TABLE public.loans ALTER COLUMN member_id TYPE integer USING member_id::integer;

ALTER TABLE public.loans ALTER COLUMN status TYPE text;
ALTER TABLE public.loans ALTER COLUMN status SET NOT NULL;

ALTER TABLE public.loans ALTER COLUMN status SET DEFAULT 'out'::text;

ALTER TABLE public.members ALTER COLUMN card TYPE integer USING card::integer;

ALTER TABLE public.members ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);

ALTER TABLE public.loans ADD CONSTRAINT loans_book_id_fkey FOREIGN KEY (book_id) REFERENCES public.books (id);

ALTER TABLE public.loans ADD CONSTRAINT loans_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members (id);

CREATE OR REPLACE FUNCTION public.take_copy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE books SET copies = copies - 1 WHERE id = NEW.book_id;
    RETURN NEW;
END $function$;

CREATE VIEW public.overdue AS
 SELECT b.title,
    l.member_id
   FROM (public.loans l
     JOIN public.books b ON ((b.id = l.book_id)))
  WHERE (l.status = 'late'::text);

CREATE RULE overdue_read_only AS
    ON DELETE TO public.overdue DO INSTEAD NOTHING;

CREATE TRIGGER loans_take AFTER INSERT ON public.loans FOR EACH ROW WHEN ((new.status = 'out'::text)) EXECUTE FUNCTION public.take_copy();

ALTER TABLE public.members DROP COLUMN joined;

DROP DOMAIN public.loan_status;
