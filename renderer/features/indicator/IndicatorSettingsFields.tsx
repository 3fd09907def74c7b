import { useId, useState } from 'react';
import { cellText } from '../../../shared/calc/valueText.ts';
import type { IndicatorSettings } from '../../../shared/commands/planInput.ts';
import { unitText } from '../../../shared/domain/figureText.ts';
import { scalesOf } from '../../../shared/domain/judgementScale.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type Indicator, markKey } from '../../../shared/domain/records.ts';
import { roundingModes, roundingName } from '../../../shared/domain/rounding.ts';
import { addUpEffect } from './addUpEffect.ts';
import { SettingChoices, SettingLine, SettingSelect } from './IndicatorSettingsControls.tsx';
import { type ShownAt, typedUnit } from './indicatorDraft.ts';
import {
  achievementEffect,
  directionEffect,
  resultEffect,
  roundingEffect,
  scaleEffect,
  type Trial,
  trial,
  unitEffect,
} from './settingEffects.ts';

const basisName: Record<Indicator['resultBasis'], string> = {
  entered: '入力する',
  counts: '実施者数 ÷ 対象者数',
};
const directionName: Record<Indicator['direction'], string> = {
  higher: '高いほど良い',
  lower: '低いほど良い',
};
const achievementName: Record<Indicator['achievementBasis'], string> = {
  printed: '印字の値どうし',
  counts: '件数 ÷ 見込者数',
  none: '表示しない',
};
const addUpName: Record<Indicator['addUp'], string> = {
  none: 'しない',
  sum: '合計',
  latest: '最新の値',
  average: '平均',
};
const decimalChoices = Object.fromEntries(
  Array.from({ length: 11 }, (_, decimals) => [String(decimals), `${decimals}桁`]),
);

/** The settings of an indicator, each with what it does. */
export function IndicatorSettingsFields({
  records,
  draft,
  moment: { year, period },
  onChange,
}: {
  records: PlanRecords;
  draft: Indicator;
  moment: ShownAt;
  onChange: (change: Partial<IndicatorSettings>) => void;
}) {
  const [unit, setUnit] = useState(unitText(draft.unit));
  const unitField = useId();
  const kpiField = useId();
  const now = trial(records, draft, year, period);
  /** What another choice would do, everything else as it is set in the dialog. */
  const other = (change: Partial<Indicator>, effect: (at: Trial) => string) =>
    effect(trial(records, { ...draft, ...change }, year, period));
  const scales = Object.fromEntries(scalesOf(records).map(({ id, name }) => [id, name]));
  const countsKind = draft.resultBasis === 'counts' ? 'numerator' : 'actual';
  return (
    <div className="setting-list">
      <SettingLine label="単位" controlId={unitField} effect={unitEffect(now)}>
        <input
          id={unitField}
          value={unit}
          maxLength={20}
          onChange={({ target: { value } }) => {
            setUnit(value);
            onChange({ unit: typedUnit(value) });
          }}
        />
      </SettingLine>
      <SettingChoices
        label="結果の決め方"
        names={basisName}
        chosen={draft.resultBasis}
        effectOf={resultBasis => other({ resultBasis }, resultEffect)}
        onChoose={resultBasis => onChange({ resultBasis })}
      />
      <SettingSelect
        label="率の小数桁"
        names={decimalChoices}
        chosen={String(draft.decimals)}
        effect={
          draft.resultBasis === 'counts'
            ? `率は ${cellText(now.plan.get('result', markKey(draft.id, year, period))) || 'まだありません'}`
            : '結果を入力する指標では、入力した桁のまま使います'
        }
        onChoose={decimals => onChange({ decimals: Number(decimals) })}
      />
      <SettingChoices
        label="丸め"
        names={
          Object.fromEntries(roundingModes.map(mode => [mode, roundingName[mode]])) as typeof roundingName
        }
        chosen={draft.rounding}
        effectOf={rounding => other({ rounding }, roundingEffect)}
        onChoose={rounding => onChange({ rounding })}
      />
      <SettingChoices
        label="良い方向"
        names={directionName}
        chosen={draft.direction}
        effectOf={direction => other({ direction }, directionEffect)}
        onChoose={direction => onChange({ direction })}
      />
      <SettingChoices
        label="達成度"
        names={achievementName}
        chosen={draft.achievementBasis}
        effectOf={achievementBasis => other({ achievementBasis }, achievementEffect)}
        onChoose={achievementBasis => onChange({ achievementBasis })}
      />
      <SettingSelect
        label="達成度の小数桁"
        names={decimalChoices}
        chosen={String(draft.achievementDecimals)}
        effect={achievementEffect(now)}
        onChoose={decimals => onChange({ achievementDecimals: Number(decimals) })}
      />
      <SettingSelect
        label="月の積み上げ"
        names={addUpName}
        chosen={draft.addUp}
        effect={addUpEffect(now, countsKind)}
        onChoose={addUp => onChange({ addUp })}
      />
      <SettingSelect
        label="対象者数の積み上げ"
        names={addUpName}
        chosen={draft.denominatorAddUp}
        effect={addUpEffect(now, 'denominator')}
        onChoose={denominatorAddUp => onChange({ denominatorAddUp })}
      />
      <SettingSelect
        label="評価基準"
        names={scales}
        chosen={draft.judgementScale}
        effect={scaleEffect(now)}
        onChoose={judgementScale => onChange({ judgementScale })}
      />
      <SettingLine
        label="KPI"
        controlId={kpiField}
        effect={draft.isKpi ? '一覧と配布資料で「KPI」の印を付けます' : '「KPI」の印を付けません'}
      >
        <input
          id={kpiField}
          type="checkbox"
          checked={draft.isKpi}
          onChange={({ target: { checked } }) => onChange({ isKpi: checked })}
        />
      </SettingLine>
    </div>
  );
}
