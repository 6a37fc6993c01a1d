"""What can be wrong in a production's load files beyond their form: numbers, families, files on disk, images, zones."""
