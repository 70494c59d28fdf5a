"""The words of charts in Spanish: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "Matriz de poder e interés", "impact-effort": "Matriz de impacto y esfuerzo",
        "risk-matrix": "Mapa de riesgos", "timeline": "Cronología", "gantt": "Calendario",
        "bar": "Gráfico de barras", "column": "Gráfico de columnas", "line": "Gráfico de líneas",
        "pie": "Gráfico circular", "scatter": "Gráfico de dispersión",
    },
    axes={
        "power": "Poder", "interest_level": "Grado de interés", "effort": "Esfuerzo", "impact_level": "Impacto",
        "likelihood": "Probabilidad", "impact": "Impacto",
    },
    low="Bajo",
    high="Alto",
    power_interest=("Mantener satisfechos", "Gestionar de cerca", "Seguir", "Mantener informados"),
    impact_effort=("Logros rápidos", "Grandes proyectos", "Tareas menores", "Pensarlo dos veces"),
    letters={
        "champion": "P", "supportive": "F", "neutral": "N", "critical": "C", "blocker": "O",
    },
    no_stance="Postura no indicada",
    likelihoods=("Rara", "Improbable", "Posible", "Probable", "Casi segura"),
    impacts=("Insignificante", "Menor", "Moderado", "Mayor", "Grave"),
    months=(
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ),
    not_shown="No figuran por falta de datos ({fields}): {names}",
    lowest="mínimo",
    highest="máximo",
    after="después de {tasks}",
    share="Proporción",
    item="Concepto",
    data="Datos",
    value="Valor",
    labels="Rótulos",
    counted="{name}, {unit}",
)  # fmt: skip
