ALTER TABLE public."My Table" RENAME TO "My Table__old_8b935f58";
ALTER SEQUENCE public."My Table_id_seq" RENAME TO "My Table_id_seq__old_75b716fa";
ALTER INDEX public."My Table_pkey" RENAME TO "My Table_pkey__old_b516dcf4";
CREATE TABLE public."My Table" (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    v text NOT NULL,
    CONSTRAINT "My Table_pkey" PRIMARY KEY (id)
) PARTITION BY HASH (id);

CREATE TABLE public.part_0 PARTITION OF public."My Table" FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE public.part_1 PARTITION OF public."My Table" FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO public."My Table" (id, v) OVERRIDING SYSTEM VALUE SELECT id, v FROM ONLY public."My Table__old_8b935f58";
SELECT pg_catalog.setval('public."My Table_id_seq"', last_value, is_called) FROM public."My Table_id_seq__old_75b716fa";
DROP TABLE public."My Table__old_8b935f58";
