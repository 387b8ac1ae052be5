CREATE SEQUENCE public.rec1_id_seq AS integer;

CREATE SEQUENCE public.rec2_a_seq AS integer;

CREATE TABLE public.rec1 (
    id integer DEFAULT nextval('public.rec1_id_seq'::regclass) NOT NULL,
    x integer,
    y integer DEFAULT 5
);

ALTER SEQUENCE public.rec1_id_seq OWNED BY public.rec1.id;

CREATE TABLE public.rec2 (
    a integer DEFAULT nextval('public.rec2_a_seq'::regclass) NOT NULL,
    b integer
);

ALTER SEQUENCE public.rec2_a_seq OWNED BY public.rec2.a;

CREATE VIEW public.rec1v AS
 SELECT rec1.id,
    rec1.x,
    rec1.y
   FROM public.rec1;

CREATE POLICY r2 ON public.rec2 USING (a = ( SELECT rec1v.x
   FROM public.rec1v
  WHERE (rec1v.y = rec2.b)));

CREATE VIEW public.rec2v AS
 SELECT rec2.a,
    rec2.b
   FROM public.rec2;

CREATE POLICY r1 ON public.rec1 USING (x = ( SELECT rec2v.a
   FROM public.rec2v
  WHERE (rec2v.b = rec1.y)));
