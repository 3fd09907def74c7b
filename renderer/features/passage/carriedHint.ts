import { isStale } from '../../../shared/domain/isStale.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import type { CellSign } from '../../grid/cellSigns.ts';
import { carriedText } from '../../plan/carriedText.ts';

/** The sign of a text nobody has seen to since it was taken over. */
export function carriedSigns(passage: Passage | null): readonly CellSign[] {
  return passage !== null && isStale(passage) ? CARRIED : NONE;
}

const CARRIED: readonly CellSign[] = ['carried'];
const NONE: readonly CellSign[] = [];

/** 「令和6年度 第2四半期の文のままです」: said of such a text. */
export function carriedHint(passage: Passage | null): string {
  const from = passage?.carriedFrom ?? null;
  if (passage === null || from === null || !isStale(passage)) return '';
  return `${carriedText(from)}の文のままです。直すか確認すると、この印は消えます。`;
}
