export const commandNames = [
  'read',
  'import',
  'status',
  'set',
  'undo',
  'redo',
  'history',
  'carry',
  'check',
  'compare',
  'export',
  'handout',
  'backup',
  'verify',
  'rescue',
  'sample',
] as const;
export type CommandName = (typeof commandNames)[number];

const WHEN = '[--branch 支部] [--year 2024] [--period annual]';

/** What a command does, and how it is called; a long call goes on in the next line. */
const usage: Record<CommandName, { does: string; calls: string[] }> = {
  read: {
    does: 'ブックから読み取れる指標と評価を表示します。文書には入れません。',
    calls: ['bpd read ブック'],
  },
  import: {
    does: 'ブックを文書に取り込みます。文書がなければ作ります。覚えた様式なら、前回の手直しを使います。',
    calls: [`bpd import ブック --into 文書.bpd ${WHEN}`],
  },
  status: {
    does: '指標の目標・結果・差・達成度・評価と、評価のわけを表示します。',
    calls: [`bpd status 文書.bpd ${WHEN}`],
  },
  set: {
    does: '指標の値を一つ変え、それにつれて変わった値を表示します。手で付ける評価には理由が要ります。',
    calls: [
      `bpd set 文書.bpd --indicator 番号か名前 --field actual|target|numerator|denominator|mark --value 値
      [--reason 理由] [--by 氏名] ${WHEN}`,
    ],
  },
  undo: { does: '最後の操作を元に戻します。', calls: ['bpd undo 文書.bpd'] },
  redo: { does: '元に戻した操作をやり直します。', calls: ['bpd redo 文書.bpd'] },
  history: { does: '操作の履歴を表示します。', calls: ['bpd history 文書.bpd'] },
  carry: {
    does: '年度・期間の内容を、次の期間か次の年度に引き継ぎます。今あるものには上書きしません。',
    calls: [
      `bpd carry 文書.bpd --from 2024/q2 --to 2024/q3 [--branch 支部]
      [--with plans,statuses,tables,targets（計画・実施状況・付表・目標）]
      [--empty-figures（付表の数値を空にする）] [--only-missing（足りないものだけを加える）]`,
    ],
  },
  check: { does: '検算し、合わない値と丸めの癖を表示します。', calls: ['bpd check 文書.bpd'] },
  compare: {
    does: '版と版、または版といまの内容（now）の違いを、見出しごとに表示します。',
    calls: [
      'bpd compare 文書.bpd --from 版の名前 --to 版の名前|now [--branch 支部] [--year 2024] [--period q3]',
    ],
  },
  export: {
    does: '元のブックか様式の写しに書き込むか（--workbook）、新しいブックを作ります（--new）。',
    calls: [
      `bpd export 文書.bpd --workbook 元のブックか様式 --out 書き出し先.xlsx ${WHEN}
      [--overwrite-formulas（計算式のセルにも値を書く）]`,
      `bpd export 文書.bpd --new kpi|tables|progress|findings|all --out 新しいブック.xlsx ${WHEN}
      [--document-no 資料１] [--confidentiality 機密性1]`,
    ],
  },
  handout: {
    does: '配布資料をPDFかHTMLで作ります。',
    calls: [
      `bpd handout 文書.bpd --kind progress|annual|tables|kpi|changes --out 資料.pdf ${WHEN}
      [--document-no 資料１] [--annex 別添１] [--confidentiality 機密性1] [--meeting 会議名] [--date 日付]
      [--title 題名] [--basis 基準日の注] [--sections 見出し,見出し] [--orientation portrait|landscape]
      [--marks human|computed|both] [--cover yes|no] [--contents yes|no] [--charts yes|no]
      [--group-titles yes|no] [--font gothic|mincho] [--font-size 10]
      [--version 版の名前] [--compare 版の名前] [--draft 作業中]`,
    ],
  },
  backup: {
    does: '文書の控えを作り、読めることを確かめます（--out）。プログラムが残した控えの一覧を出し、控えに戻します。',
    calls: [
      'bpd backup 文書.bpd --out 控え.bpd',
      'bpd backup 文書.bpd --out 控え.bpd.age --password-file パスワード.txt   （1行目がパスワード。age 形式）',
      'bpd backup 文書.bpd --list',
      'bpd backup 文書.bpd --restore 番号   （戻す前の内容も控えに残します）',
    ],
  },
  verify: { does: '文書と控えが壊れていないかを点検し、結果を表示します。', calls: ['bpd verify 文書.bpd'] },
  rescue: {
    does: '壊れた文書から読める分を、新しい文書に救い出します。元のファイルは変えません。',
    calls: ['bpd rescue 文書.bpd --out 新しい.bpd'],
  },
  sample: { does: '見本の文書を作ります。', calls: ['bpd sample --out 見本.bpd'] },
};

/** What holds for every command. */
export const generalUsage = `使い方: bpd コマンド ファイル [指定…]
  --json    結果をJSONで出します（どのコマンドでも）。
  --branch  支部の名前。省くと文書の最初の支部です。
  --year    年度を西暦で（令和6年度は 2024）。省くと最も新しい年度、ブックではそこに書かれた年度です。
  --period  annual（年間）、h1・h2（上半期・下半期）、q1～q4（四半期）、m04～m12・m01～m03（月）。省くと年間です
            （取り込んだブックに書き込むときは、取り込んだときの期間）。
困ったときは日本語の一文を出し、終了コード1で終わります。指定の誤りは終了コード2です。`;

export function commandUsage(command: CommandName): string {
  const { does, calls } = usage[command];
  return [`  ${command}  ${does}`, ...calls.map(call => `    ${call}`)].join('\n');
}
