"""The page of one `Rule`, in each of its formats."""
