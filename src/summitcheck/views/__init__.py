"""What is made of a trace for those who look at it: report, diff, check result, explanation."""
