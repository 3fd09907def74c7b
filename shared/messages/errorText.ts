import type { AppErrorCode } from '../errors/appError.ts';

/** One sentence a code: what happened, whether the data is safe, what to do. `{detail}` is filled in. */
const sentences = {
  badRequest: '指示の内容が正しくないため、何も変更していません（{detail}）。',
  unexpected: '予期しない問題が起きました。保存済みのデータはそのままです。もう一度お試しください。',
  hostGone:
    'プログラム本体につながらないため保存できません。入力した内容はこの画面に残っています。プログラムを起動し直してから、もう一度入力してください。',
  noDocument: '支部の文書が開かれていません。先に文書を開くか、新しく作ってください。',
  notADocument:
    '「{detail}」は支部プランデスクの文書ではありません。ファイルには手を加えていません。別のファイルを選んでください。',
  documentDamaged:
    '「{detail}」は壊れていて開けません。ファイルには手を加えていません。バックアップから開いてください。',
  documentNewerThanApp:
    '「{detail}」は新しい版のアプリで保存されています。データは変更していません。アプリを更新してから開いてください。',
  documentReadOnly:
    '「{detail}」は読み取り専用のため開けません。データは変更していません。書き込めるフォルダーに複製してから開いてください。',
  documentInUse:
    '「{detail}」は別のウィンドウまたは別のプログラムで開かれています。データは変更していません。そちらを閉じてから、もう一度お試しください。',
  documentMissing: '「{detail}」が見つかりません。名前や置き場所が変わっていないか確かめてください。',
  documentExists: '「{detail}」は既にあります。既にある文書は変更していません。別の名前を付けてください。',
  folderNotWritable:
    '「{detail}」に書き込めません。データは変更していません。書き込めるフォルダーを選んでください。',
  diskFull:
    'ディスクに空きがないため保存できませんでした。保存済みのデータはそのままです。空きを作ってから、もう一度お試しください。',
  recordChanged:
    '別の変更が先に保存されていたため、この変更は保存していません。最新の内容を確かめて、もう一度入力してください。',
  nothingToUndo: '元に戻す操作はありません。',
  nothingToRedo: 'やり直す操作はありません。',
  historyEntryGone:
    '選んだ操作には移れません。後の操作で捨てられたか、別の画面で履歴が進みました。データは変更していません。履歴を見直してください。',
  notAWorkbook:
    '「{detail}」は Excel のブックではありません。何も取り込んでいません。.xlsx などのブックを選んでください。',
  workbookEncrypted:
    '「{detail}」はパスワードで保護されています。何も取り込んでいません。Excel でパスワードを外して保存してから選んでください。',
  workbookEmpty: '「{detail}」は空のファイルです。何も取り込んでいません。正しいブックか確かめてください。',
  workbookDamaged:
    '「{detail}」は壊れていて読めません。何も取り込んでいません。Excel で開けるか確かめ、保存し直してから選んでください。',
  workbookUnsafe:
    '「{detail}」には安全に読めない部分があるため、何も取り込んでいません。Excel で開いて保存し直すと読めることがあります。',
  workbookTooLarge:
    '「{detail}」は大きすぎて読めません。何も取り込んでいません。不要なシートを除いてから選んでください。',
  workbookTooSlow:
    '「{detail}」を時間内に読めませんでした。何も取り込んでいません。Excel で開いて保存し直してからお試しください。',
  workbookLockFile:
    '「{detail}」は Excel が開いている間だけ作る一時ファイルです。何も取り込んでいません。元のブックを選んでください。',
  workbookHasNoIndicators:
    '「{detail}」には指標・付表・実施状況のどれも見つかりませんでした。何も取り込んでいません。列の役割を選び直してください。',
  workbookUnknown:
    '「{detail}」はこの文書に取り込んだブックではありません。書き戻しはしていません。取り込んだブックを選んでください。',
  workbookChanged:
    'ブックのセル {detail} が取り込んだときと変わっています。書き戻しはしていません。もう一度取り込んでからお試しください。',
  writeBackDiffers:
    '書き戻したブックを読み直したところ、{detail} が元のブックと違っていました。書き出しを取りやめ、ファイルは作っていません。文書と元のブックはそのままです。',
  nothingToFill:
    '「{detail}」の様式に、この文書の指標・付表・実施状況と同じ名前のものがありません。ファイルは作っていません。年度・期間と様式を確かめてください。',
  cellIsFormula:
    'セル {detail} には計算式が入っているため書き戻せません。ブックは変更していません。式を外すか、別のセルに対応付けてください。',
  cellIsMerged: 'セル {detail} は結合されたセルの一部のため書き戻せません。ブックは変更していません。',
  cellMissing: 'セル {detail} がブックに見つかりません。ブックは変更していません。',
  cellIsTableHeader:
    'セル {detail} はテーブルの見出しのため書き戻せません。ブックは変更していません。別のセルに対応付けてください。',
  workbookSigned:
    '「{detail}」には電子署名が付いているため書き戻せません。ブックは変更していません。Excel で署名を外して保存してからお試しください。',
  writeBackUnsupported:
    '「{detail}」の形式（.xls や .csv など）には書き戻せません。ファイルは変更していません。Excel で .xlsx として保存し直し、取り込み直してください。',
  notAFigure:
    '「{detail}」は数値として読めません。元の値のままです。「54.1%」「1,138事業所」「▲5.3」のように入力してください。',
  notAFormula:
    '計算式を読めないため、変更していません。{detail}。式を直して、もう一度Enterを押してください。',
  lastLine:
    '最後の{detail}は削除できません。データは変更していません。付表そのものが要らないときは、付表を削除してください。',
  figureNotInText:
    '本文に「{detail}」という数値が見当たらないため、結んでいません。本文を確かめて、数値を一つだけ選び直してください。',
  pasteNotText:
    '画像やファイルは本文に貼り付けられません。何も変更していません。文字をコピーして貼り付けてください。',
  pasteTooLong:
    '貼り付ける内容が大きすぎます（{detail}文字まで）。何も変更していません。いくつかに分けて貼り付けてください。',
  headingRequired: '見出しの名前は空にできません。元のままです。名前を入力してください。',
  outlineLoop:
    '「{detail}」を、その見出し自身やその下の見出しの下に入れることはできません。見出しは動かしていません。別の見出しを選んでください。',
  outlineTooDeep:
    '見出しは{detail}段までです。これより深くは入れられません。見出しは元のままです。上の段で分けてください。',
  sectionNotEmpty:
    '項目の下に{detail}があります。見出しは削除していません。中身を上の見出しに移すか、一緒に削除するかを選んでください。',
  placeUnknown: '直そうとした欄が、もうありません。データは変更していません。最新の内容を確かめてください。',
  notAMark: 'この評価は使えません。元の評価のままです。評価は {detail} から選んでください。',
  notADate:
    '「{detail}」は時点として読めません。元の時点のままです。「令和7年3月末」「R7.2実績分」のように入力してください。',
  cellTextTooLong:
    '文字が長すぎます（一つの欄は{detail}文字まで）。元のままです。短くするか、いくつかの欄に分けてください。',
  dateFarAway:
    '「{detail}」は、この年度から1年以上離れています。元のままです。このとおりでよければ、もう一度Enterを押してください。',
  figureDoubted:
    '「{detail}」は数値として読めません。元のままです。文字のまま入れるときは、もう一度Enterを押してください。',
  dateDoubted:
    '「{detail}」は日付として読めません。元のままです。文字のまま入れるときは、もう一度Enterを押してください。',
  nameTaken:
    '「{detail}」という付表が、同じ年度・期間にもうあります。データは変更していません。別の題名を付けてください。',
  nameRequired: '指標の名前は空にできません。元の名前のままです。名前を入力してください。',
  resultMissing: '「{detail}」の結果がまだないため、時点を入力できません。先に結果を入力してください。',
  textTooLong:
    'セル {detail} に書き込む文字が長すぎます（Excelの上限は32,767文字）。ブックは変更していません。短くしてからお試しください。',
  reasonRequired: '評価を手で付けるときは理由が必要です。元の評価のままです。理由を入力してください。',
  branchUnknown:
    '「{detail}」という支部は、この文書にありません。支部の名前を確かめてください。データは変更していません。',
  indicatorUnknown: '指標「{detail}」が見つかりません。何も変更していません。名前か番号を確かめてください。',
  indicatorAmbiguous:
    '「{detail}」に当てはまる指標が複数あります。何も変更していません。番号で指定してください。',
  fieldNotEditable: '「{detail}」は計算で決まる欄のため入力できません。元の値のままです。',
  yearUnknown: '{detail}のデータがありません。何も変更していません。年度を確かめてください。',
  snapshotNameRequired: '版には名前が必要です。版は作っていません。名前を入力してください。',
  snapshotNameTaken:
    '「{detail}」という版が、もうあります。前の版はそのままで、新しい版は作っていません。別の名前を付けてください。',
  snapshotEmpty:
    '{detail}には、結果も付表も本文もまだありません。版は作っていません。年度と期間を確かめてください。',
  snapshotUnknown: 'この版は、もうありません。データは変更していません。版の一覧を確かめてください。',
  backupFailed:
    '控えを作れませんでした（{detail}）。文書はそのままで、これまでの控えも残っています。空き容量を確かめてから、もう一度お試しください。',
  backupUnknown: '選んだ控えが見つかりません。文書は変更していません。控えの一覧を開き直してください。',
  backupDamaged: '選んだ控えは壊れているため戻せません。文書は変更していません。別の控えを選んでください。',
  snapshotDamaged:
    'この版の中身が壊れているため開けません。いまのデータはそのままです。文書の控えから開いてください。',
  nothingToExport:
    '「{detail}」には、Excelに書き出すものがありません。年度と期間を確かめてください。ファイルは作っていません。',
  nothingToPrint:
    '「{detail}」には、選んだ見出しと期間に印刷するものがありません。見出しの選択と、年度・期間を確かめてください。データはそのままです。',
  noSectionsChosen:
    '印刷する見出しが一つも選ばれていません。「印刷する見出し」で選んでください。データも、前に作った資料もそのままです。',
  noVersionToCompare:
    '比べる版が選ばれていません。「比べる版」で前回の版を選んでください。版がなければ、先に「版」で固定してください。データはそのままです。',
  labelTooLong:
    '{detail}です。ページに収まらないため、資料は作っていません。短くしてから、もう一度お試しください。',
  nothingStored: '文書にはまだ目標も結果もありません。先にブックを取り込んでください。',
  fileInUse:
    '「{detail}」は Excel などほかのアプリが使っていて読めません。何も取り込んでいません。閉じてからお試しください。',
  fileNotReadable:
    '「{detail}」を読む権限がありません。何も取り込んでいません。アクセス権を確かめるか、別の場所に写してからお試しください。',
  notAFile:
    '「{detail}」はファイルではありません。何も取り込んでいません。ブックのファイルを選んでください。',
  fileMissing: '「{detail}」が見つかりません。名前や置き場所を確かめてください。',
  fileNotWritable:
    '「{detail}」に書き込めません。元のファイルはそのままです。Excel などで開いていれば閉じてから、もう一度お試しください。',
  printerMissing:
    'PDF を作るブラウザーが見つかりません。データはそのままです。Chrome か Edge を入れるか、CHROMIUM_PATH で場所を指定してください。',
  printFailed: 'PDF を作れませんでした。データはそのままです。もう一度お試しください。',
  cancelled: '取り消しました。何も変更していません。',
} satisfies Record<AppErrorCode, string>;

/** The sentence for a code, its variable part filled in. */
export function errorText(error: { code: AppErrorCode; detail?: string | undefined }): string {
  return sentences[error.code].replaceAll('{detail}', error.detail ?? '');
}
