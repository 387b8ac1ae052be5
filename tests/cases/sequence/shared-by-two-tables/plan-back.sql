ALTER SEQUENCE public.document_no AS bigint MAXVALUE 999;
