import { changeGroups } from '../versions/changeGroups.ts';
import { changeWayName, type VersionChange } from '../versions/versionChange.ts';
import { type TextRun, wordRuns } from '../versions/wordRuns.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { HandoutSource } from './handoutSource.ts';

/**
 * What reads otherwise than in the version before, heading by heading: 前回 | 今回. What is gone is struck through,
 * what is new is underlined and bold, so that it can be told in black and white.
 */
export function changeList({ changed }: HandoutSource): string {
  if (changed === null) return '';
  const bodies = changeGroups(changed.list).map(
    ({
      heading,
      changes,
    }) => `<tbody><tr class="under"><th colspan="3" scope="rowgroup">${escapeHtml(heading)}</th></tr>
${changes.map(changeRow).join('\n')}</tbody>`,
  );
  const body =
    bodies.length === 0
      ? '<tbody><tr><td colspan="3" class="empty">変わったところはありません。</td></tr></tbody>'
      : bodies.join('\n');
  return `<table class="changes"><colgroup><col style="width:26%"><col style="width:37%"><col style="width:37%"></colgroup>
<thead><tr><th scope="col">場所</th><th scope="col">「${escapeHtml(changed.since)}」<br>（<del>取り消し線</del>は、なくなったところ）</th><th scope="col">今回<br>（<ins>下線</ins>は、新しいところ）</th></tr></thead>
${body}</table>`;
}

function changeRow(change: VersionChange): string {
  const { where, before, after } = change;
  const runs = wordRuns(before, after);
  const signs = signsOf(change).map(sign => `<span class="way">${sign}</span>`);
  const place = [escapeHtml(where), ...signs].join(' ');
  return `<tr><th scope="row">${place}</th>${side(runs, 'removed')}${side(runs, 'added')}</tr>`;
}

/** That something came or went is seen from the empty side. */
function signsOf({ way, isSettled }: VersionChange): string[] {
  const signs = isSettled ? ['速報→確定'] : [];
  if (way === 'moved' || way === 'renumbered') signs.push(changeWayName[way]);
  return signs;
}

function side(runs: readonly TextRun[], own: 'removed' | 'added'): string {
  const tag = own === 'removed' ? 'del' : 'ins';
  const html = runs
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ text, kind }) => (kind === 'same' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`));
  return `<td>${html.join('') || '（なし）'}</td>`;
}
