"""The words of registers in Spanish: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    month="{month} de {year}",
    quarters=(
        "1.er trimestre de {year}", "2.º trimestre de {year}",
        "3.er trimestre de {year}", "4.º trimestre de {year}",
    ),
    fields={
        "impact_level": "Grado de impacto", "legitimacy": "Legitimidad", "urgency": "Urgencia",
        "options.name": "Opción", "summary": "Resumen", "pros": "A favor", "cons": "En contra",
        "options.risk": "Riesgo", "scores": "Puntuaciones", "preferred": "Opción preferida",
        "baseline": "Statu quo",
        "title": "Riesgo", "cause": "Causa", "risks.event": "Suceso", "consequence": "Consecuencia",
        "likelihood": "Probabilidad", "impact": "Impacto", "controls": "Controles vigentes", "response": "Respuesta",
        "owner": "Responsable",
        "trend": "Tendencia", "trigger": "Señal de activación",
        "scenarios.name": "Escenario", "narrative": "Qué ocurre", "drivers": "Factores", "indicators": "Indicadores",
        "what": "Indicador", "threshold": "Umbral", "points_to": "Apunta a", "checked": "Última revisión",
        "text": "Juicio", "confidence": "Confianza", "horizon": "Horizonte", "basis": "Fundamento",
        "would_change_if": "Cambiaría si", "change": "Cambio",
        "date": "Fecha", "timeline.start": "Desde", "timeline.end": "Hasta", "timeline.event": "Hecho",
        "detail": "Detalle",
        "score": "Puntuación", "band": "Nivel", "residual_score": "Tras la respuesta",
        "residual_band": "Nivel tras la respuesta", "options.score": "Puntuación ponderada", "salience": "Relevancia",
        "assessment": "Estimación", "when": "Fecha", "criterion": "Criterio", "weight": "Peso",
        "residual_likelihood": "Probabilidad tras la respuesta", "residual_impact": "Impacto tras la respuesta",
    },
    values={
        "impact_level.high": "Alto", "impact_level.medium": "Medio", "impact_level.low": "Bajo",
        "yes": "Sí", "no": "No", "trend.up": "Al alza", "trend.steady": "Estable", "trend.down": "A la baja",
        "very-high": "Muy alta", "high": "Alta", "moderate": "Moderada", "medium": "Media", "low": "Baja",
        "very-low": "Muy baja",
        "band.low": "Bajo", "band.moderate": "Moderado", "band.high": "Alto", "band.critical": "Crítico",
        "salience.definitive": "Definitivo", "salience.dominant": "Dominante", "salience.dangerous": "Peligroso",
        "salience.dependent": "Dependiente", "salience.dormant": "Latente", "salience.discretionary": "Discrecional",
        "salience.demanding": "Demandante", "salience.none": "No relevante",
    },
    phrases={
        "likelihood": "Estimamos la probabilidad así: {term} ({range}).",
        "confidence": "Nuestra confianza en este juicio es {level}.",
        "legend": "Las palabras de la probabilidad: {scale}",
        "gaps": (
            "Los intervalos dejan huecos a propósito, para que las palabras no pretendan más exactitud de la que hay."
        ),
        "nested": "Unos intervalos contienen a otros: lo que es muy probable también es probable.",
        "rows": "Los términos unidos por una barra significan lo mismo.",
        "levels": (
            "La confianza ({levels}) dice lo bien fundado que está un juicio, no lo probable que es: la calidad y "
            "amplitud de la información y la solidez del razonamiento."
        ),
        "sum": "Las probabilidades suman {sum}.",
        "bands": "Puntuación: probabilidad × impacto, cada uno de 1 a 5. {bands}.",
        "rule": (
            "Puntuación ponderada: cada puntuación, de 1 (la peor) a 5 (la mejor), por el peso de su criterio; la suma"
            " se divide por la suma de los pesos."
        ),
        "robust": "{leaders} sigue en primer lugar si se aumenta o reduce un solo peso un {swing}.",
        "level": "{leaders} están empatadas, y siguen así si se aumenta o reduce un solo peso un {swing}.",
        "raised": "Con el peso de {criterion} aumentado un {swing}, iría primero: {leaders}.",
        "lowered": "Con el peso de {criterion} reducido un {swing}, iría primero: {leaders}.",
        "scores": "Puntuaciones por criterio", "since": "Desde {date}", "until": "Hasta {date}",
        "grade": "calificación {grade}: {reliability}, {credibility}",
        "graded": "{graded} de {all} fuentes están calificadas.", "reliability": "Fiabilidad: {counts}.",
        "credibility": "Credibilidad: {counts}.",
        "grades": (
            "Las calificaciones siguen el sistema del Almirantazgo (STANAG 2511): una letra para la fiabilidad de la "
            "fuente y una cifra para la credibilidad de la información. F y 6 indican que no puede juzgarse, no que "
            "sea mala."
        ),
    },
    reliability={
        "A": "completamente fiable", "B": "habitualmente fiable", "C": "bastante fiable",
        "D": "no habitualmente fiable", "E": "no fiable", "F": "fiabilidad no evaluable",
    },
    credibility={
        "1": "confirmado por otras fuentes", "2": "probablemente cierto", "3": "posiblemente cierto", "4": "dudoso",
        "5": "improbable", "6": "veracidad no evaluable",
    },
    terms={
        "almost no chance": "casi ninguna posibilidad", "very unlikely": "muy poco probable",
        "unlikely": "poco probable", "roughly even chance": "aproximadamente una posibilidad entre dos",
        "likely": "probable", "very likely": "muy probable", "almost certain": "casi seguro", "remote": "remoto",
        "highly improbable": "altamente improbable", "improbable": "improbable",
        "roughly even odds": "posibilidades casi iguales", "probable": "verosímil", "highly probable": "muy verosímil",
        "nearly certain": "prácticamente cierto", "remote chance": "posibilidad remota",
        "highly unlikely": "sumamente improbable", "realistic possibility": "posibilidad real",
        "highly likely": "sumamente probable", "exceptionally unlikely": "excepcionalmente improbable",
        "about as likely as not": "tan probable como improbable", "virtually certain": "prácticamente seguro",
    },
)  # fmt: skip
