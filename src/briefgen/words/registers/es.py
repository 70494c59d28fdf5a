"""The words of registers in Spanish: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    month="{month} de {year}",
    fields={
        "impact_level": "Grado de impacto", "legitimacy": "Legitimidad", "urgency": "Urgencia",
        "options.name": "Opción", "summary": "Resumen", "pros": "A favor", "cons": "En contra",
        "options.risk": "Riesgo", "scores": "Puntuaciones", "preferred": "Opción preferida",
        "baseline": "Statu quo",
        "title": "Riesgo", "cause": "Causa", "risks.event": "Suceso", "consequence": "Consecuencia",
        "likelihood": "Probabilidad", "impact": "Impacto", "controls": "Controles vigentes", "response": "Respuesta",
        "owner": "Responsable", "residual_likelihood": "Tras la respuesta", "residual_impact": "Tras la respuesta",
        "trend": "Tendencia", "trigger": "Señal de activación",
        "scenarios.name": "Escenario", "narrative": "Qué ocurre", "drivers": "Factores", "indicators": "Indicadores",
        "what": "Indicador", "threshold": "Umbral", "points_to": "Apunta a", "checked": "Última revisión",
        "text": "Juicio", "confidence": "Confianza", "horizon": "Horizonte", "basis": "Fundamento",
        "would_change_if": "Cambiaría si", "change": "Cambio",
        "date": "Fecha", "timeline.start": "Desde", "timeline.end": "Hasta", "timeline.event": "Hecho",
        "detail": "Detalle",
    },
    values={
        "impact_level.high": "Alto", "impact_level.medium": "Medio", "impact_level.low": "Bajo",
        "yes": "Sí", "no": "No", "trend.up": "Al alza", "trend.steady": "Estable", "trend.down": "A la baja",
        "very-high": "Muy alta", "high": "Alta", "moderate": "Moderada", "medium": "Media", "low": "Baja",
        "very-low": "Muy baja",
    },
)  # fmt: skip
