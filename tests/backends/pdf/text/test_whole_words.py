"""Words of joined scripts come back whole from readers that guess spaces from gaps."""

from __future__ import annotations

import pypdfium2
import pytest

from briefgen.backends.pdf import PdfBackend
from briefgen.document import Document, Furniture, Paragraph, Properties, TitleBlock
from briefgen.theme import default_theme

WORDS = "المحتويات الأولوية ورية السورية الجمهورية أبريل الإسكندرية ويقع"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_arabic_words_are_not_cut(language: str) -> None:
    document = Document(
        properties=Properties(title="T", language=language, direction="rtl" if language == "ar" else "ltr"),
        furniture=Furniture(title="T"),
        title_block=TitleBlock(title="T"),
        body=(Paragraph((WORDS,)),),
    )
    with pypdfium2.PdfDocument(PdfBackend().render(document, default_theme(language))) as file:
        assert WORDS in file[0].get_textpage().get_text_range()


MARKED = "تقدّم حاليًا مهمّ تُعدّ أوّلًا شكرًا مُعدّل وفقًا لأنّ الدّولة مجؤب"


@pytest.mark.parametrize("word", MARKED.split())
def test_marks_stay_with_their_letters(word: str) -> None:
    document = Document(
        properties=Properties(title="T", language="ar", direction="rtl"),
        furniture=Furniture(title="T"),
        title_block=TitleBlock(title="T"),
        body=(Paragraph((f"كلمة {word} هنا",)),),
    )
    with pypdfium2.PdfDocument(PdfBackend().render(document, default_theme("ar"))) as file:
        assert f" {word} " in file[0].get_textpage().get_text_range()
