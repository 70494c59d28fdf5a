"""A document's record → where the file keeps each value, so that all places that print it are bound to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from briefgen.backends.docx.package import Part, Relationship, part, relationships_part
from briefgen.backends.docx.settings import core_text
from briefgen.backends.docx.xml import DECLARATION, OFFICE, PACKAGE, attribute, escape
from briefgen.backends.shared.lines import held_together
from briefgen.document import Document, Field

CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"  # the id by which Word knows docProps/core.xml
SPACE = "urn:briefgen:record"
FOLDER = "customXml/"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


class Store(Struct, frozen=True):
    """Where a file keeps a record: the number of its part, and the number in the id by which Word knows it."""

    number: int = 1
    own: int = 1

    @property
    def name(self) -> str:
        """The part."""
        return f"{FOLDER}item{self.number}.xml"

    @property
    def properties(self) -> str:
        """The part that gives it its id."""
        return f"{FOLDER}itemProps{self.number}.xml"

    @property
    def key(self) -> str:
        """The id."""
        return f"{{0B1EF6E4-5D3A-4C7B-9A52-7E21C0DE{self.own:04X}}}"


FIRST = Store()


def free_store(files: Mapping[str, bytes]) -> Store:
    """A store beside those of a house's file, which may have come of a paper of ours."""
    theirs = b"".join(data for name, data in files.items() if name.startswith(FOLDER)).upper()
    number = next(n for n in count(1) if not {Store(n).name, Store(n).properties} & files.keys())
    return Store(number, next(n for n in count(1) if Store(own=n).key.encode() not in theirs))


class Stored(Struct, frozen=True):
    """A value of the record, its text as it is printed, and the `w:dataBinding` to where it is kept."""

    field: Field
    binding: str


def stored(document: Document, store: Store = FIRST) -> dict[str, Stored]:
    """The record's values by name: a title that fits among the core properties is kept there, all else in a part."""
    kept: dict[str, Stored] = {}
    for place, field in enumerate((_printed(field, document) for field in document.record), 1):
        core = field.name == "title" and field.text == core_text(document.properties.title)
        kept[field.name] = Stored(field, _core_title() if core else _own(place, store))
    return kept


def _printed(field: Field, document: Document) -> Field:
    """What stands among the facts is kept together on a line, and so wherever else it stands."""
    fact = field.text in document.title_block.facts
    return replace(field, text=held_together(field.text)) if fact else field


def _core_title() -> str:
    spaces = f"xmlns:d='http://purl.org/dc/elements/1.1/' xmlns:c='{PACKAGE}/metadata/core-properties'"
    return _binding(spaces, "/c:coreProperties[1]/d:title[1]", CORE)


def _own(place: int, store: Store) -> str:
    return _binding(f"xmlns:b='{SPACE}'", f"/b:record[1]/b:value[{place}]", store.key)


def _binding(spaces: str, path: str, store: str) -> str:
    return f'<w:dataBinding w:prefixMappings="{spaces}" w:xpath="{path}" w:storeItemID="{store}"/>'


def record_parts(record: Mapping[str, Stored], store: Store = FIRST) -> tuple[Part, ...]:
    """The custom XML part of the values, if any, and its properties (ECMA-376 Part 1, 15.2.5 and 15.2.6)."""
    if not record:
        return ()
    return part(store.name, _values(each.field for each in record.values())), *_constant_parts(store)


@lru_cache(maxsize=8)
def _constant_parts(store: Store) -> tuple[Part, ...]:
    properties = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{OFFICE}/customXml" ds:itemID="{store.key}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    return (
        relationships_part(store.name, (Relationship("customXmlProps", store.properties.removeprefix(FOLDER)),)),
        part(store.properties, properties, PROPERTIES_TYPE),
    )


def _values(fields: Iterable[Field]) -> str:
    rows = "".join(f'<value name="{attribute(field.name)}">{escape(field.text)}</value>' for field in fields)
    return f'{DECLARATION}<record xmlns="{SPACE}">{rows}</record>'
