"""A stakeholder's power, legitimacy and urgency → its class of salience.

After Mitchell, Agle and Wood, "Toward a Theory of Stakeholder Identification and Salience", Academy of Management
Review 22(4), 1997: seven classes by which of the three attributes a stakeholder has.
"""

from __future__ import annotations

from briefgen.briefing.registers import Stakeholder

POWERFUL = 4
"""From this score on, of 1 to 5, a stakeholder has power."""
CLASSES = {
    (False, False, False): "none",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (True, False, False): "dormant",
    (False, True, True): "dependent",
    (True, False, True): "dangerous",
    (True, True, False): "dominant",
    (True, True, True): "definitive",
}
"""Classes by power, legitimacy and urgency, from the least to the most salient."""
ORDER = tuple(CLASSES.values())


def salience(stakeholder: Stakeholder) -> str:
    """The class, or nothing where neither legitimacy nor urgency is said; what is not said counts as absent."""
    if stakeholder.legitimacy is None and stakeholder.urgency is None:
        return ""
    powerful = (stakeholder.power or 0) >= POWERFUL
    return CLASSES[powerful, bool(stakeholder.legitimacy), bool(stakeholder.urgency)]
