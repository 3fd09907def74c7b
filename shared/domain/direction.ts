/** Words in an indicator's name that say a smaller result is better. */
const LOWER_IS_BETTER =
  /一者応札|発生率|発生件数|未収|滞納|未処理|誤り|ミス|苦情|事故|超過|残高|遅延|所要日数|処理日数|不備|未回収|減少目標|離職|再審査/;

/** The direction a name suggests, for targets printed without 以上 / 以下: more is better unless it says not. */
export function directionOfName(name: string): 'higher' | 'lower' {
  return LOWER_IS_BETTER.test(name) ? 'lower' : 'higher';
}
