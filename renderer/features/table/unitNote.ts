import { unitText } from '../../../shared/domain/figureText.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';

/** （単位：千円）; empty where there is no common unit, or where the title says it already. */
export function unitNote({ unit, title }: Pick<PlanTable, 'unit' | 'title'>): string {
  return unit === null || /単位[：:]/.test(title) ? '' : `（単位：${unitText(unit)}）`;
}
