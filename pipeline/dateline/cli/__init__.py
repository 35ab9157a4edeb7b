"""The command line: one command a file, thin over plain functions."""
