"""Values to text: one folder for each thing that is shown, one module for each format, one table (`registry`)."""
