import { fieldChoices } from '../fieldTerms.ts';
import { foldText } from '../foldText.ts';

/** `either` is a plan beside a status, and a status beside a plan: 実施内容. */
export type NarrativeRole = 'plan' | 'status' | 'either' | 'mark' | 'mayMark' | 'aside';

const PLAN =
  /^(?:(?:年度|年間|支部|業務|当初)?(?:事業|実施|取組|取り組み|取組み|行動|活動|業務|具体的?な?)?計画(?:の?内容|事項|項目)?|(?:(?:主な|主要な?|具体的な?|重点|実施する?)?(?:取組|取り組み|取組み|施策|実施|事業|活動|業務|行動|対応)(?:計画|の?内容|事項|項目|予定|方針|目標)?)|アクションプラン|やること|何をするか|(?:年度|部の|課の|年間|重点|今年度の?|運営)?目標)$/;
const STATUS =
  /^(?:(?:主な)?(?:(?:事業|計画)の?)?(?:実施|取組|取り組み|取組み|進捗|活動|対応|達成|執行|実行|実績|推進|遂行)の?(?:状況|結果|実績|成果|経過|報告)(?:等|報告)?|(?:主な)?(?:実績|結果|成果|進捗|経過|到達点)(?:等|の?内容|の?概要)?|実施した(?:内容|こと)|(?:上|下)?半?期の?(?:実績|進捗)|現在の?状況|進み具合)$/;
const EITHER =
  /^(?:主な|具体的な?)?(?:実施|取組|取り組み|取組み|事業|活動|対応)の?内容$|^(?:実施|取組|活動)事項$/;
const ASIDE =
  /課題|今後|次年度|翌年度|来年度|備考|担当|所管|時期|期限|スケジュール|理由|根拠|コメント|参考|改善|対策|番号|^NO\.?$|項番/;

/** Whether words could name a column at all: short ones only, with a sign that some of the terms have. */
export function mayNameRole(text: string): boolean {
  return text.length <= 40 && /[画組状況績果捗価定策業動容容遂行事項やン]/.test(text);
}

/** What a column headed so holds in a report of plan and status; null where the words are of neither. */
export function narrativeRole(text: string): NarrativeRole | null {
  const words = foldText(text)
    .replace(/\([^()]*\)|〔[^〕]*〕|【[^】]*】/g, '')
    .replace(/^(?:令和|平成|R|H)?\d{1,4}年度?の?|^第?\d四半期の?|^[・■●◆○〇]|[:：]$/g, '');
  if (words === '' || words.length > 16) return null;
  if (ASIDE.test(words)) return 'aside';
  if (EITHER.test(words)) return 'either';
  if (STATUS.test(words)) return 'status';
  if (PLAN.test(words)) return 'plan';
  const mark = fieldChoices(words).find(({ role }) => role === 'mark')?.weight ?? 0;
  if (mark >= 0.9) return 'mark';
  return mark >= 0.4 ? 'mayMark' : null;
}
