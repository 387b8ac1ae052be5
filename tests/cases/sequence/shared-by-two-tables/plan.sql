ALTER SEQUENCE public.document_no AS integer MAXVALUE 99999;
