"""Papers made from papers: what no writer makes of the tree, but a program makes of what a writer wrote."""
