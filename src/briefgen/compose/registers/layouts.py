"""Which fields of a register have a column of their own by default, and which stand beneath them: data."""

from __future__ import annotations

MAIN = {
    "stakeholders": ("name", "interest", "impact", "stance"),
    "recommendations": ("id", "do", "impact", "owner", "priority", "by", "status"),
    "options": ("name", "pros", "cons", "cost"),
    "risks": ("id", "title", "score", "residual_score", "response", "owner"),
    "scenarios": ("name", "narrative", "likelihood", "impact", "response"),
    "judgements": ("id", "text", "would_change_if"),
    "indicators": ("what", "threshold", "status", "points_to"),
    "timeline": ("when", "event"),
}
"""Fields with a column of their own where the author names no columns."""
UNDER: dict[str, dict[str, tuple[str, ...]]] = {
    "stakeholders": {
        "name": ("aka", "type"),
        "interest": ("alliances", "rivals", "red_lines"),
        "impact": ("sources",),
        "stance": ("power", "interest_level", "legitimacy", "urgency", "engagement", "owner"),
    },
    "recommendations": {
        "do": ("rationale", "impact_level", "cost", "start", "depends_on"),
        "impact": ("measure",),
        "priority": ("effort",),
    },
    "options": {"name": ("preferred", "baseline", "summary", "sources"), "cons": ("risk",)},
    "risks": {
        "title": ("cause", "event", "consequence", "trigger", "sources"),
        "score": ("trend",),
        "response": ("controls",),
        "owner": ("by",),
    },
    "scenarios": {"narrative": ("drivers", "indicators", "sources")},
    "judgements": {"text": ("assessment", "horizon", "change", "basis", "sources")},
    "indicators": {"what": ("sources",), "status": ("checked", "owner")},
    "timeline": {"event": ("detail", "sources")},
}
"""Fields that stand beneath the one they tell more of, labelled and smaller; without it they stand in a last column."""
UNLABELLED = frozenset(("summary", "detail", "assessment"))
"""Fields that need no label where they stand beneath another."""
ALOUD = frozenset(("assessment",))
"""Fields that are as large as the one they stand beneath."""
MARKS = frozenset(("preferred", "baseline"))
"""Fields of which the label alone says all, where they stand beneath another."""
NAMES_ROW = frozenset(("name", "id", "do", "title", "what", "text", "when"))
"""Fields that name a row where they are its first."""
CHOSEN: dict[str, frozenset[str]] = {
    "stakeholders": frozenset(("stance", "salience")),
    "recommendations": frozenset(("priority", "effort", "status", "impact_level")),
    "risks": frozenset(("trend", "band", "residual_band")),
    "judgements": frozenset(("confidence",)),
}
"""Fields whose words are the model's own, printed in the document's language."""
