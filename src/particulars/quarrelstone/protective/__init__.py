"""The protective order of M1, written out clause by clause with what each says, and how a reading is held against it."""
