import { useMemo, useState } from 'react';
import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import { replaceRefusalName } from '../../../shared/commands/find/replaceRefusal.ts';
import { textPlace } from '../../../shared/commands/find/textPlace.ts';
import { previewReplacements, type ReplacePreview } from '../../../shared/commands/replaceInPlan.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { changes, previewText, replacedPieces, snippet } from './findTexts.ts';
import { Highlighted } from './Highlighted.tsx';

/** A replacement a person is about to make. */
export interface AskedReplacement {
  query: FindQuery;
  replacement: string;
  /** Keys of the texts. */
  chosen: readonly string[];
}

/** Shows every text before and after, and asks whether it is to be so. */
export function ReplaceDialog({
  records,
  asked: { query, replacement, chosen },
  onAnswer,
}: {
  records: PlanRecords;
  asked: AskedReplacement;
  onAnswer: (isWanted: boolean) => void;
}) {
  const texts = useMemo(
    () => previewReplacements(records, query, replacement, new Set(chosen)),
    [records, query, replacement, chosen],
  );
  const [selected, setSelected] = useState(0);
  const columns = useMemo(() => previewColumns(records, query, replacement), [records, query, replacement]);
  const changed = texts.filter(changes).length;
  const lost = texts.filter(one => one.losesItsName).length;
  return (
    <Dialog title="置換の確認" wide onCancel={() => onAnswer(false)}>
      <div className="find-preview">
        <p>{previewText(texts)}</p>
        {lost > 0 && (
          <p className="find-caution">
            {`⚠ うち${lost.toLocaleString('ja-JP')}か所は、計算式が使っている名前です。置き換えると、その計算式は値を見つけられなくなることがあります。`}
          </p>
        )}
        <VirtualList
          label="置換の前と後"
          rows={texts}
          columns={columns}
          rowLabel={one =>
            `${textPlace(records, one.found, query.moment)}、${one.found.text} から ${afterText(one)}`
          }
          lines={3}
          selected={Math.min(selected, texts.length - 1)}
          onSelect={setSelected}
          emptyText="置き換わるところはありません。"
        />
        <p className="soft">「元に戻す」で、まとめて元に戻せます。</p>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          やめる
        </button>
        <button
          type="button"
          className="button primary"
          disabled={changed === 0}
          onClick={() => onAnswer(true)}
        >
          {`${changed.toLocaleString('ja-JP')}か所を置換する`}
        </button>
      </div>
    </Dialog>
  );
}

function previewColumns(
  records: PlanRecords,
  { moment }: FindQuery,
  replacement: string,
): ListColumn<ReplacePreview>[] {
  return [
    {
      id: 'place',
      header: '場所',
      width: 'minmax(8rem, 4fr)',
      cell: ({ found, losesItsName }) => (losesItsName ? '⚠ ' : '') + textPlace(records, found, moment),
    },
    {
      id: 'before',
      header: '置換前',
      width: 'minmax(8rem, 5fr)',
      cell: ({ found }) => <Highlighted pieces={snippet(found.text, found.matches)} />,
    },
    {
      id: 'after',
      header: '置換後',
      width: 'minmax(8rem, 5fr)',
      cell: one =>
        changes(one) && one.after !== '' ? (
          <Highlighted pieces={replacedPieces(one, replacement)} />
        ) : (
          <span className="soft">{afterText(one)}</span>
        ),
    },
  ];
}

function afterText(one: ReplacePreview): string {
  if (one.refusal) return `置き換えません（${replaceRefusalName[one.refusal]}）`;
  if (!changes(one)) return '同じ';
  return one.after === '' ? '（空になります）' : one.after;
}
