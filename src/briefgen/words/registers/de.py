"""The words of registers in German: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    quarters=("1. Quartal {year}", "2. Quartal {year}", "3. Quartal {year}", "4. Quartal {year}"),
    fields={
        "impact_level": "Grad der Wirkung", "legitimacy": "Legitimität", "urgency": "Dringlichkeit",
        "options.name": "Option", "summary": "Kurzfassung", "pros": "Dafür", "cons": "Dagegen",
        "options.risk": "Risiko", "scores": "Bewertungen", "preferred": "Bevorzugt", "baseline": "Status quo",
        "title": "Risiko", "cause": "Ursache", "risks.event": "Ereignis", "consequence": "Folge",
        "likelihood": "Wahrscheinlichkeit", "impact": "Auswirkung", "controls": "Bestehende Kontrollen",
        "response": "Maßnahme", "owner": "Verantwortlich", "trend": "Tendenz", "trigger": "Auslöser",
        "scenarios.name": "Szenario", "narrative": "Verlauf", "drivers": "Treiber", "indicators": "Indikatoren",
        "what": "Indikator", "threshold": "Schwelle", "points_to": "Deutet auf", "checked": "Zuletzt geprüft",
        "text": "Einschätzung", "confidence": "Sicherheit", "horizon": "Zeitraum", "basis": "Grundlage",
        "would_change_if": "Würde sich ändern, wenn", "change": "Veränderung",
        "date": "Datum", "timeline.start": "Von", "timeline.end": "Bis", "timeline.event": "Ereignis",
        "detail": "Einzelheit",
        "score": "Wert", "band": "Stufe", "residual_score": "Nach der Maßnahme",
        "residual_band": "Stufe nach der Maßnahme", "options.score": "Gewichteter Wert", "salience": "Salienz",
        "assessment": "Bewertung", "when": "Datum", "criterion": "Kriterium", "weight": "Gewicht",
        "residual_likelihood": "Wahrscheinlichkeit nach der Maßnahme",
        "residual_impact": "Auswirkung nach der Maßnahme",
    },
    values={
        "impact_level.high": "Hoch", "impact_level.medium": "Mittel", "impact_level.low": "Gering",
        "yes": "Ja", "no": "Nein", "trend.up": "Steigend", "trend.steady": "Gleichbleibend", "trend.down": "Fallend",
        "very-high": "Sehr hoch", "high": "Hoch", "moderate": "Mäßig", "medium": "Mittel", "low": "Gering",
        "very-low": "Sehr gering",
        "band.low": "Gering", "band.moderate": "Mäßig", "band.high": "Hoch", "band.critical": "Kritisch",
        "salience.definitive": "Definitiv", "salience.dominant": "Dominant", "salience.dangerous": "Gefährlich",
        "salience.dependent": "Abhängig", "salience.dormant": "Ruhend", "salience.discretionary": "Vernachlässigbar",
        "salience.demanding": "Fordernd", "salience.none": "Nicht salient",
    },
    phrases={
        "likelihood": "Wir schätzen die Wahrscheinlichkeit so ein: {term} ({range}).",
        "confidence": "Unsere Sicherheit in dieser Einschätzung ist {level}.",
        "legend": "Die Wörter der Wahrscheinlichkeit: {scale}",
        "gaps": (
            "Die Bereiche lassen mit Absicht Lücken, damit die Wörter nicht mehr Genauigkeit vorgeben, als es gibt."
        ),
        "nested": "Die Bereiche liegen ineinander: Was sehr wahrscheinlich ist, ist auch wahrscheinlich.",
        "rows": "Durch einen Strich verbundene Wörter bedeuten dasselbe.",
        "levels": (
            "Die Sicherheit ({levels}) sagt, wie gut eine Einschätzung begründet ist, nicht wie wahrscheinlich sie "
            "ist: wie gut und vollständig die Angaben sind, wie tragfähig die Schlüsse."
        ),
        "sum": "Die Wahrscheinlichkeiten ergeben zusammen {sum}.",
        "bands": "Wert: Wahrscheinlichkeit × Auswirkung, je von 1 bis 5. {bands}.",
        "rule": (
            "Gewichteter Wert: jede Bewertung von 1 (am schlechtesten) bis 5 (am besten) mal dem Gewicht ihres "
            "Kriteriums; die Summe wird durch die Summe der Gewichte geteilt."
        ),
        "robust": "{leaders} bleibt vorn, wenn ein einzelnes Gewicht um {swing} steigt oder fällt.",
        "level": "{leaders} liegen gleichauf, auch wenn ein einzelnes Gewicht um {swing} steigt oder fällt.",
        "raised": "Stiege das Gewicht von {criterion} um {swing}, läge vorn: {leaders}.",
        "lowered": "Fiele das Gewicht von {criterion} um {swing}, läge vorn: {leaders}.",
        "scores": "Bewertungen nach Kriterium", "since": "Seit {date}", "until": "Bis {date}",
        "grade": "Bewertung {grade}: {reliability}, {credibility}",
        "graded": "{graded} von {all} Quellen sind bewertet.", "reliability": "Zuverlässigkeit: {counts}.",
        "credibility": "Glaubwürdigkeit: {counts}.",
        "grades": (
            "Die Bewertungen folgen dem Admiralitätssystem (STANAG 2511): ein Buchstabe für die Zuverlässigkeit der "
            "Quelle, eine Ziffer für die Glaubwürdigkeit der Angabe. F und 6 besagen, dass sich das nicht beurteilen "
            "lässt, nicht dass es schlecht wäre."
        ),
    },
    reliability={
        "A": "völlig zuverlässig", "B": "gewöhnlich zuverlässig", "C": "ziemlich zuverlässig",
        "D": "gewöhnlich nicht zuverlässig", "E": "unzuverlässig", "F": "Zuverlässigkeit nicht beurteilbar",
    },
    credibility={
        "1": "durch andere Quellen bestätigt", "2": "wahrscheinlich wahr", "3": "möglicherweise wahr",
        "4": "zweifelhaft", "5": "unwahrscheinlich", "6": "Wahrheit nicht beurteilbar",
    },
    terms={
        "almost no chance": "so gut wie keine Chance", "very unlikely": "sehr unwahrscheinlich",
        "unlikely": "unwahrscheinlich", "roughly even chance": "etwa gleich wahrscheinlich", "likely": "wahrscheinlich",
        "very likely": "sehr wahrscheinlich", "almost certain": "fast sicher", "remote": "äußerst gering",
        "highly improbable": "kaum anzunehmen", "improbable": "eher nicht anzunehmen",
        "roughly even odds": "etwa ausgeglichen", "probable": "anzunehmen", "highly probable": "stark anzunehmen",
        "nearly certain": "nahezu sicher", "remote chance": "äußerst geringe Chance",
        "highly unlikely": "höchst unwahrscheinlich", "realistic possibility": "reale Möglichkeit",
        "highly likely": "höchst wahrscheinlich", "exceptionally unlikely": "außergewöhnlich unwahrscheinlich",
        "about as likely as not": "etwa ebenso wahrscheinlich wie nicht", "virtually certain": "praktisch sicher",
    },
)  # fmt: skip
