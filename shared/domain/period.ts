/** A stretch of a fiscal year a value belongs to. Months are calendar months, m04 first. */
export const periods = ['annual', 'q1', 'q2', 'q3', 'q4'] as const;
export type Period = (typeof periods)[number];

export const periodName: Record<Period, string> = {
  annual: '年間',
  q1: '第1四半期',
  q2: '第2四半期',
  q3: '第3四半期',
  q4: '第4四半期',
};
