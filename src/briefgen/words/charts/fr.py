"""The words of charts in French: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "Grille pouvoir–intérêt", "impact-effort": "Matrice impact–effort",
        "risk-matrix": "Carte des risques", "timeline": "Chronologie", "gantt": "Calendrier",
        "bar": "Diagramme à barres", "column": "Histogramme", "line": "Courbe", "pie": "Diagramme circulaire",
        "scatter": "Nuage de points",
    },
    axes={
        "power": "Pouvoir", "interest_level": "Degré d’intérêt", "effort": "Effort", "impact_level": "Impact",
        "likelihood": "Probabilité", "impact": "Impact",
    },
    low="Faible",
    high="Élevé",
    power_interest=("Satisfaire", "Associer de près", "Surveiller", "Tenir informés"),
    impact_effort=("Gains rapides", "Grands projets", "Compléments", "À reconsidérer"),
    letters={
        "champion": "P", "supportive": "F", "neutral": "N", "critical": "C", "blocker": "O",
    },
    no_stance="Position non précisée",
    likelihoods=("Rare", "Peu probable", "Possible", "Probable", "Quasi certain"),
    impacts=("Négligeable", "Mineur", "Modéré", "Majeur", "Grave"),
    months=(
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ),
    not_shown="Non représentés, faute de données ({fields})\u00a0: {names}",
    lowest="minimum",
    highest="maximum",
    after="après {tasks}",
    share="Part",
    item="Rubrique",
    data="Données",
    value="Valeur",
    labels="Libellés",
    counted="{name}, {unit}",
)  # fmt: skip
