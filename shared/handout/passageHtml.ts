import { shownPassage } from '../calc/shownPassage.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { carriedSign } from './carriedSign.ts';
import { figureHtml } from './figureHtml.ts';
import { changedClass, type HandoutSource } from './handoutSource.ts';

/** What begins a line by itself: ・ ● １） （１） ① ※ ■. Lines that go on hang behind it. */
const SIGN =
  /^[\s　]*([・●○〇■□◆◇▪※＊*→⇒]|[（(]?[\d０-９]{1,2}(?:[-－‐][\d０-９]{1,2})?[)）.．]|[①-⑳㉑-㉟])[\s　]*/u;
const LONG_LINE = 48;

/** A passage with its line breaks, bullets and as-of note. One without a sign of its own gets the sign of its kind. */
export function passageHtml(source: HandoutSource, passage: Passage): string {
  const { id, asOfText, kind, carriedFrom } = passage;
  const text = shownPassage(source.plan, passage);
  // an empty one only keeps a place open in the window
  if (text.trim() === '' && asOfText === null) return '';
  const dated = asOfText === null ? text : `${text}（${asOfText.replace(/^[（(](.*)[）)]$/su, '$1')}）`;
  const lines = dated.replaceAll(/\r\n?/g, '\n').split('\n');
  const place = { at: 'passage', passageId: id } as const;
  const isChanged = changedClass(source, { ...place, field: 'text' }) !== '';
  const isDateChanged = changedClass(source, { ...place, field: 'asOf' }) !== '';
  const carried = carriedSign(source, carriedFrom, kind);
  const html = lines
    .map((line, index) =>
      lineHtml(line, index === 0 ? ownSign(kind) : null, index === lines.length - 1 ? carried : ''),
    )
    .join('');
  return `<div class="passage${isChanged || isDateChanged ? ' changed' : ''}">${html}</div>`;
}

function ownSign(kind: Passage['kind']): string {
  return kind === 'note' ? '※' : '・';
}

function lineHtml(line: string, sign: string | null, end: string): string {
  if (line.trim() === '') return end === '' ? '<p class="gap"></p>' : `<p class="line more">${end}</p>`;
  const own = SIGN.exec(line);
  const [printed, rest] = own ? [own[1] ?? '', line.slice(own[0].length)] : [sign, line.trim()];
  const long = rest.length > LONG_LINE ? ' paragraph' : '';
  if (printed === null) return `<p class="line more${long}">${figureHtml(rest)}${end}</p>`;
  const wide = [...printed].length > 1 ? ' numbered' : '';
  return `<p class="line${wide}${long}"><span class="sign">${figureHtml(printed)}</span>${figureHtml(rest)}${end}</p>`;
}
