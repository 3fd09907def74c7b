import { escapeHtml } from './escapeHtml.ts';
import type { HandoutPage } from './kpiSummary.ts';

export interface HandoutDocument {
  title: string;
  branchName: string;
  page: HandoutPage;
  style: string;
  /** Escaped HTML. */
  body: string;
}

/** Where the print engines answer: `.invalid` is reserved, so no machine of that name can ever exist. */
export const handoutOrigin = 'https://handout.invalid';

/** Nothing is loaded but the fonts, whoever wrote the texts: the same page is also saved as a .html file. */
export const handoutContentPolicy =
  `default-src 'none'; style-src 'unsafe-inline'; font-src ${handoutOrigin} data:; img-src data:; ` +
  `base-uri 'none'; form-action 'none'`;

/**
 * The frame of every handout. A browser's window shows no margin boxes, so 資料番号 and 機密性 also stand at
 * the head of the page there: a saved .html must not lose its label.
 */
export function handoutDocument({ title, branchName, page, style, body }: HandoutDocument): string {
  const labels = [page.documentNo, page.confidentiality].filter(label => label !== null && label !== '');
  const meta: [string, string][] = [
    ['author', branchName],
    ['subject', [page.confidentiality, page.meetingName, page.meetingDate].filter(Boolean).join(' ')],
    ['keywords', [...labels, branchName].join(', ')],
  ];
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(handoutContentPolicy)}">
<title>${escapeHtml(title)}</title>
${meta.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`).join('\n')}
<style>
${style}
</style>
</head>
<body>
<div class="screenOnly">${labels.map(label => `<b>${escapeHtml(label ?? '')}</b>`).join('')}</div>
${body}
</body>
</html>
`;
}
