/**
 * The unit printed behind a figure. Units are open words (名分, 営業日, 医療機関), so a unit is whatever stands
 * there; sentences that go on after it ("3回開催した") are cut off.
 */
const PERCENT = '[%％](?:ポイント|[pｐPＰ][tｔTＴ]|[PＰ](?![A-Za-zＡ-Ｚａ-ｚ]))?';
const PER = String.raw`[a-zA-Z㎎㎏]{1,3}\/[a-zA-Z]{1,3}`;
const WORD = String.raw`[^\s\d０-９()（）［］[\]【】「」『』〔〕＜＞<>≧≦≥≤、。・,，.．/／:：;；~～〜→⇒←=＝+＋▲△−－\-‐※*＊"“”'’×]+`;
const UNIT = new RegExp(`^[^\\S\\n]*(${PERCENT}|${PER}|${WORD})`, 'u');
/** Words that follow a figure without being its unit. */
const AFTER_UNIT =
  /(?:以上|以下|以内|未満|超|当[たり]|程度|前後|現在|時点|実績|増|減|達成|済|開催|実施|参加|中$|[ぁ-ん]).*$/u;
/** Units of counting places and months begin with か in hiragana too. */
const KA_UNIT = /^[かカヶケヵ個箇][所月国年店]/u;
const KNOWN = [
  '事業所',
  '医療機関',
  '市町村',
  '営業日',
  'ポイント',
  '千円',
  '百万円',
  '億円',
  '万円',
  '支部',
  '機関',
  '日間',
  '年間',
  '名分',
  '件分',
  '件',
  '人',
  '名',
  '社',
  '回',
  '円',
  '冊',
  '部',
  '通',
  '位',
  '日',
  '点',
  '校',
  '台',
  '枚',
];

/** The unit at the beginning of `rest`, and how many characters of `rest` it takes; null where there is none. */
export function readUnit(rest: string): { name: string; length: number } | null {
  const match = UNIT.exec(rest);
  if (!match?.[1]) return unitApart(rest);
  const word = match[1];
  const name = /^[%％]/.test(word) ? word : cutSentence(word);
  // A word behind a space is another word ("3 債権回収") unless it is a unit ("4,001 件").
  const spaced = match[0].length > word.length;
  if (name === '' || (spaced && !isUnitWord(name) && normalizeUnit(name) === name)) return null;
  return { name: normalizeUnit(name), length: match[0].length - word.length + name.length };
}

/** 4,585（件）, and 1,138 with its unit on the next line of a narrow cell. */
function unitApart(rest: string): { name: string; length: number } | null {
  const bracketed = /^[^\S\n]*[(（]([^()（）\d０-９]{1,4})[)）]/u.exec(rest);
  const below = /^[^\S\n]*\n[^\S\n]*([^\s\d０-９()（）]{1,4}?)(?=以上|以下|以内|未満|超|\s|$)/u.exec(rest);
  const found = bracketed ?? below;
  const word = found?.[1];
  if (!found || word === undefined || !isUnitWord(word)) return null;
  return { name: normalizeUnit(word), length: found[0].length };
}

function cutSentence(word: string): string {
  if (/^つ(?!き)/u.test(word)) return 'つ';
  const kaUnit = KA_UNIT.exec(word)?.[0];
  if (kaUnit !== undefined) return kaUnit;
  const name = word.replace(AFTER_UNIT, '');
  if (isUnitWord(name)) return name;
  // "件契約" is a unit with a word behind it; one more character ("営業日" aside: 件別, 回線) may belong to the unit.
  return KNOWN.find(unit => name.startsWith(unit) && name.length - unit.length >= 2) ?? name;
}

/** "％" → "%", "ポイント" and "％ポイント" → "pt"; others as printed (㈱ and ① must not be rewritten). */
export function normalizeUnit(unit: string): string {
  if (unit === '％') return '%';
  if (/^(?:[%％]?(?:ポイント|[pｐPＰ][tｔTＴ]?))$/u.test(unit)) return 'pt';
  return unit;
}

/** Whether a word standing alone (in a column of units, in a header's brackets) is a unit. */
export function isUnitWord(word: string): boolean {
  if (/^(?:[%％]|㎜|㎎|㎏|㎞|㎡|m2|[mck]m|m?g|kg|ha|[md]?l|mmHg|kWh|[MGT]B|m?g\/d?l)$/u.test(word))
    return true;
  if (KA_UNIT.test(word) && word.length <= 3) return true;
  return KNOWN.includes(word) || normalizeUnit(word) === 'pt' || OTHER_UNITS.test(word);
}

/** Units that in brackets rather name a group, a place or a stretch of time: 目標（支部）. */
const GROUPS = /^(?:支部|登録|契約|[年月週市町村]|組織|団体|企業|法人|[都道府]?県|市町)$/;

/** Whether a word in brackets behind a name or header is the unit of the figures: 受診率（％）. */
export function isUnitNote(word: string): boolean {
  return isUnitWord(word) && !GROUPS.test(word);
}

const OTHER_UNITS =
  /^(?:[千万億]?人|人[日回]|[年月週日時分秒]|時間|分間|[都道府]?県|市町?|町|村|団体|世帯|戸|棟|床|便|本|個|種類|施設|会場|店舗?|企業|法人|組織|組合|薬局|病院|診療所|病床|学級|講座|教室|品目|部位|歳|才|倍|割|得点|票|冊子|号|社員|加入者|トン|枠|口|基|箇所|契約|登録|票数|株|泊|杯|食|足|頭|羽|組|班|度|℃|円\/件|件\/日|人\/年|件\/年|回\/年)$/u;
