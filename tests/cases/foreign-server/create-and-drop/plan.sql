CREATE FOREIGN DATA WRAPPER "My ""Wrapper""";

COMMENT ON FOREIGN DATA WRAPPER "My ""Wrapper""" IS 'w';

CREATE SERVER "My ""Server""" TYPE 'a''b' VERSION '9''' FOREIGN DATA WRAPPER "My ""Wrapper""" OPTIONS ("a b" 'c');

COMMENT ON SERVER "My ""Server""" IS 's';

CREATE USER MAPPING FOR PUBLIC SERVER "My ""Server""";

ALTER USER MAPPING FOR pgm_reader SERVER kept_server OPTIONS (SET "user" 'you');

DROP USER MAPPING FOR pgm_reader SERVER old_server;

DROP SERVER old_server;

DROP FOREIGN DATA WRAPPER old;
