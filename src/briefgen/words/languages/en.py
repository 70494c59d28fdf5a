"""The fixed words of English: data, no logic."""

from __future__ import annotations

from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="Page {page} of {pages}",
    continued="continued",
    skip="Skip to the text",
    notes="Notes",
    back="Back to the call of note",
    attached={"source": "The spec this document was made from", "data": "Data of this document: {name}"},
    signature="Digital signature",
    table="Table",
    figure="Figure",
    section="Section",
    appendix="Appendix",
    contents="Contents",
    bottom_line="Bottom line",
    key_points="Key points",
    sources="Sources",
    acronyms="Acronyms",
    acronym="Acronym",
    meaning="Meaning",
    details="Details",
    draft="Draft",
    final="Final",
    copy="Copy {copy} of {copies}",
    distribution="Distribution",
    distribution_by_copy="Distribution, by copy number",
    rules={
        "chatham-house": RuleWords(
            title="Chatham House Rule",
            notice="Under the Chatham House Rule: see the end of this paper",
            text=(
                "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free "
                "to use the information received, but neither the identity nor the affiliation of the "
                "speaker(s), nor that of any other participant, may be revealed."
            ),
            source="Chatham House, the Royal Institute of International Affairs",
        ),
    },
    for_audience="For {audience}",
    for_purpose={"decision": "For decision", "discussion": "For discussion", "information": "For information"},
    reference="Ref. {reference}",
    version="Version {version}",
    embargo="Embargoed until {time}, {date}",
    accessed="accessed {date}",
    of_five="{score} of 5",
    date="{day} {month} {year}",
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    kinds={
        "policy-brief": "Policy brief",
        "ministerial-submission": "Ministerial submission",
        "action-memo": "Action memo",
        "meeting-brief": "Meeting brief",
        "talking-points": "Talking points",
        "intelligence-assessment": "Intelligence assessment",
        "research-report": "Research report",
        "sitrep": "Situation report",
        "board-paper": "Board paper",
        "options-paper": "Options paper",
        "stakeholder-map": "Stakeholder map",
        "risk-note": "Risk note",
    },
    callouts={
        "note": "Note", "warning": "Warning", "judgement": "Judgement", "decision": "Decision", "example": "Example",
    },
    decide_by="Decision needed by {date}",
    options=("Approve", "Do not approve", "Discuss"),
    sign_off=("Name", "Signature", "Date"),
    signers="To be signed by",
    recommended="Recommendations",
    record={
        "title": "Title", "organisation": "Organisation", "author": "Author", "date": "Date",
        "marking": "Marking",
        "paper-status": "Status", "embargo": "Embargo", "copy": "Copy",
    },
    fields={
        "name": "Stakeholder", "aka": "Also known as", "type": "Type", "interest": "Interest", "stance": "Stance",
        "power": "Power", "interest_level": "Level of interest", "alliances": "Allies", "rivals": "Rivals",
        "red_lines": "Red lines", "engagement": "Engagement", "sources": "Sources", "id": "No.", "do": "Recommendation",
        "rationale": "Rationale", "priority": "Priority", "effort": "Effort", "cost": "Cost", "start": "Start",
        "by": "By", "depends_on": "Depends on", "measure": "Measure", "status": "Status",
        "stakeholders.impact": "Potential impact", "stakeholders.owner": "Looked after by",
        "recommendations.impact": "Expected impact", "recommendations.owner": "Responsible actors",
    },
    values={
        "champion": "Champion", "supportive": "Supportive", "neutral": "Neutral", "critical": "Critical",
        "blocker": "Blocker", "high": "High", "medium": "Medium", "low": "Low", "proposed": "Proposed",
        "accepted": "Accepted", "in-progress": "In progress", "done": "Done", "rejected": "Rejected",
    },
)  # fmt: skip
