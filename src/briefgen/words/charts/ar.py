"""The words of charts in Arabic: data, no logic."""

from briefgen.words.charts.words import ChartWords

WORDS = ChartWords(
    kinds={
        "power-interest": "مصفوفة النفوذ والاهتمام", "impact-effort": "مصفوفة الأثر والجهد",
        "risk-matrix": "خريطة المخاطر", "timeline": "التسلسل الزمني", "gantt": "الجدول الزمني",
        "bar": "مخطط أشرطة", "column": "مخطط أعمدة", "line": "مخطط خطي", "pie": "مخطط دائري",
        "scatter": "مخطط انتشار",
    },
    axes={
        "power": "النفوذ", "interest_level": "درجة الاهتمام", "effort": "الجهد", "impact_level": "الأثر",
        "likelihood": "الاحتمال", "impact": "الأثر",
    },
    low="منخفض",
    high="مرتفع",
    power_interest=("إبقاؤهم راضين", "إدارة عن كثب", "متابعة", "إبقاؤهم مطلعين"),
    impact_effort=("مكاسب سريعة", "مشاريع كبرى", "مهام جانبية", "إعادة النظر"),
    letters={
        "champion": "ص", "supportive": "د", "neutral": "ح", "critical": "ن", "blocker": "ع",
    },
    no_stance="موقف غير محدد",
    likelihoods=("نادر", "غير مرجح", "ممكن", "مرجح", "شبه مؤكد"),
    impacts=("ضئيل", "طفيف", "متوسط", "كبير", "جسيم"),
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
        "ديسمبر",
    ),
    not_shown="غير مبيّن لنقص البيانات ({fields}): {names}",
    lowest="الأدنى",
    highest="الأعلى",
    after="بعد {tasks}",
    share="النسبة",
    item="البند",
    data="البيانات",
    value="القيمة",
    labels="التسميات",
    counted="{name}، {unit}",
)  # fmt: skip
