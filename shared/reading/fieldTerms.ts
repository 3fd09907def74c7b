import type { TermRole } from './reading.ts';

/** What a column can be; `kpi` (a column of KPI tags) belongs to the name where a person sees it. */
export type FieldRole = TermRole;

/** One thing a header's words can mean, and how strongly they say so (0 to 1). */
export interface RoleChoice {
  role: FieldRole;
  weight: number;
}

type Entry = readonly [RegExp, Partial<Record<FieldRole, number>>];

/**
 * The words offices write over the columns of an indicator list, as the folded label stands after years, units
 * and notes are taken out. The first entry that fits counts. Words that name different things in different
 * offices (計画, 項目, 達成度) list them all; the column's content decides.
 */
const ENTRIES: readonly Entry[] = [
  [
    /^(?:項目|整理|通し|指標|KPI|管理|施策|目標|連|事業|取組)?(?:番号|番|NO\.?|#)$|^(?:項番|連番|通番|順番|NO\.?|ID|コード)$/,
    { no: 1 },
  ],
  [
    /^KPI(?:設定|該当|区分|対象|指定|フラグ)?(?:の?有無)?$/,
    { name: 0.9, kpi: 0.95, target: 0.8, actual: 0.2 },
  ],
  [/^(?:種別|種類|指標の?(?:区分|種別|種類)|位置付け|位置づけ)$/, { kpi: 0.7, ignore: 0.5, initiative: 0.3 }],
  [/^単位$|^(?:数値|計量|測定)の?単位$/, { unit: 1 }],

  // 差 and 比 before 目標 and 実績, which they contain
  [
    /(?:前年|昨年|前期|前回|同期|他支部|全国).*(?:比|差|増減|伸び|乖離|順位)|(?:比|差|増減).*(?:前年|昨年|前期|同期)/,
    { ignore: 0.9 },
  ],
  [
    /^(?:差|差異|差分|差引|差し引き|増減|乖離|かい離|過不足|ギャップ|GAP)(?:数|値|幅|額|分|状況)?$/,
    { difference: 1 },
  ],
  [
    /^対?(?:目標|計画|KPI)(?:値|KPI)?(?:と|に対する|との|比)?の?(?:実績|結果)?と?の?(?:差|差異|差分|増減|乖離|かい離|過不足)(?:数|値|幅|額|分)?$/,
    { difference: 1 },
  ],
  [
    /^(?:実績|結果)と?(?:の|と)?(?:目標|計画)(?:値)?と?の?(?:差|差異|差分|乖離)$|^(?:実績|結果)値?-(?:目標|計画)値?$/,
    { difference: 1 },
  ],
  [/(?:増減|伸び|変化|減少|増加)率$/, { ignore: 0.8 }],
  [/^対(?:目標|計画)$/, { difference: 0.9, achievement: 0.85 }],
  [/(?:達成|到達|進捗|充足|執行)(?:率|割合)$/, { achievement: 1, mark: 0.4 }],
  [/(?:達成|到達|進捗|充足)(?:度|度合い?)$/, { achievement: 0.95, mark: 0.7 }],
  [
    /^対?(?:目標|計画)(?:値)?対?比率?$|^対(?:目標|計画)比率?$|^(?:実績|結果)値?\/(?:目標|計画)値?$/,
    { achievement: 1 },
  ],
  [
    /^(?:自己|支部|総合|最終|達成度?の?|進捗度?の?|目標達成|事業|年度|内部|外部|KPI|指標|本部|委員会?|有識者|[一二]次|自己点検)?(?:評価|判定|評定|評点)(?:結果|区分|欄|記号|ランク|点|等|案)?$/,
    { mark: 1, achievement: 0.2 },
  ],
  [/^(?:目標|KPI|計画|指標)?の?(?:達成|進捗|到達)状況$/, { mark: 0.9, actual: 0.45, achievement: 0.4 }],
  [
    /^(?:達成|達否|成否|達成可否|(?:目標)?達成(?:の?有無)?|達成区分|ランク|区分評価|〇×|○×|信号|達成[/・]未達成?)$/,
    { mark: 0.9 },
  ],
  [/^分子$/, { numerator: 1 }],
  [/^(?:分母|母数)$/, { denominator: 1 }],
  [
    /^(?:受診|実施|取得|該当|達成|利用|参加|回収|完了|終了|合格|登録|受講|提出|処理|契約|実績)(?:者|件|人|事業所)?数$/,
    { numerator: 0.7, actual: 0.5 },
  ],
  [
    /^(?:対象|総|全体|全|加入|被保険|被扶養|母集団)(?:者|件|人|事業所|全体)?(?:人|件)?数$|^対象$/,
    { denominator: 0.7 },
  ],
  [/^(?:実施|受診|利用|終了|参加|受講)者$/, { numerator: 0.7 }],
  [/^対象者$/, { denominator: 0.7 }],
  [
    /^(?:実績|集計|データ|基準|評価|測定)?(?:時点|基準日|年月日?)$|^(?:現在|集計日|更新日|確定時期|把握時点|時期)$/,
    { asOf: 1 },
  ],
  [
    /^(?:重要業績評価|重要業績|業績評価|業績|評価|成果|活動|効果|数値|管理|目標|達成|主要|代表|先行|結果|測定|参考|アウトカム|アウトプット|プロセス|KPI)?指標(?:名称?|の名称|項目|内容|等|[・/]?KPI)?$|^KPI(?:名称?|項目|指標|の名称|の?内容|[・/]指標)$/,
    { name: 1, initiative: 0.2 },
  ],
  [
    /^(?:目標|評価|管理|測定|成果)項目$|^(?:項目名|件名|名称|事項|小項目|細項目|細目)$/,
    { name: 0.75, initiative: 0.6 },
  ],
  [
    /^(?:KPI|年度末?|当年度|支部|計画|業績|年間|到達|設定|事業)?目標(?:数値|値|数|水準|KPI|率|設定値?)$|^KPI(?:目標|の目標|数値|値)$|^(?:目標|KPI)の?数値$/,
    { target: 1 },
  ],
  [/^目標(?:達成)?(?:年次?|年度|時期|期限)$/, { ignore: 0.8 }],
  [
    /^(?:KPI|数値|年度末?|当年度|支部|計画|業績|年間|到達|達成|成果|事業)?目標$/,
    { target: 1, name: 0.3, initiative: 0.35 },
  ],
  [/^(?:めざす|目指す|到達|ねらう|達成すべき)(?:値|水準|姿)$/, { target: 0.95 }],
  [/^(?:着地|現況)(?:値|見込(?:み|値)?)?$/, { actual: 0.9 }],
  [/^[☆★]の?数$|^(?:星|スター)の?数$/, { mark: 0.9 }],
  [/^(?:事業|施策|取組|業務)(?:分類|区分|群)$/, { initiative: 0.75 }],
  [/^最終(?:目標|計画)(?:値|年度)?$|^中(?:期|間)目標値?$/, { target: 0.5 }],
  [/^(?:目標|計画)(?:件数|人数|回数|者数|額|金額)$/, { target: 0.8 }],
  [/^(?:計画|予定)(?:値|数値|数|率|額)$/, { target: 0.9, actual: 0.3 }],
  [/^計画$/, { target: 0.85, initiative: 0.5 }],
  [/^事業計画$/, { initiative: 0.8, target: 0.6 }],
  [
    /^(?:KPI|数値|年度|当年度|支部|事業|最終|成果|年度末|累計|年間|直近|最新|現在)?の?(?:実績|結果)(?:数値|値|数|率|等|額)?$|^結果値?$/,
    { actual: 1, mark: 0.4 },
  ],
  [/^(?:達成|到達|実現|測定|最新|直近|確定|速報|現在)(?:数値|値)$/, { actual: 0.9 }],
  [/^(?:決算|実績|着地|年度末|最終)?見込(?:み|値|数|額)?$/, { actual: 0.6 }],
  [
    /^(?:基準値?|現状値?|策定時(?:点)?|計画策定時(?:点)?の?値?|初期値|当初値?|ベースライン)$/,
    { ignore: 0.6, actual: 0.4 },
  ],
  [
    /^(?:実施|進捗|取組|取り組み|対応|活動)(?:状況|結果|実績)$|^(?:進捗|状況)$/,
    { ignore: 0.35, actual: 0.6, mark: 0.4 },
  ],
  [/^(?:対応|取組|取り組み|取組み|計画|事業|重点|実施|施策|主要|主な)項目$/, { initiative: 1, name: 0.6 }],
  [
    /^(?:主要|重点|具体的な?|個別|基本|関連|主な|重要)?(?:施策|事業|取組|取り組み|取組み|方針|政策|戦略|プロジェクト|アクションプラン)(?:名称?|の名称|事項|項目|の柱|体系|の?方向性?|分野)?$/,
    { initiative: 0.95, name: 0.5 },
  ],
  [/^(?:基本|政策|戦略|重点|上位|組織|行動)目標$/, { initiative: 0.7, target: 0.5 }],
  [/^項目$/, { initiative: 0.75, name: 0.7 }],
  [/^内容$/, { name: 0.55, ignore: 0.5, initiative: 0.3 }],
  [
    /^(?:[大中]項目|[大中小]分類|分類|分野|カテゴリー?|テーマ|柱|視点|機能|領域|グループ|大区分|中区分)$/,
    { initiative: 0.65, name: 0.3 },
  ],
  [/^区分$/, { initiative: 0.6, name: 0.5, kpi: 0.6 }],
  [
    /備考|コメント|担当|所管|部署|課室|摘要|特記|要因|分析|課題|理由|根拠|方法|算出|算定|算式|計算式|定義|出典|説明|注記|メモ|方策|対策|対応|改善|今後|次年度|翌年度|来年度|スケジュール|期限|頻度|内容|取組|取り組み|参考|順位|平均|考え方|スローガン|ねらい|目的|概要/,
    { ignore: 0.8 },
  ],
  [/(?:率|割合|比率)$/, { actual: 0.55 }],
  [/目標/, { target: 0.5 }],
  [/計画|予定/, { target: 0.45, initiative: 0.4 }],
  [/実績|結果/, { actual: 0.5 }],
  [/評価|判定/, { mark: 0.5 }],
  [/指標|KPI/, { name: 0.5 }],
];

/** What the words of a header can mean, strongest first as listed; empty where they are no field's name. */
export function fieldChoices(words: string): RoleChoice[] {
  const entry = ENTRIES.find(([pattern]) => pattern.test(words));
  if (!entry) return [];
  return Object.entries(entry[1]).map(([role, weight]) => ({ role: role as FieldRole, weight }));
}

/** Words under a group header that only say which side of the group a column shows (目標 > 数値 | 単位). */
export function refinement(words: string): 'value' | 'rate' | 'count' | null {
  if (/^(?:数値|値|数量|量|数字|名称?|定量)$/.test(words)) return 'value';
  if (/(?:率|割合|比率)$/.test(words) && !/達成|到達|進捗|充足|執行/.test(words)) return 'rate';
  if (/^(?:実|延べ?)?(?:件|人|者|回|社|事業所|機関|団体|会場)?数$|^(?:金?額)$/.test(words)) return 'count';
  return null;
}
