import type { PdfSource } from './openPdf.ts';
import { PdfReader } from './PdfReader.tsx';
import { usePdf } from './usePdf.ts';
import './PdfPreview.css';

/** The label names the preview to a screen reader; the address is relative to the page. */
type PdfPreviewProps = { label: string } & ({ url: string } | { bytes: Uint8Array });

/** Shows the very PDF that will be saved or printed, page below page. */
export function PdfPreview(props: PdfPreviewProps) {
  const source: PdfSource = 'url' in props ? props.url : props.bytes;
  const state = usePdf(source);
  return (
    <section className="pdfPreview" aria-label={props.label} aria-busy={state.kind === 'loading'}>
      {state.kind === 'loading' && (
        <p className="pdfMessage" role="status">
          PDF を読み込んでいます…
        </p>
      )}
      {state.kind === 'failed' && (
        <p className="pdfMessage" role="alert">
          PDF を表示できませんでした。データはそのままです。もう一度作り直してください。
        </p>
      )}
      {state.kind === 'ready' && <PdfReader pdf={state} label={props.label} />}
    </section>
  );
}
