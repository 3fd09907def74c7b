import { type FormEvent, useId, useMemo, useState } from 'react';
import { isCalcError } from '../../../shared/calc/cellValue.ts';
import { explainTrouble } from '../../../shared/calc/explainTrouble.ts';
import { figureSources } from '../../../shared/calc/figureSources.ts';
import { formulaValue } from '../../../shared/calc/formulaValue.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { linkedFigureText } from '../../../shared/calc/shownPassage.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Ties a figure of a sentence to where it comes from: one of the figures that read so, or a formula. */
export function LinkDialog({
  store,
  plan,
  passage,
  printed,
  onClose,
}: {
  store: PlanStore;
  plan: CalculatedPlan;
  passage: Passage;
  printed: string;
  onClose: () => void;
}) {
  const id = useId();
  const link = passage.links.find(one => one.printed === printed);
  const [words, setWords] = useState('');
  const [formula, setFormula] = useState(link?.formula ?? '');
  const [follows, setFollows] = useState(link?.follows === true);
  const [trouble, setTrouble] = useState('');
  const { branchId, year, period } = passage;
  const moment = useMemo(() => ({ branchId, year, period }), [branchId, year, period]);
  const sources = useMemo(() => figureSources(plan, moment, printed, words), [plan, moment, printed, words]);
  const value = formula.trim() === '' ? null : formulaValue(plan, moment, formula);
  const shown = value && linkedFigureText(printed, value);

  const send = async (to: string | null) => {
    const input = { kind: 'linkFigure' as const, passageId: passage.id, printed, formula: to, follows };
    const label = to === null ? '数値の結び付きの解除' : '数値の結び付け';
    const result = await store.change(label, [input]);
    if (result.ok) onClose();
    else setTrouble(troubleText(result));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (formula.trim() === '') setTrouble('結ぶ先を一覧から選ぶか、計算式を入力してください。');
    else void send(formula.trim());
  };
  return (
    <Dialog title={`「${printed}」を結ぶ`} wide onCancel={onClose}>
      <form className="link-dialog" onSubmit={submit}>
        <label>
          名前で探す（何も入れないと、同じ数値の欄だけを並べます）
          <input value={words} autoComplete="off" onChange={event => setWords(event.target.value)} />
        </label>
        <label htmlFor={`${id}-sources`}>結ぶ先（{sources.length} 件）</label>
        <select
          id={`${id}-sources`}
          size={7}
          value={formula}
          onChange={event => setFormula(event.target.value)}
        >
          {sources.map(source => (
            <option key={source.formula} value={source.formula}>
              {source.isSame ? '＝ ' : '　 '}
              {source.value}　{source.formula}
            </option>
          ))}
        </select>
        <label>
          計算式（一覧にないときは、ここに書きます）
          <textarea
            rows={2}
            value={formula}
            spellCheck={false}
            aria-describedby={`${id}-value`}
            onChange={event => {
              setFormula(event.target.value);
              setTrouble('');
            }}
          />
        </label>
        <p id={`${id}-value`} className="link-dialog-value" aria-live="polite">
          {isCalcError(value)
            ? `${explainTrouble(plan, { ...passage, cell: null }, formula, value)}。`
            : shown !== null
              ? `いまの値は「${shown}」です。本文の「${printed}」と${shown === printed ? '一致します' : '違います'}。`
              : formula.trim() === ''
                ? '結ぶ先を選ぶと、いまの値をここに出します。'
                : 'もとの欄が空のため、値はまだありません。'}
        </p>
        <fieldset className="link-dialog-way">
          <legend>結び方</legend>
          <label>
            <input type="radio" name={id} checked={!follows} onChange={() => setFollows(false)} />
            照らし合わせる（本文はそのまま。違うと検算の指摘になる）
          </label>
          <label>
            <input type="radio" name={id} checked={follows} onChange={() => setFollows(true)} />
            数値に従う（もとの値が変わると、本文の表示と印刷も変わる）
          </label>
        </fieldset>
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          {link && (
            <button type="button" className="button" onClick={() => void send(null)}>
              結び付きを外す
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary">
            結ぶ
          </button>
        </div>
      </form>
    </Dialog>
  );
}
