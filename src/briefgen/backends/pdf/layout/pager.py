"""A stream of slabs → pages: where each ends, what stands again at the top of the next, the notes at its foot."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from briefgen.backends.pdf.ink import Ink
from briefgen.backends.pdf.layout.air import GIVES, WORTH, air, height, lessen
from briefgen.backends.pdf.layout.floats import Float, Landing, Waiting
from briefgen.backends.pdf.layout.notes import NoteArea
from briefgen.backends.pdf.layout.slabs import AVOID, FREE, NEVER, Entry, Slab, paint_stack
from briefgen.backends.pdf.layout.tail import pulled_back
from briefgen.backends.shared.tall import MOST_WHITE
from briefgen.theme import PageSetup

SLACK = 0.05
WORTH_SPLITTING = 60.0
"""Less room than this (points) at the foot of a page is left empty rather than filled with part of a row."""

STEP = 6.0
"""How much lower (points) a part of a row is tried, where its notes have no room beneath it."""


class Break(Slab):
    """What follows begins on a new page."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(0.0)


class Turn(Slab):
    """What follows stands on landscape pages, or on portrait ones again."""

    __slots__ = ("landscape",)

    def __init__(self, landscape: bool) -> None:
        super().__init__(0.0)
        self.landscape = landscape


def landscape(page: PageSetup) -> PageSetup:
    """The same paper turned, its margins kept on their sides."""
    return replace(page, width=page.height, height=page.width)


class Pager:
    """Fills pages; `finish_page` draws the furniture of a page once its text stands."""

    def __init__(self, ink: Ink, page: PageSetup, notes: NoteArea, finish_page: Callable[[PageSetup], None]) -> None:
        self.ink = ink
        self.portrait = page
        self.page = page
        self.turned = False
        self.finish_page = finish_page
        self.notes = notes
        self.waiting = Waiting()
        self.held: list[Slab] = []
        self._start()

    def _start(self) -> None:
        self.slabs: list[Slab] = []
        self.heads = 0
        self.used = 0.0
        self.dropped = 0.0

    @property
    def room(self) -> float:
        """The height of the text area in points."""
        return self.page.height - self.page.top - self.page.bottom

    def fill(self, slabs: Iterable[Slab]) -> None:
        """Put every slab on a page, in order, and close the last page."""
        for slab in slabs:
            self._take(slab)
        self._pull_back()
        self._release()
        if self.slabs or not self.ink.page:
            self._commit(len(self.slabs))
        while self.notes.carried:
            self._commit(0)

    def _take(self, slab: Slab) -> None:
        if isinstance(slab, Break):
            self._new_page()
        elif isinstance(slab, Turn):
            self.turned = slab.landscape
        elif isinstance(slab, Landing):
            self._land()
        else:
            self._turn()
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        if not isinstance(slab, Float):
            self._push(slab)
        elif self.slabs and not self._has_room(slab) and slab.may_wait:
            self.waiting.leave(slab)
        else:
            for part in slab.slabs:
                self._push(part)

    def _has_room(self, figure: Float) -> bool:
        """Whether a figure fits as it is, where the page gives way, or a little smaller."""
        if self._fits(figure):
            return True
        lacking = self._lacking(figure) - self._gives(figure, self._best_end(figure))
        return lacking <= SLACK or figure.lower(lacking)

    def _land(self) -> None:
        """Give the figure that waits the next page."""
        if self.waiting:
            self._new_page()
            for part in self.waiting.land():
                self._push(part)

    def _turn(self) -> None:
        wanted = landscape(self.portrait) if self.turned else self.portrait
        if wanted != self.page:
            self._new_page()
            self.page = wanted

    def _new_page(self) -> None:
        self._release()
        if self.slabs:
            self._commit(len(self.slabs))

    def _pull_back(self) -> None:
        """Let the last page begin on the one before, if little stands on it."""
        if self.held and not self.heads and (slabs := pulled_back(self.held, self.slabs, self.dropped, self.room)):
            self.slabs, self.held = slabs, []

    def _release(self) -> None:
        """Draw the page that was held."""
        if self.held:
            slabs, self.held = self.held, []
            self._print(slabs)

    def _push(self, slab: Slab) -> None:
        waiting = deque([slab])
        while waiting:
            if self.waiting and not self.slabs:
                waiting.extendleft(reversed(self.waiting.land(following=waiting[0])))
            slab = waiting.popleft()
            if not self.slabs:
                self._repeat_heads(slab)
            if self._fits(slab):
                self._add(slab)
            else:
                waiting.extendleft(reversed(self._overflow(slab)))

    def _repeat_heads(self, slab: Slab) -> None:
        for depth, frame in enumerate(slab.frames):
            for head in frame.heads():
                head.frames = slab.frames[: depth + 1]
                self._add(head)
        self.heads = len(self.slabs)

    def _fits(self, slab: Slab) -> bool:
        return self._lacking(slab) <= SLACK

    def _lacking(self, slab: Slab) -> float:
        """By how much a slab is too high for what is left of the page."""
        before = slab.before if self.slabs else 0.0
        return self.used + before + slab.height + slab.foot + self.notes.height_with(slab.notes) - self.room

    def _gives(self, slab: Slab, end: int) -> float:
        """The room that less space between blocks makes for a slab, if the page would end quite white before it.

        A page with notes stays as it is.
        """
        white = self.room - height(self.slabs[:end])
        if self.notes.height_with(slab.notes) or white <= WORTH * self.room:
            return 0.0
        return GIVES * (air(self.slabs) + slab.before)

    def _add(self, slab: Slab) -> None:
        if not self.slabs:
            self.dropped, slab.before = slab.before, 0.0
        self.used += slab.before + slab.height
        self.slabs.append(slab)
        self.notes.add(slab.notes)

    def _overflow(self, slab: Slab) -> list[Slab]:
        """Make room for a slab that does not fit; the answer is what is still to be placed."""
        empty = len(self.slabs) == self.heads
        room = self.room - self.used - slab.foot - (slab.before if self.slabs else 0.0)
        if parts := self._whole_page(slab, room) if empty or self._is_bound(slab) else self._foot(slab, room):
            self._add(parts[0])
            self._commit(len(self.slabs))
            return [parts[1]]
        if self.notes.split_fits(slab, self.room - self.used) or empty:
            self._add(slab)
            return []
        end = self._best_end(slab)
        if self._lacking(slab) <= self._gives(slab, end) + SLACK:
            self._add(slab)
            return []
        carried = self.slabs[end:]
        self._commit(end, hold=True)
        return [*carried, slab]

    def _is_bound(self, slab: Slab) -> bool:
        """Whether the page could end nowhere before a slab."""
        return all(each.keep == NEVER for each in [*self.slabs[self.heads + 1 :], slab])

    def _foot(self, slab: Slab, room: float) -> tuple[Slab, Slab] | None:
        """A high slab divided for what is left of a page, if that is worth it."""
        room -= self.notes.height_with(slab.notes)
        return slab.split(room) if room >= WORTH_SPLITTING and slab.height > self.room / 2 else None

    def _whole_page(self, slab: Slab, room: float) -> tuple[Slab, Slab] | None:
        """A slab higher than a page divided so that most stands on it, with the notes called there.

        It is divided where a page may end, else where that is to be avoided, else anywhere: what left the page is lost.
        """
        for worst in (FREE, AVOID, NEVER):
            parts = None
            for step in range(int(room / STEP)):
                parts = slab.split(room - step * STEP, worst) or parts
                if parts and parts[0].height + self.notes.height_with(parts[0].notes) <= room + SLACK:
                    break
            if parts:
                return parts
        return None

    def _best_end(self, slab: Slab) -> int:
        """The last place where the page may end; where nothing is free, where it is only to be avoided."""
        slabs = [*self.slabs, slab]
        if before := self._before_whole(slabs):
            return before
        for worst in (FREE, AVOID):
            for index in range(len(slabs) - 1, self.heads, -1):
                if slabs[index].keep <= worst:
                    return index
        return len(self.slabs)

    def _before_whole(self, slabs: Sequence[Slab]) -> int:
        """Where the page may end before what is to stay whole and what goes with it; 0 where that left it too empty."""
        last = next((each for each in reversed(slabs) if each.keep == FREE or each.frames), slabs[-1])
        frame = next((each for each in last.frames if each.whole), None)
        if frame is None:
            return 0
        first = next(index for index, each in enumerate(slabs) if frame in each.frames)
        while first > self.heads and slabs[first].keep > FREE:
            first -= 1
        notes = sum([note.height for each in slabs[:first] for note in each.notes], 0.0)
        white = self.room - notes - sum([each.before + each.height for each in slabs[:first]], 0.0)
        return first if first > self.heads and white <= MOST_WHITE * self.room else 0

    def _commit(self, end: int, hold: bool = False) -> None:
        """Close a page; one without notes is held until it is known how little stands on the next."""
        self._release()
        slabs = self.slabs[:end]
        if (beyond := height(slabs) - self.room) > SLACK:
            lessen(slabs, beyond)
        for frame in {frame for slab in slabs for frame in slab.frames}:
            frame.begun = True
        if hold and not self.notes.carried and not any(slab.notes for slab in slabs):
            self.held = slabs
        else:
            self._print(slabs)
        self._start()

    def _print(self, slabs: Sequence[Slab]) -> None:
        page = self.page
        top = page.height - page.top
        entries: list[Entry] = []
        for slab in slabs:
            top -= slab.before
            entries.append((slab, top))
            top -= slab.height
        paint_stack(self.ink, page.left, entries)
        called = [note for slab in slabs for note in slab.notes]
        self.notes.paint(self.ink, page, called, top - page.bottom)
        self.finish_page(page)
