"""What rules need to know of Vietnamese: syllables, phrases, cited documents, neighbouring words."""
