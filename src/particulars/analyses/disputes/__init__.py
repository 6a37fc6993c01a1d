"""The register of disputes of a matter: each opens with a request or a motion and closes with a ruling."""
