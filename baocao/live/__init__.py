"""What goes on while somebody writes: the preview in a browser, the server for editors."""
