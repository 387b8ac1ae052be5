ALTER TABLE public.gates ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.gates DROP COLUMN blocked;

ALTER TYPE public.gate_state RENAME TO gate_state__old_3b0a500a;
CREATE TYPE public.gate_state AS ENUM ('open', 'ajar', 'broken');

ALTER TABLE public.gates ALTER COLUMN state TYPE public.gate_state USING state::text::public.gate_state;

ALTER TABLE public.gates ADD COLUMN blocked boolean GENERATED ALWAYS AS (state = 'broken'::public.gate_state) STORED;

ALTER TABLE public.gates ALTER COLUMN state SET DEFAULT 'ajar'::public.gate_state;

DROP TYPE public.gate_state__old_3b0a500a;
