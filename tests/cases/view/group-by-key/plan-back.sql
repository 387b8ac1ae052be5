DROP VIEW public.work_counts;

ALTER TABLE public.artists DROP CONSTRAINT artists_pkey;
ALTER TABLE public.artists ADD CONSTRAINT artists_pkey PRIMARY KEY (id);

CREATE VIEW public.work_counts AS
 SELECT a.id,
    a.name,
    count(w.id) AS n
   FROM (public.artists a
     LEFT JOIN public.works w ON ((w.artist = a.id)))
  GROUP BY a.id;
