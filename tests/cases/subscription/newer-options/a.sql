-- options of PostgreSQL 16: some in place, one only by a new subscription
CREATE SUBSCRIPTION o CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, disable_on_error = true, password_required = false, streaming = parallel);
CREATE SUBSCRIPTION r CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, run_as_owner = true, origin = none, streaming = off);
CREATE SUBSCRIPTION t CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, two_phase = true);
ALTER SUBSCRIPTION t ENABLE;
COMMENT ON SUBSCRIPTION t IS 'comes back';
