"""The words of registers in Arabic: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    fields={
        "impact_level": "درجة الأثر", "legitimacy": "المشروعية", "urgency": "الإلحاح",
        "options.name": "الخيار", "summary": "الملخص", "pros": "المزايا", "cons": "العيوب", "options.risk": "المخاطر",
        "scores": "الدرجات", "preferred": "الخيار المفضل", "baseline": "الوضع القائم",
        "title": "الخطر", "cause": "السبب", "risks.event": "الحدث", "consequence": "العاقبة",
        "likelihood": "الاحتمال", "impact": "الأثر", "controls": "الضوابط القائمة", "response": "الاستجابة",
        "owner": "المسؤول", "residual_likelihood": "بعد الاستجابة", "residual_impact": "بعد الاستجابة",
        "trend": "الاتجاه", "trigger": "مؤشر الوقوع",
        "scenarios.name": "السيناريو", "narrative": "ما الذي يحدث", "drivers": "العوامل الدافعة",
        "indicators": "المؤشرات", "what": "المؤشر", "threshold": "العتبة", "points_to": "يدل على",
        "checked": "آخر مراجعة", "text": "التقدير", "confidence": "الثقة", "horizon": "الأفق الزمني",
        "basis": "الأساس", "would_change_if": "يتغير إذا", "change": "التغير",
        "date": "التاريخ", "timeline.start": "من", "timeline.end": "إلى", "timeline.event": "الحدث",
        "detail": "التفصيل",
    },
    values={
        "impact_level.high": "مرتفع", "impact_level.medium": "متوسط", "impact_level.low": "منخفض",
        "yes": "نعم", "no": "لا", "trend.up": "متصاعد", "trend.steady": "مستقر", "trend.down": "متراجع",
        "very-high": "عالية جداً", "high": "عالية", "moderate": "متوسطة", "medium": "متوسطة", "low": "منخفضة",
        "very-low": "منخفضة جداً",
    },
)  # fmt: skip
