/** What the shell itself says: titles, menus and questions. Troubles are in `shared/messages/errorText.ts`. */
export const windowTexts = {
  title: '支部プランデスク',
  close: '閉じる',
  cancel: 'キャンセル',

  menu: {
    file: 'ファイル(&F)',
    openDocument: '文書を開く(&O)…',
    showFolder: '文書のフォルダーを表示(&D)',
    quit: '終了(&X)',
    edit: '編集(&E)',
    cut: '切り取り(&T)',
    copy: 'コピー(&C)',
    paste: '貼り付け(&P)',
    selectAll: 'すべて選択(&A)',
    view: '表示(&V)',
    zoomIn: '拡大(&I)',
    zoomOut: '縮小(&O)',
    resetZoom: '実際のサイズ(&R)',
    fullScreen: '全画面表示(&F)',
    reload: '再読み込み（開発用）',
    devTools: '開発者ツール（開発用）',
    help: 'ヘルプ(&H)',
    about: 'バージョン情報(&A)',
  },

  dialogs: {
    chooseWorkbook: '取り込むブックを選択',
    chooseDocument: '支部プランデスクの文書を選択',
    saveAs: '名前を付けて保存',
    workbooks: 'Excelブック',
    documents: '支部プランデスクの文書',
    pdf: 'PDF',
    locked: 'パスワード付きのファイル',
  },

  about: (version: string) => `支部プランデスク ${version}`,
  aboutDetail:
    'このプログラムはインターネットに接続しません。入力した内容は、文書のファイルにその都度保存しています。',

  switchDocument: (next: string, now: string) =>
    `「${next}」を開きますか。今開いている「${now}」は閉じます。`,
  switchDetail: '保存済みのデータはそのままです。入力中のセルがあれば、先に Enter キーで確定してください。',
  open: '開く',
  stay: '今のまま',

  unsaved: 'まだ保存が終わっていない入力があります。',
  unsavedDetail: 'このまま進むと、その入力は失われます。保存済みのデータはそのままです。',
  discard: '入力を捨てて進む',
  back: '戻る',

  faultDetail: (folder: string) =>
    `同じことが続くときは、「内容をコピー」を押して、管理する人に送ってください。文書の中身や人の名前は含みません。記録は ${folder} の faults.log にもあります。`,
  copyFault: '内容をコピー',

  pageGone: '画面の表示が止まりました。保存済みのデータはそのままです。',
  pageGoneDetail: '「開き直す」を押すと、保存済みの内容で画面を表示し直します。',
  reopen: '開き直す',
  quit: '終了',
};
