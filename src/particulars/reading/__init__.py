"""What several questions need from a text: sentences, captions, dates, the citation scan, docket references."""
