CREATE SEQUENCE public."ääääääääääääääääääääääääääää_id_seq" AS integer;

CREATE TABLE public."äääääääääääääääääääääääääääääää" (
    id integer DEFAULT nextval('public."ääääääääääääääääääääääääääää_id_seq"'::regclass) NOT NULL,
    "ööööööööööööööööööööööööööööööö" integer,
    CONSTRAINT "äääääääääääääääääääääääääääää_pkey" PRIMARY KEY (id),
    CONSTRAINT "ääääääääääääää_öööööööööööööö_key" UNIQUE ("ööööööööööööööööööööööööööööööö")
);

ALTER SEQUENCE public."ääääääääääääääääääääääääääää_id_seq" OWNED BY public."äääääääääääääääääääääääääääääää".id;

ALTER TABLE public."äääääääääääääääääääääääääääääää" ADD CONSTRAINT "ääääääääääääää_öööööööööööööö_fkey" FOREIGN KEY ("ööööööööööööööööööööööööööööööö") REFERENCES public.parks (id);
