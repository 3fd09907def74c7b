/** The functions of the formula language, in the order in which people are told of them. */
export const functionNames = [
  '合計',
  '平均',
  '最大',
  '最小',
  '個数',
  '四捨五入',
  '切捨て',
  '切上げ',
  '前年',
  '累計',
  '絶対値',
  '日数',
  '月数',
  '年数',
  '列挙数',
  '間隔',
  '西暦',
  '行番号',
] as const;

export type FunctionName = (typeof functionNames)[number];
export type ListFunction = '合計' | '平均' | '最大' | '最小';
export type RoundingFunction = '四捨五入' | '切捨て' | '切上げ';
/** Functions that read one text and answer a number. */
export type TextFunction = '日数' | '月数' | '年数' | '列挙数' | '西暦';

export function isFunctionName(name: string): name is FunctionName {
  return NAMES.has(name);
}

export function isRounding(name: FunctionName): name is RoundingFunction {
  return name === '四捨五入' || name === '切捨て' || name === '切上げ';
}

/** Our name for a function known under another: people bring SUM and 切り捨て from Excel and from school. */
export function functionMeant(name: string): FunctionName | null {
  return FOREIGN.get(name.toUpperCase()) ?? null;
}

const NAMES: ReadonlySet<string> = new Set(functionNames);

const FOREIGN: ReadonlyMap<string, FunctionName> = new Map([
  ['SUM', '合計'],
  ['SUBTOTAL', '合計'],
  ['AVERAGE', '平均'],
  ['MAX', '最大'],
  ['MIN', '最小'],
  ['COUNT', '個数'],
  ['COUNTA', '個数'],
  ['COUNTIF', '個数'],
  ['ROUND', '四捨五入'],
  ['ROUNDDOWN', '切捨て'],
  ['INT', '切捨て'],
  ['TRUNC', '切捨て'],
  ['ROUNDUP', '切上げ'],
  ['ABS', '絶対値'],
  ['ROW', '行番号'],
  ['切り捨て', '切捨て'],
  ['切り上げ', '切上げ'],
]);

/** How many arguments a function takes, and what people are told when there are too many or too few. */
export const parametersOf: Record<FunctionName, { least: number; most: number; advice: string }> = {
  合計: { least: 1, most: Infinity, advice: '値を1つ以上書いてください' },
  平均: { least: 1, most: Infinity, advice: '値を1つ以上書いてください' },
  最大: { least: 1, most: Infinity, advice: '値を1つ以上書いてください' },
  最小: { least: 1, most: Infinity, advice: '値を1つ以上書いてください' },
  個数: { least: 1, most: Infinity, advice: '欄の名前と、必要なら条件を書いてください' },
  四捨五入: { least: 2, most: 2, advice: '値と桁の2つを書いてください' },
  切捨て: { least: 2, most: 2, advice: '値と桁の2つを書いてください' },
  切上げ: { least: 2, most: 2, advice: '値と桁の2つを書いてください' },
  前年: { least: 1, most: 1, advice: '値を1つ書いてください' },
  累計: { least: 1, most: 1, advice: '値を1つ書いてください' },
  絶対値: { least: 1, most: 1, advice: '値を1つ書いてください' },
  日数: { least: 1, most: 1, advice: '欄の名前を1つ書いてください' },
  月数: { least: 1, most: 1, advice: '欄の名前を1つ書いてください' },
  年数: { least: 1, most: 1, advice: '欄の名前を1つ書いてください' },
  列挙数: { least: 1, most: 1, advice: '欄の名前を1つ書いてください' },
  間隔: { least: 1, most: Infinity, advice: '欄の名前を書いてください' },
  西暦: { least: 1, most: 1, advice: '欄の名前を1つ書いてください' },
  行番号: { least: 0, most: 0, advice: '何も書かないでください' },
};
