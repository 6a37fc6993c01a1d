"""A matter's docket as the court's own sheet, archive or notice tells it: pure readers, one module a format."""
