"""Theme → the style sheet of a page: for screens of any width, and for paper."""

from __future__ import annotations

from functools import lru_cache

from briefgen.backends.html.escape import css_string
from briefgen.backends.html.families import COMMON, ROLES, generic
from briefgen.backends.shared.numbers import exact
from briefgen.theme import Box, Family, Fonts, PageSetup, Palette, Theme
from briefgen.theme.theme import MM

BOXES = ("bottom-line", "key-points", "note", "warning", "judgement", "decision", "example")


@lru_cache(maxsize=16)
def style_sheet(theme: Theme, direction: str) -> str:
    """The whole sheet. Lengths are in rem, so that everything grows with the reader's own size of text."""
    page = theme.page
    return "".join(
        (
            f":root{{{_names(theme)}}}\n",
            SHEET,
            *(_box(kind, theme.boxes.of(kind), theme.scale.body) for kind in BOXES),
            ZEBRA if theme.zebra else "",
            SMALL_SCREEN,
            f"@page{{size:{exact(page.width)}pt {exact(page.height)}pt;",
            f"margin:{' '.join(f'{exact(side)}pt' for side in _margins(page))};",
            f"font:{exact(theme.scale.small)}pt {stack(theme.fonts, 'sans')};color:{theme.palette.muted}}}\n",
            PRINT.replace("BODY", f"{exact(theme.scale.body)}pt").replace("MARK", exact(MARK)),
            RIGHT_TO_LEFT if direction == "rtl" else "",
        )
    )


def _margins(page: PageSetup) -> tuple[float, ...]:
    return max(page.top - MARK, 0.0), page.right, max(page.bottom - MARK, 0.0), page.left


def stack(fonts: Fonts, role: str) -> str:
    """The family of a role and what stands in for it where it is not installed; then those that lend letters."""
    own: Family = getattr(fonts, role)
    families = (own, *fonts.fallbacks)
    names = [css_string(name) for family in families for name in (family.name, family.word_fallback)]
    kind = generic(own, role)
    return ",".join(dict.fromkeys((*names[:2], css_string(COMMON[kind]), *names[2:], kind)))


def _names(theme: Theme) -> str:
    scale = theme.scale
    palette: Palette = theme.palette
    sizes = {
        "lead": scale.lead, "small": scale.small, "cell": scale.table, "title": scale.title,
        "subtitle": scale.subtitle, "figure": scale.figure, "marking": scale.marking,
        **{f"h{level}": size for level, size in enumerate(scale.headings, 2)},
    }  # fmt: skip
    said = [f"--{role}:{stack(theme.fonts, role)}" for role in ROLES]
    said += [f"--{name.replace('_', '-')}:{getattr(palette, name)}" for name in palette.__struct_fields__]
    said += [f"--{name}:{exact(round(size / scale.body, 4))}rem" for name, size in sizes.items()]
    said.append(f"--leading:{exact(round(scale.leading / scale.body, 4))}")
    said.append(f"--side:{exact(round(theme.boxes.side / scale.body, 4))}rem")
    return ";".join(said)


def _box(kind: str, box: Box, size: float) -> str:
    ground, edge = (f"var(--{tone.replace('_', '-')})" for tone in (box.ground, box.edge))
    lead = ";font-size:var(--lead)" if box.lead else ""
    border = f"border-color:{edge};border-inline-start-width:{exact(box.weight)}pt"
    air = exact(round(box.air / size, 3))
    return f".box.{kind}{{background:{ground};{border};padding-block:{air}rem{lead}}}\n"


SHEET = """\
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light}
body{margin:0;background:#fff;color:var(--ink);font-family:var(--body);line-height:var(--leading);
overflow-wrap:break-word}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
main:focus{outline:0}
p,ul,ol,dl,blockquote,figure{margin:0 0 .75rem}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target:not(main){scroll-margin-top:1rem;background:var(--tint)}
code{font-family:var(--mono);font-size:.93em;white-space:pre-wrap}
sub,sup{font-size:.7em;line-height:0}
sup+sup{margin-inline-start:.25em}
a.call{text-decoration:none;padding:.3em .15em}
.skip{position:absolute;inset-inline-start:.5rem;top:.5rem;z-index:1;background:#fff;padding:.5rem 1rem;
font-family:var(--sans);transform:translateY(-200%)}
.skip:focus{transform:none}
.banner{display:flow-root;max-width:64rem;margin:0 auto;padding:.75rem 1.25rem;font-family:var(--sans)}
.marking{margin:0;font-size:var(--marking);line-height:1.3}
.marking strong{display:inline-block;padding:.15em .4em}
.marking.left{text-align:left}
.marking.center{text-align:center}
.marking.right{text-align:right}
.status{float:inline-start;margin:0;font-size:var(--small);font-weight:bold;color:var(--warning);line-height:2.2}
.handling{margin:0;color:var(--muted);font-size:var(--small);line-height:1.35}
.head{margin:0 0 1.75rem;padding-bottom:.9rem;border-bottom:1.5pt solid var(--rule);font-family:var(--sans)}
.logo{line-height:0}
.over{margin:0 0 .35rem;color:var(--accent);font-size:calc(var(--small) + .05rem)}
h1,h2,h3,h4,h5,h6{font-family:var(--sans);line-height:1.22;text-wrap:balance;break-after:avoid}
h1{margin:0 0 .5rem;font-size:var(--title);color:var(--accent);line-height:1.17}
h2{margin:2.2rem 0 .6rem;font-size:var(--h2);color:var(--accent)}
h3{margin:1.7rem 0 .45rem;font-size:var(--h3);color:var(--accent)}
h4,h5,h6{margin:1.4rem 0 .4rem;font-size:var(--h4)}
h5,h6{font-size:var(--h5);font-style:italic}
.number{margin-inline-end:.4em}
.subtitle{margin:0 0 .6rem;font-size:var(--subtitle);line-height:1.35;text-wrap:balance}
.facts{margin:.9rem 0 0;color:var(--muted);font-size:calc(var(--small) + .05rem);font-variant-numeric:tabular-nums}
.facts>*{display:inline-block}
.whole{white-space:nowrap}
.notice{margin:.6rem 0 0;font-size:calc(var(--small) + .05rem)}
.detail{color:var(--muted);font-size:var(--small);line-height:1.4}
ul,ol{padding-inline-start:1.5rem}
ul[role=list],ol[role=list]{list-style:none}
li{margin:0 0 .3rem}
li>ul,li>ol{margin:.3rem 0 0}
li::marker{color:var(--accent);font-variant-numeric:tabular-nums}
.box{margin:0 0 1.25rem;padding:.9rem var(--side);border:0 solid}
.box>:last-child{margin-bottom:0}
.label{margin:0 0 .35rem;font-family:var(--sans);font-weight:bold;color:var(--accent);font-size:var(--cell)}
.bottom-line>.label{font-size:1em}
.warning>.label{color:var(--warning)}
.contents{margin:0 0 1.75rem}
.contents ol{margin:0;padding:0;font-family:var(--sans);font-size:calc(var(--cell) + .04rem)}
.contents ol ol{padding-inline-start:1.4rem}
.contents li{margin:0}
.contents a{display:inline-block;padding:.14rem 0;color:inherit;text-decoration-color:var(--hairline)}
.contents a:hover{text-decoration-color:currentcolor}
.table{margin:1.25rem 0;overflow-x:auto;font-family:var(--sans);font-size:var(--cell);line-height:1.36}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums lining-nums}
caption,figcaption,.caption{font-family:var(--sans);font-size:var(--cell);line-height:1.36;text-align:start;
break-after:avoid}
caption{padding:0 0 .4rem}
caption b,figcaption b{margin-inline-end:.35em}
th,td{padding:.42rem .55rem;text-align:start;vertical-align:top}
thead th,thead td{vertical-align:bottom;color:var(--accent);border-block-end:.6pt solid var(--rule)}
thead tr:first-child>*{border-block-start:1.4pt solid var(--rule)}
th.group{text-align:center}
tbody tr:last-child>*{border-block-end:1.1pt solid var(--rule)}
tr.total>*{border-block-start:.6pt solid var(--rule);font-weight:bold;background:none!important}
th .detail,th ul,th ol,tr.total .detail{font-weight:normal}
th strong{font-weight:bold}
td[dir],th[dir]{text-align:end}
.c,.c[dir]{text-align:center}
.r{text-align:end}
.r[dir]{text-align:start}
.d,.d[dir]{text-align:right}
td.d,th.d[scope=row]{padding-right:calc(.55rem + var(--lacks,0em));white-space:nowrap}
td>:last-child,th>:last-child{margin-bottom:0}
td p,td ul,td ol{margin-bottom:.3rem}
td ul,td ol{padding-inline-start:1.1rem}
.table .detail{font-size:var(--small)}
.below{margin:-.8rem 0 1.5rem;color:var(--muted);font-family:var(--sans);font-size:var(--small);line-height:1.4}
figure{margin:1.25rem 0}
figure img,figure svg{display:block;max-width:100%;height:auto}
.logo img,.logo svg{max-width:100%;height:auto}
figcaption{margin-top:.5rem}
.caption{margin:1.25rem 0 .4rem;font-weight:bold}
ul.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:1rem 0;
margin:.4rem 0 1.25rem;padding:0;font-family:var(--sans);font-size:var(--small);line-height:1.4}
.figures li{margin:0;padding-inline:.8rem;border-inline-start:1px solid var(--hairline)}
.figures p{margin:0}
.figures .value{font-size:var(--figure);line-height:1.2;font-weight:bold;color:var(--accent);
font-variant-numeric:tabular-nums lining-nums}
.figures .change{margin-top:.15rem;color:var(--muted)}
blockquote{margin:1rem 0;padding-inline-start:1.5rem;font-style:italic}
blockquote em,cite em{font-style:normal}
.quote{margin:1rem 0}
.quote blockquote{margin:0}
.quote figcaption{margin:.35rem 0 0;padding-inline-start:1.5rem;color:var(--muted)}
.quote figcaption::before{content:"\\2014\\00a0"/""}
cite{font-style:normal}
.entries>div{display:grid;grid-template-columns:minmax(2.2rem,max-content) 1fr;gap:0 .6rem;margin:0 0 .4rem}
dt{font-family:var(--sans);font-size:var(--cell);font-weight:bold;color:var(--accent);
line-height:calc(1rem*var(--leading))}
dd{margin:0;overflow-wrap:anywhere}
.notes{margin-top:2.5rem;padding-top:.9rem;border-top:.6pt solid var(--hairline);
font-size:calc(var(--small) + .05rem)}
.notes h2{margin:0 0 .5rem;font-size:var(--h4)}
.notes p{margin:0}
.notes a[role=doc-backlink]{display:inline-block;padding:0 .3em;text-decoration:none;font-family:var(--sans)}
@media (min-width:66rem){.wide{width:60rem;margin-inline:-9rem}}
"""
ZEBRA = "tbody tr:nth-child(even){background:var(--zebra)}\n"
SMALL_SCREEN = """\
@media screen and (max-width:40rem){
h1{font-size:min(var(--title),1.75rem)}
main{padding-inline:1rem}
.banner{padding-inline:1rem}
:root{--side:.9rem}
.many>table{min-width:36rem}
.cards,.cards table,.cards tbody,.cards tr,.cards td,.cards th,.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards colgroup{display:none}
.cards tbody tr{margin:0 0 .9rem;padding:.5rem 0 .2rem;background:none;border-block-start:1.4pt solid var(--rule)}
.cards tbody tr>*{border:0!important;text-align:start;padding:.15rem 0 .4rem}
.cards tbody tr>[dir]{text-align:end}
.cards tbody th{font-size:1.08em;color:var(--accent)}
.cards [data-label]::before{content:attr(data-label);display:block;font-weight:bold;font-size:var(--small);
color:var(--muted)}
.cards td:empty{display:none}
ul.figures{grid-template-columns:repeat(2,1fr)}
}
"""
MARK = 11 * MM
"""The room in which a marking stands at the head and at the foot of each printed page."""
PRINT = """\
@media print{
html{font-size:BODY}
main,.wide{max-width:none;width:auto;margin:0;padding:0}
main{padding-block:MARKpt;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.skip,.notes a[role=doc-backlink]{display:none}
.table{overflow:visible}
a{text-decoration:none}
p,li,dd{orphans:2;widows:2}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tbody tr:last-child{break-before:avoid}
tr,img,svg,figure,.figures li,.entries>div,.box>.label{break-inside:avoid}
.box,caption,.label,.table{break-inside:auto}
.turn{break-after:page}
.box,tr,.marking strong{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.banner{position:fixed;inset-inline:0;max-width:none;padding:0}
header.banner{top:0}
footer.banner{bottom:0}
}
"""
RIGHT_TO_LEFT = "blockquote{font-style:normal}.status{float:inline-end}\n"
