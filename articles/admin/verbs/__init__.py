"""What the desk does to a story: one page a verb; GET shows, POST acts."""
