CREATE POLICY "The Rest" ON public.papers FOR INSERT WITH CHECK (( WITH all_of AS (
         SELECT people.boss
           FROM public.people
        )
 SELECT bool_and(all_of.boss) AS bool_and
   FROM all_of));

ALTER POLICY bosses ON public.papers USING (( SELECT people.boss
   FROM public.people
  WHERE (people.id = papers.owner)));

CREATE POLICY third ON public.papers FOR DELETE USING (( VALUES (true)));
