"""What is found for a month: editions, schemes, offices, templates, the month before, word lists."""
