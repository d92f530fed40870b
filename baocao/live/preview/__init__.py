"""Shows the report in a browser while it is written: a page on this machine only, reloaded on every save."""
