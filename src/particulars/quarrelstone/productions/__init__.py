"""The productions of the invented matters M1 and M2 as a vendor delivers them: load files, texts, natives, logs, lists."""
