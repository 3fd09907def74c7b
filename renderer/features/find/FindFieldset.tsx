import type { RefObject } from 'react';
import { type FindScope, findScopes } from '../../../shared/commands/find/findQuery.ts';
import type { SearchFolding } from '../../../shared/domain/searchFold.ts';
import type { FindFields } from './useFindFields.ts';
import { WordField } from './WordField.tsx';

/** What is told apart, as Excel has it; unchecked it is folded away. */
const differences: readonly { option: keyof SearchFolding; text: string; more: string }[] = [
  { option: 'case', text: '大文字・小文字', more: 'A と a' },
  { option: 'width', text: '全角・半角', more: 'Ａ と A、ア と ｱ。〇 と ○、ー と － なども' },
  { option: 'kana', text: 'かな・カナ', more: 'あ と ア' },
  { option: 'spaces', text: '空白・改行', more: '外すと、言葉の間の空白と改行を読み飛ばします' },
];

const scopeText: Record<FindScope, string> = {
  document: '文書全体',
  branch: '表示中の支部',
  year: '表示中の支部と年度',
};

/** What to look for, what to put in its place, and how. */
export function FindFieldset({
  fields,
  onChange,
  replaces,
  onReplaces,
  needle,
}: {
  fields: FindFields;
  onChange: (change: Partial<FindFields>) => void;
  replaces: boolean;
  onReplaces: (replaces: boolean) => void;
  needle: RefObject<HTMLInputElement | null>;
}) {
  const { folding, whole, scope } = fields;
  return (
    <div className="find-fields">
      <WordField
        label="検索する言葉"
        input={needle}
        value={fields.needle}
        onValue={value => onChange({ needle: value })}
      />
      {replaces && (
        <WordField
          label="置換後の言葉"
          value={fields.replacement}
          onValue={value => onChange({ replacement: value })}
          placeholder="空なら、見つけた言葉を消します"
        />
      )}
      <label className="field">
        範囲
        <select
          value={scope}
          onChange={({ target }) =>
            onChange({ scope: findScopes.find(one => one === target.value) ?? 'document' })
          }
        >
          {findScopes.map(one => (
            <option key={one} value={one}>
              {scopeText[one]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="find-options">
        <legend>区別するもの</legend>
        {differences.map(({ option, text, more }) => (
          <label key={option} title={more}>
            <input
              type="checkbox"
              checked={!folding[option]}
              onChange={({ target }) => onChange({ folding: { ...folding, [option]: !target.checked } })}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <div className="find-switches">
        <label title="言葉の前後に何もないセルや文だけを見つけます">
          <input
            type="checkbox"
            checked={whole}
            onChange={({ target }) => onChange({ whole: target.checked })}
          />
          全体が一致
        </label>
        <label>
          <input type="checkbox" checked={replaces} onChange={({ target }) => onReplaces(target.checked)} />
          置換もする
        </label>
      </div>
    </div>
  );
}
