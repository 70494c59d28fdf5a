"""The words of charts in Portuguese: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "Matriz de poder e interesse", "impact-effort": "Matriz de impacto e esforço",
        "risk-matrix": "Mapa de riscos", "timeline": "Cronologia", "gantt": "Calendário",
        "bar": "Gráfico de barras", "column": "Gráfico de colunas", "line": "Gráfico de linhas",
        "pie": "Gráfico circular", "scatter": "Gráfico de dispersão",
    },
    axes={
        "power": "Poder", "interest_level": "Grau de interesse", "effort": "Esforço", "impact_level": "Impacto",
        "likelihood": "Probabilidade", "impact": "Impacto",
    },
    low="Baixo",
    high="Alto",
    power_interest=("Manter satisfeitos", "Gerir de perto", "Acompanhar", "Manter informados"),
    impact_effort=("Ganhos rápidos", "Grandes projetos", "Tarefas menores", "Pensar duas vezes"),
    letters={
        "champion": "P", "supportive": "F", "neutral": "N", "critical": "C", "blocker": "O",
    },
    no_stance="Posição não indicada",
    likelihoods=("Rara", "Improvável", "Possível", "Provável", "Quase certa"),
    impacts=("Insignificante", "Menor", "Moderado", "Maior", "Grave"),
    months=(
        "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez.",
    ),
    not_shown="Não representados por falta de dados ({fields}): {names}",
    lowest="mínimo",
    highest="máximo",
    after="depois de {tasks}",
    share="Proporção",
    item="Rubrica",
    data="Dados",
    value="Valor",
    labels="Rótulos",
    counted="{name}, {unit}",
)  # fmt: skip
