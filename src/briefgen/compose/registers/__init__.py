"""Registers → the tables that show them."""

from briefgen.compose.registers.table import register_table

__all__ = ["register_table"]
