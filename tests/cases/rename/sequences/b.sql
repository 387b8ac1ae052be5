-- pgmend: renamed-from tickets
CREATE SEQUENCE vouchers START 100;
-- pgmend: renamed-from guests
CREATE TABLE visitors (id integer DEFAULT nextval('vouchers'),
    -- pgmend: renamed-from seat
    place integer GENERATED ALWAYS AS IDENTITY);
