"""PDF files, which LibreOffice makes from Word files rather than a writer from the tree."""
