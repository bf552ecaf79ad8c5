"""What a secretary attaches to a committee's papers: findings as a Word document and as a web page."""
