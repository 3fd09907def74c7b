import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import {
  handoutFontNames,
  type MarkChoice,
  type Orientation,
} from '../../../shared/handout/handoutOptions.ts';
import { hasSections } from '../../../shared/handout/handoutTrouble.ts';
import { Fold } from '../../ui/Fold.tsx';
import {
  choices,
  fontName,
  kindName,
  labels,
  MOST_TYPED,
  markName,
  moreLabels,
  orientationName,
  sizes,
} from './handoutFields.ts';
import type { Handout, HandoutWish } from './useHandout.ts';

/** What is printed and how: the kind and its labels first, what is seldom changed in folds. */
export function HandoutForm({
  handout,
  wish,
  versions,
  onVersion,
}: {
  handout: Handout;
  wish: HandoutWish;
  versions: readonly Snapshot[];
  onVersion: (snapshotId: number | null) => void;
}) {
  const { options, kind } = wish;
  const set = handout.changeOptions;
  const text = ({ key, label, placeholder }: (typeof labels)[number]) => (
    <label key={key}>
      {label}
      <input
        value={options[key] ?? ''}
        maxLength={MOST_TYPED}
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
          {(['kpi', 'progress', 'annual', 'tables', 'changes'] as const).map(one => (
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
          onChange={event => onVersion(Number(event.target.value) || null)}
        >
          <option value="">いまの内容（{options.draftText ?? '透かしなし'}）</option>
          {versionItems}
        </select>
      </label>
      {(versions.length > 0 || kind === 'changes') && (
        <label>
          {kind === 'changes' ? '比べる版' : '前回からの変更'}
          <select
            value={options.changes || kind === 'changes' ? (wish.comparedId ?? '') : ''}
            onChange={event => {
              const comparedId = Number(event.target.value) || null;
              handout.change({ comparedId, options: { ...options, changes: comparedId !== null } });
            }}
          >
            <option value="">{kind === 'changes' ? '（選んでください）' : '示さない'}</option>
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
        {hasSections(kind) && (
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
          書体
          <select
            value={options.font}
            onChange={event => set({ font: event.target.value === 'mincho' ? 'mincho' : 'gothic' })}
          >
            {handoutFontNames.map(one => (
              <option key={one} value={one}>
                {fontName[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          文字の大きさ
          <select value={options.fontSize} onChange={event => set({ fontSize: Number(event.target.value) })}>
            {sizes.map(size => (
              <option key={size} value={size}>
                {size}ポイント
              </option>
            ))}
          </select>
        </label>
        {kind !== 'tables' && kind !== 'changes' && (
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
