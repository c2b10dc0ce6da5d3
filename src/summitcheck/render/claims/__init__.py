"""A `ClaimSet`, in each of its formats."""
