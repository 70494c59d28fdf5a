"""The text layer: inlines and a theme's fonts → words shaped, ordered and broken into lines."""
