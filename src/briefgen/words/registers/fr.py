"""The words of registers in French: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    fields={
        "impact_level": "Degré d’impact", "legitimacy": "Légitimité", "urgency": "Urgence",
        "options.name": "Option", "summary": "Résumé", "pros": "Pour", "cons": "Contre", "options.risk": "Risque",
        "scores": "Notes", "preferred": "Option retenue", "baseline": "Statu quo",
        "title": "Risque", "cause": "Cause", "risks.event": "Événement", "consequence": "Conséquence",
        "likelihood": "Probabilité", "impact": "Impact", "controls": "Contrôles en place", "response": "Réponse",
        "owner": "Responsable", "residual_likelihood": "Après réponse", "residual_impact": "Après réponse",
        "trend": "Tendance", "trigger": "Signal déclencheur",
        "scenarios.name": "Scénario", "narrative": "Déroulement", "drivers": "Facteurs", "indicators": "Indicateurs",
        "what": "Indicateur", "threshold": "Seuil", "points_to": "Annonce", "checked": "Dernière vérification",
        "text": "Appréciation", "confidence": "Confiance", "horizon": "Horizon", "basis": "Fondement",
        "would_change_if": "Changerait si", "change": "Évolution",
        "date": "Date", "timeline.start": "Du", "timeline.end": "Au", "timeline.event": "Événement",
        "detail": "Précision",
    },
    values={
        "impact_level.high": "Élevé", "impact_level.medium": "Moyen", "impact_level.low": "Faible",
        "yes": "Oui", "no": "Non", "trend.up": "En hausse", "trend.steady": "Stable", "trend.down": "En baisse",
        "very-high": "Très élevée", "high": "Élevée", "moderate": "Modérée", "medium": "Moyenne", "low": "Faible",
        "very-low": "Très faible",
    },
)  # fmt: skip
