ALTER SUBSCRIPTION t DISABLE;
ALTER SUBSCRIPTION t SET (slot_name = NONE);
DROP SUBSCRIPTION t;

ALTER SUBSCRIPTION o SET (streaming = off, disable_on_error = false, password_required = true, run_as_owner = true, origin = 'none');

ALTER SUBSCRIPTION r SET (streaming = on, disable_on_error = true, run_as_owner = false, origin = 'any');

CREATE SUBSCRIPTION t CONNECTION 'host=a.invalid' PUBLICATION p WITH (connect = false);
ALTER SUBSCRIPTION t ENABLE;

COMMENT ON SUBSCRIPTION t IS 'comes back';
