import type { SlipRow } from './message-read-model';

/** A page to print and hand over or post: address, subject, text; black on white, one column. */
export function slipHtml(slip: SlipRow): string {
  const lines = slip.text.split('\n').map((line) => (line === '' ? '<br>' : `<p>${escaped(line)}</p>`));
  return `<!doctype html>
<html lang="${escaped(slip.language)}">
<head>
<meta charset="utf-8">
<title>${escaped(slip.subject)}</title>
<style>body{max-width:42rem;margin:2cm auto;font:12pt/1.6 serif;overflow-wrap:anywhere}p{margin:0}h1{font-size:14pt}address{font-style:normal;margin-bottom:1.5cm}</style>
</head>
<body>
<address>${escaped(slip.recipientName)}<br>${escaped(slip.recipient)}</address>
<h1>${escaped(slip.subject)}</h1>
${lines.join('\n')}
</body>
</html>
`;
}

/** The page loads nothing and runs nothing. */
export const slipHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals",
  'Cache-Control': 'no-store',
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
