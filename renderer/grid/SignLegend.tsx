import { useEffect, useId, useRef } from 'react';
import { type ShownSign, signClasses } from './cellSigns.ts';
import './signLegend.css';

/** What each sign looks like, in words too, and what it means. */
const meaning: Record<ShownSign, { shape: string; means: string }> = {
  finding: { shape: '左上の三角', means: '検算の指摘があります。' },
  note: { shape: '右上の三角', means: 'メモが付いています。' },
  changed: { shape: '左端の太い線', means: '選んだ版から変わりました。' },
  carried: { shape: '上の破線', means: '前の期間から引き継いだままです。直すか確認すると消えます。' },
  override: { shape: '下の二重線', means: '計算と別に、人が入れた値や評価です。' },
  computed: { shape: '右下の「＝」', means: '計算で決まった値です。' },
  rejected: { shape: '破線の枠', means: '受け付けられなかった入力です。直すと保存します。' },
  pending: { shape: '左下の点', means: '保存しています。' },
};

/** A button with the meaning of the signs. Shift+F1 opens it from anywhere in the page, Esc closes it. */
export function SignLegend() {
  const id = useId();
  const legend = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const others = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
      if (event.key !== 'F1' || !event.shiftKey || others) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      // Not by its button: the keyboard stays where it is, and goes back there.
      legend.current?.togglePopover();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button sign-legend-button"
        title="セルの印の意味を見ます（Shift+F1）"
        popoverTarget={id}
      >
        記号の見方
      </button>
      <div
        ref={legend}
        id={id}
        className="sign-legend"
        popover="auto"
        role="dialog"
        aria-label="記号の見方"
        // the keyboard comes here, so that the meanings are read out
        tabIndex={-1}
        onToggle={event => {
          if (event.newState === 'open') event.currentTarget.focus();
        }}
      >
        <h2>記号の見方</h2>
        <SignMeanings />
        <p className="soft">印のあるセルを選ぶか、マウスを重ねると、内容が出ます。Escで閉じます。</p>
      </div>
    </>
  );
}

/** The signs, one below the other, with their meanings. */
export function SignMeanings() {
  return (
    <dl className="sign-meanings">
      {(Object.keys(meaning) as ShownSign[]).map(sign => (
        <div key={sign}>
          <dt>
            <span className={`sign-sample ${signClasses([sign])}`} aria-hidden>
              12.3
            </span>
            {meaning[sign].shape}
          </dt>
          <dd>{meaning[sign].means}</dd>
        </div>
      ))}
    </dl>
  );
}
