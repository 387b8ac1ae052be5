DROP VIEW public.everybody;

CREATE OR REPLACE VIEW public.chain AS
 WITH RECURSIVE chain(id, boss, depth) AS (
         SELECT staff.id,
            staff.boss,
            0 AS "?column?"
           FROM public.staff
          WHERE (staff.boss IS NULL)
        UNION ALL
         SELECT s.id,
            s.boss,
            (c.depth + 1)
           FROM (public.staff s
             JOIN chain c ON ((c.id = s.boss)))
        )
 SELECT chain.id,
    chain.boss,
    chain.depth
   FROM chain;

CREATE VIEW public.everybody AS
 SELECT staff.id,
    staff.boss,
    staff.name
   FROM public.staff;

ALTER TABLE public.staff DROP COLUMN room;
