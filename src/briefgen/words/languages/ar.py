"""The fixed words of Arabic: data, no logic."""

from __future__ import annotations

from briefgen.words.numerals import Numerals
from briefgen.words.words import RuleWords, Words

WORDS = Words(
    page="صفحة {page} من {pages}",
    continued="تابع",
    skip="انتقل إلى النص",
    notes="الحواشي",
    back="العودة إلى موضع الحاشية",
    attached={"source": "الملف المصدر لهذه الوثيقة", "data": "بيانات هذه الوثيقة: {name}"},
    signature="توقيع رقمي",
    table="جدول",
    figure="شكل",
    section="القسم",
    appendix="ملحق",
    contents="المحتويات",
    bottom_line="الخلاصة",
    key_points="النقاط الرئيسية",
    sources="المصادر",
    acronyms="المختصرات",
    acronym="المختصر",
    meaning="المعنى",
    details="تفاصيل",
    draft="مسودة",
    final="نهائي",
    copy="النسخة {copy} من {copies}",
    distribution="قائمة التوزيع",
    distribution_by_copy="قائمة التوزيع بحسب أرقام النسخ",
    rules={
        "chatham-house": RuleWords(
            title="قاعدة تشاتام هاوس",
            notice="تسري قاعدة تشاتام هاوس: انظر نهاية هذه الوثيقة",
            text=(
                "عندما يُعقد اجتماع، أو جزء منه، وفق قاعدة تشاتام هاوس، فللمشاركين حرية استخدام ما يتلقونه من "
                "معلومات، ولكن لا يجوز الكشف عن هوية المتحدث أو المتحدثين أو انتمائهم، ولا عن هوية أي مشارك "
                "آخر أو انتمائه."
            ),
            source="تشاتام هاوس، المعهد الملكي للشؤون الدولية؛ والنص الإنجليزي هو المعتمد",
        ),
    },
    for_audience="إلى {audience}",
    for_purpose={"decision": "للقرار", "discussion": "للمناقشة", "information": "للعلم"},
    reference="المرجع {reference}",
    version="الإصدار {version}",
    comma="،",
    semicolon="؛",
    embargo="محظور النشر حتى الساعة {time} من يوم {date}",
    accessed="اطّلع عليه في {date}",
    of_five="{score} من 5",
    date="{day} {month} {year}",
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    numerals=Numerals(minus="\u200e−"),
    kinds={
        "policy-brief": "موجز سياسات",
        "ministerial-submission": "مذكرة إلى الوزير",
        "action-memo": "مذكرة لاتخاذ قرار",
        "meeting-brief": "موجز اجتماع",
        "talking-points": "نقاط للحديث",
        "intelligence-assessment": "تقدير استخباراتي",
        "research-report": "تقرير بحثي",
        "sitrep": "تقرير عن الوضع",
        "board-paper": "ورقة لمجلس الإدارة",
        "options-paper": "ورقة خيارات",
        "stakeholder-map": "خريطة أصحاب المصلحة",
        "risk-note": "مذكرة مخاطر",
    },
    callouts={
        "note": "ملاحظة", "warning": "تنبيه", "judgement": "تقدير", "decision": "قرار", "example": "مثال",
    },
    decide_by="القرار مطلوب في موعد أقصاه {date}",
    options=("موافقة", "عدم موافقة", "للمناقشة"),
    sign_off=("الاسم", "التوقيع", "التاريخ"),
    signers="للتوقيع من",
    recommended="التوصيات",
    record={
        "title": "العنوان", "organisation": "الجهة", "author": "المؤلف", "date": "التاريخ",
        "marking": "درجة السرية",
        "paper-status": "الحالة", "embargo": "حظر النشر", "copy": "النسخة",
    },
    fields={
        "name": "الجهة المعنية", "aka": "يُعرف أيضاً باسم", "type": "النوع", "interest": "المصلحة", "stance": "الموقف",
        "power": "النفوذ", "interest_level": "درجة الاهتمام", "alliances": "الحلفاء", "rivals": "الخصوم",
        "red_lines": "الخطوط الحمراء", "engagement": "سبل التواصل", "sources": "المصادر", "id": "رقم",
        "do": "التوصية", "rationale": "المبررات", "priority": "الأولوية", "effort": "الجهد", "cost": "التكلفة",
        "start": "البداية", "by": "الموعد", "depends_on": "يعتمد على", "measure": "المقياس", "status": "الحالة",
        "stakeholders.impact": "الأثر المحتمل", "stakeholders.owner": "المسؤول عن المتابعة",
        "recommendations.impact": "الأثر المتوقع", "recommendations.owner": "الجهات المسؤولة",
    },
    values={
        "champion": "مناصر", "supportive": "داعم", "neutral": "محايد", "critical": "منتقد", "blocker": "معرقل",
        "high": "عالية", "medium": "متوسطة", "low": "منخفضة", "proposed": "مقترحة", "accepted": "مقبولة",
        "in-progress": "قيد التنفيذ", "done": "منجزة", "rejected": "مرفوضة",
        "effort.high": "مرتفع", "effort.medium": "متوسط", "effort.low": "منخفض",
    },
)  # fmt: skip
