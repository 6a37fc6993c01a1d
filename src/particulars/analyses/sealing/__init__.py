"""What is to be sealed, passage by passage: where each stands, what a public version leaves of it, what else it blacks out."""
