import { warekiDate } from '../../shared/domain/wareki.ts';

/** An instant on this PC's clock: 「令和7年5月1日」. */
export function dayText(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return warekiDate([at.getFullYear(), at.getMonth() + 1, at.getDate()].map(twoDigits).join('-'));
}

/** 「令和7年5月1日 9:05」 */
export function whenText(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? ''
    : `${dayText(instant)} ${at.getHours()}:${twoDigits(at.getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
