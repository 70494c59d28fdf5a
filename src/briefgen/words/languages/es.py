"""The fixed words of Spanish: data, no logic."""

from __future__ import annotations

from briefgen.words.numerals import Numerals
from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="Página {page} de {pages}",
    continued="continuación",
    skip="Ir al texto",
    notes="Notas",
    back="Volver a la llamada de la nota",
    attached={"source": "El archivo fuente de este documento", "data": "Datos de este documento: {name}"},
    signature="Firma digital",
    table="Cuadro",
    figure="Figura",
    section="Sección",
    appendix="Anexo",
    contents="Índice",
    bottom_line="Lo esencial",
    key_points="Puntos clave",
    sources="Fuentes",
    acronyms="Siglas",
    acronym="Sigla",
    meaning="Significado",
    details="Detalles",
    draft="Borrador",
    final="Definitivo",
    copy="Ejemplar {copy} de {copies}",
    distribution="Distribución",
    distribution_by_copy="Distribución, por número de ejemplar",
    rules={
        "chatham-house": RuleWords(
            title="Regla de Chatham House",
            notice="Bajo la Regla de Chatham House: véase el final de este documento",
            text=(
                "Cuando una reunión, o una parte de ella, se celebra bajo la Regla de Chatham House, los "
                "participantes pueden utilizar la información recibida, pero no se podrá revelar ni la "
                "identidad ni la afiliación de quienes intervienen, ni la de ningún otro participante."
            ),
            source="Chatham House, Royal Institute of International Affairs; solo da fe el texto inglés",
        ),
    },
    for_audience="Para {audience}",
    for_purpose={"decision": "Para decisión", "discussion": "Para debate", "information": "Para información"},
    reference="Ref. {reference}",
    version="Versión {version}",
    embargo="Embargado hasta las {time} del {date}",
    accessed="consultado el {date}",
    of_five="{score} de 5",
    date="{day} de {month} de {year}",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ),
    numerals=Numerals(decimal=",", group=".", percent="{number}\u00a0%", grouped_from=5),
    kinds={
        "policy-brief": "Nota de política",
        "ministerial-submission": "Nota para el ministro",
        "action-memo": "Nota para decisión",
        "meeting-brief": "Ficha de reunión",
        "talking-points": "Argumentario",
        "intelligence-assessment": "Evaluación de inteligencia",
        "research-report": "Informe de investigación",
        "sitrep": "Informe de situación",
        "board-paper": "Informe al consejo",
        "options-paper": "Documento de opciones",
        "stakeholder-map": "Mapa de actores",
        "risk-note": "Nota de riesgo",
    },
    callouts={
        "note": "Nota", "warning": "Advertencia", "judgement": "Juicio", "decision": "Decisión", "example": "Ejemplo",
    },
    decide_by="Decisión necesaria a más tardar el {date}",
    options=("Aprobar", "No aprobar", "Debatir"),
    sign_off=("Nombre", "Firma", "Fecha"),
    signers="Debe firmar",
    recommended="Recomendaciones",
    record={
        "title": "Título", "organisation": "Organización", "author": "Autor", "date": "Fecha",
        "marking": "Marca de difusión",
        "paper-status": "Estado", "embargo": "Embargo", "copy": "Ejemplar",
    },
    fields={
        "name": "Actor", "aka": "También conocido como", "type": "Tipo", "interest": "Interés", "stance": "Postura",
        "power": "Poder", "interest_level": "Grado de interés", "alliances": "Aliados", "rivals": "Rivales",
        "red_lines": "Líneas rojas", "engagement": "Relación", "sources": "Fuentes", "id": "N.º",
        "do": "Recomendación", "rationale": "Motivo", "priority": "Prioridad", "effort": "Esfuerzo", "cost": "Coste",
        "start": "Inicio", "by": "Plazo", "depends_on": "Depende de", "measure": "Indicador", "status": "Estado",
        "stakeholders.impact": "Impacto posible", "stakeholders.owner": "A cargo de",
        "recommendations.impact": "Impacto esperado", "recommendations.owner": "Responsables",
    },
    values={
        "champion": "Promotor", "supportive": "Favorable", "neutral": "Neutral", "critical": "Crítico",
        "blocker": "Opositor", "high": "Alta", "medium": "Media", "low": "Baja", "proposed": "Propuesta",
        "accepted": "Aceptada", "in-progress": "En curso", "done": "Hecha", "rejected": "Rechazada",
        "effort.high": "Alto", "effort.medium": "Medio", "effort.low": "Bajo",
    },
)  # fmt: skip
