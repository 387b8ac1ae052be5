"""What the Python tests share: servers, databases, the judges of a plan."""
