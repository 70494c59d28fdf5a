"""The fixed words of Brazilian Portuguese: those of Portuguese, but for what is said otherwise in Brazil."""

from __future__ import annotations

from briefgen.words.languages import pt
from briefgen.words.respelling import respelled

SPELLING = {
    "Aceite": "Aceita",
    "Apreciação": "Avaliação",
    "Pormenores": "Detalhes",
    "Secção": "Seção",
    "até às": "até as",
    "consultado em": "acesso em",
}
WORDS = respelled(pt.WORDS, SPELLING)
