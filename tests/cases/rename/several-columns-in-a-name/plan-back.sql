ALTER TABLE public.t RENAME COLUMN x TO a;

ALTER INDEX public.t_c_x_idx RENAME TO t_c_a_idx;

ALTER TABLE public.t RENAME CONSTRAINT t_x_c_key TO t_a_c_key;
