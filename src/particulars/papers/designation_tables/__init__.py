"""The papers of designations: shares and inconsistencies, the challenge schedule S05, the re-review list S06."""
