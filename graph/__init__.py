"""Builds, keeps and reads the dataset."""
