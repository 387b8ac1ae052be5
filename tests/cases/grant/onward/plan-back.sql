SET ROLE pgm_admin;
REVOKE SELECT ON TABLE app.t FROM pgm_reader;
RESET ROLE;

SET ROLE pgm_writer;
REVOKE SELECT ON TABLE app.t FROM pgm_admin;
RESET ROLE;

DROP VIEW app.v;

ALTER TABLE app.t ALTER COLUMN n TYPE integer USING n::integer;

GRANT INSERT ON TABLE app.t TO pgm_writer WITH GRANT OPTION;

CREATE VIEW app.v AS
 SELECT t.id,
    t.n
   FROM app.t;

GRANT SELECT ON TABLE app.v TO pgm_admin WITH GRANT OPTION;

SET ROLE pgm_writer;
GRANT INSERT ON TABLE app.t TO pgm_admin;
RESET ROLE;

SET ROLE pgm_admin;
GRANT SELECT ON TABLE app.v TO pgm_writer WITH GRANT OPTION;
RESET ROLE;

SET ROLE pgm_writer;
GRANT SELECT ON TABLE app.v TO pgm_reader;
RESET ROLE;

SET ROLE pgm_writer;
GRANT SELECT (n) ON TABLE app.v TO PUBLIC;
RESET ROLE;
