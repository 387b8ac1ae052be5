DROP TABLE public.fields;

DROP TYPE public.crop;
