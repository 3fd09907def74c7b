import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/reading/readWorkbook.ts';
import { sheet, workbook } from '../../support/sheetBuilder.ts';

describe('読取での指摘', () => {
  it('桁区切りの誤りを指摘し、数字は読む', () => {
    const reading = readWorkbook(
      workbook(
        sheet('S', {
          A1: [
            ['指標', '目標', '実績'],
            ['受診者数', '1,0760人以上', '10,500人'],
            ['件数', '10,000件', '１２３４，５６７件'],
            ['備考：4,5月と2,3部位は桁区切りではない'],
          ],
        }),
      ),
    );
    expect(
      reading.findings.map(({ rule, cell, printed, computed }) => [rule, cell, printed, computed]),
    ).toEqual([
      ['malformed-number', 'S!B2', '1,0760', '10760'],
      ['malformed-number', 'S!C3', '1234,567', '1234567'],
    ]);
    expect(reading.findings[0]?.message).toBe(
      'S!B2 に「1,0760」とあります。桁区切りのコンマの位置が3桁ごとになっていないため、10,760 の誤記ではないか確かめてください。',
    );
    expect(reading.indicators[0]?.target?.rule).toEqual({ comparator: '>=', value: '10760' });
    expect(reading.indicators[1]?.actual?.value).toBe('1234567');
  });

  const marks = (given: string[], ...others: string[][]) =>
    readWorkbook(
      workbook(
        sheet('S', {
          A1: [['指標', '目標', '実績', '評価'], ...given.map(mark => ['率', '65％', '66％', mark])],
          A20: others,
        }),
      ),
    ).findings.map(({ rule, cell, printed, computed }) => [rule, cell, printed, computed]);

  it('凡例と違う文字コードの○と、凡例にない印を指摘する', () => {
    expect(marks(['〇', '○', '－', '×'], ['〇：目標を達成　×：目標に未達'])).toEqual([
      ['mark', 'S!D3', '○', '〇'],
      ['mark', 'S!D4', '－', null],
    ]);
    expect(
      marks(['〇', '△', '－'], ['◎計画を大幅に上回る、〇計画通り、△実施中または計画を下回る、×未実施']),
    ).toEqual([['mark', 'S!D4', '－', null]]);
  });

  it('凡例がなければ、混ざっている似た文字のうち少ないほうを指摘する', () => {
    expect(marks(['〇', '〇', '○', '×'])).toEqual([['mark', 'S!D4', '○', '〇']]);
    expect(marks(['○', '×', '－'])).toEqual([]);
  });

  it('指摘の文は、どこに何とあり、なぜ疑わしいかを言う', () => {
    const reading = readWorkbook(
      workbook(
        sheet('S', {
          A1: [
            ['指標', '目標', '実績', '評価（〇×）'],
            ['率', '65％', '66％', '○'],
            ['率2', '65％', '66％', '〇'],
          ],
        }),
      ),
    );
    expect(reading.findings[0]?.message).toBe(
      'S!D2 の評価「○」（U+25CB）は、凡例の「〇」（U+3007）と形が似た別の文字です。同じ評価として読みましたが、検索や集計で漏れることがあります。',
    );
  });
});

describe('年度と支部名', () => {
  const identity = (...titles: string[]) => {
    const { fiscalYear, branchName } = readWorkbook(
      workbook(sheet('S', { A1: titles.map(title => [title]) })),
    );
    return [fiscalYear, branchName];
  };

  it('題名から読む', () => {
    expect(identity('◆ 令和６年度 目標達成状況', '全国健康保険協会山梨支部　企画総務グループ')).toEqual([
      2024,
      '山梨',
    ]);
    expect(identity('2024（令和６）年度', '埼玉支部事業実施状況')).toEqual([2024, '埼玉']);
    expect(identity('令 和 7 年 度 事業計画', '全 国 健 康 保 険 協 会　神 奈 川 支 部')).toEqual([
      2025,
      '神奈川',
    ]);
    expect(identity('令和元年度 KPI（和歌山支部）')).toEqual([2019, '和歌山']);
    expect(identity('協会けんぽ-京都支部 R6年度 実績')).toEqual([2024, '京都']);
    const form = sheet('S', {
      A1: [
        ['支部名', '長野'],
        ['担当', '企画総務'],
      ],
    });
    expect(readWorkbook(workbook(form)).branchName).toBe('長野');
    expect(identity('東雲健康保険組合 北浜支部 2023年度 KPI')).toEqual([2023, '北浜']);
  });

  it('支部の名前でないもの、題名でない年度は読まない', () => {
    expect(identity('全国47支部の順位', '各支部の目標')).toEqual([null, null]);
    expect(identity('返納金債権の回収率（令和5年度：63.53%）')).toEqual([null, null]);
    expect(identity('第2期計画（平成27～30年度）')).toEqual([null, null]);
    const table = sheet('S', {
      A1: [
        ['年度', '件数'],
        ['令和4年度', 10],
        ['令和5年度', 12],
      ],
    });
    expect(readWorkbook(workbook(table)).fiscalYear).toBeNull();
  });

  it('題名になければシート名から読む', () => {
    const rows = [
      ['指標', '目標', '実績'],
      ['受診率', '65％', '66％'],
    ];
    expect(readWorkbook(workbook(sheet('R6 KPI', { A1: rows }))).fiscalYear).toBe(2024);
    expect(readWorkbook(workbook(sheet('長野支部', { A1: rows }))).branchName).toBe('長野');
  });
});
