"""What is known of a language: word lists, dictionaries and tables, one folder a language."""
