import { findFigures } from '../../domain/figureText.ts';
import { takeKpiTag } from '../kpiTag.ts';

/** A KPI written into one line: 【KPI】 name　target, 〇ＫＰＩ：〜を72.1％以上とする。 */
export interface KpiLine {
  name: string;
  /** What stands behind the name; null where the line gives none. */
  target: string | null;
}

const RULE =
  /(?:前年度|前年|昨年度|対前年度?)(?:[（(][^）)]*[)）])?(?:実績)?(?:以上|以下|を上回る|を下回る|超|未満|と同水準以上)/;

/** Reads a line that begins with a KPI tag; null where it has none. */
export function readKpiLine(text: string): KpiLine | null {
  const { name: words, isKpi } = takeKpiTag(text);
  if (isKpi !== true || words === '') return null;
  return sentence(words) ?? apart(words) ?? atFigure(words) ?? { name: words, target: null };
}

/** 〜の実施率を72.1％以上とする。（実施見込者数：…） */
function sentence(words: string): KpiLine | null {
  const match =
    /^(.{2,80}?)を[、\s]*((?:前年度?[^。]{0,20}?)?[^。をはが]{0,24}?(?:以上|以下|以内|未満|超|[%％件人社所位]))(?:と|に)?(?:する|なる|維持|すること|向上|引き上げ|抑え)/.exec(
      words.replace(/\n/g, ''),
    );
  if (!match?.[1] || !match[2]) return null;
  return { name: match[1].trim(), target: match[2].trim() };
}

/** The target stands behind a gap or on a line of its own. */
function apart(words: string): KpiLine | null {
  const gap = /^([\s\S]+?)(?:　+|[ \t]{2,}|\n|[:：])\s*(\S[\s\S]*)$/.exec(words);
  const [name, target] = [gap?.[1]?.trim(), gap?.[2]?.trim()];
  if (!name || !target) return null;
  return findFigures(target).length > 0 || RULE.test(target) ? { name, target } : null;
}

function atFigure(words: string): KpiLine | null {
  const rule = RULE.exec(words);
  const [figure] = findFigures(words).filter(({ start }) => start > 1);
  const at = rule ? rule.index : figure?.start;
  if (at === undefined || at < 2) return null;
  return { name: words.slice(0, at).replace(/[\s　をは、:：]+$/u, ''), target: words.slice(at).trim() };
}
