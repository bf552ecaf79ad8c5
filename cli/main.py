"""The command line of Samverkan."""
