"""What several rules read in a sentence or its alignment: clauses, verbs, roles, figures, lists, commitments."""
