"""The words of registers in English: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    quarters=("Q1 {year}", "Q2 {year}", "Q3 {year}", "Q4 {year}"),
    fields={
        "impact_level": "Level of impact", "legitimacy": "Legitimacy", "urgency": "Urgency",
        "options.name": "Option", "summary": "Summary", "pros": "For", "cons": "Against", "options.risk": "Risk",
        "scores": "Scores", "preferred": "Preferred", "baseline": "Business as usual",
        "title": "Risk", "cause": "Cause", "risks.event": "Event", "consequence": "Consequence",
        "likelihood": "Likelihood", "impact": "Impact", "controls": "Controls", "response": "Response",
        "owner": "Owner",
        "trend": "Trend", "trigger": "Trigger",
        "scenarios.name": "Scenario", "narrative": "What happens", "drivers": "Drivers", "indicators": "Indicators",
        "what": "Indicator", "threshold": "Threshold", "points_to": "Points to", "checked": "Last checked",
        "text": "Judgement", "confidence": "Confidence", "horizon": "Horizon", "basis": "Basis",
        "would_change_if": "Would change if", "change": "Change",
        "date": "Date", "timeline.start": "From", "timeline.end": "To", "timeline.event": "Event", "detail": "Detail",
        "score": "Score", "band": "Level", "residual_score": "After response", "residual_band": "Level after response",
        "options.score": "Weighted score", "salience": "Salience", "assessment": "Assessment", "when": "Date",
        "criterion": "Criterion", "weight": "Weight", "residual_likelihood": "Likelihood after response",
        "residual_impact": "Impact after response",
    },
    values={
        "impact_level.high": "High", "impact_level.medium": "Medium", "impact_level.low": "Low",
        "yes": "Yes", "no": "No", "trend.up": "Rising", "trend.steady": "Steady", "trend.down": "Falling",
        "very-high": "Very high", "high": "High", "moderate": "Moderate", "medium": "Medium", "low": "Low",
        "very-low": "Very low",
        "band.low": "Low", "band.moderate": "Moderate", "band.high": "High", "band.critical": "Critical",
        "salience.definitive": "Definitive", "salience.dominant": "Dominant", "salience.dangerous": "Dangerous",
        "salience.dependent": "Dependent", "salience.dormant": "Dormant", "salience.discretionary": "Discretionary",
        "salience.demanding": "Demanding", "salience.none": "Not salient",
    },
    phrases={
        "likelihood": "We assess this as {term} ({range}).",
        "confidence": "Our confidence in this judgement is {level}.", "legend": "The words of likelihood: {scale}",
        "gaps": "The ranges leave gaps on purpose, so that the words claim no more accuracy than there is.",
        "nested": "Ranges lie within one another: what is very likely is also likely.",
        "rows": "Terms joined by a stroke mean the same.",
        "levels": (
            "Confidence ({levels}) says how well a judgement is founded, not how likely it is: how good and complete "
            "the information is, how sound the reasoning."
        ),
        "sum": "The likelihoods add up to {sum}.", "bands": "Score: likelihood × impact, each from 1 to 5. {bands}.",
        "rule": (
            "Weighted score: each score, from 1 (worst) to 5 (best), times the weight of its criterion; the sum is "
            "divided by the sum of the weights."
        ),
        "robust": "{leaders} stays first when any one weight is raised or lowered by {swing}.",
        "level": "{leaders} are level, and stay so when any one weight is raised or lowered by {swing}.",
        "raised": "With the weight of {criterion} raised by {swing}, first would be: {leaders}.",
        "lowered": "With the weight of {criterion} lowered by {swing}, first would be: {leaders}.",
        "scores": "Scores by criterion", "since": "Since {date}", "until": "Until {date}",
        "grade": "grade {grade}: {reliability}, {credibility}", "graded": "{graded} of {all} sources are graded.",
        "reliability": "Reliability: {counts}.", "credibility": "Credibility: {counts}.",
        "grades": (
            "Grades follow the Admiralty system (STANAG 2511): a letter for how reliable the source is, a digit for "
            "how credible the information is. F and 6 say that this cannot be judged, not that it is poor."
        ),
    },
    reliability={
        "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
        "E": "unreliable", "F": "reliability cannot be judged",
    },
    credibility={
        "1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful",
        "5": "improbable", "6": "truth cannot be judged",
    },
    terms={},
    sentences={
        "almost no chance": "We assess that there is {term} of this ({range}).",
        "roughly even chance": "We assess that there is a {term} of this ({range}).",
        "roughly even odds": "We assess that this has {term} ({range}).",
        "remote chance": "We assess that there is a {term} of this ({range}).",
        "realistic possibility": "We assess that there is a {term} of this ({range}).",
    },
)  # fmt: skip
