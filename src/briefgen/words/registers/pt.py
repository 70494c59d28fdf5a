"""The words of registers in Portuguese: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    month="{month} de {year}",
    fields={
        "impact_level": "Grau de impacto", "legitimacy": "Legitimidade", "urgency": "Urgência",
        "options.name": "Opção", "summary": "Resumo", "pros": "A favor", "cons": "Contra", "options.risk": "Risco",
        "scores": "Pontuações", "preferred": "Opção preferida", "baseline": "Situação atual",
        "title": "Risco", "cause": "Causa", "risks.event": "Acontecimento", "consequence": "Consequência",
        "likelihood": "Probabilidade", "impact": "Impacto", "controls": "Controlos existentes",
        "response": "Resposta", "owner": "Responsável", "residual_likelihood": "Após a resposta",
        "residual_impact": "Após a resposta", "trend": "Tendência", "trigger": "Sinal de alerta",
        "scenarios.name": "Cenário", "narrative": "O que acontece", "drivers": "Fatores",
        "indicators": "Indicadores", "what": "Indicador", "threshold": "Limiar", "points_to": "Aponta para",
        "checked": "Última verificação", "text": "Apreciação", "confidence": "Confiança", "horizon": "Horizonte",
        "basis": "Fundamento", "would_change_if": "Mudaria se", "change": "Alteração",
        "date": "Data", "timeline.start": "De", "timeline.end": "Até", "timeline.event": "Acontecimento",
        "detail": "Pormenor",
    },
    values={
        "impact_level.high": "Alto", "impact_level.medium": "Médio", "impact_level.low": "Baixo",
        "yes": "Sim", "no": "Não", "trend.up": "A subir", "trend.steady": "Estável", "trend.down": "A descer",
        "very-high": "Muito alta", "high": "Alta", "moderate": "Moderada", "medium": "Média", "low": "Baixa",
        "very-low": "Muito baixa",
    },
)  # fmt: skip
