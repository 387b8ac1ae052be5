CREATE OR REPLACE AGGREGATE public.norm(double precision) (
    SFUNC = public.add_square,
    STYPE = double precision,
    SSPACE = 64,
    FINALFUNC = public.root,
    FINALFUNC_MODIFY = SHAREABLE,
    COMBINEFUNC = float8pl,
    INITCOND = '0',
    MSFUNC = public.add_square,
    MINVFUNC = public.take_square,
    MSTYPE = double precision,
    MSSPACE = 32,
    MFINALFUNC = public.root,
    MFINALFUNC_MODIFY = READ_WRITE,
    MINITCOND = '0',
    PARALLEL = SAFE
);
