"""What every backend must keep, as checks to call from a test: a backend and documents → nothing, or ContractBroken."""

from briefgen.contract.laws import (
    ContractBroken,
    ReadText,
    declares_its_format,
    loses_no_word,
    repeats_its_bytes,
    says_one_text,
    takes_every_node,
)

__all__ = [
    "ContractBroken",
    "ReadText",
    "declares_its_format",
    "loses_no_word",
    "repeats_its_bytes",
    "says_one_text",
    "takes_every_node",
]
