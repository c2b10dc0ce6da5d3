"""The figures of a scan, in each format."""
