import { AppError } from '../errors/appError.ts';
import { type HandoutKind, type HandoutOptions, labelLimits, labelName } from './handoutOptions.ts';

/** What is asked for, as far as it can be judged without the plan. */
export interface AskedHandout {
  kind: HandoutKind;
  options: HandoutOptions;
  comparedId: number | null;
}

/** Why a handout cannot be printed as it is asked for; null where nothing stands against it. */
export function handoutTrouble({ kind, options, comparedId }: AskedHandout): AppError | null {
  if (kind === 'changes' && comparedId === null) return new AppError('noVersionToCompare');
  if (hasSections(kind) && options.sections?.length === 0) return new AppError('noSectionsChosen');
  for (const key of labelKeys) {
    const length = [...(options[key] ?? '')].length;
    const most = labelLimits[key];
    if (length > most)
      return new AppError('labelTooLong', `${labelName[key]}は${most}文字まで（いま${length}文字）`);
  }
  return null;
}

const labelKeys = Object.keys(labelLimits) as (keyof typeof labelLimits)[];

/** Whether a kind of handout is printed heading by heading. */
export function hasSections(kind: HandoutKind): boolean {
  return kind !== 'kpi' && kind !== 'changes';
}
