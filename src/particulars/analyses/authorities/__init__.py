"""Which authorities a paper cites, where, and what each short form, id. and bare name refers to."""
