ALTER SEQUENCE public.invoices_no_seq OWNED BY NONE;

DROP TABLE public.invoices;
