"""Trade secrets as a party lists them, one by one, the instances tied to each, the versions served, and remarks on the words."""
