"""Views of a trace for users: report, diff, check result, explanation."""
