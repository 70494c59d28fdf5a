"""What American English spells otherwise: data, no logic."""

SPELLING = {
    "Judgement": "Judgment",
    "judgement": "judgment",
    "Organisation": "Organization",
    "organisation": "organization",
    "Programme": "Program",
    "programme": "program",
}
