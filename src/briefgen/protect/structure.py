"""A PDF with a new signature field → the same with the field in its tree of tags (ISO 14289-1, 7.18.4)."""

from __future__ import annotations

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def place_field(writer: IncrementalPdfFileWriter) -> None:
    """Put the last field into a Form element at the document's end; the tree leads from each to the other."""
    tree = writer.root["/StructTreeRoot"]
    field = writer.root["/AcroForm"]["/Fields"].raw_get(-1)
    page, document, key = field.get_object().raw_get("/P"), tree.raw_get("/K"), tree["/ParentTreeNextKey"]
    content = _dictionary(Type=NameObject("/OBJR"), Pg=page, Obj=field)
    form = writer.add_object(_dictionary(S=NameObject("/Form"), P=document, Pg=page, K=content))
    _append(writer, document.get_object(), "/K", form)
    entry = _dictionary(Limits=ArrayObject([key, key]), Nums=ArrayObject([key, form]))
    _append(writer, tree["/ParentTree"], "/Kids", writer.add_object(entry))
    field.get_object()["/StructParent"] = key
    tree["/ParentTreeNextKey"] = NumberObject(key + 1)
    writer.update_container(tree)


def _append(writer: IncrementalPdfFileWriter, holder: DictionaryObject, name: str, added: IndirectObject) -> None:
    there = holder.get(name, ArrayObject())
    assert isinstance(there, ArrayObject)
    there.append(added)
    holder[name] = there
    writer.update_container(holder)


def _dictionary(**entries: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})
