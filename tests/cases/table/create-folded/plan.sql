CREATE TABLE public.orders (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    customer_id integer NOT NULL,
    code text COLLATE pg_catalog."C" NOT NULL,
    total numeric(10,2) DEFAULT 0 NOT NULL,
    gross numeric(10,2) GENERATED ALWAYS AS (total * 1.19) STORED,
    placed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id),
    CONSTRAINT orders_code_key UNIQUE (code),
    CONSTRAINT orders_total_check CHECK (total >= (0)::numeric)
) WITH (fillfactor=80);
