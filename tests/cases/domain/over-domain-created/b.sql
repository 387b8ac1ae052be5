CREATE DOMAIN z_base AS text CHECK (VALUE <> '');
CREATE DOMAIN a_derived AS z_base CHECK (length(VALUE) < 20);
CREATE TABLE depots (
    id integer PRIMARY KEY,
    name a_derived DEFAULT 'depot',
    aliases z_base[]
);
