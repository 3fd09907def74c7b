import { MenuButton } from '../../ui/MenuButton.tsx';

/** 「メモ」: the note of the selected cell, and the list of all. */
export function NoteMenu({ onWrite, onList }: { onWrite: () => void; onList: () => void }) {
  return (
    <MenuButton
      text="メモ"
      title="選んだセルのメモ（Shift+F2）"
      groups={[
        {
          heading: null,
          items: [
            { text: '選んだセルのメモ…（Shift+F2）', run: onWrite },
            { text: 'メモの一覧…', run: onList },
          ],
        },
      ]}
    />
  );
}
