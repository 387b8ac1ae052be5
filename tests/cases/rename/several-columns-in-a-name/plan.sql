ALTER TABLE public.t RENAME COLUMN a TO x;

ALTER INDEX public.t_c_a_idx RENAME TO t_c_x_idx;

ALTER TABLE public.t RENAME CONSTRAINT t_a_c_key TO t_x_c_key;
