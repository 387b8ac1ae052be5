-- Two new schemas whose tables refer to each other: neither schema can be finished first.
CREATE TABLE public.settings (
    key text PRIMARY KEY,
    value text
);
