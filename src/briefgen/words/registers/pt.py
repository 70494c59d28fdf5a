"""The words of registers in Portuguese: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    month="{month} de {year}",
    quarters=(
        "1.º trimestre de {year}", "2.º trimestre de {year}",
        "3.º trimestre de {year}", "4.º trimestre de {year}",
    ),
    fields={
        "impact_level": "Grau de impacto", "legitimacy": "Legitimidade", "urgency": "Urgência",
        "options.name": "Opção", "summary": "Resumo", "pros": "A favor", "cons": "Contra", "options.risk": "Risco",
        "scores": "Pontuações", "preferred": "Opção preferida", "baseline": "Situação atual",
        "title": "Risco", "cause": "Causa", "risks.event": "Acontecimento", "consequence": "Consequência",
        "likelihood": "Probabilidade", "impact": "Impacto", "controls": "Controlos existentes",
        "response": "Resposta", "owner": "Responsável", "trend": "Tendência", "trigger": "Sinal de alerta",
        "scenarios.name": "Cenário", "narrative": "O que acontece", "drivers": "Fatores",
        "indicators": "Indicadores", "what": "Indicador", "threshold": "Limiar", "points_to": "Aponta para",
        "checked": "Última verificação", "text": "Apreciação", "confidence": "Confiança", "horizon": "Horizonte",
        "basis": "Fundamento", "would_change_if": "Mudaria se", "change": "Alteração",
        "date": "Data", "timeline.start": "De", "timeline.end": "Até", "timeline.event": "Acontecimento",
        "detail": "Pormenor",
        "score": "Pontuação", "band": "Nível", "residual_score": "Após a resposta",
        "residual_band": "Nível após a resposta", "options.score": "Pontuação ponderada", "salience": "Saliência",
        "assessment": "Estimativa", "when": "Data", "criterion": "Critério", "weight": "Peso",
        "residual_likelihood": "Probabilidade após a resposta", "residual_impact": "Impacto após a resposta",
    },
    values={
        "impact_level.high": "Alto", "impact_level.medium": "Médio", "impact_level.low": "Baixo",
        "yes": "Sim", "no": "Não", "trend.up": "A subir", "trend.steady": "Estável", "trend.down": "A descer",
        "very-high": "Muito alta", "high": "Alta", "moderate": "Moderada", "medium": "Média", "low": "Baixa",
        "very-low": "Muito baixa",
        "band.low": "Baixo", "band.moderate": "Moderado", "band.high": "Alto", "band.critical": "Crítico",
        "salience.definitive": "Definitivo", "salience.dominant": "Dominante", "salience.dangerous": "Perigoso",
        "salience.dependent": "Dependente", "salience.dormant": "Adormecido",
        "salience.discretionary": "Discricionário", "salience.demanding": "Reivindicador",
        "salience.none": "Não saliente",
    },
    phrases={
        "likelihood": "Estimamos a probabilidade assim: {term} ({range}).",
        "confidence": "A nossa confiança nesta apreciação é {level}.",
        "legend": "As palavras da probabilidade: {scale}",
        "gaps": (
            "Os intervalos deixam lacunas de propósito, para que as palavras não pretendam mais exatidão do que a que "
            "existe."
        ),
        "nested": "Uns intervalos contêm outros: o que é muito provável também é provável.",
        "rows": "Os termos unidos por uma barra significam o mesmo.",
        "levels": (
            "A confiança ({levels}) diz quão bem fundada está uma apreciação, não quão provável é: a qualidade e a "
            "extensão da informação e a solidez do raciocínio."
        ),
        "sum": "As probabilidades somam {sum}.",
        "bands": "Pontuação: probabilidade × impacto, cada um de 1 a 5. {bands}.",
        "rule": (
            "Pontuação ponderada: cada pontuação, de 1 (a pior) a 5 (a melhor), vezes o peso do seu critério; a soma é"
            " dividida pela soma dos pesos."
        ),
        "robust": "{leaders} continua em primeiro lugar se um só peso for aumentado ou reduzido em {swing}.",
        "level": "{leaders} estão empatadas, e assim continuam se um só peso for aumentado ou reduzido em {swing}.",
        "raised": "Com o peso de {criterion} aumentado em {swing}, ficaria em primeiro lugar: {leaders}.",
        "lowered": "Com o peso de {criterion} reduzido em {swing}, ficaria em primeiro lugar: {leaders}.",
        "scores": "Pontuações por critério", "since": "Desde {date}", "until": "Até {date}",
        "grade": "classificação {grade}: {reliability}, {credibility}",
        "graded": "{graded} de {all} fontes estão classificadas.", "reliability": "Fiabilidade: {counts}.",
        "credibility": "Credibilidade: {counts}.",
        "grades": (
            "As classificações seguem o sistema do Almirantado (STANAG 2511): uma letra para a fiabilidade da fonte, "
            "um algarismo para a credibilidade da informação. F e 6 indicam que não se pode julgar, não que seja má."
        ),
    },
    reliability={
        "A": "completamente fiável", "B": "habitualmente fiável", "C": "razoavelmente fiável",
        "D": "não habitualmente fiável", "E": "não fiável", "F": "fiabilidade não avaliável",
    },
    credibility={
        "1": "confirmado por outras fontes", "2": "provavelmente verdadeiro", "3": "possivelmente verdadeiro",
        "4": "duvidoso", "5": "improvável", "6": "veracidade não avaliável",
    },
    terms={
        "almost no chance": "quase nenhuma hipótese", "very unlikely": "muito pouco provável",
        "unlikely": "pouco provável", "roughly even chance": "cerca de uma hipótese em duas", "likely": "provável",
        "very likely": "muito provável", "almost certain": "quase certo", "remote": "remoto",
        "highly improbable": "altamente improvável", "improbable": "improvável",
        "roughly even odds": "hipóteses quase iguais", "probable": "verosímil", "highly probable": "muito verosímil",
        "nearly certain": "praticamente seguro", "remote chance": "hipótese remota",
        "highly unlikely": "sumamente improvável", "realistic possibility": "possibilidade real",
        "highly likely": "sumamente provável", "exceptionally unlikely": "excecionalmente improvável",
        "about as likely as not": "tão provável quanto improvável", "virtually certain": "praticamente certo",
    },
)  # fmt: skip
