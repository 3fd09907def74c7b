import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedCount } from '../../../shared/domain/listedCount.ts';
import { anyText } from '../../support/anyText.ts';

describe('列挙された数', () => {
  it.each<[string, number]>([
    ['中北、富士・東部、峡東、峡南', 4],
    ['甲斐市・都留市・甲州市・富士吉田市', 4],
    ['（春・秋）', 2],
    ['北海道、徳島、佐賀支部', 3],
    ['北海道\n徳島\n佐賀', 3],
    ['中北、富士・東部\n峡東、峡南', 4],
    ['甲斐市・都留市\n甲州市・富士吉田市', 4],
    ['甲府市、甲斐市及び都留市', 3],
    ['甲府市・甲斐市及び都留市', 3],
    ['富士・東部,峡東', 2],
    ['甲府市,甲斐市', 2],
    ['1,010事業所', 1],
    ['甲府市（中央、北部）、甲斐市', 2],
    ['3市（甲府市、甲斐市、都留市）', 3],
    ['年２回（春・秋）', 2],
    ['令和6年度（春・秋）', 1],
    ['・健診、指導\n・広報', 2],
    ['７月、11月', 2],
    ['甲府市', 1],
    ['、、', 0],
    ['－', 0],
    ['なし', 0],
    ['', 0],
  ])('「%s」は %s', (text, count) => {
    expect(listedCount(text)).toBe(count);
  });

  it('、でつないだ名前の数に等しい', () => {
    const names = fc.array(fc.constantFrom('甲府市', '富士・東部', '協会（本部、支部）', '12社'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(names, list => {
        const expected = list.length === 1 ? listedCount(list[0] ?? '') : list.length;
        expect(listedCount(list.join('、'))).toBe(expected);
      }),
    );
  });

  it('どんな文でも止まらない', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(listedCount(text)).toBeGreaterThanOrEqual(0);
        expect(listedCount(text)).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(listedCount('（'.repeat(20_000))).toBe(1);
    expect(listedCount('1,'.repeat(20_000))).toBe(20_000);
  });
});
