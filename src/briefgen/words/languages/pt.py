"""The fixed words of Portuguese, as written in Portugal: data, no logic."""

from __future__ import annotations

from briefgen.words.numerals import Numerals
from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="Página {page} de {pages}",
    continued="continuação",
    skip="Ir para o texto",
    notes="Notas",
    back="Voltar à chamada da nota",
    attached={"source": "A fonte deste documento", "data": "Dados deste documento: {name}"},
    signature="Assinatura digital",
    table="Tabela",
    figure="Figura",
    section="Secção",
    appendix="Anexo",
    contents="Índice",
    bottom_line="O essencial",
    key_points="Pontos principais",
    sources="Fontes",
    acronyms="Siglas",
    acronym="Sigla",
    meaning="Significado",
    details="Pormenores",
    draft="Rascunho",
    final="Definitivo",
    copy="Exemplar {copy} de {copies}",
    distribution="Distribuição",
    distribution_by_copy="Distribuição, por número de exemplar",
    rules={
        "chatham-house": RuleWords(
            title="Regra de Chatham House",
            notice="Sob a Regra de Chatham House: ver o fim deste documento",
            text=(
                "Quando uma reunião, ou parte dela, se realiza sob a Regra de Chatham House, os participantes "
                "são livres de utilizar as informações recebidas, mas não podem ser reveladas nem a "
                "identidade nem a filiação dos oradores, nem as de qualquer outro participante."
            ),
            source="Chatham House, Royal Institute of International Affairs; só o texto inglês faz fé",
        ),
    },
    for_audience="Para {audience}",
    for_purpose={"decision": "Para decisão", "discussion": "Para debate", "information": "Para informação"},
    reference="Ref. {reference}",
    version="Versão {version}",
    embargo="Sob embargo até às {time} de {date}",
    accessed="consultado em {date}",
    of_five="{score} de 5",
    date="{day} de {month} de {year}",
    months=(
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
        "dezembro",
    ),
    numerals=Numerals(decimal=",", group="\u00a0", grouped_from=5),
    kinds={
        "policy-brief": "Nota de política",
        "ministerial-submission": "Nota ao ministro",
        "action-memo": "Nota para decisão",
        "meeting-brief": "Dossiê de reunião",
        "talking-points": "Pontos a transmitir",
        "intelligence-assessment": "Avaliação de informações",
        "research-report": "Relatório de investigação",
        "sitrep": "Relatório de situação",
        "board-paper": "Nota ao conselho",
        "options-paper": "Documento de opções",
        "stakeholder-map": "Mapa das partes interessadas",
        "risk-note": "Nota de risco",
    },
    callouts={
        "note": "Nota", "warning": "Aviso", "judgement": "Apreciação", "decision": "Decisão", "example": "Exemplo",
    },
    decide_by="Decisão necessária até {date}",
    options=("Aprovar", "Não aprovar", "Discutir"),
    sign_off=("Nome", "Assinatura", "Data"),
    signers="A assinar por",
    recommended="Recomendações",
    record={
        "title": "Título", "organisation": "Organização", "author": "Autor", "date": "Data",
        "marking": "Marca de difusão",
        "paper-status": "Estado", "embargo": "Embargo", "copy": "Exemplar",
    },
    fields={
        "name": "Ator", "aka": "Também conhecido por", "type": "Tipo", "interest": "Interesse", "stance": "Posição",
        "power": "Poder", "interest_level": "Grau de interesse", "alliances": "Aliados", "rivals": "Rivais",
        "red_lines": "Linhas vermelhas", "engagement": "Relacionamento", "sources": "Fontes", "id": "N.º",
        "do": "Recomendação", "rationale": "Fundamentação", "priority": "Prioridade", "effort": "Esforço",
        "cost": "Custo", "start": "Início", "by": "Prazo", "depends_on": "Depende de", "measure": "Indicador",
        "status": "Estado", "stakeholders.impact": "Impacto possível", "stakeholders.owner": "A cargo de",
        "recommendations.impact": "Impacto esperado", "recommendations.owner": "Responsáveis",
    },
    values={
        "champion": "Promotor", "supportive": "Favorável", "neutral": "Neutro", "critical": "Crítico",
        "blocker": "Opositor", "high": "Alta", "medium": "Média", "low": "Baixa", "proposed": "Proposta",
        "accepted": "Aceite", "in-progress": "Em curso", "done": "Concluída", "rejected": "Rejeitada",
        "effort.high": "Alto", "effort.medium": "Médio", "effort.low": "Baixo",
    },
)  # fmt: skip
