"""The paper in a browser while it is written: a page on this machine only, new whenever a file is saved."""
