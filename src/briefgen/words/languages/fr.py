"""The fixed words of French: data, no logic."""

from __future__ import annotations

from briefgen.words.numerals import Numerals
from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="Page {page} sur {pages}",
    continued="suite",
    skip="Aller au texte",
    notes="Notes",
    back="Retour à l’appel de la note",
    attached={"source": "Le fichier source de ce document", "data": "Données de ce document : {name}"},
    signature="Signature numérique",
    table="Tableau",
    figure="Figure",
    section="Section",
    appendix="Annexe",
    contents="Sommaire",
    bottom_line="L’essentiel",
    key_points="Points clés",
    sources="Sources",
    acronyms="Sigles",
    acronym="Sigle",
    meaning="Signification",
    details="Précisions",
    draft="Projet",
    final="Définitif",
    copy="Exemplaire {copy} sur {copies}",
    distribution="Diffusion",
    distribution_by_copy="Diffusion, par numéro d’exemplaire",
    rules={
        "chatham-house": RuleWords(
            title="Règle de Chatham House",
            notice="Sous la règle de Chatham House\u00a0: voir la fin de ce document",
            text=(
                "Lorsqu’une réunion, ou une partie de celle-ci, se tient sous la règle de Chatham House, les "
                "participants sont libres d’utiliser les informations reçues, mais ni l’identité ni "
                "l’affiliation des intervenants, ni celles de tout autre participant, ne doivent être "
                "révélées."
            ),
            source="Chatham House, Royal Institute of International Affairs\u00a0; seul le texte anglais fait foi",
        ),
    },
    for_audience="À l’attention de {audience}",
    for_purpose={"decision": "Pour décision", "discussion": "Pour discussion", "information": "Pour information"},
    reference="Réf. {reference}",
    version="Version {version}",
    embargo="Sous embargo jusqu’à {time}, le {date}",
    accessed="consulté le {date}",
    of_five="{score} sur 5",
    date="{day} {month} {year}",
    colon="\u00a0:",
    semicolon="\u00a0;",
    first="1er",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    numerals=Numerals(decimal=",", group="\u00a0", percent="{number}\u00a0%"),
    kinds={
        "policy-brief": "Note de politique",
        "ministerial-submission": "Note au ministre",
        "action-memo": "Note pour décision",
        "meeting-brief": "Dossier d’entretien",
        "talking-points": "Éléments de langage",
        "intelligence-assessment": "Évaluation du renseignement",
        "research-report": "Rapport de recherche",
        "sitrep": "Rapport de situation",
        "board-paper": "Note au conseil d’administration",
        "options-paper": "Note d’options",
        "stakeholder-map": "Cartographie des acteurs",
        "risk-note": "Note de risque",
    },
    callouts={
        "note": "Note", "warning": "Attention", "judgement": "Appréciation", "decision": "Décision",
        "example": "Exemple",
    },
    decide_by="Décision attendue pour le {date}",
    options=("J’approuve", "Je n’approuve pas", "À discuter"),
    sign_off=("Nom", "Signature", "Date"),
    signers="À signer par",
    recommended="Recommandations",
    record={
        "title": "Titre", "organisation": "Organisme", "author": "Auteur", "date": "Date",
        "marking": "Mention de protection",
        "paper-status": "État", "embargo": "Embargo", "copy": "Exemplaire",
    },
    fields={
        "name": "Acteur", "aka": "Autres noms", "type": "Type", "interest": "Intérêt", "stance": "Position",
        "power": "Pouvoir", "interest_level": "Degré d’intérêt", "alliances": "Alliés", "rivals": "Rivaux",
        "red_lines": "Lignes rouges", "engagement": "Approche", "sources": "Sources", "id": "N°",
        "do": "Recommandation", "rationale": "Motif", "priority": "Priorité", "effort": "Effort", "cost": "Coût",
        "start": "Début", "by": "Échéance", "depends_on": "Dépend de", "measure": "Indicateur", "status": "État",
        "stakeholders.impact": "Effet possible", "stakeholders.owner": "Suivi par",
        "recommendations.impact": "Effet attendu", "recommendations.owner": "Responsables",
    },
    values={
        "champion": "Promoteur", "supportive": "Favorable", "neutral": "Neutre", "critical": "Critique",
        "blocker": "Opposant", "high": "Élevé", "medium": "Moyen", "low": "Faible", "proposed": "Proposée",
        "accepted": "Acceptée", "in-progress": "En cours", "done": "Faite", "rejected": "Rejetée",
        "priority.high": "Élevée", "priority.medium": "Moyenne",
    },
)  # fmt: skip
