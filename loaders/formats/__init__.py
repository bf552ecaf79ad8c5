"""Files of every kind as text that can be cited; readers of foreign formats run in a process of their own."""
