"""What a scan has written to figures: how many articles tell each claim, when, where, and since when it is changed."""
