"""The words of charts in English: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "Power–interest grid", "impact-effort": "Impact–effort matrix",
        "risk-matrix": "Risk heat map", "timeline": "Timeline", "gantt": "Schedule", "bar": "Bar chart",
        "column": "Column chart", "line": "Line chart", "pie": "Pie chart", "scatter": "Scatter plot",
    },
    axes={
        "power": "Power", "interest_level": "Level of interest", "effort": "Effort", "impact_level": "Impact",
        "likelihood": "Likelihood", "impact": "Impact",
    },
    low="Low",
    high="High",
    power_interest=("Keep satisfied", "Manage closely", "Monitor", "Keep informed"),
    impact_effort=("Quick wins", "Major projects", "Fill-ins", "Think twice"),
    letters={
        "champion": "Ch", "supportive": "S", "neutral": "N", "critical": "Cr", "blocker": "B",
    },
    no_stance="Stance not given",
    likelihoods=("Rare", "Unlikely", "Possible", "Likely", "Almost certain"),
    impacts=("Negligible", "Minor", "Moderate", "Major", "Severe"),
    months=(
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ),
    not_shown="Not shown for lack of data ({fields}): {names}",
    lowest="lowest",
    highest="highest",
    after="after {tasks}",
    share="Share",
    item="Item",
    data="Data",
    value="Value",
    labels="Labels",
    counted="{name}, {unit}",
)  # fmt: skip
