"""The words of charts in German: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "Einfluss-Interesse-Matrix", "impact-effort": "Wirkung-Aufwand-Matrix",
        "risk-matrix": "Risikomatrix", "timeline": "Zeitstrahl", "gantt": "Zeitplan", "bar": "Balkendiagramm",
        "column": "Säulendiagramm", "line": "Liniendiagramm", "pie": "Kreisdiagramm", "scatter": "Streudiagramm",
    },
    axes={
        "power": "Einfluss", "interest_level": "Grad des Interesses", "effort": "Aufwand",
        "impact_level": "Wirkung", "likelihood": "Wahrscheinlichkeit", "impact": "Auswirkung",
    },
    low="Niedrig",
    high="Hoch",
    power_interest=("Zufriedenstellen", "Eng einbinden", "Beobachten", "Informieren"),
    impact_effort=("Schnelle Erfolge", "Große Vorhaben", "Nebenbei", "Gut überlegen"),
    letters={
        "champion": "F", "supportive": "U", "neutral": "N", "critical": "K", "blocker": "B",
    },
    no_stance="Haltung nicht angegeben",
    likelihoods=("Selten", "Unwahrscheinlich", "Möglich", "Wahrscheinlich", "Fast sicher"),
    impacts=("Unerheblich", "Gering", "Mäßig", "Groß", "Schwer"),
    months=(
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
    ),
    not_shown="Nicht dargestellt, da Angaben fehlen ({fields}): {names}",
    lowest="niedrigster Wert",
    highest="höchster Wert",
    after="nach {tasks}",
    share="Anteil",
    item="Posten",
    data="Daten",
    value="Wert",
    labels="Beschriftungen",
    counted="{name}, {unit}",
)  # fmt: skip
