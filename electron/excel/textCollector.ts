/** Gathers the text of one `si` or `is` element: its `t`, or those of its runs, but not the furigana's. */
export interface TextCollector {
  readonly wantsText: boolean;
  begin(): void;
  open(name: string): void;
  close(name: string): void;
  text(piece: string): void;
  end(): string;
}

export function textCollector(): TextCollector {
  let collected = '';
  let inText = false;
  let isInside = false;
  let inPhonetic = false;
  return {
    get wantsText() {
      return inText;
    },
    begin() {
      collected = '';
      isInside = true;
      inPhonetic = false;
    },
    open(name) {
      if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = isInside && !inPhonetic;
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      collected += piece;
    },
    end() {
      isInside = false;
      inText = false;
      return collected;
    },
  };
}
