import { VERDICTS } from "../../model/verdict.ts";

/** With «show only fail» on, cases of other verdicts and areas without any go away, but for what a link leads to. */
const FILTER = VERDICTS.map((verdict) => {
  const on = `body:has(#show-${verdict}:checked)`;
  const kept = `.case[data-v=${verdict}]`;
  return `${on} .case:not([data-v=${verdict}],:has(:target)),${on} .area:not(:has(${kept}),:has(:target)) { display:none }`;
}).join("\n");

/** One sheet, no fonts and no pictures: the file must read the same in a closed network. */
export const STYLE = `
:root { color-scheme: light dark; --ink:#1a1d21; --dim:#5b636d; --paper:#fff; --panel:#f5f6f8; --line:#d9dde3;
  --good:#176b37; --bad:#b3202a; --warn:#8a5a00; --grey:#56606b; --accent:#1f5fbf; --mark:#ffd9db; --markink:#8c0f18; }
@media (prefers-color-scheme: dark) { :root { --ink:#e6e8eb; --dim:#9aa4af; --paper:#14171a; --panel:#1d2126; --line:#343b43;
  --good:#5bc47f; --bad:#ff7d84; --warn:#e0a83a; --grey:#9aa4af; --accent:#7fb0ff; --mark:#6a1d23; --markink:#ffd9db; } }
* { box-sizing:border-box }
body { margin:0 auto; max-width:68rem; padding:1.5rem 1.25rem 4rem; font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif; color:var(--ink); background:var(--paper) }
h1 { font-size:1.15rem; font-weight:600; color:var(--dim); margin:0 0 .75rem }
h2 { font-size:1.3rem; margin:2.25rem 0 .75rem }
h3 { font-size:1.05rem; margin:0 0 .35rem }
a { color:var(--accent) }
code,pre { font-family:ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace; font-size:.86rem }
pre { background:var(--panel); border:1px solid var(--line); border-radius:6px; padding:.6rem .75rem; margin:.35rem 0; overflow-x:auto; white-space:pre-wrap; overflow-wrap:anywhere }
pre.curl { user-select:all }
.banner { border-left:.5rem solid; border-radius:6px; padding:1rem 1.25rem; background:var(--panel) }
.banner > b { display:block; font-size:1.6rem; letter-spacing:.01em }
.meta { display:grid; grid-template-columns:repeat(auto-fill,minmax(15rem,1fr)); gap:.15rem 1.5rem; margin:1rem 0 0; color:var(--dim); font-size:.9rem }
.meta b { font-weight:600; color:var(--ink); overflow-wrap:anywhere }
.chips { display:flex; flex-wrap:wrap; gap:.5rem; margin:1rem 0 0; padding:0; list-style:none }
.chips li { border:1px solid var(--line); border-radius:1rem; padding:.1rem .75rem; font-size:.9rem }
.card { border:1px solid var(--line); border-left:.35rem solid; border-radius:6px; padding:.85rem 1rem; margin:.75rem 0; scroll-margin-top:1rem }
.card p { margin:.35rem 0 }
.tag { font-weight:600; white-space:nowrap } .tag::first-letter { text-transform:uppercase } h3 .tag,summary .tag { display:inline-block }
.pass,.conformant { color:var(--good); border-color:var(--good) }
.fail,.nonconformant,.harness_error { color:var(--bad); border-color:var(--bad) }
.warn,.incomplete,.ambiguous,.untestable { color:var(--warn); border-color:var(--warn) }
.env_error,.error,.not_selected,.not_applicable { color:var(--grey); border-color:var(--grey) }
.card,.banner { color:var(--ink) }
.card .tag.fail,.banner.nonconformant > b { color:var(--bad) } .banner.conformant > b { color:var(--good) } .banner.incomplete > b { color:var(--warn) } .banner.error > b { color:var(--grey) }
.card.fail,.card.harness_error,.banner.nonconformant { border-left-color:var(--bad) } .card.warn,.card.ambiguous,.card.untestable,.banner.incomplete { border-left-color:var(--warn) }
.card.env_error,.banner.error { border-left-color:var(--grey) } .banner.conformant { border-left-color:var(--good) }
dl.facts { display:grid; grid-template-columns:max-content 1fr; gap:.2rem 1rem; margin:.5rem 0; font-size:.93rem }
dl.facts dt { color:var(--dim) } dl.facts dd { margin:0; overflow-wrap:anywhere }
blockquote { margin:.5rem 0; padding:.4rem .85rem; border-left:3px solid var(--line); font-size:.93rem; color:var(--dim) }
blockquote b { color:var(--ink) }
mark { background:var(--mark); color:var(--markink); border-radius:3px; padding:0 .12em; font-weight:700 }
table { border-collapse:collapse; width:100%; font-size:.92rem }
th,td { text-align:left; vertical-align:top; padding:.35rem .6rem; border-bottom:1px solid var(--line) } th { color:var(--dim); font-weight:600 }
table.checks td:nth-child(2) { min-width:17rem } table.checks td:nth-child(3) { min-width:6rem }
td.n,th.n { text-align:right; font-variant-numeric:tabular-nums }
.scroll { overflow-x:auto }
details { border:1px solid var(--line); border-radius:6px; margin:.4rem 0; scroll-margin-top:1rem }
details > summary { cursor:pointer; padding:.45rem .85rem } details[open] > summary { border-bottom:1px solid var(--line) }
details > div { padding:.5rem .85rem .85rem } details:target,.card:target { outline:2px solid var(--accent) }
summary .dim,.dim { color:var(--dim); font-size:.9rem }
ul.plain { list-style:none; margin:.25rem 0; padding:0 } ul.plain li { margin:.3rem 0 }
nav { display:flex; flex-wrap:wrap; gap:.35rem 1.25rem; margin:1.25rem 0 0; padding:.6rem 0; border-block:1px solid var(--line); font-size:.95rem }
section { scroll-margin-top:1rem }
.cause { border-left:3px solid var(--accent); padding-left:.75rem }
.known { border:1px solid var(--line); border-radius:1rem; padding:0 .6rem; font-size:.85rem; font-weight:400; color:var(--dim); white-space:nowrap }
.card > details { border:0; margin:.25rem 0 } .card > details > summary { padding:.2rem 0 } .card > details[open] > summary { border:0 } .card > details > div { padding:0 }
.area > h3 { margin:1.25rem 0 .4rem }
.filter { display:flex; flex-wrap:wrap; gap:.35rem 1rem; align-items:center; border:1px solid var(--line); border-radius:6px; padding:.5rem .85rem; margin:.5rem 0 }
.filter legend { float:left; padding:0; margin-right:.5rem; color:var(--dim) } .filter label { cursor:pointer; white-space:nowrap }
.case > div > details { margin:.3rem 0 } .exchange > summary { font-size:.93rem }
details > div:target { outline:2px solid var(--accent); outline-offset:-2px; border-radius:6px; scroll-margin-top:4rem }
@media (max-width:40rem) {
  body { padding:1rem .75rem 3rem } .banner { padding:.85rem 1rem } .banner > b { font-size:1.3rem }
  dl.facts { grid-template-columns:1fr; gap:0 } dl.facts dd { margin-bottom:.35rem }
  table.checks,table.checks tbody,table.checks tr,table.checks td { display:block } table.checks thead { display:none }
  table.checks tr { border-bottom:1px solid var(--line); padding:.4rem 0 } table.checks td { border:0; padding:.1rem 0; overflow-wrap:anywhere } table.checks td:empty { display:none } table.checks td[data-label]::before { content:attr(data-label) ": "; color:var(--dim) }
  details > div { padding-inline:.6rem } details > summary { padding-inline:.6rem }
  .card { padding:.7rem .75rem } blockquote { padding:.3rem .6rem }
}
${FILTER}
@media print { nav,.filter { display:none } details > div { display:block } }
`;
