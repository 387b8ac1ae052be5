ALTER TABLE public.papers RENAME TO docs;

ALTER TABLE public.docs RENAME COLUMN text TO body;

ALTER PUBLICATION news RENAME TO pub;

ALTER TABLE public.docs RENAME CONSTRAINT papers_pkey TO docs_pkey;
