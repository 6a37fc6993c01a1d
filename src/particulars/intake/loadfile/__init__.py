"""Load files of a production: Concordance, Opticon, LFP, DII, EDRM XML and overlays become rows with their bytes."""
