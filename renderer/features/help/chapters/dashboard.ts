import type { GuideChapter } from '../guideChapter.ts';

export const dashboardChapter: GuideChapter = {
  id: 'dashboard',
  parts: [
    {
      heading: '会議までに要ることを片付ける',
      steps: [
        '「概況」を開きます。',
        '「会議までに要ること」に、足りない本文や結果、確かめていない指摘が並びます。',
        '↑↓で選び、Enter でその場所へ移ります。',
        '直すと、一覧から消えます。',
      ],
      picture: {
        name: 'dashboard',
        alt: '概況のページ。左にグループごとの評価の数、右に会議までに要ることの一覧があります。',
      },
      see: ['passages', 'checks'],
    },
    {
      heading: 'KPIをグループと評価で見る',
      steps: [
        '「KPIの評価」の表で、見たい数を押します。',
        '下の一覧と「推移と目標」の図が、そのKPIだけになります。',
        'もう一度押すか「すべて表示」で、全部に戻ります。',
      ],
      notes: ['「これからの期日」には、本文に書いた日付や月が、四半期ごとに並びます。'],
    },
  ],
};
