import { createHash } from 'node:crypto';

/** One stylesheet for every plain page: 8 px grid, radius 6, one shadow, colour only for time states and the primary action. */
export const pageStyle = `
:root{color-scheme:light dark;--ground:#f5f6f8;--card:#fff;--text:#1f2328;--muted:#57606a;--line:#d8dee4;--primary:#0958d9;--on-primary:#fff;--on-time:#237804;--broken:#a8071a;--paused:#595959;--shadow:0 1px 3px rgb(0 0 0/.12)}
@media (prefers-color-scheme:dark){:root{--ground:#14171a;--card:#1d2126;--text:#e6e8eb;--muted:#a3abb3;--line:#363c44;--primary:#69a8ff;--on-primary:#0b1420;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:640px;margin:0 auto;padding:32px 16px 64px}
main.wide{max-width:960px}
header.top{display:flex;justify-content:space-between;gap:16px;align-items:baseline;flex-wrap:wrap;margin-bottom:24px}
h1{font-size:24px;line-height:1.3;margin:0}
h2{font-size:16px;margin:0 0 8px}
p{margin:0 0 8px}
a{color:var(--primary)}
.muted{color:var(--muted);font-size:14px}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;box-shadow:var(--shadow);padding:16px;margin:0 0 16px;overflow-wrap:anywhere}
.card.offer{border-left:4px solid var(--primary)}
.number{font-size:28px;font-weight:600;letter-spacing:.02em}
.tag{display:inline-block;border-radius:6px;padding:0 8px;font-size:14px;color:#fff;background:var(--paused)}
.tag.met{background:var(--on-time)}.tag.overdue{background:var(--broken)}
.text{white-space:pre-wrap}
.links{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px;list-style:none;margin:0 0 24px;padding:0}
.links .card{margin:0;height:100%}
ol.story{margin:0;padding-left:24px}
ol.days{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:8px 0;padding:0}
ol.days li{min-width:64px;text-align:center;border:1px solid var(--primary);border-radius:6px;padding:4px 8px;font-size:14px}
ol.days.provisional li{border-style:dashed}
label{display:block;margin:0 0 16px;font-size:14px}
input{display:block;width:100%;margin-top:4px;padding:8px;border:1px solid var(--muted);border-radius:6px;background:var(--card);color:inherit;font:inherit}
button{padding:8px 16px;border:0;border-radius:6px;background:var(--primary);color:var(--on-primary);font:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--primary);outline-offset:2px}
.error{border-left:4px solid var(--broken);padding:8px 16px;margin:0 0 16px;background:var(--card)}
code,pre{font:14px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{overflow-x:auto;margin:0;white-space:pre-wrap}
form.search{display:flex;gap:8px;margin-bottom:16px}form.search input{margin:0}
`;

/** The stylesheet as a content-security-policy source: it stands inside the page and needs no request of its own. */
export const pageStyleSource = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;
