"""Registers → the tables and boxes that show them."""

from briefgen.compose.registers.blocks import Registers

__all__ = ["Registers"]
