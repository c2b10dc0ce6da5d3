"""Ways to show a `Report`: each reads that one value and nothing else."""
