"""A sentence with what a reader knows when he comes to it: whose voice, what section, what "nämnden" means."""
