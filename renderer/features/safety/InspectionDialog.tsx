import type { InspectionLine } from '../../../shared/safety/inspectionLines.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type InspectionState, useInspection } from './useInspection.ts';
import './safety.css';

/** So many troubles of one part are shown; more say nothing more. */
const SHOWN = 20;

/** 「データの点検」: whether the document and its backups are whole, part by part. */
export function InspectionDialog({ onClose }: { onClose: () => void }) {
  const { stop, ...state } = useInspection();
  const { lines, left, trouble } = state;
  return (
    <Dialog title="データの点検" wide onCancel={onClose}>
      <p className={`inspection-verdict ${verdictKind(state)}`} role="status">
        {verdict(state)}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <ul className="inspection">
        {lines.map(line => (
          <PartLine key={`${line.name}/${line.extent}`} line={line} />
        ))}
      </ul>
      <div className="dialog-actions">
        {left !== null && left > 0 && (
          <button type="button" className="button" onClick={stop}>
            点検をやめる
          </button>
        )}
        <button type="button" className="button primary" onClick={onClose}>
          閉じる
        </button>
      </div>
    </Dialog>
  );
}

function PartLine({ line: { name, extent, troubles } }: { line: InspectionLine }) {
  const isWhole = troubles.length === 0;
  return (
    <li className={isWhole ? 'whole' : 'broken'}>
      <span className="inspection-sign" aria-hidden>
        {isWhole ? '✓' : '！'}
      </span>
      <div>
        <strong>{name}</strong>
        <span className="soft">{extent && `（${extent}）`}</span>
        <span>{isWhole ? ' 問題なし' : ' 問題あり'}</span>
        {troubles.slice(0, SHOWN).map(trouble => (
          <p key={trouble}>{trouble}</p>
        ))}
        {troubles.length > SHOWN && (
          <p className="soft">{`ほかに ${(troubles.length - SHOWN).toLocaleString('ja-JP')} 件あります。`}</p>
        )}
      </div>
    </li>
  );
}

function countOfTroubles({ lines }: InspectionState): number {
  return lines.reduce((sum, { troubles }) => sum + troubles.length, 0);
}

function verdictKind(state: InspectionState): string {
  if (countOfTroubles(state) > 0 || state.trouble !== '') return 'broken';
  return state.left === null && !state.isStopped ? 'whole' : '';
}

function verdict(state: InspectionState): string {
  const count = countOfTroubles(state);
  if (state.left !== null && state.left > 0) return `控えを一つずつ点検しています…（残り ${state.left} 個）`;
  if (state.left !== null) return '文書を点検しています…';
  if (count > 0)
    return `問題が ${count.toLocaleString('ja-JP')} 件見つかりました。「控え」から、問題のない控えに戻せます。`;
  if (state.trouble !== '') return '点検できませんでした。';
  return state.isStopped
    ? '点検をやめました。ここまでに問題はありません。'
    : '問題はありません。値はすべて操作の記録と一致しています。';
}
