import { escapeHtml } from './escapeHtml.ts';
import type { HandoutSource } from './handoutSource.ts';

/** Above the first part: title and branch at the left, meeting and 別添番号 at the right, notes below. */
export function titleLine(
  { kind, options, changed, versionName }: HandoutSource,
  { title, branchName, periodText }: { title: string; branchName: string; periodText: string },
): string {
  const { annexNo, meetingName, meetingDate, basisNote, cover, summary } = options;
  const meeting = cover ? '' : [meetingName, meetingDate].filter(Boolean).join('　');
  const shownPeriod = title.includes(periodText) ? '' : `　${periodText}`;
  const notes = [
    basisNote === null ? '' : `※ ${basisNote.replace(/^※\s*/, '')}`,
    changed === null || kind === 'changes'
      ? ''
      : `※ 左に線のある網かけの箇所は、「${changed.since}」から変わったところです。`,
    changed !== null && versionName !== null ? `※ この資料は「${versionName}」のものです。` : '',
  ].filter(Boolean);
  const shown = notes.map(note => `<p class="packNote">${escapeHtml(note)}</p>`).join('');
  // The summary has a head of its own, and the cover has said the rest.
  if (kind === 'annual' && summary && cover) return shown;
  return `<header class="packTitle"><div><p class="title">${escapeHtml(title)}</p><p class="branch">${escapeHtml(`${branchName}${shownPeriod}`)}</p></div><div class="occasion">${annexNo === null ? '' : `<p class="annex">${escapeHtml(inBrackets(annexNo))}</p>`}${meeting === '' ? '' : `<p>${escapeHtml(meeting)}</p>`}</div></header>
${shown}`;
}

/** 「別添１」 → 「（別添１）」 */
export function inBrackets(text: string): string {
  return /^[（(].*[)）]$/su.test(text) ? text : `（${text}）`;
}
