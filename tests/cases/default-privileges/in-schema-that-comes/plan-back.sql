DROP SCHEMA "New ""One""";
