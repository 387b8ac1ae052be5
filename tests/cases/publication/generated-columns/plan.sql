ALTER PUBLICATION p SET (publish_generated_columns = none);

ALTER PUBLICATION q SET (publish_generated_columns = stored);

CREATE PUBLICATION s FOR ALL TABLES WITH (publish = 'insert', publish_generated_columns = stored);
