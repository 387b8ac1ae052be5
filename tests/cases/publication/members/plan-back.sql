DROP PUBLICATION "My ""Pub""";

DROP PUBLICATION empty;

ALTER PUBLICATION p DROP TABLE "Weird Schema"."My ""Table""";

ALTER PUBLICATION p DROP TABLE public.joins;

DROP TABLE public.rebuilt;

CREATE TABLE public.gone (
    id integer NOT NULL,
    CONSTRAINT gone_pkey PRIMARY KEY (id)
);

CREATE TABLE public.rebuilt (
    id integer NOT NULL,
    day date NOT NULL
);

CREATE PUBLICATION dropped FOR TABLE public.stays;

ALTER PUBLICATION p ADD TABLE public.gone;

ALTER PUBLICATION p ADD TABLE public.leaves;

ALTER PUBLICATION p ADD TABLE public.rebuilt;

COMMENT ON PUBLICATION p IS 'for the branch office';

DROP TABLE public.fresh;
