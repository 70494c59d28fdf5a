"""The words of registers in French: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    quarters=("1er trimestre {year}", "2e trimestre {year}", "3e trimestre {year}", "4e trimestre {year}"),
    fields={
        "impact_level": "Degré d’impact", "legitimacy": "Légitimité", "urgency": "Urgence",
        "options.name": "Option", "summary": "Résumé", "pros": "Pour", "cons": "Contre", "options.risk": "Risque",
        "scores": "Notes", "preferred": "Option retenue", "baseline": "Statu quo",
        "title": "Risque", "cause": "Cause", "risks.event": "Événement", "consequence": "Conséquence",
        "likelihood": "Probabilité", "impact": "Impact", "controls": "Contrôles en place", "response": "Réponse",
        "owner": "Responsable",
        "trend": "Tendance", "trigger": "Signal déclencheur",
        "scenarios.name": "Scénario", "narrative": "Déroulement", "drivers": "Facteurs", "indicators": "Indicateurs",
        "what": "Indicateur", "threshold": "Seuil", "points_to": "Annonce", "checked": "Dernière vérification",
        "text": "Appréciation", "confidence": "Confiance", "horizon": "Horizon", "basis": "Fondement",
        "would_change_if": "Changerait si", "change": "Évolution",
        "date": "Date", "timeline.start": "Du", "timeline.end": "Au", "timeline.event": "Événement",
        "detail": "Précision",
        "score": "Score", "band": "Niveau", "residual_score": "Après réponse", "residual_band": "Niveau après réponse",
        "options.score": "Note pondérée", "salience": "Saillance", "assessment": "Estimation", "when": "Date",
        "criterion": "Critère", "weight": "Poids", "residual_likelihood": "Probabilité après réponse",
        "residual_impact": "Impact après réponse",
    },
    values={
        "impact_level.high": "Élevé", "impact_level.medium": "Moyen", "impact_level.low": "Faible",
        "yes": "Oui", "no": "Non", "trend.up": "En hausse", "trend.steady": "Stable", "trend.down": "En baisse",
        "very-high": "Très élevée", "high": "Élevée", "moderate": "Modérée", "medium": "Moyenne", "low": "Faible",
        "very-low": "Très faible",
        "band.low": "Faible", "band.moderate": "Modéré", "band.high": "Élevé", "band.critical": "Critique",
        "salience.definitive": "Décisif", "salience.dominant": "Dominant", "salience.dangerous": "Dangereux",
        "salience.dependent": "Dépendant", "salience.dormant": "Dormant", "salience.discretionary": "Discrétionnaire",
        "salience.demanding": "Urgent", "salience.none": "Non saillant",
    },
    phrases={
        "likelihood": "Nous estimons la probabilité comme suit\u00a0: {term} ({range}).",
        "confidence": "Notre confiance dans cette appréciation est {level}.",
        "legend": "Les mots de la probabilité\u00a0: {scale}",
        "gaps": (
            "Les intervalles laissent des vides à dessein, afin que les mots ne prétendent pas à plus de précision "
            "qu’il n’y en a."
        ),
        "nested": "Les intervalles s’emboîtent\u00a0: ce qui est très probable est aussi probable.",
        "rows": "Les termes séparés par une barre ont le même sens.",
        "levels": (
            "La confiance ({levels}) dit si une appréciation est bien fondée, non si elle est probable\u00a0: qualité "
            "et étendue de l’information, solidité du raisonnement."
        ),
        "sum": "Les probabilités totalisent {sum}.",
        "bands": "Score\u00a0: probabilité × impact, chacun de 1 à 5. {bands}.",
        "rule": (
            "Note pondérée\u00a0: chaque note, de 1 (la pire) à 5 (la meilleure), multipliée par le poids de son "
            "critère\u00a0; la somme est divisée par celle des poids."
        ),
        "robust": "{leaders} reste en tête si l’on augmente ou réduit un seul poids de {swing}.",
        "level": "{leaders} sont à égalité, et le restent si l’on augmente ou réduit un seul poids de {swing}.",
        "raised": "Avec un poids de {criterion} accru de {swing}, arriverait en tête\u00a0: {leaders}.",
        "lowered": "Avec un poids de {criterion} réduit de {swing}, arriverait en tête\u00a0: {leaders}.",
        "scores": "Notes par critère", "since": "Depuis {date}", "until": "Jusqu’à {date}",
        "grade": "cote {grade}\u00a0: {reliability}, {credibility}",
        "graded": "{graded} sources sur {all} sont cotées.",
        "reliability": "Fiabilité\u00a0: {counts}.", "credibility": "Crédibilité\u00a0: {counts}.",
        "grades": (
            "Les cotes suivent le système dit de l’Amirauté (STANAG 2511)\u00a0: une lettre pour la fiabilité de la "
            "source, un chiffre pour la crédibilité de l’information. F et 6 signifient que l’on ne peut en juger, non "
            "que la qualité est mauvaise."
        ),
    },
    reliability={
        "A": "complètement fiable", "B": "habituellement fiable", "C": "assez fiable", "D": "pas habituellement fiable",
        "E": "non fiable", "F": "fiabilité impossible à évaluer",
    },
    credibility={
        "1": "confirmé par d’autres sources", "2": "probablement vrai", "3": "peut-être vrai", "4": "douteux",
        "5": "improbable", "6": "véracité impossible à évaluer",
    },
    terms={
        "almost no chance": "presque aucune chance", "very unlikely": "très peu probable", "unlikely": "peu probable",
        "roughly even chance": "environ une chance sur deux", "likely": "probable", "very likely": "très probable",
        "almost certain": "presque certain", "remote": "infime", "highly improbable": "hautement improbable",
        "improbable": "improbable", "roughly even odds": "chances à peu près égales", "probable": "vraisemblable",
        "highly probable": "très vraisemblable", "nearly certain": "quasi certain", "remote chance": "chance infime",
        "highly unlikely": "fort peu probable", "realistic possibility": "possibilité réelle",
        "highly likely": "fort probable", "exceptionally unlikely": "exceptionnellement improbable",
        "about as likely as not": "à peu près aussi probable qu’improbable",
        "virtually certain": "pratiquement certain",
    },
)  # fmt: skip
