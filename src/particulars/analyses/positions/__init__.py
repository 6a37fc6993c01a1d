"""Which decisions a paper characterises on an issue that a person names, and which claims of its prose its own rows do not bear out."""
