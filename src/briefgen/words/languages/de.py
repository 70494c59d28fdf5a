"""The fixed words of German: data, no logic."""

from __future__ import annotations

from briefgen.words.numerals import Numerals
from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="Seite {page} von {pages}",
    continued="Fortsetzung",
    skip="Zum Text springen",
    notes="Anmerkungen",
    back="Zurück zum Verweis auf Anmerkung",
    attached={"source": "Die Quelldatei dieses Dokuments", "data": "Daten zu diesem Dokument: {name}"},
    signature="Digitale Signatur",
    table="Tabelle",
    figure="Abbildung",
    section="Abschnitt",
    appendix="Anhang",
    contents="Inhalt",
    bottom_line="Das Wichtigste",
    key_points="Kernpunkte",
    sources="Quellen",
    acronyms="Abkürzungen",
    acronym="Abkürzung",
    meaning="Bedeutung",
    details="Einzelheiten",
    draft="Entwurf",
    final="Endfassung",
    copy="Ausfertigung {copy} von {copies}",
    distribution="Verteiler",
    distribution_by_copy="Verteiler nach Nummern der Ausfertigungen",
    rules={
        "chatham-house": RuleWords(
            title="Chatham-House-Regel",
            notice="Es gilt die Chatham-House-Regel: siehe Ende dieses Dokuments",
            text=(
                "Findet eine Veranstaltung oder ein Teil davon nach der Chatham-House-Regel statt, so dürfen "
                "die Teilnehmenden die erhaltenen Informationen frei verwenden, doch dürfen weder die "
                "Identität noch die Zugehörigkeit der Redenden oder anderer Teilnehmender preisgegeben "
                "werden."
            ),
            source="Chatham House, Royal Institute of International Affairs; maßgeblich ist der englische Wortlaut",
        ),
    },
    for_audience="Für {audience}",
    for_purpose={"decision": "Zur Entscheidung", "discussion": "Zur Beratung", "information": "Zur Kenntnis"},
    reference="Az. {reference}",
    version="Version {version}",
    embargo="Sperrfrist bis {time}, {date}",
    accessed="abgerufen am {date}",
    of_five="{score} von 5",
    date="{day}. {month} {year}",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ),
    numerals=Numerals(decimal=",", group=".", percent="{number}\u00a0%"),
    kinds={
        "policy-brief": "Kurzdossier",
        "ministerial-submission": "Ministervorlage",
        "action-memo": "Entscheidungsvorlage",
        "meeting-brief": "Gesprächsunterlage",
        "talking-points": "Sprechpunkte",
        "intelligence-assessment": "Nachrichtendienstliche Lagebeurteilung",
        "research-report": "Forschungsbericht",
        "sitrep": "Lagebericht",
        "board-paper": "Vorlage für den Aufsichtsrat",
        "options-paper": "Optionenpapier",
        "stakeholder-map": "Akteursanalyse",
        "risk-note": "Risikovermerk",
    },
    callouts={
        "note": "Hinweis", "warning": "Achtung", "judgement": "Einschätzung", "decision": "Entscheidung",
        "example": "Beispiel",
    },
    decide_by="Entscheidung erbeten bis {date}",
    options=("Zustimmung", "Ablehnung", "Rücksprache"),
    sign_off=("Name", "Unterschrift", "Datum"),
    signers="Zu unterzeichnen von",
    recommended="Empfehlungen",
    record={
        "title": "Titel", "organisation": "Organisation", "author": "Verfasser", "date": "Datum",
        "marking": "Einstufung",
        "paper-status": "Stand", "embargo": "Sperrfrist", "copy": "Ausfertigung",
    },
    fields={
        "name": "Akteur", "aka": "Auch genannt", "type": "Art", "interest": "Interesse", "stance": "Haltung",
        "power": "Einfluss", "interest_level": "Grad des Interesses", "alliances": "Verbündete", "rivals": "Gegner",
        "red_lines": "Rote Linien", "engagement": "Ansprache", "sources": "Quellen", "id": "Nr.",
        "do": "Empfehlung", "rationale": "Begründung", "priority": "Priorität", "effort": "Aufwand", "cost": "Kosten",
        "start": "Beginn", "by": "Bis", "depends_on": "Setzt voraus", "measure": "Messgröße", "status": "Stand",
        "stakeholders.impact": "Mögliche Folgen", "stakeholders.owner": "Betreut von",
        "recommendations.impact": "Erwartete Wirkung", "recommendations.owner": "Zuständige",
    },
    values={
        "champion": "Fürsprecher", "supportive": "Unterstützend", "neutral": "Neutral", "critical": "Kritisch",
        "blocker": "Blockierend", "high": "Hoch", "medium": "Mittel", "low": "Niedrig", "proposed": "Vorgeschlagen",
        "accepted": "Angenommen", "in-progress": "In Arbeit", "done": "Erledigt", "rejected": "Abgelehnt",
    },
)  # fmt: skip
