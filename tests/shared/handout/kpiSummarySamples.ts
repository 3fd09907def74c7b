import type { KpiSummary, KpiSummaryRow } from '../../../shared/handout/kpiSummary.ts';

/** The six indicators of page 2 of the Yamanashi document, with the figures the branch printed. */
export const yamanashi: KpiSummary = {
  title: '令和6年度 目標達成状況',
  branchName: '山梨支部',
  periodText: '令和6年度 年間',
  page: {
    documentNo: '資料１',
    confidentiality: '機密性1',
    meetingName: '令和7年度 第1回 山梨支部評議会',
    meetingDate: '令和7年7月11日',
  },
  asOfNote: '令和7年3月31日現在',
  legend: [
    { glyph: '〇', meaning: '目標を達成' },
    { glyph: '×', meaning: '目標に未達' },
    { glyph: '－', meaning: '数値による評価なし' },
  ],
  rows: [
    row({
      no: '1',
      initiative: 'インセンティブ（報奨金）制度の本格導入',
      name: '実績（確定値）の総合順位（全国47支部中）',
      isKpi: false,
      targetText: '15位以内/\n47支部中',
      actualText: '16位',
      asOfText: '令和5年度実績',
      differenceText: '1位',
      mark: '×',
      tone: 'poor',
    }),
    row({
      no: '2',
      initiative: 'ジェネリック医薬品の使用促進',
      name: '使用割合（数量ベース）',
      targetText: '前年度末\n（82.8％）\n以上',
      actualText: '89.1％',
      asOfText: 'R7.2実績分',
      differenceText: '＋6.3ポイント',
      achievementText: '108％',
      mark: '〇',
      tone: 'good',
    }),
    row({
      no: '3',
      initiative: '広報活動や健康保険委員を通じた加入者等の理解促進',
      name: '全被保険者数に占める健康保険委員が委嘱されている事業所の被保険者数の割合',
      targetText: '54.1%以上',
      actualText: '56.16%',
      differenceText: '＋2.06ポイント',
      achievementText: '104％',
      mark: '〇',
      tone: 'good',
    }),
    row({
      no: '4',
      initiative:
        '医療データの分析に基づく地域医療提供体制への働きかけや医療保険制度改正等に向けた意見発信等',
      name: '効率的・効果的な医療提供体制の構築に向けて、地域医療構想調整会議等の場において、医療データ等を活用した効果的な意見発信を実施',
      targetText: '定性評価',
      actualText: '実施済',
      mark: '－',
      tone: 'neutral',
    }),
    row({
      no: '5',
      initiative: '第2期保健事業実施計画（データヘルス計画）の着実な実施（コラボヘルスの推進）',
      name: '健康宣言事業所数',
      targetText: '1,010事業所',
      actualText: '1,138事業所',
      differenceText: '＋128事業所',
      achievementText: '113％',
      mark: '〇',
      tone: 'good',
    }),
    row({
      no: '6',
      initiative: '費用対効果を踏まえたコスト削減等',
      name: '一般競争入札に占める一者応札案件の割合',
      targetText: '15.0%以下',
      actualText: '5.9%',
      differenceText: '▲9.1ポイント',
      mark: '〇',
      tone: 'good',
    }),
  ],
  notes: ['※ インセンティブ制度の総合順位は、令和5年度実績（確定値）による。'],
};

/** A row with what most rows have, for tests that change one thing. */
export function row(changes: Partial<KpiSummaryRow>): KpiSummaryRow {
  return {
    no: '1',
    initiative: null,
    name: '指標',
    isKpi: true,
    targetText: '',
    actualText: '',
    asOfText: null,
    differenceText: '',
    achievementText: '',
    mark: '',
    tone: 'none',
    markNote: null,
    ...changes,
  };
}

const LONG = '医療データの分析に基づく地域医療提供体制への働きかけや医療保険制度改正等に向けた意見発信';

/** `count` rows, several to an initiative, with long names, footnoted marks and texts of every length. */
export function stress(count: number): KpiSummary {
  const marks = [
    ['◎', 'good'],
    ['〇', 'good'],
    ['△', 'poor'],
    ['×', 'poor'],
    ['－', 'neutral'],
  ] as const;
  return {
    ...yamanashi,
    title: '令和7年度 事業実施状況（第3四半期） 重要業績評価指標の達成状況',
    branchName: '埼玉支部',
    periodText: '令和7年度 第3四半期（令和7年4月から12月まで）',
    page: { ...yamanashi.page, documentNo: '資料４－１', confidentiality: '機密性２' },
    asOfNote: '令和7年12月31日現在',
    legend: [
      { glyph: '◎', meaning: '計画を上回る' },
      { glyph: '〇', meaning: '計画どおり' },
      { glyph: '△', meaning: '計画を下回る' },
      { glyph: '×', meaning: '未実施' },
      { glyph: '－', meaning: '評価なし' },
    ],
    rows: Array.from({ length: count }, (_, index) => {
      const [mark, tone] = marks[index % 5] ?? ['－', 'neutral'];
      const group = Math.floor(index / 3) + 1;
      return row({
        no: String(group),
        initiative: group % 4 === 0 ? `${LONG}等の第${group}項目（${LONG}）` : `対応項目その${group}`,
        name: index % 7 === 3 ? `指標${index + 1} ${LONG.repeat(6)}` : `指標${index + 1}の実施率`,
        isKpi: index % 2 === 0,
        targetText: index % 6 === 0 ? '80.0％以上。ただし80.0％以上の支部は前年度以上' : '54.1％以上',
        actualText: index % 9 === 8 ? '' : `${(index * 1.7).toFixed(1)}％`,
        asOfText: index % 5 === 1 ? '令和7年11月末時点（速報値）' : null,
        differenceText: index % 3 === 0 ? '▲12.3ポイント' : '＋1,234,567事業所',
        achievementText: '104.5％',
        mark,
        tone,
        markNote: index % 10 === 2 ? '自動判定は〇。年度途中の制度改正の影響を考慮し△とした。' : null,
      });
    }),
    notes: ['速報値は確定時に変わることがあります。', '注：▲は減少または目標を下回ることを示す。'],
  };
}
