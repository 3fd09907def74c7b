import { handoutKinds } from '../../shared/handout/handoutOptions.ts';
import { idOf } from './documentFolder.ts';
import type { HandoutSettings } from './handoutSettings.ts';
import type { Session } from './session.ts';

/**
 * The 機密性 of what leaves a document: the strictest that was chosen for any handout of these branches. What leaves
 * in other ways than as a handout is asked for no label of its own.
 */
export async function confidentialityOf(
  { path, plan }: Session,
  handouts: HandoutSettings,
  branchId: number | null = null,
): Promise<string> {
  const branches = branchId === null ? [...plan.records.branch.values()].map(({ id }) => id) : [branchId];
  const owners = branches.flatMap(id => handoutKinds.map(kind => ({ branchId: id, kind })));
  const labels = await Promise.all(
    owners.map(async owner => (await handouts.read({ documentId: idOf(path), ...owner })).confidentiality),
  );
  return strictest(labels.filter(label => label !== null));
}

/** 「機密性２」 before 「機密性1」; a label without a number before none. */
export function strictest(labels: readonly string[]): string {
  return labels.reduce((best, label) => (level(label) > level(best) ? label : best), '');
}

function level(label: string): number {
  const digit = /\d/.exec(label.normalize('NFKC'));
  return digit ? Number(digit[0]) : label.trim() === '' ? -1 : 0;
}

/**
 * The file's name with the label in it: 「実績.xlsx」 becomes 「実績_機密性1.xlsx」. A name that says one as strict keeps
 * it.
 */
export function labelledName(name: string, label: string): string {
  const word = label.replace(/[\\/:*?"<>|\s\p{Cc}]/gu, '');
  const said = name.normalize('NFKC').match(/機密性\d?/g) ?? [];
  if (word === '' || (said.length > 0 && level(strictest(said)) >= level(word))) return name;
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}_${word}` : `${name.slice(0, dot)}_${word}${name.slice(dot)}`;
}
