REVOKE USAGE ON SCHEMA pay FROM pgm_reader;

REVOKE USAGE ON SEQUENCE pay.runs_id_seq FROM pgm_writer;

GRANT UPDATE ON SEQUENCE pay.run_no TO pgm_admin;

REVOKE USAGE ON SEQUENCE pay.run_no FROM pgm_reader;

GRANT USAGE ON SEQUENCE pay.runs_no_seq TO pgm_writer;

GRANT CREATE ON SCHEMA pay TO pgm_writer;
