CREATE TABLE shapes (
    id integer,
    -- pgmend: renamed-from area
    surface numeric,
    -- pgmend: renamed-from some_area
    CONSTRAINT some_surface CHECK (surface > 0)
);
CREATE TABLE circles (
    -- pgmend: renamed-from radius
    r numeric
) INHERITS (shapes);
CREATE TABLE rings (hole numeric) INHERITS (circles);
