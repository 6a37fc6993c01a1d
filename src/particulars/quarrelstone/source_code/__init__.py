"""The invented source code of Cadence Studio: its history, what was delivered of it, a wheel, and a ledger of printed pages."""
