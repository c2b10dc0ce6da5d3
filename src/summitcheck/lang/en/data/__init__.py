"""Word lists that ``tools/build_lexicons.py`` makes; ``docs/lexicons.md`` says from what."""
