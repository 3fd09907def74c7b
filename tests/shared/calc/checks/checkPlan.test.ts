import { expect, test } from 'vitest';
import { checkPlan } from '../../../../shared/calc/checks/checkPlan.ts';
import { placeText } from '../../../../shared/calc/checks/placeText.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../../shared/commands/changedNodes.ts';
import { put } from '../../../../shared/commands/command.ts';
import { bothBranches } from '../../../support/bothBranches.ts';

const { plan } = bothBranches();

test('見本の文書の指摘は、知られている誤りだけで、誤った警告は一つもない', () => {
  const { findings } = checkPlan(plan);
  const list = findings.map(({ rule, severity, place, printed, computed }) =>
    [severity, rule, placeText(plan.records, place).replace(/「.*?」/u, ''), printed, computed].join(' | '),
  );
  expect(list).toEqual([
    'error | achievement | 山梨支部 付表評価＞目標到達度（％）＞委託 | 77% | 76％',
    'error | sum | 埼玉支部 付表令和６年度＞合計 | 168,839 | 244,116千円',
    'error | sum | 埼玉支部 付表令和５年度＞合計 | 186,778 | 298,708千円',
    'error | restated | 埼玉支部 付表情報セキュリティ研修（ｅ－ラーニング）＞時期 | 令和６年７月 | 令和６年7月、11月',
    'error | restated | 埼玉支部 付表個人情報保護研修（ｅ－ラーニング）＞時期 | 令和６年7月 | 令和６年7月、11月',
    'error | restated | 埼玉支部 付表リスク管理研修（ｅ－ラーニング）＞時期 | 令和６年8月 | 令和6年8月、12月',
    'error | count | 埼玉支部 本文 | 四半期に1回 | 一定ではない',
    'error | count | 埼玉支部 本文 | 5号 | 4号',
    'error | malformed-number | 山梨支部 指標令和6年度の見込者数 | 1,0760人 | 10,760人',
    'notice | mark | 埼玉支部 指標令和6年度第3四半期の評価 | ○ | 〇',
    'notice | mark | 埼玉支部 見出し | － | ◎〇△×',
    'notice | unit | 山梨支部 指標令和6年度の目標との差 | ％ | ポイント',
  ]);
});

test('指摘の文は、どこが・印字・計算・何が足りないかを言う', () => {
  const { findings } = checkPlan(plan);
  const message = (printed: string) => findings.find(one => one.printed === printed)?.message;
  expect(message('77%')).toBe(
    '山梨支部 付表「被扶養者の特定保健指導（初回・評価）」評価＞目標到達度（％）＞委託は「77%」と印字されていますが、26件 ÷ 34件 ＝ 76.470588… → 76％ です。切上げなら一致します',
  );
  expect(message('168,839')).toBe(
    '埼玉支部 付表「内容点検にかかる査定金額（単位：千円）」令和６年度＞合計は「168,839」と印字されていますが、合計(96,253千円、72,586千円、75,277千円) ＝ 244,116千円 です。10～12月の75,277千円が入っていません',
  );
});

test('登録率の切捨ては癖として報告し、誤りとは言わない', () => {
  const { habits } = checkPlan(plan);
  expect(habits.map(habit => ({ ...habit, place: placeText(plan.records, habit.place) }))).toEqual([
    {
      place: '埼玉支部 付表「健康保険委員の未登録事業所への文書勧奨」6月＞登録率',
      rounding: 'truncate',
      figures: 8,
      telling: 5,
    },
  ]);
});

test('数値を直すと、その指摘だけが消える', () => {
  const before = checkPlan(plan).findings;
  const sum = before.find(({ printed }) => printed === '168,839');
  if (sum?.place.at !== 'cell') throw new Error('no such finding');
  const { tableId, rowId, columnId } = sum.place;
  const cell = plan.records.tableCell.get(`${tableId}/${rowId}/${columnId}`) ?? null;
  if (cell === null) throw new Error('no such cell');
  const step = put('tableCell', cell, { ...cell, text: '244,116' });
  plan.update(applyCommand(plan.records, step), changedNodes(step));
  const after = checkPlan(plan).findings.map(({ key }) => key);
  // the half-year equation of the source checks holds no longer: the total now has all quarters
  expect(before.map(({ key }) => key).filter(key => !after.includes(key))).toEqual([sum.key]);
});
