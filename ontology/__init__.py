"""The model as data: classes, shapes, registry, and their reader."""
