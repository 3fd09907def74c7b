import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { textKey } from '../../../shared/commands/find/planText.ts';
import { fixedBecause, replaceRefusalName } from '../../../shared/commands/find/replaceRefusal.ts';
import { textPlace } from '../../../shared/commands/find/textPlace.ts';
import type { FoundText } from '../../../shared/commands/findInPlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { snippet } from './findTexts.ts';
import { Highlighted } from './Highlighted.tsx';

/** What was found, walked by arrows; Enter goes there, Space says whether it is to be replaced. */
export function FindResults({
  records,
  moment,
  found,
  selected,
  onSelect,
  onJump,
  excluded,
  onToggle,
  emptyText,
}: {
  records: PlanRecords;
  moment: Moment;
  found: readonly FoundText[];
  selected: number;
  onSelect: (index: number) => void;
  onJump: (text: FoundText) => void;
  /** Keys of the texts that stay as they are; null where nothing is to be replaced. */
  excluded: ReadonlySet<string> | null;
  onToggle: (text: FoundText) => void;
  emptyText: string;
}) {
  const columns = useMemo((): ListColumn<FoundText>[] => {
    const text: ListColumn<FoundText> = {
      id: 'text',
      header: '場所と文章',
      width: '1fr',
      cell: one => (
        <>
          <span className="soft">{textPlace(records, one, moment)}</span>
          <br />
          <Highlighted pieces={snippet(one.text, one.matches)} />
        </>
      ),
    };
    const check: ListColumn<FoundText> = {
      id: 'check',
      header: '置換',
      width: '3.6rem',
      align: 'center',
      cell: one => excluded && <ReplaceCheck text={one} excluded={excluded} />,
      onPress: one => {
        if (fixedBecause(one) === null) onToggle(one);
      },
    };
    return excluded ? [check, text] : [text];
  }, [records, moment, excluded, onToggle]);

  const rowLabel = useCallback(
    (one: FoundText) => {
      const words = snippet(one.text, one.matches).map(piece => piece.text);
      const choice = excluded === null ? [] : [choiceText(one, excluded)];
      return [...choice, textPlace(records, one, moment), words.join('')].join('、');
    },
    [records, moment, excluded],
  );
  const onKey = (event: KeyboardEvent, one: FoundText) => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (excluded) onToggle(one);
  };
  return (
    <VirtualList
      label="検索の結果"
      rows={found}
      columns={columns}
      rowLabel={rowLabel}
      lines={3}
      selected={selected}
      onSelect={onSelect}
      onOpen={onJump}
      onKey={onKey}
      emptyText={emptyText}
    />
  );
}

/** A drawn box: within a row nothing else may take the keyboard. Space ticks it, and the row says its choice. */
function ReplaceCheck({ text, excluded }: { text: FoundText; excluded: ReadonlySet<string> }) {
  const fixed = fixedBecause(text);
  if (fixed) {
    return (
      <span className="soft find-fixed" title={replaceRefusalName[fixed]}>
        対象外
      </span>
    );
  }
  return <span className="find-check" data-checked={!excluded.has(textKey(text))} />;
}

function choiceText(text: FoundText, excluded: ReadonlySet<string>): string {
  const fixed = fixedBecause(text);
  if (fixed) return `置換の対象外（${replaceRefusalName[fixed]}）`;
  return excluded.has(textKey(text)) ? '置き換えない' : '置き換える';
}
