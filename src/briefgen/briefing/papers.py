"""The kinds of paper that `template` names: what each must have, in order, and how it is set by default: data."""

from __future__ import annotations

from msgspec import Struct

from briefgen.briefing.kinds import PaperName


class Paper(Struct, frozen=True, kw_only=True):
    """A kind of paper.

    `parts` are what it must have, in the order readers expect: a key of the spec, or `#id` for a section of that id, so
    that a section may have a title in any language; the value says what it holds. `theme` is a look of the package,
    none for the one that is used where nothing is named. `toc` and `cover` hold where the spec says nothing, `columns`
    are those with which a register's table leads where its block names none.
    """

    parts: dict[str, str]
    theme: str = ""
    toc: bool | None = None
    cover: bool = False
    columns: dict[str, tuple[str, ...]] = {}


RECOMMENDED = {"recommendations": "what should be done, by whom and by when"}

PAPERS: dict[PaperName, Paper] = {
    "policy-brief": Paper(
        parts={"bottom_line": "what you have found, and what should be done about it", **RECOMMENDED},
    ),
    "ministerial-submission": Paper(
        parts={
            "audience": "the minister it goes to",
            "#issue": "what must be decided, in a sentence or two",
            "recommendations": "what the minister is asked to agree or note",
            "#timing": "by when, and what happens otherwise",
            "#background": "how matters came to this point, and what was decided before",
            "#argument": "why the recommendation is right",
            "#handling": "how parliament, the press and others will hear of it",
        },
        theme="ministry",
        toc=False,
        columns={"recommendations": ("id", "do", "by", "owner"), "options": ("name", "cost", "pros", "cons")},
    ),
    "action-memo": Paper(
        parts={
            "audience": "the official who decides",
            "bottom_line": "the decision that is sought and why, in four lines at most",
            "#recommendation": "what to approve or disapprove, and by when",
            "#background": "what the decision rests on, in short active sentences",
        },
        theme="ministry",
        toc=False,
        columns={"recommendations": ("id", "do", "by")},
    ),
    "meeting-brief": Paper(
        parts={
            "#objectives": "what the meeting should achieve",
            "#participants": "whom you meet, and what they want",
            "#scenario": "how the meeting will run: arrival, who speaks, press",
            "#points": "what to say, four points or fewer",
            "#background": "what you need to know",
        },
        theme="ministry",
        toc=False,
        columns={"stakeholders": ("name", "interest", "red_lines", "engagement")},
    ),
    "talking-points": Paper(
        parts={
            "#objective": "what the audience should take away",
            "bottom_line": "the top line, as it would be spoken",
            "#points": "four points or fewer, six at most",
            "#questions": "what may be asked, and the answer to give",
        },
        theme="plain",
        toc=False,
    ),
    "intelligence-assessment": Paper(
        parts={
            "#scope": "the question, the period and the cut-off of information",
            "scale": "whose words of likelihood the paper uses",
            "judgements": "the key judgements, each with likelihood, confidence and horizon",
            "#discussion": "the argument behind them",
            "#alternatives": "what else would explain the evidence, and why it was set aside",
            "indicators": "what to watch",
            "#gaps": "what is not known",
            "sources": "what the judgements rest on",
            "source_summary": "what the sources are worth as a whole",
        },
        columns={
            "stakeholders": ("name", "interest", "stance"),
            "scenarios": ("name", "likelihood", "narrative", "impact"),
        },
    ),
    "research-report": Paper(
        parts={
            "bottom_line": "the summary: with the key points, a page that can be read alone",
            "#introduction": "the question, and why it is asked now",
            "#background": "what a reader must know to follow",
            "#analysis": "what the evidence shows",
            "sources": "what it rests on",
        },
        toc=True,
        cover=True,
    ),
    "sitrep": Paper(
        parts={
            "reference": "the number of the report",
            "date": "the day as of which it holds",
            "key_points": "the highlights",
            "#situation": "what has happened since the last report",
            "#response": "by sector: needs, response, gaps and constraints",
            "#contacts": "whom to ask",
        },
        theme="consultancy",
        toc=False,
        columns={"recommendations": ("do", "owner", "by", "status")},
    ),
    "board-paper": Paper(
        parts={
            "purpose": "decision, discussion or information",
            "#resolution": "the resolution that the board is asked to pass",
            "bottom_line": "the summary, in five lines at most",
            "#background": "what the board needs to know, in one page at most",
            "risks": "what may go wrong, and what holds it down",
            "#implications": "for money, law, people and reputation",
            "#next-steps": "what follows, by whom and by when",
        },
        theme="consultancy",
        toc=False,
        columns={
            "risks": ("title", "score", "response", "residual_score", "owner"),
            "recommendations": ("id", "do", "owner", "by"),
        },
    ),
    "options-paper": Paper(
        parts={
            "#problem": "what is wrong, and for whom",
            "#objectives": "what a solution must achieve",
            "criteria": "what options are scored by, with weights",
            "options": "business as usual, a minimum, the preferred one and another that is viable",
            "#preferred": "which option is preferred, and why",
            "#delivery": "how it would be carried out",
        },
        theme="ministry",
        columns={"options": ("name", "pros", "cons", "risk", "cost")},
    ),
    "stakeholder-map": Paper(
        parts={
            "#purpose": "what the map is for, and which decision it serves",
            "stakeholders": "who has a stake, with power and interest",
            "#engagement": "who will talk to whom, about what and when",
        },
        columns={"stakeholders": ("name", "interest", "stance", "power", "interest_level")},
    ),
    "risk-note": Paper(
        parts={
            "bottom_line": "what it means for the reader, in a few sentences",
            "#events": "what happened",
            "#meaning": "why it matters to the reader",
            "scenarios": "how things may turn out, with likelihoods",
            "indicators": "what to watch",
            "risks": "where the reader is exposed",
            **RECOMMENDED,
        },
        theme="consultancy",
        toc=False,
        columns={
            "risks": ("title", "score", "trend", "response"),
            "scenarios": ("name", "likelihood", "narrative", "impact"),
            "recommendations": ("id", "do", "owner", "by"),
        },
    ),
}
