"""What ``build_lexicons.py`` reads and how it turns it into the files of ``src/summitcheck/lang/en/data``."""
