import { expect, test } from 'vitest';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../../shared/handout/handoutOptions.ts';
import { handoutTrouble } from '../../../shared/handout/handoutTrouble.ts';
import { errorText } from '../../../shared/messages/errorText.ts';

function trouble(kind: HandoutKind, change: Partial<HandoutOptions>): string | null {
  const found = handoutTrouble({
    kind,
    options: { ...defaultHandoutOptions[kind], ...change },
    comparedId: null,
  });
  return found && errorText(found);
}

test('見出しが一つも選ばれていなければ、印刷の前に何をすればよいかを言う', () => {
  expect(trouble('progress', { sections: [] })).toMatch(/見出しが一つも選ばれていません.*選んでください/);
  expect(trouble('progress', { sections: [1] })).toBeNull();
  // These have no headings to choose from.
  expect(trouble('kpi', { sections: [] })).toBeNull();
});

test('前回からの変更だけの資料は、比べる版がなければ断る', () => {
  expect(trouble('changes', {})).toContain('比べる版が選ばれていません');
  expect(trouble('progress', { changes: true })).toBeNull();
});

test('ページに収まらない長さの番号や名前は、どれが何文字までかを言って断る', () => {
  expect(trouble('kpi', { documentNo: '資'.repeat(100), meetingDate: '' })).toBeNull();
  expect(trouble('kpi', { documentNo: '𠮷'.repeat(100) })).toBeNull();
  expect(trouble('kpi', { documentNo: '資'.repeat(101) })).toContain(
    '資料番号は100文字まで（いま101文字）です',
  );
  expect(trouble('kpi', { meetingName: '会'.repeat(150) })).toContain(
    '会議名は100文字まで（いま150文字）です',
  );
});
