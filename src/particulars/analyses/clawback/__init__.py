"""Claw-back of privileged documents: the notice, what was locked when, and which facts of Rule 502(b) are on file."""
