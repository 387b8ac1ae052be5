-- pgmend: renamed-from orders
CREATE TABLE purchases (
    -- pgmend: renamed-from number
    id bigserial PRIMARY KEY
);
