import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckPlace } from '../../../shared/calc/checks/check.ts';
import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import { textKey } from '../../../shared/commands/find/planText.ts';
import { fixedBecause } from '../../../shared/commands/find/replaceRefusal.ts';
import type { FoundText } from '../../../shared/commands/findInPlan.ts';
import type { ReplaceOutcome } from '../../../shared/commands/replaceInPlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { Result } from '../../../shared/errors/result.ts';
import { troubleText } from '../../plan/planStore.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { FindFieldset } from './FindFieldset.tsx';
import { FindResults } from './FindResults.tsx';
import { countText, emptyText, outcomeText, positionText } from './findTexts.ts';
import { ReplaceBar } from './ReplaceBar.tsx';
import { type AskedReplacement, ReplaceDialog } from './ReplaceDialog.tsx';
import { type FindFields, useFindFields } from './useFindFields.ts';
import { useFindKeys } from './useFindKeys.ts';
import type { FindWish } from './useFindPanel.ts';
import { useFound } from './useFound.ts';
import { usePanelFocus } from './usePanelFocus.ts';
import './find.css';

const noKeys: ReadonlySet<string> = new Set();

/** 検索と置換: beside the document, which stays open for work. */
export function FindDialog({
  records,
  moment,
  wish,
  onJump,
  onReplace,
  onClose,
}: {
  records: PlanRecords;
  moment: Moment;
  wish: FindWish;
  onJump: (place: CheckPlace) => void;
  /** @param chosen keys of the texts that are to be replaced (`textKey`) */
  onReplace: (
    query: FindQuery,
    replacement: string,
    chosen: readonly string[],
  ) => Promise<Result<ReplaceOutcome>>;
  onClose: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  const needle = useRef<HTMLInputElement>(null);
  const [fields, changeFields] = useFindFields();
  const [replaces, setReplaces] = useState(wish.replaces);
  const [excluded, setExcluded] = useState(noKeys);
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const [asked, setAsked] = useState<AskedReplacement | null>(null);
  const [said, setSaid] = useState('');
  const [followed, setFollowed] = useState(wish);
  if (followed !== wish) {
    setFollowed(wish);
    if (wish.replaces) setReplaces(true);
  }
  usePanelFocus(panel, needle, wish);

  const found = useFound(records, fields, moment);
  const { texts } = found;
  const { index, row, select } = useSelectedRow(texts, textKey, chosen, setChosen);
  const replaceable = useMemo(() => texts.filter(one => fixedBecause(one) === null), [texts]);
  const checked = useMemo(
    () => replaceable.filter(one => !excluded.has(textKey(one))).length,
    [replaceable, excluded],
  );

  const change = (changed: Partial<FindFields>) => {
    changeFields(changed);
    setSaid('');
    if (Object.keys(changed).every(field => field === 'replacement')) return;
    setExcluded(noKeys);
    setChosen(null);
  };
  const jump = (text: FoundText) => {
    select(texts.indexOf(text));
    onJump(text.place);
  };
  const toggle = useCallback((text: FoundText) => {
    if (fixedBecause(text) === null) setExcluded(keys => toggled(keys, textKey(text)));
  }, []);
  useFindKeys(panel, {
    onMove(step, goes) {
      // The first hit is selected without anybody having been there.
      const from = chosen === null && goes && step === 1 ? -1 : index;
      const to = texts.at((from + step) % texts.length);
      if (to === undefined) return;
      select(texts.indexOf(to));
      if (goes) onJump(to.place);
    },
    onOpen() {
      if (row !== null) jump(row);
    },
    onClose,
  });

  const ask = () => {
    // Those that cannot be replaced are sent along, so that they are told with the others.
    const keys = texts.map(textKey).filter(key => !excluded.has(key));
    setAsked({ query: found.query, replacement: fields.replacement, chosen: keys });
  };
  const answer = async (isWanted: boolean) => {
    setAsked(null);
    if (!isWanted || asked === null) return;
    setSaid('置換しています…');
    const result = await onReplace(asked.query, asked.replacement, asked.chosen);
    setSaid(result.ok ? outcomeText(result.value) : troubleText(result));
    // The button may be gone with the hits. Not into a field: there Ctrl+Z would take back letters, not this.
    panel.current?.focus({ preventScroll: true });
  };
  return (
    <search ref={panel} className="find" tabIndex={-1} aria-label="検索と置換" aria-busy={found.isBehind}>
      <div className="find-head">
        <h2>検索と置換</h2>
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </div>
      <FindFieldset
        fields={fields}
        onChange={change}
        replaces={replaces}
        onReplaces={setReplaces}
        needle={needle}
      />
      <p className="find-count" role="status">
        {fields.needle !== '' && countText(texts)}
        {fields.needle !== '' && chosen !== null && positionText(index)}
      </p>
      <p className="find-said" role="status">
        {said}
      </p>
      {replaces && replaceable.length > 0 && (
        <ReplaceBar
          checked={checked}
          all={replaceable.length}
          onAll={isChosen => setExcluded(isChosen ? noKeys : new Set(replaceable.map(textKey)))}
          canAsk={!found.isBehind}
          onAsk={ask}
        />
      )}
      <FindResults
        records={found.records}
        moment={moment}
        found={texts}
        selected={index}
        onSelect={select}
        onJump={jump}
        excluded={replaces ? excluded : null}
        onToggle={toggle}
        emptyText={said === '' ? emptyText(fields) : ''}
      />
      {asked && (
        <ReplaceDialog records={records} asked={asked} onAnswer={isWanted => void answer(isWanted)} />
      )}
    </search>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const others = new Set(keys);
  if (!others.delete(key)) others.add(key);
  return others;
}
