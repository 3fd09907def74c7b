import { escapeHtml } from './escapeHtml.ts';
import { linesIn } from './fitted.ts';
import type { HandoutOptions } from './handoutOptions.ts';
import type { HandoutPack, PartHeading } from './handoutPart.ts';
import { inBrackets } from './titleLine.ts';

/** A heading with the page it stands on. */
export interface ContentsLine extends PartHeading {
  page: number;
  /** Names the place within the joined PDF. */
  anchor: string;
}

/** Headings deeper than this are not in the contents. */
const DEEPEST = 2;

/** The cover: number of the paper, meeting, title, branch, notes. */
export function coverHtml(pack: HandoutPack, options: HandoutOptions): string {
  const { annexNo, meetingName, meetingDate, basisNote } = options;
  const line = (name: string, text: string | null) =>
    text === null || text === '' ? '' : `<p class="${name}">${escapeHtml(text)}</p>`;
  const notes = [...(basisNote === null ? [] : [basisNote]), ...pack.coverNotes];
  return `<section class="cover">
<div class="coverHead">${line('meeting', meetingName)}${line('date', meetingDate)}</div>
<div class="coverTitle"><h1>${escapeHtml(pack.title)}</h1>${line('period', `（${pack.periodText}）`)}${line('annex', annexNo === null ? null : inBrackets(annexNo))}</div>
<div class="coverFoot">${line('branch', pack.branchName)}
<div class="coverNotes">${notes.map(note => `<p>${escapeHtml(`※ ${note.replace(/^※\s*/, '')}`)}</p>`).join('')}</div></div>
</section>`;
}

/** How many pages the contents will need, near enough that they seldom have to be printed twice. */
export function expectedContentsPages(
  headings: readonly PartHeading[],
  { orientation, fontSize }: Pick<HandoutOptions, 'orientation' | 'fontSize'>,
): number {
  const [height, width] = orientation === 'portrait' ? [257, 160] : [170, 247];
  const em = fontSize * 0.3528;
  const shown = headings.filter(({ depth }) => depth <= DEEPEST);
  const used = shown.reduce(
    (sum, { title, depth }) => {
      const lines = linesIn(title, (width - depth * 6) / em);
      return sum + lines * em * 1.5 * (depth === 2 ? 0.93 : 1) + 1.4 + (depth === 0 ? 2.5 : 0);
    },
    em * 1.35 + 4,
  );
  return Math.max(1, Math.ceil(used / height));
}

/** The contents page: each heading, dots, its page. */
export function contentsHtml(lines: readonly ContentsLine[], linkTo: (anchor: string) => string): string {
  const entries = lines
    .filter(({ depth }) => depth <= DEEPEST)
    .map(
      ({ title, depth, page, anchor }) =>
        `<li class="d${depth}"><a href="${escapeHtml(linkTo(anchor))}"><span class="entry">${escapeHtml(title)}</span><span class="dots"></span><span class="page">${page}</span></a></li>`,
    );
  return `<section class="contents"><h2 class="heading d0">目次</h2><ol>${entries.join('\n')}</ol></section>`;
}
