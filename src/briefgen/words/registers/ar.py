"""The words of registers in Arabic: data, no logic."""

from briefgen.words.registers.words import RegisterWords

WORDS = RegisterWords(
    quarters=("الربع الأول {year}", "الربع الثاني {year}", "الربع الثالث {year}", "الربع الرابع {year}"),
    fields={
        "impact_level": "درجة الأثر", "legitimacy": "المشروعية", "urgency": "الإلحاح",
        "options.name": "الخيار", "summary": "الملخص", "pros": "المزايا", "cons": "العيوب", "options.risk": "المخاطر",
        "scores": "الدرجات", "preferred": "الخيار المفضل", "baseline": "الوضع القائم",
        "title": "الخطر", "cause": "السبب", "risks.event": "الحدث", "consequence": "العاقبة",
        "likelihood": "الاحتمال", "impact": "الأثر", "controls": "الضوابط القائمة", "response": "الاستجابة",
        "owner": "المسؤول",
        "trend": "الاتجاه", "trigger": "مؤشر الوقوع",
        "scenarios.name": "السيناريو", "narrative": "ما الذي يحدث", "drivers": "العوامل الدافعة",
        "indicators": "المؤشرات", "what": "المؤشر", "threshold": "العتبة", "points_to": "يدل على",
        "checked": "آخر مراجعة", "text": "التقدير", "confidence": "الثقة", "horizon": "الأفق الزمني",
        "basis": "الأساس", "would_change_if": "يتغير إذا", "change": "التغير",
        "date": "التاريخ", "timeline.start": "من", "timeline.end": "إلى", "timeline.event": "الحدث",
        "detail": "التفصيل",
        "score": "الدرجة", "band": "المستوى", "residual_score": "بعد الاستجابة",
        "residual_band": "المستوى بعد الاستجابة", "options.score": "الدرجة المرجحة", "salience": "البروز",
        "assessment": "التقييم", "when": "التاريخ", "criterion": "المعيار", "weight": "الوزن",
        "residual_likelihood": "الاحتمال بعد الاستجابة", "residual_impact": "الأثر بعد الاستجابة",
    },
    values={
        "impact_level.high": "مرتفع", "impact_level.medium": "متوسط", "impact_level.low": "منخفض",
        "yes": "نعم", "no": "لا", "trend.up": "متصاعد", "trend.steady": "مستقر", "trend.down": "متراجع",
        "very-high": "عالية جداً", "high": "عالية", "moderate": "متوسطة", "medium": "متوسطة", "low": "منخفضة",
        "very-low": "منخفضة جداً",
        "band.low": "منخفض", "band.moderate": "متوسط", "band.high": "مرتفع", "band.critical": "حرج",
        "salience.definitive": "حاسم", "salience.dominant": "مهيمن", "salience.dangerous": "خطر",
        "salience.dependent": "معتمد", "salience.dormant": "كامن", "salience.discretionary": "تقديري",
        "salience.demanding": "مطالِب", "salience.none": "غير بارز",
    },
    phrases={
        "likelihood": "نقدّر الاحتمال كما يلي: {term} ({range}).", "confidence": "ثقتنا في هذا التقدير {level}.",
        "legend": "ألفاظ الاحتمال: {scale}",
        "gaps": "تُترك بين النطاقات فجوات عن قصد، حتى لا توحي الألفاظ بدقة تفوق المتاح.",
        "nested": "بعض النطاقات يقع ضمن بعض: فما هو مرجح جداً مرجح أيضاً.",
        "rows": "المصطلحات التي تفصلها شرطة مائلة مترادفة.",
        "levels": (
            "تبيّن الثقة ({levels}) متانة أساس التقدير لا مدى احتماله: جودة المعلومات واكتمالها وسلامة الاستدلال."
        ),
        "sum": "مجموع الاحتمالات {sum}.", "bands": "الدرجة: الاحتمال × الأثر، وكل منهما من 1 إلى 5. {bands}.",
        "rule": (
            "الدرجة المرجحة: تُضرب كل درجة، من 1 (الأسوأ) إلى 5 (الأفضل)، في وزن معيارها، ثم يُقسم المجموع على مجموع "
            "الأوزان."
        ),
        "robust": "يبقى في المقدمة {leaders} إذا رُفع أي وزن منفرد أو خُفض بنسبة {swing}.",
        "level": "تتساوى الخيارات {leaders}، وتبقى كذلك إذا رُفع أي وزن منفرد أو خُفض بنسبة {swing}.",
        "raised": "إذا رُفع وزن {criterion} بنسبة {swing} جاء في المقدمة: {leaders}.",
        "lowered": "إذا خُفض وزن {criterion} بنسبة {swing} جاء في المقدمة: {leaders}.",
        "scores": "الدرجات بحسب المعيار", "since": "منذ {date}", "until": "حتى {date}",
        "grade": "التقدير {grade}: {reliability}، {credibility}", "graded": "قُدّرت {graded} من المصادر وعددها {all}.",
        "reliability": "الموثوقية: {counts}.", "credibility": "المصداقية: {counts}.",
        "grades": (
            "تتبع التقديرات نظام الأميرالية (STANAG 2511): حرف لموثوقية المصدر ورقم لمصداقية المعلومة. ويعني F و6 "
            "تعذّر الحكم، لا رداءة المصدر أو المعلومة."
        ),
    },
    reliability={
        "A": "موثوق تماماً", "B": "موثوق عادةً", "C": "موثوق إلى حد ما", "D": "غير موثوق عادةً", "E": "غير موثوق",
        "F": "يتعذر الحكم على الموثوقية",
    },
    credibility={
        "1": "مؤكد من مصادر أخرى", "2": "صحيح على الأرجح", "3": "صحيح ربما", "4": "مشكوك فيه", "5": "مستبعد",
        "6": "يتعذر الحكم على الصحة",
    },
    terms={
        "almost no chance": "احتمال يكاد ينعدم", "very unlikely": "مستبعد جداً", "unlikely": "مستبعد",
        "roughly even chance": "احتمال متعادل تقريباً", "likely": "مرجح", "very likely": "مرجح جداً",
        "almost certain": "شبه مؤكد", "remote": "احتمال ضئيل", "highly improbable": "بعيد الاحتمال جداً",
        "improbable": "بعيد الاحتمال", "roughly even odds": "فرص متعادلة تقريباً", "probable": "محتمل",
        "highly probable": "محتمل جداً", "nearly certain": "يكاد يكون مؤكداً", "remote chance": "فرصة ضئيلة",
        "highly unlikely": "مستبعد للغاية", "realistic possibility": "احتمال واقعي", "highly likely": "مرجح للغاية",
        "exceptionally unlikely": "مستبعد استثنائياً", "about as likely as not": "سيان أن يقع وألا يقع",
        "virtually certain": "مؤكد عملياً",
    },
)  # fmt: skip
