"""Files, settings, caches and processes: what commands, editor and tests share around the pipeline."""
