import { useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { call } from '../../api/api.ts';
import type { Message } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { dayText } from '../../plan/whenText.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import type { Comparison } from './useComparison.ts';

/** 「版」: freezes what is on the screen for a meeting, and chooses the version it is compared with. */
export function VersionMenu({
  store,
  moment,
  comparison: { versions, base, changes, choose },
  say,
  onOpen,
}: {
  store: PlanStore;
  moment: Moment;
  comparison: Comparison;
  say: (message: Message | null) => void;
  /** The pages on which versions are compared and looked at. */
  onOpen: (page: 'compare' | 'list') => void;
}) {
  const [isFreezing, setIsFreezing] = useState(false);
  const freeze = async (name: string, by: string, note: string): Promise<string> => {
    const result = await call('snapshot:freeze', { id: crypto.randomUUID(), name, moment, by, note });
    if (!result.ok) return troubleText(result);
    await store.follow(result.value);
    choose('newest');
    say({ kind: 'notice', text: `版「${name.trim()}」を固定しました。ここからの変更には印が付きます。` });
    return '';
  };
  const chosen = (isChosen: boolean, text: string) => `${isChosen ? '✓' : '　'} ${text}`;
  const compared = {
    heading: base === null ? '比べる版' : `比べる版（いま 変更 ${changes.length}か所）`,
    items: [
      { text: chosen(base === null, '比べない'), run: () => choose('none') },
      ...versions.map(({ id, name, at }) => ({
        text: chosen(id === base?.id, `${name}（${dayText(at)}）`),
        run: () => choose(id),
      })),
    ],
  };
  return (
    <>
      <MenuButton
        text="版"
        title={base === null ? '版の固定と比較' : `「${base.name}」と比べています`}
        groups={[
          {
            heading: null,
            items: [
              { text: '版を固定する…', run: () => setIsFreezing(true) },
              { text: '版を比べる', run: () => onOpen('compare') },
              { text: '版を見る', run: () => onOpen('list') },
            ],
          },
          ...(versions.length === 0 ? [] : [compared]),
        ]}
      />
      {isFreezing && (
        <FreezeDialog
          records={store.view().plan.records}
          moment={moment}
          onFreeze={freeze}
          onClose={() => setIsFreezing(false)}
        />
      )}
    </>
  );
}
