ALTER SUBSCRIPTION t DISABLE;
ALTER SUBSCRIPTION t SET (slot_name = NONE);
DROP SUBSCRIPTION t;

ALTER SUBSCRIPTION o SET (streaming = parallel, disable_on_error = true, password_required = false, run_as_owner = false, origin = 'any');

ALTER SUBSCRIPTION r SET (streaming = off, disable_on_error = false, run_as_owner = true, origin = 'none');

CREATE SUBSCRIPTION t CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false, two_phase = true);
ALTER SUBSCRIPTION t ENABLE;

COMMENT ON SUBSCRIPTION t IS 'comes back';
