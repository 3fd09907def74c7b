import { Component, type ReactNode, useState } from 'react';
import { faultText } from '../shared/errors/faultText.ts';
import './faultPage.css';

/** Shows the page of a fault where the window's own page can no longer be drawn. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: { error: unknown } | null }> {
  override state = { fault: null as { error: unknown } | null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } };
  }

  override render() {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FaultPage error={fault.error} />;
  }
}

function FaultPage({ error }: { error: unknown }) {
  const [isCopied, setCopied] = useState(false);
  const text = `支部プランデスク\n${navigator.userAgent}\n${faultText(error)}\n`;
  return (
    <main className="fault" role="alert">
      <h1>画面を表示できなくなりました</h1>
      <p>保存済みのデータはそのままです。「開き直す」を押すと、保存済みの内容で画面を表示し直します。</p>
      <p>
        同じことが続くときは、「内容をコピー」を押して、管理する人に送ってください。文書の中身や人の名前は含みません。
      </p>
      <div className="fault-actions">
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          開き直す
        </button>
        <button type="button" className="button" onClick={() => setCopied(copied(text))}>
          内容をコピー
        </button>
        <span className="soft" role="status">
          {isCopied ? 'コピーしました。' : ''}
        </span>
      </div>
      <pre className="fault-text">{text}</pre>
    </main>
  );
}

/** By the browser's own command: the clipboard as such asks for a permission, and the program grants none. */
function copied(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isCopied;
}
