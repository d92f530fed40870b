"""Files made of Word files: what no writer makes of the tree, but a program makes of what one wrote."""
