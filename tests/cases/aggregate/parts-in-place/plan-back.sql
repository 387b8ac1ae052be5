CREATE OR REPLACE AGGREGATE public.norm(double precision) (
    SFUNC = public.add_square,
    STYPE = double precision,
    INITCOND = '0'
);
