import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { orderedSections, sectionTitle } from '../../shared/domain/sectionTree.ts';
import { AppError } from '../../shared/errors/appError.ts';
import {
  defaultHandoutOptions,
  FONT_SIZES,
  type HandoutKind,
  type HandoutOptions,
  handoutFontNames,
  markChoices,
  orientations,
} from '../../shared/handout/handoutOptions.ts';
import { type Call, UsageError } from './arguments.ts';

/** The options of a command line; what it does not name stays as the program proposes. @throws UsageError */
export function handoutOptionsOf(
  records: PlanRecords,
  call: Call,
  kind: HandoutKind,
  of: { branchId: number; year: number },
): HandoutOptions {
  const proposed = defaultHandoutOptions[kind];
  return {
    ...proposed,
    title: call.title,
    documentNo: call.documentNo,
    annexNo: call.annex,
    confidentiality: call.confidentiality,
    meetingName: call.meeting,
    meetingDate: call.date,
    basisNote: call.basis,
    cover: yesOrNo('cover', call.cover) ?? proposed.cover,
    contents: yesOrNo('contents', call.contents) ?? proposed.contents,
    charts: yesOrNo('charts', call.charts) ?? proposed.charts,
    groupTitles: yesOrNo('group-titles', call.groupTitles) ?? proposed.groupTitles,
    font: oneOf('font', call.font, handoutFontNames) ?? proposed.font,
    orientation: oneOf('orientation', call.orientation, orientations) ?? proposed.orientation,
    marks: oneOf('marks', call.marks, markChoices) ?? proposed.marks,
    fontSize: fontSize(call.fontSize) ?? proposed.fontSize,
    sections: call.sections === null ? null : findSections(records, call.sections, of),
    changes: call.compare !== null,
    draftText: call.draft === null ? proposed.draftText : call.draft.trim() || null,
  };
}

/** @throws AppError snapshotUnknown */
export function findVersion(records: PlanRecords, branchId: number, name: string | null): number | null {
  if (name === null) return null;
  const found = [...records.snapshot.values()].find(
    one => one.branchId === branchId && one.name === name.trim(),
  );
  if (!found) throw new AppError('snapshotUnknown');
  return found.id;
}

/** Headings by their number and title, or by a part of it that only one has. */
function findSections(records: PlanRecords, names: string, of: { branchId: number; year: number }): number[] {
  const outline = orderedSections(records, of.branchId, of.year);
  const wanted = names.split(/[,，]/).map(name => name.trim());
  return wanted
    .filter(name => name !== '')
    .map(name => {
      const exact = outline.filter(({ section }) => section.title === name || sectionTitle(section) === name);
      const found = exact.length > 0 ? exact : outline.filter(({ path }) => path.includes(name));
      const [only] = found;
      if (only === undefined || found.length > 1) {
        const trouble = only === undefined ? 'がありません' : 'が2つ以上あります';
        throw new UsageError(`見出し「${name}」${trouble}。番号と題名を「見出し」のとおりに書いてください。`);
      }
      return only.section.id;
    });
}

function yesOrNo(option: string, value: string | null): boolean | null {
  const chosen = oneOf(option, value, ['yes', 'no'] as const);
  return chosen === null ? null : chosen === 'yes';
}

function oneOf<T extends string>(option: string, value: string | null, known: readonly T[]): T | null {
  if (value === null) return null;
  const found = known.find(one => one === value);
  if (found === undefined)
    throw new UsageError(`--${option} は ${known.join('、')} のどれかで指定してください。`);
  return found;
}

function fontSize(value: string | null): number | null {
  if (value === null) return null;
  const size = Number(value);
  const { least, most } = FONT_SIZES;
  if (size >= least && size <= most) return size;
  throw new UsageError(`--font-size は ${least}～${most} の数で指定してください。`);
}
