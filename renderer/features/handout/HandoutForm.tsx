import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import {
  FONT_SIZES,
  type HandoutOptions,
  handoutKinds,
  type MarkChoice,
  type Orientation,
} from '../../../shared/handout/handoutOptions.ts';
import { Fold } from '../../ui/Fold.tsx';
import type { Handout, HandoutWish } from './useHandout.ts';

type TextField = {
  [K in keyof HandoutOptions]: HandoutOptions[K] extends string | null ? K : never;
}[keyof HandoutOptions];
type Choice = {
  [K in keyof HandoutOptions]: HandoutOptions[K] extends boolean ? K : never;
}[keyof HandoutOptions];

const labels: { key: TextField; label: string; placeholder: string }[] = [
  { key: 'documentNo', label: '資料番号', placeholder: '資料１' },
  { key: 'confidentiality', label: '機密性', placeholder: '機密性1' },
  { key: 'meetingName', label: '会議名', placeholder: '令和7年度第1回評議会' },
  { key: 'meetingDate', label: '開催日', placeholder: '令和7年7月10日' },
];
const moreLabels: typeof labels = [
  { key: 'title', label: '題名', placeholder: '年度と種類から付けます' },
  { key: 'annexNo', label: '別添番号', placeholder: '別添１－１' },
  { key: 'basisNote', label: '基準日の注', placeholder: '基準日の記載のないものは、令和6年12月末' },
  { key: 'draftText', label: '版でないときの透かし', placeholder: '作業中' },
];
const choices: { key: Choice; label: string; of: readonly string[] }[] = [
  { key: 'cover', label: '表紙', of: handoutKinds },
  { key: 'contents', label: '目次', of: handoutKinds },
  { key: 'summary', label: 'KPIのまとめ', of: ['annual'] },
  { key: 'tables', label: '付表', of: ['progress', 'annual'] },
  { key: 'legend', label: '評価の凡例', of: ['progress', 'annual', 'kpi'] },
];
const kindName = {
  kpi: 'KPIまとめ（目標達成状況）',
  progress: '実施状況の報告',
  annual: '年度の結果報告',
  tables: '付表',
} as const;
const orientationName: Record<Orientation, string> = { portrait: '縦', landscape: '横' };
const markName: Record<MarkChoice, string> = {
  human: '人が付けた評価',
  computed: '計算上の評価',
  both: '両方',
};

/** What is printed and how: the kind and its labels first, what is seldom changed in folds. */
export function HandoutForm({
  handout,
  wish,
  versions,
}: {
  handout: Handout;
  wish: HandoutWish;
  versions: readonly Snapshot[];
}) {
  const { options, kind } = wish;
  const set = handout.changeOptions;
  const text = ({ key, label, placeholder }: (typeof labels)[number]) => (
    <label key={key}>
      {label}
      <input
        value={options[key] ?? ''}
        maxLength={key === 'draftText' ? 20 : 100}
        placeholder={placeholder}
        onChange={event => set({ [key]: event.target.value === '' ? null : event.target.value })}
      />
    </label>
  );
  const versionItems = versions.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <>
      <label>
        種類
        <select value={kind} onChange={event => handout.choose(event.target.value as typeof kind)}>
          {(['kpi', 'progress', 'annual', 'tables'] as const).map(one => (
            <option key={one} value={one}>
              {kindName[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        印刷する内容
        <select
          value={wish.snapshotId ?? ''}
          onChange={event => handout.change({ snapshotId: Number(event.target.value) || null })}
        >
          <option value="">いまの内容（{options.draftText ?? '透かしなし'}）</option>
          {versionItems}
        </select>
      </label>
      {versions.length > 0 && (
        <label>
          前回からの変更
          <select
            value={options.changes ? (wish.comparedId ?? '') : ''}
            onChange={event => {
              const comparedId = Number(event.target.value) || null;
              handout.change({ comparedId, options: { ...options, changes: comparedId !== null } });
            }}
          >
            <option value="">示さない</option>
            {versionItems}
          </select>
        </label>
      )}
      {labels.map(text)}
      <div className="handout-checks">
        {choices
          .filter(({ of }) => of.includes(kind))
          .map(({ key, label }) => (
            <label key={key} className="handout-check">
              <input
                type="checkbox"
                checked={options[key]}
                onChange={event => set({ [key]: event.target.checked })}
              />
              {label}
            </label>
          ))}
      </div>
      <Fold title="文字・用紙・そのほか">
        {kind !== 'kpi' && (
          <label>
            用紙の向き
            <select
              value={options.orientation}
              onChange={event => set({ orientation: event.target.value as Orientation })}
            >
              {(['portrait', 'landscape'] as const).map(one => (
                <option key={one} value={one}>
                  A4 {orientationName[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {kind !== 'kpi' && (
          <label>
            改ページ
            <select
              value={options.newPages}
              onChange={event => set({ newPages: event.target.value === 'top' ? 'top' : 'items' })}
            >
              <option value="items">項目ごと</option>
              <option value="top">大きな見出しごと</option>
            </select>
          </label>
        )}
        <label>
          文字
          <select value={options.fontSize} onChange={event => set({ fontSize: Number(event.target.value) })}>
            {sizes.map(size => (
              <option key={size} value={size}>
                BIZ UDPゴシック {size}ポイント
              </option>
            ))}
          </select>
        </label>
        {kind !== 'tables' && (
          <label>
            評価
            <select
              value={options.marks}
              onChange={event => set({ marks: event.target.value as MarkChoice })}
            >
              {(['human', 'computed', 'both'] as const).map(one => (
                <option key={one} value={one}>
                  {markName[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {moreLabels.map(text)}
      </Fold>
    </>
  );
}

const sizes = Array.from(
  { length: (FONT_SIZES.most - FONT_SIZES.least) * 2 + 1 },
  (_, index) => FONT_SIZES.least + index / 2,
);
