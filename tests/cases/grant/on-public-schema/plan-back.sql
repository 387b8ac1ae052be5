REVOKE USAGE ON SCHEMA public FROM pgm_admin;

REVOKE CREATE ON SCHEMA public FROM pgm_writer;
