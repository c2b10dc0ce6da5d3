"""Files, settings, caches and processes, for all who run the pipeline: commands, the language server, test helpers."""
