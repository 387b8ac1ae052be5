REVOKE USAGE ON SEQUENCE pay.runs_no_seq FROM pgm_writer;

REVOKE UPDATE ON SEQUENCE pay.run_no FROM pgm_admin;

GRANT USAGE ON SEQUENCE pay.run_no TO pgm_reader;

GRANT USAGE ON SEQUENCE pay.runs_id_seq TO pgm_writer;

GRANT USAGE ON SCHEMA pay TO pgm_reader;

REVOKE CREATE ON SCHEMA pay FROM pgm_writer;
