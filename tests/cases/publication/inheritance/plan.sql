ALTER PUBLICATION family DROP TABLE public.child;

ALTER PUBLICATION alone ADD TABLE public.child;

CREATE PUBLICATION children FOR TABLE public.child;

CREATE PUBLICATION fresh FOR TABLE ONLY public.parent;
