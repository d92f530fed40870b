"""The folder of a new office: what its name suggests, and the files it begins with."""
