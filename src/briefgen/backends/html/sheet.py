"""The rules of a page that every theme has, for screens, small screens and paper; a point is one of the theme's."""

from __future__ import annotations

SHEET = """\
*{box-sizing:border-box}
html{font-size:var(--read);-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light}
body{margin:0;background:#fff;color:var(--ink);font-family:var(--body);line-height:var(--body-line);
overflow-wrap:break-word}
main{max-width:calc(var(--column) + 2.5rem);margin:0 auto;padding:1.5rem 1.25rem 3rem}
main:focus{outline:0}
p,ul,ol,dl,blockquote,figure{margin:0 0 7.5pt}
b,strong,h1,h2,h3,h4,h5,h6,th{font-weight:600}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target:not(main){scroll-margin-top:1rem;background:var(--tint)}
code{font-family:var(--mono);font-size:.93em;white-space:pre-wrap}
sub,sup{font-size:.7em;line-height:0}
a.call{text-decoration:none;padding:.3em .15em}
.skip{position:absolute;inset-inline-start:.5rem;top:.5rem;z-index:1;background:#fff;padding:.5rem 1rem;
font-family:var(--sans);transform:translateY(-200%)}
.skip:focus{transform:none}
.banner{display:flow-root;max-width:calc(var(--column) + 2.5rem);margin:0 auto;padding:.75rem 1.25rem;
font-family:var(--sans)}
.marking{margin:0;font-size:var(--marking);line-height:1.3}
.marking strong{display:inline-block;padding:.15em .4em}
.marking.left{text-align:left}
.marking.center{text-align:center}
.marking.right{text-align:right}
.status{float:inline-start;margin:0;font-size:var(--small);font-weight:600;color:var(--warning);line-height:2.2}
.handling{margin:0;color:var(--muted);font-size:var(--small);line-height:var(--small-line)}
.head{margin:0 0 22pt;font-family:var(--sans)}
.logo{margin:0 0 14pt;line-height:0}
.over{margin:0 0 4pt;color:var(--accent)}
.over,.facts,.notice{font-size:calc(var(--small) + .5pt);line-height:var(--small-line)}
h1,h2,h3,h4,h5,h6{font-family:var(--sans);text-wrap:balance;break-after:avoid}
h1{margin:0;font-size:var(--h1);line-height:var(--h1-line)}
h2{margin:2.1rem 0 .55rem;font-size:var(--h2);line-height:var(--h2-line)}
h3{margin:1.7rem 0 .45rem;font-size:var(--h3);line-height:var(--h3-line)}
h4{margin:1.4rem 0 .35rem;font-size:var(--h4);line-height:var(--h4-line)}
h5,h6{margin:1.4rem 0 .35rem;font-size:var(--h5);line-height:var(--h5-line);font-style:italic}
.number{margin-inline-end:.4em}
.subtitle{margin:5pt 0 0;font-size:var(--subtitle);line-height:var(--subtitle-line);text-wrap:balance}
.facts{margin:10pt 0 0;color:var(--muted);font-variant-numeric:tabular-nums}
.facts>*{display:inline-block}
.whole{white-space:nowrap}
.notice{margin:8pt 0 0}
.detail{color:var(--muted);font-size:var(--small);line-height:var(--small-line)}
ul,ol{padding-inline-start:1.5rem}
ul ul,ol ul{list-style-type:"\\2013\\00a0 "}
ul ul ul,ol ol ul{list-style-type:disc}
ul[role=list],ol[role=list]{list-style:none}
li{margin:0 0 .3rem}
.ticks>li>span[aria-hidden]:first-child{float:inline-start;margin-inline-start:-1.5rem}
li>ul,li>ol{margin:.3rem 0 0}
li::marker{font-variant-numeric:tabular-nums}
ul>li::marker{color:var(--accent)}
.box{margin:0 0 1.4rem;border:0 solid}
.box>:last-child{margin-bottom:0}
.label{margin:0 0 4pt;font-family:var(--sans);font-weight:600;line-height:1.4}
.contents{margin:0 0 1.75rem}
.contents>.label{font-size:var(--h3);line-height:var(--h3-line)}
.contents ol{margin:0;padding:0;font-family:var(--sans);font-size:calc(1rem - .5pt)}
.contents ol ol{padding-inline-start:14pt;font-weight:400}
.contents ol{font-weight:600}
.contents li{margin:0}
.contents>ol>li{margin-top:.4rem}
.contents a{display:inline-block;padding:.14rem 0;color:inherit;text-decoration-color:var(--hairline)}
.contents a:hover{text-decoration-color:currentcolor}
.table{margin:1.25rem 0;overflow-x:auto;font-family:var(--sans);font-size:var(--cell);line-height:var(--cell-line)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums lining-nums}
caption,figcaption,.caption{font-family:var(--sans);font-size:var(--cell);line-height:var(--cell-line);
text-align:start;break-after:avoid}
caption{padding:0 0 4pt}
caption b,figcaption b{margin-inline-end:.35em}
th,td{padding:4pt 6pt;text-align:start;vertical-align:top}
thead th,thead td{vertical-align:bottom;color:var(--table-head);border-block-end:.5pt solid var(--table-rule)}
thead tr:first-child>*{border-block-start:1pt solid var(--table-rule)}
th.group{text-align:center;border-block-end-color:var(--hairline)}
tbody tr:last-child>*{border-block-end:1pt solid var(--table-rule)}
tbody tr.total>*{border-block-start:.5pt solid var(--table-rule);font-weight:600}
th .detail,th ul,th ol,tr.total .detail{font-weight:400}
td[dir],th[dir]{text-align:end}
.c,.c[dir]{text-align:center}
.r{text-align:end}
.r[dir]{text-align:start}
.d,.d[dir]{text-align:right}
td.d,th.d[scope=row]{padding-right:calc(6pt + var(--lacks,0em));white-space:nowrap}
td>:last-child,th>:last-child{margin-bottom:0}
td p,th p,td ul,td ol{margin-bottom:.2rem}
td ul,td ol{padding-inline-start:1.1rem}
.table .detail{font-size:var(--small)}
.below{margin:-.85rem 0 1.5rem;color:var(--muted);font-family:var(--sans);font-size:var(--small);
line-height:var(--small-line)}
figure{margin:1.25rem 0}
figure img,figure svg{display:block;max-width:100%;height:auto}
.chart{overflow-x:auto}
.chart svg{min-width:var(--least)}
.logo img,.logo svg{display:block;max-width:100%;height:auto}
figcaption{margin-top:5pt}
summary{color:var(--link);font-family:var(--sans);font-size:var(--cell);line-height:var(--cell-line);cursor:pointer}
figure+details{margin-top:-.75rem}
details .table{margin-top:.6rem}
.caption{margin:1.25rem 0 4pt;font-weight:600}
ul.figures{--room:calc(var(--column)/var(--of) - 22.5pt);display:grid;
grid-template-columns:repeat(auto-fit,minmax(max(8rem,99%/var(--of)),1fr));gap:1rem 0;
margin:.4rem 0 1.25rem;margin-inline-start:-11.5pt;padding:0;clip-path:inset(0 -100vw 0 11pt);
font-family:var(--sans);font-size:var(--small);line-height:var(--small-line)}
.figures li{margin:0;padding-inline:11pt;border-inline-start:.5pt solid var(--hairline)}
.figures p{margin:0}
.figures .value{font-size:clamp(1rem,var(--room)*1.75/var(--signs),var(--figure));
line-height:var(--figure-line);font-weight:600;color:var(--accent);
font-variant-numeric:tabular-nums lining-nums}
.figures .change{margin-top:1.5pt;color:var(--muted)}
blockquote,.quote{margin:1rem 0}
blockquote{font-style:italic}
blockquote,.quote{padding-inline:14pt 16pt;border-inline-start:2pt solid var(--hairline)}
.quote blockquote{margin:0;padding:0;border:0}
blockquote>:last-child{margin-bottom:0}
blockquote em,cite em{font-style:normal}
.quote figcaption{margin:3pt 0 0;color:var(--muted)}
.quote figcaption::before{content:"\\2014\\00a0"/""}
cite{font-style:normal}
.entries>div{display:grid;grid-template-columns:minmax(2.2rem,max-content) 1fr;gap:0 .6rem;margin:0 0 .4rem;
font-size:calc(1rem - 1pt)}
dt{font-family:var(--sans);font-size:calc(1rem - 1.5pt);font-weight:600;line-height:calc(1rem*var(--body-line))}
dd{margin:0;overflow-wrap:anywhere}
.notes{margin-top:2.5rem;padding-top:.9rem;border-top:.5pt solid var(--hairline);
font-size:calc(var(--small) + .5pt);line-height:var(--small-line)}
.notes h2{margin:0 0 .5rem;padding:0;border:0;font-size:var(--h4)}
.notes p{margin:0}
.notes a[role=doc-backlink]{display:inline-block;padding:0 .3em;text-decoration:none;font-family:var(--sans)}
@media (min-width:66rem){.wide{width:60rem;margin-inline:calc((var(--column) - 60rem)/2)}}
"""
SMALL_SCREEN = """\
@media screen and (max-width:40rem){
h1{font-size:min(var(--h1),1.75rem)}
main{padding-inline:1rem}
.banner{padding-inline:1rem}
:root{--side:.9rem}
.many>table{min-width:36rem}
.cards,.cards table,.cards tbody,.cards tr,.cards td,.cards th,.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards colgroup{display:none}
.cards tbody tr{margin:0 0 .9rem;padding:.5rem 0 .2rem;background:none;border-block-start:1pt solid var(--table-rule)}
.cards tbody tr>*{border:0!important;text-align:start;padding:.15rem 0 .4rem}
.cards tbody tr>[dir]{text-align:end}
.cards tbody th{font-size:1.08em;color:var(--accent)}
.cards [data-label]::before{content:attr(data-label);display:block;font-weight:600;font-size:var(--small);
color:var(--muted)}
.cards td:empty{display:none}
ul.figures{--room:calc(50vw - 1rem - 17pt);grid-template-columns:repeat(2,minmax(0,1fr))}
.many>table>caption{position:sticky;inset-inline-start:0;max-width:calc(100vw - 2rem)}
}
"""
PRINT = """\
@media print{
html{font-size:BODY}
main,.wide{max-width:none;width:auto;margin:0;padding:0}
main{padding-block:MARKpt;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.skip,.notes a[role=doc-backlink]{display:none}
.table,.chart{overflow:visible}
.chart svg{min-width:0}
a{text-decoration:none}
p,li,dd{orphans:2;widows:2}
thead{display:table-header-group;break-inside:avoid;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tbody tr:last-child{break-before:avoid}
tr,img,svg,figure,.figures li,.entries>div,.box>.label{break-inside:avoid}
.box,caption,.label,.table{break-inside:auto}
.turn{break-after:page}
.opening,.box,thead,tr,.marking strong{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.banner{position:fixed;inset-inline:0;max-width:none;padding:0}
header.banner{top:0}
footer.banner{bottom:0}
}
"""
RIGHT_TO_LEFT = """\
blockquote{font-style:normal}
.status{float:inline-end}
ul.figures{clip-path:inset(0 11pt 0 -100vw)}
svg{direction:ltr}
svg text{unicode-bidi:plaintext}
"""
