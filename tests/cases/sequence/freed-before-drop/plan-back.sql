CREATE TABLE public.invoices (
    no integer DEFAULT nextval('public.invoices_no_seq'::regclass) NOT NULL,
    total numeric,
    CONSTRAINT invoices_pkey PRIMARY KEY (no)
);

ALTER SEQUENCE public.invoices_no_seq OWNED BY public.invoices.no;
