CREATE SUBSCRIPTION o CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, run_as_owner = true, origin = 'none');
CREATE SUBSCRIPTION r CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, disable_on_error = true, streaming = on);
CREATE SUBSCRIPTION t CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION t ENABLE;
COMMENT ON SUBSCRIPTION t IS 'comes back';
