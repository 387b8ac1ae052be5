DROP PUBLICATION dropped;

ALTER PUBLICATION p DROP TABLE public.leaves;

ALTER PUBLICATION p DROP TABLE public.rebuilt;

ALTER TABLE public.rebuilt RENAME TO rebuilt__old_43595753;

CREATE TABLE public.fresh (
    id integer NOT NULL,
    CONSTRAINT fresh_pkey PRIMARY KEY (id)
);

CREATE TABLE public.rebuilt (
    id integer NOT NULL,
    day date NOT NULL
) PARTITION BY RANGE (day);
INSERT INTO public.rebuilt (id, day) SELECT id, day FROM ONLY public.rebuilt__old_43595753;

CREATE PUBLICATION "My ""Pub""" FOR TABLE "Weird Schema"."My ""Table""", public.joins;

CREATE PUBLICATION empty;

COMMENT ON PUBLICATION empty IS 'for later';

ALTER PUBLICATION p ADD TABLE "Weird Schema"."My ""Table""";

ALTER PUBLICATION p ADD TABLE public.fresh;

ALTER PUBLICATION p ADD TABLE public.joins;

ALTER PUBLICATION p ADD TABLE public.rebuilt;

COMMENT ON PUBLICATION p IS 'for both branch offices';

DROP TABLE public.gone;

DROP TABLE public.rebuilt__old_43595753;
