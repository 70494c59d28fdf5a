"""What is said otherwise in the Portuguese of Brazil: data, no logic."""

SPELLING = {
    "A descer": "Em queda",
    "A subir": "Em alta",
    "Aceite": "Aceita",
    "Acontecimento": "Evento",
    "Apreciação": "Avaliação",
    "Controlos": "Controles",
    "Pormenores": "Detalhes",
    "Pormenor": "Detalhe",
    "Secção": "Seção",
    "até às": "até as",
    "consultado em": "acesso em",
    "livres de utilizar": "livres para usar",
    "se realiza": "é realizada",
    "só o texto inglês faz fé": "só o texto em inglês é oficial",
    "ver o fim": "ver no fim",
}
