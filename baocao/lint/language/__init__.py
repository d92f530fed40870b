"""Vietnamese language data for rules: syllables, phrases, cited documents, neighbouring words."""
