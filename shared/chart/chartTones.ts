import type { ChartTone } from './chartSpec.ts';

/** The colours of a chart on one ground. */
export interface ToneColours {
  text: string;
  faint: string;
  axis: string;
  ground: string;
  target: string;
  /** One after the other for the series; as grey they differ in lightness too. */
  series: readonly string[];
  /** What the patterns of bars are drawn with. */
  pattern: string;
  /** Whether letters may have an outline. */
  outlines: boolean;
}

export const toneColours: Record<ChartTone, ToneColours> = {
  'screen-light': {
    text: '#1f2933',
    faint: '#d9dee4',
    axis: '#66717d',
    ground: '#ffffff',
    target: '#b3261e',
    series: ['#1d5fa8', '#e39a2d', '#2a8f6f', '#8c5aa8', '#59636e', '#c2587a'],
    pattern: 'rgba(255,255,255,0.75)',
    outlines: true,
  },
  'screen-dark': {
    text: '#e7ebef',
    faint: '#3a434c',
    axis: '#98a3ae',
    ground: '#1b2127',
    target: '#ff9c94',
    series: ['#6fb1f5', '#f2b65a', '#5cc9a4', '#c49ae0', '#b3bdc7', '#f08fae'],
    pattern: 'rgba(20,26,32,0.7)',
    outlines: true,
  },
  print: {
    text: '#000000',
    faint: '#d4d4d4',
    axis: '#444444',
    ground: '#ffffff',
    target: '#a01f18',
    series: ['#1b4f8a', '#e0a13c', '#2f8a6b', '#8d66a5', '#4d555c', '#b8597a'],
    pattern: 'rgba(255,255,255,0.8)',
    outlines: false,
  },
};

/**
 * Sets a text off from what it lies upon. Drawn around the letters on the screen; on paper as a box behind them, since
 * letters with an outline would become pictures of letters (Type 3 fonts) in the PDF.
 */
export function setOff({ ground, outlines }: ToneColours) {
  return outlines
    ? { textBorderColor: ground, textBorderWidth: 3 }
    : { backgroundColor: ground, padding: [0, 1] };
}
