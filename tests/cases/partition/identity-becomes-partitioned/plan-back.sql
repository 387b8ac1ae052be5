ALTER TABLE public."My Table" RENAME TO "My Table__old_8b935f58";
ALTER SEQUENCE public."My Table_id_seq" RENAME TO "My Table_id_seq__old_75b716fa";
ALTER INDEX public."My Table_pkey" RENAME TO "My Table_pkey__old_b516dcf4";
CREATE TABLE public."My Table" (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    v integer,
    CONSTRAINT "My Table_pkey" PRIMARY KEY (id)
);
INSERT INTO public."My Table" (id, v) OVERRIDING SYSTEM VALUE SELECT id, v::integer FROM public."My Table__old_8b935f58";
SELECT pg_catalog.setval('public."My Table_id_seq"', last_value, is_called) FROM public."My Table_id_seq__old_75b716fa";

DROP TABLE public.part_0;

DROP TABLE public.part_1;

DROP TABLE public."My Table__old_8b935f58";
