ALTER TABLE public.staff ADD COLUMN room text;

CREATE OR REPLACE VIEW public.chain AS
 WITH RECURSIVE chain(id, boss, depth) AS (
         SELECT staff.id,
            staff.boss,
            1 AS "?column?"
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

CREATE OR REPLACE VIEW public.everybody AS
 SELECT staff.id,
    staff.boss,
    staff.name,
    staff.room
   FROM public.staff;
