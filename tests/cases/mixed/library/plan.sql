SET check_function_bodies = off;

DROP TRIGGER loans_take ON public.loans;

DROP VIEW public.overdue;

ALTER TABLE public.loans DROP CONSTRAINT loans_book_id_fkey;

ALTER TABLE public.loans DROP CONSTRAINT loans_member_id_fkey;

ALTER TABLE public.books ALTER COLUMN id DROP DEFAULT;

ALTER TABLE public.loans ALTER COLUMN status DROP DEFAULT;

ALTER TABLE public.members ALTER COLUMN id DROP DEFAULT;

CREATE DOMAIN public.loan_status AS text DEFAULT 'out'::text NOT NULL CONSTRAINT loan_status_check CHECK ((VALUE = ANY (ARRAY['out'::text, 'late'::text, 'back'::text])));

ALTER SEQUENCE public.books_id_seq AS bigint;

ALTER SEQUENCE public.members_id_seq AS bigint;

ALTER TABLE public.books ALTER COLUMN copies SET NOT NULL;

ALTER TABLE public.books ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.books ALTER COLUMN isbn TYPE character varying(17);

ALTER TABLE public.books ALTER COLUMN id SET DEFAULT nextval('public.books_id_seq'::regclass);

ALTER TABLE public.loans ALTER COLUMN book_id TYPE bigint USING book_id::bigint;

ALTER TABLE public.loans ALTER COLUMN member_id TYPE bigint USING member_id::bigint;

ALTER TABLE public.loans ALTER COLUMN status TYPE public.loan_status USING status::public.loan_status;
ALTER TABLE public.loans ALTER COLUMN status DROP NOT NULL;

CREATE INDEX loans_member_idx ON public.loans USING btree (member_id) INCLUDE (status);

ALTER TABLE public.members ALTER COLUMN card TYPE text;

ALTER TABLE public.members ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.members ADD COLUMN joined date;

ALTER TABLE public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);

ALTER TABLE public.loans ADD CONSTRAINT loans_book_id_fkey FOREIGN KEY (book_id) REFERENCES public.books (id) ON DELETE CASCADE;

ALTER TABLE public.loans ADD CONSTRAINT loans_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members (id);

CREATE OR REPLACE FUNCTION public.take_copy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    UPDATE books SET copies = greatest(copies - 1, 0) WHERE id = NEW.book_id;
    RETURN NEW;
END $function$;

CREATE VIEW public.overdue AS
 SELECT b.title,
    l.member_id
   FROM (public.loans l
     JOIN public.books b ON ((b.id = l.book_id)))
  WHERE ((l.status)::text = 'late'::text);

CREATE RULE overdue_read_only AS
    ON DELETE TO public.overdue DO INSTEAD NOTHING;

CREATE TRIGGER loans_take AFTER INSERT OR UPDATE OF status ON public.loans FOR EACH ROW WHEN (((new.status)::text = 'out'::text)) EXECUTE FUNCTION public.take_copy();
ALTER TABLE public.loans DISABLE TRIGGER loans_take;
