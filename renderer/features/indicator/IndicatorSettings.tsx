import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { fiscalYears } from '../../../shared/domain/planRecords.ts';
import type { Indicator } from '../../../shared/domain/records.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import './IndicatorSettings.css';
import { IndicatorSettingsFields } from './IndicatorSettingsFields.tsx';
import { changedSettings, type ShownAt, shownMoment } from './indicatorDraft.ts';

/**
 * 指標の設定: how an indicator is computed, with what each choice does to its present figures. Enter saves, Esc
 * cancels.
 * @param moment the year and period on the screen; left out, the newest with figures
 */
export function IndicatorSettings({
  store,
  indicatorId,
  moment,
  onClose,
}: {
  store: PlanStore;
  indicatorId: number;
  moment?: ShownAt;
  onClose: () => void;
}) {
  const { records } = usePlan(store).plan;
  const indicator = records.indicator.get(String(indicatorId));
  // Undone in another window: there is nothing left to set.
  useEffect(() => {
    if (!indicator) onClose();
  }, [indicator, onClose]);
  if (!indicator) return null;
  return (
    <Settings
      key={indicatorId}
      store={store}
      indicator={indicator}
      moment={moment ?? shownMoment(records, indicator)}
      onClose={onClose}
    />
  );
}

/** Enter saves from anywhere; of itself it would open a list of choices, as the space key does. */
function submitFromSelect(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function Settings({
  store,
  indicator,
  moment,
  onClose,
}: {
  store: PlanStore;
  indicator: Indicator;
  moment: ShownAt | null;
  onClose: () => void;
}) {
  const { records } = usePlan(store).plan;
  const [draft, setDraft] = useState(indicator);
  const [trouble, setTrouble] = useState('');
  const [isSaving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const change = changedSettings(indicator, draft);
    if (isSaving) return;
    if (Object.keys(change).length === 0) return onClose();
    setSaving(true);
    const result = await store.change('指標の設定', [
      { kind: 'indicator', indicatorId: indicator.id, change },
    ]);
    setSaving(false);
    if (result.ok) onClose();
    else setTrouble(troubleText(result));
  };
  return (
    <Dialog title={`指標の設定：${indicator.name}`} wide onCancel={onClose}>
      <form className="settings" onSubmit={event => void save(event)} onKeyDown={submitFromSelect}>
        <p className="soft">
          {moment === null
            ? 'まだ結果がないため、設定の働きは数値で示せません。'
            : `${fiscalYearName(moment.year)} ${periodName[moment.period]}の値でどうなるかを、それぞれの横に示しています。`}
        </p>
        <IndicatorSettingsFields
          records={records}
          draft={draft}
          moment={moment ?? { year: fiscalYears(records)[0] ?? 0, period: 'annual' }}
          onChange={change => setDraft({ ...draft, ...change })}
        />
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions settings-actions">
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary" disabled={isSaving}>
            保存する（Enter）
          </button>
        </div>
      </form>
    </Dialog>
  );
}
