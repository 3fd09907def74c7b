import type { GridApi } from 'ag-grid-community';
import { createRoot } from 'react-dom/client';
import { BareScene } from './BareScene.tsx';
import { type BenchRow, benchRows } from './benchRows.ts';
import { OursScene } from './OursScene.tsx';
import { nextKeyPainted, recordFrames, untilPainted } from './paintClock.ts';

/** What an element is to show. */
export interface Shown {
  selector: string;
  text: string;
}

/** What the benches do in the page. */
interface BenchPage {
  /** Begins to wait for the next key and for all of this to be painted; `keyPainted` tells how long that took. */
  watchKey(...shown: Shown[]): void;
  keyPainted(): Promise<number>;
  startFrames(): void;
  stopFrames(): number[];
  /** Bare AG Grid gets all its rows anew, each a new object with other texts: milliseconds until it is painted. */
  replaceBareRows(): Promise<number>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

let key: Promise<number> | null = null;
let stop: (() => number[]) | null = null;
let bare: GridApi<BenchRow> | null = null;

window.bench = {
  watchKey(...shown) {
    key = nextKeyPainted(() => shown.every(isShown));
  },
  keyPainted: () => key ?? Promise.reject(new Error('No key is waited for')),
  startFrames() {
    stop = recordFrames();
  },
  stopFrames: () => stop?.() ?? [],
  replaceBareRows() {
    if (!bare) throw new Error('This is another scene');
    const next: BenchRow[] = [];
    bare.forEachNode(({ data }) => {
      if (data) next.push({ ...data, texts: data.texts.map(text => String((Number(text) + 1) % 10_000)) });
    });
    const text = next[0]?.texts[0] ?? '';
    const start = performance.now();
    bare.setGridOption('rowData', next);
    return untilPainted(start, () => isShown({ selector: '.ag-row[row-index="0"] [col-id="c0"]', text }));
  },
};

function isShown({ selector, text }: Shown): boolean {
  const element = document.querySelector(selector);
  return (element instanceof HTMLTextAreaElement ? element.value : element?.textContent) === text;
}

function Scene({ kind, rows, columns }: { kind: string | null; rows: BenchRow[]; columns: number }) {
  if (kind === 'ours') return <OursScene initial={rows} columns={columns} />;
  if (kind === 'textarea') return <textarea ref={element => element?.focus()} />;
  const keep = (api: GridApi<BenchRow>) => {
    bare = api;
  };
  return <BareScene rows={rows} columns={columns} onReady={keep} />;
}

const query = new URLSearchParams(location.search);
const columns = Number(query.get('columns'));
const rows = benchRows(Number(query.get('rows')), columns);
const place = document.getElementById('scene');
if (place) createRoot(place).render(<Scene kind={query.get('scene')} rows={rows} columns={columns} />);
