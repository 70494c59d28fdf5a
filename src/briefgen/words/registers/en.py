"""The words of registers in English: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    fields={
        "impact_level": "Level of impact", "legitimacy": "Legitimacy", "urgency": "Urgency",
        "options.name": "Option", "summary": "Summary", "pros": "For", "cons": "Against", "options.risk": "Risk",
        "scores": "Scores", "preferred": "Preferred", "baseline": "Business as usual",
        "title": "Risk", "cause": "Cause", "risks.event": "Event", "consequence": "Consequence",
        "likelihood": "Likelihood", "impact": "Impact", "controls": "Controls", "response": "Response",
        "owner": "Owner", "residual_likelihood": "After response", "residual_impact": "After response",
        "trend": "Trend", "trigger": "Trigger",
        "scenarios.name": "Scenario", "narrative": "What happens", "drivers": "Drivers", "indicators": "Indicators",
        "what": "Indicator", "threshold": "Threshold", "points_to": "Points to", "checked": "Last checked",
        "text": "Judgement", "confidence": "Confidence", "horizon": "Horizon", "basis": "Basis",
        "would_change_if": "Would change if", "change": "Change",
        "date": "Date", "timeline.start": "From", "timeline.end": "To", "timeline.event": "Event", "detail": "Detail",
    },
    values={
        "impact_level.high": "High", "impact_level.medium": "Medium", "impact_level.low": "Low",
        "yes": "Yes", "no": "No", "trend.up": "Rising", "trend.steady": "Steady", "trend.down": "Falling",
        "very-high": "Very high", "high": "High", "moderate": "Moderate", "medium": "Medium", "low": "Low",
        "very-low": "Very low",
    },
)  # fmt: skip
