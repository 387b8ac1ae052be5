-- Functions and type before the aggregate, the views after it; dropped the other way round.
CREATE TABLE public.readings (sensor integer, value numeric);
