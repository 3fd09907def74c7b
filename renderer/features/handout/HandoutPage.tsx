import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { periodName } from '../../../shared/domain/period.ts';
import type { HandoutPage as PageTexts } from '../../../shared/handout/kpiSummary.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { call, fileUrl } from '../../api/api.ts';
import { saveFile } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { PdfPreview } from '../../ui/PdfPreview.tsx';
import './handout.css';

type Texts = { [K in keyof PageTexts]: string };
const fields: { key: keyof Texts; label: string; placeholder: string }[] = [
  { key: 'documentNo', label: '資料番号', placeholder: '資料１' },
  { key: 'confidentiality', label: '機密性', placeholder: '機密性1' },
  { key: 'meetingName', label: '会議名', placeholder: '令和7年度第1回評議会' },
  { key: 'meetingDate', label: '開催日', placeholder: '令和7年7月10日' },
];

/** The KPI summary as it will be printed: the preview is the PDF itself. */
export function HandoutPage({ moment, onClose }: { moment: Moment; onClose: () => void }) {
  const [texts, setTexts] = useState<Texts>({
    documentNo: '資料１',
    confidentiality: '機密性1',
    meetingName: '',
    meetingDate: '',
  });
  const [pdf, setPdf] = useState<{ file: FileHandle; pages: number } | null>(null);
  const [message, setMessage] = useState<{ kind: 'trouble' | 'notice'; text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const make = useCallback(
    async (wanted: Texts) => {
      setBusy(true);
      setMessage(null);
      const page = {
        documentNo: wanted.documentNo.trim() || null,
        confidentiality: wanted.confidentiality.trim() || null,
        meetingName: wanted.meetingName.trim() || null,
        meetingDate: wanted.meetingDate.trim() || null,
      };
      const result = await call('handout:pdf', { kind: 'kpi', moment, page });
      setBusy(false);
      if (result.ok) setPdf(result.value);
      else setMessage({ kind: 'trouble', text: troubleText(result) });
    },
    [moment],
  );
  const [first] = useState(texts);
  useEffect(() => {
    void make(first);
  }, [make, first]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make(texts);
  };
  const save = async () => {
    if (pdf === null) return;
    const saved = await saveFile(pdf.file);
    if (!saved.ok) setMessage({ kind: 'trouble', text: troubleText(saved) });
    else if (saved.value !== null) setMessage({ kind: 'notice', text: `「${saved.value}」に保存しました。` });
  };

  return (
    <div className="handout">
      <PageBar
        title="配布資料"
        detail={`${fiscalYearName(moment.year)} ${periodName[moment.period]} KPIまとめ`}
      >
        <div className="toolbar-group toolbar-end">
          <button type="button" className="button primary" disabled={pdf === null || isBusy} onClick={save}>
            PDFを保存
          </button>
          <button type="button" className="button" onClick={onClose}>
            一覧に戻る
          </button>
        </div>
      </PageBar>
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <div className="handout-body">
        <form className="handout-options" onSubmit={submit}>
          <h2>ページの表示</h2>
          {fields.map(({ key, label, placeholder }) => (
            <label key={key}>
              {label}
              <input
                value={texts[key]}
                maxLength={60}
                placeholder={placeholder}
                onChange={event => setTexts({ ...texts, [key]: event.target.value })}
              />
            </label>
          ))}
          <button type="submit" className="button" disabled={isBusy}>
            {isBusy ? '作っています…' : 'プレビューを更新'}
          </button>
          <p className="soft">{pdf ? `A4 ${pdf.pages} ページ` : isBusy ? 'PDFを作っています…' : ''}</p>
        </form>
        <div className="handout-preview">
          {pdf && <PdfPreview url={fileUrl(pdf.file)} label="配布資料のプレビュー" />}
        </div>
      </div>
    </div>
  );
}
