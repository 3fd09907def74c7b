/** Where one judgement ends and the next may begin; a line that breaks off (目標達成に⏎至らない) goes on. */
const CLAUSE = /[。;；]|(?<![未不にはをがで、])\n/;
/** What may stand behind a judgement; with anything else (達成に向けて, 達成した場合) it is none. */
const END = '(?=$|[、,，.．!！)\\]】」』〕/／]|が|ため|ので|ものの|こと(?:から|により|で)|旨)';
const GOAL = '(?:目標|計画|KPI)(?:値|数|件数|率)?(?:には|を|は|に)?';
const WELL = '(?:大幅に|大きく|やや|若干|わずかに)?';
const PAST = '(?:った|りました|っている|っています|り|る結果(?:となった|でした)?|る)';
const COULD = 'こと(?:が|も)?(?:できた|できました|となった)';

const MET = new RegExp(
  [
    `(?<![未不])達成(?:済み?|した|しました|している|しています|できた|できました|(?:と)?(?:なった|なりました)|です|である|し)?${END}`,
    `${GOAL}${WELL}上回(?:${PAST}${END}|る${COULD})`,
    `計画(?:通り|どおり)(?:です|である|に(?:実施|進捗)(?:した|しました)?)?${END}`,
  ].join('|'),
);
const UNMET = new RegExp(
  [
    `未達成?(?:です|である|だった|でした|[とに](?:なった|なりました|なっている|終わった|とどまった)|の(?:ため|状況)|で)?${END}`,
    '不達成',
    '達成(?:は|が|を|も)?(?:できず|でき(?:な|ま)|出来(?:ず|な|ま)|せず|しな(?!けれ)|しませ|していな|していませ|なら(?:ず|な))',
    '(?:達成|目標|計画|KPI)(?:値|数)?(?:に|には|へは|まで|までには)(?:は)?(?:至ら|いたら|届か|及ば|達し(?:な|て(?:い)?な|ませ)|達せ(?!られる))',
    `${GOAL}${WELL}下回(?:${PAST}${END}|る${COULD})`,
    `${GOAL}${WELL}上回(?:れな|れませ|ることが(?:できな|できませ|できず))`,
    `低迷(?:した|しました|している|しています|し)?${END}`,
  ].join('|'),
);
/** Nearly, partly or not yet: neither met nor unmet. */
const UNDECIDED = /概ね|おおむね|ほぼ|一部|見込|予定|場合|可否|かどうか|か否か|恐れ|可能性/;

/**
 * What the words of a result say: 「目標達成」, 「計画を上回る」 true, 「目標には至らなかった」, 「低迷」 false. Null for
 * other words, for 達成率 and 達成に向けて, and where one text says both. 概ね達成 is null too: it is a mark of its own
 * (評価基準 達成・未達成), and whether it counts as met is for people to say. 下回る is taken as unmet, as legends
 * do; where lower is better, the figures have to say.
 */
export function judgementWord(text: string): boolean | null {
  if (text.length > LONGEST) return null;
  const said = new Set<boolean>();
  for (const clause of text.normalize('NFKC').split(CLAUSE)) {
    const plain = clause.replace(/\s+/g, '');
    if (UNDECIDED.test(plain)) continue;
    const unmet = UNMET.test(plain);
    if (unmet) said.add(false);
    if (MET.test(unmet ? plain.replace(new RegExp(UNMET.source, 'g'), '') : plain)) said.add(true);
  }
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
}

/** Judgements stand in cells and short passages. */
const LONGEST = 2000;
