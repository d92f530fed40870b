"""The server for editors: findings while typing, fixes, help, completion and the names in a month.

It speaks the Language Server Protocol. Only the command ``server`` imports this package. It writes no file:
what is to change goes to the editor as edits.
"""
