import type { IndicatorStatus } from '../../../shared/calc/indicatorStatus.ts';

/** 「人の判断（計算では △）：理由（山田、2025/3/31）」; empty where the mark is the computed one. */
export function overrideHint({ override, computedMark }: IndicatorStatus): string {
  if (override === null) return '';
  const { reason, by, at } = override;
  const who = [by, new Date(at).toLocaleDateString('ja-JP')].filter(part => part !== '').join('、');
  return `人の判断（計算では ${computedMark ?? '評価なし'}）：${reason}（${who}）`;
}
