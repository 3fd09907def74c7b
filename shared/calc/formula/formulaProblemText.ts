import { functionMeant, functionNames } from './formulaFunctions.ts';
import type { FormulaProblem, FormulaProblemCode } from './formulaProblem.ts';

/** One sentence that says what is wrong with a formula and where: 「…がありません（6文字目）」. */
export function formulaProblemText(problem: FormulaProblem): string {
  const [first = '', second = ''] = problem.details;
  const sentence = SENTENCES[problem.code](first, second);
  return WITHOUT_PLACE.has(problem.code) ? sentence : `${sentence}（${problem.character}文字目）`;
}

/** The whole text is meant, not a place in it. */
const WITHOUT_PLACE: ReadonlySet<FormulaProblemCode> = new Set(['empty', 'tooLong', 'notAnEquation']);

const SENTENCES: Record<FormulaProblemCode, (first: string, second: string) => string> = {
  empty: () => '式が空です',
  tooLong: most => `式が長すぎます。${most}文字までにしてください`,
  tooDeep: () => 'かっこの中のかっこが深すぎます。式を分けてください',
  unclosedBracket: open => `${open} に対応する ${open === '（' ? '）' : ')'} がありません`,
  unopenedBracket: close => `${close} に対応する ${close === '）' ? '（' : '('} がありません`,
  emptyBrackets: () => 'かっこの中が空です',
  unclosedQuote: (open, close) => `${open} を閉じる ${close} がありません`,
  emptyName: (open, close) => `${open}${close} の中に名前がありません`,
  nameNeedsQuotes: word => `「${word}」が名前なら、「 」で囲んでください`,
  unknownFunction: name => unknownFunction(name),
  valueMissingBehind: sign => `${sign} の後に数か名前がありません`,
  valueMissingBefore: sign => `${sign} の前に数か名前がありません`,
  operatorMissing: (left, right) =>
    `${left} と ${right} の間に ＋ − × ÷ のどれかがありません。1つの名前なら「 」で囲んでください`,
  strayComma: comma => `「${comma}」は関数のかっこの中でだけ使えます`,
  strayPath: sign => `「${sign}」の前には名前を書いてください`,
  strayNegativeSign: sign => `${sign} は負の数の印です。引き算には − を使ってください`,
  unknownCharacter: character =>
    `「${character}」は式では使えません。名前の一部なら、名前を「 」で囲んでください`,
  stepMissing: sign => `「${sign}」の後に名前がありません`,
  rangeEndMissing: sign => `「${sign}」の後に範囲の終わりの名前がありません`,
  rangeOutsideCount: () =>
    '数の範囲は 個数 の条件でだけ使えます。名前の範囲なら「1」～「3」のように囲んでください',
  numberTooLong: () => '数の桁が多すぎます',
  argumentCount: (name, advice) => `「${name}」のかっこの中には、${advice}`,
  argumentNotACell: name => `「${name}」のかっこの中には、欄の名前だけを書いてください`,
  digitsNotWhole: name => `「${name}」の桁は、−15 から 15 までの整数で書いてください`,
  conditionMisplaced: () => '「個数」の条件は最後に1つだけ書いてください',
  lastYearWithin: name => `「前年」の中に「${name}」は書けません`,
  runningTotalWithin: () => '「累計」の中に「累計」は書けません',
  leftNotAName: () => '＝ の左には、この表の名前を1つ書いてください',
  strayEquals: () => '＝ は、式の初めの名前のすぐ後にだけ書けます',
  notAnEquation: () => '「見込者数 = 対象者数 × 率」のように、＝ の片側に名前を1つ書いてください',
};

function unknownFunction(name: string): string {
  const meant = functionMeant(name);
  const instead =
    meant === null
      ? `使えるのは ${functionNames.join('・')} です。名前なら「 」で囲んでください`
      : `「${meant}」と書いてください`;
  return `「${name}」という関数はありません。${instead}`;
}
