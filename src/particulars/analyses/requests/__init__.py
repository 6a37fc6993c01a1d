"""Discovery requests, responses and objections, their versions, what was agreed, and which claims they serve."""
