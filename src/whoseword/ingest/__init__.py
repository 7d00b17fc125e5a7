"""Outside world to articles: files, pages, standard input."""
