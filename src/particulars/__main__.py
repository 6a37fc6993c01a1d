"""`python -m particulars`: the same desk as the command `particulars`."""

from __future__ import annotations

from particulars.desk.main import main

if __name__ == "__main__":
    main()
