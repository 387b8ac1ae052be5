CREATE TABLE public.events (
    tenant integer NOT NULL,
    at date NOT NULL,
    kind text,
    CONSTRAINT events_pkey PRIMARY KEY (tenant, at)
) PARTITION BY RANGE (at);

CREATE TABLE public.events_2025 PARTITION OF public.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY LIST (tenant);

CREATE TABLE public.events_2025_big PARTITION OF public.events_2025 FOR VALUES IN (1, 2);

CREATE TABLE public.events_2025_rest PARTITION OF public.events_2025 DEFAULT PARTITION BY HASH (tenant);

CREATE TABLE public.events_2025_rest_0 PARTITION OF public.events_2025_rest FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE public.events_2025_rest_1 PARTITION OF public.events_2025_rest FOR VALUES WITH (modulus 2, remainder 1);

CREATE INDEX events_kind_idx ON public.events USING btree (kind);
