"""The words of registers in German: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    fields={
        "impact_level": "Grad der Wirkung", "legitimacy": "Legitimität", "urgency": "Dringlichkeit",
        "options.name": "Option", "summary": "Kurzfassung", "pros": "Dafür", "cons": "Dagegen",
        "options.risk": "Risiko", "scores": "Bewertungen", "preferred": "Bevorzugt", "baseline": "Status quo",
        "title": "Risiko", "cause": "Ursache", "risks.event": "Ereignis", "consequence": "Folge",
        "likelihood": "Wahrscheinlichkeit", "impact": "Auswirkung", "controls": "Bestehende Kontrollen",
        "response": "Maßnahme", "owner": "Verantwortlich", "residual_likelihood": "Nach der Maßnahme",
        "residual_impact": "Nach der Maßnahme", "trend": "Tendenz", "trigger": "Auslöser",
        "scenarios.name": "Szenario", "narrative": "Verlauf", "drivers": "Treiber", "indicators": "Indikatoren",
        "what": "Indikator", "threshold": "Schwelle", "points_to": "Deutet auf", "checked": "Zuletzt geprüft",
        "text": "Einschätzung", "confidence": "Sicherheit", "horizon": "Zeitraum", "basis": "Grundlage",
        "would_change_if": "Würde sich ändern, wenn", "change": "Veränderung",
        "date": "Datum", "timeline.start": "Von", "timeline.end": "Bis", "timeline.event": "Ereignis",
        "detail": "Einzelheit",
    },
    values={
        "impact_level.high": "Hoch", "impact_level.medium": "Mittel", "impact_level.low": "Gering",
        "yes": "Ja", "no": "Nein", "trend.up": "Steigend", "trend.steady": "Gleichbleibend", "trend.down": "Fallend",
        "very-high": "Sehr hoch", "high": "Hoch", "moderate": "Mäßig", "medium": "Mittel", "low": "Gering",
        "very-low": "Sehr gering",
    },
)  # fmt: skip
