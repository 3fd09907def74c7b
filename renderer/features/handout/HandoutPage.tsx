import { type FormEvent, useMemo, useState } from 'react';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedBranches, type PlanRecords } from '../../../shared/domain/planRecords.ts';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import { hasSections } from '../../../shared/handout/handoutTrouble.ts';
import { fileUrl } from '../../api/api.ts';
import { saveFile } from '../../api/files.ts';
import { MomentFields } from '../../plan/MomentFields.tsx';
import { troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { PdfPreview } from '../../ui/PdfPreview.tsx';
import { usePassword } from '../../ui/usePassword.tsx';
import { HandoutForm } from './HandoutForm.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import { type HandoutStart, useHandout } from './useHandout.ts';
import { usePaper } from './usePaper.ts';
import './handout.css';

/** A handout as it will be printed: the preview is the PDF itself. */
export function HandoutPage({
  moment,
  years,
  records,
  start = null,
  onMoment,
  onClose,
}: {
  moment: Moment;
  years: readonly number[];
  records: PlanRecords;
  start?: HandoutStart | null;
  onMoment: (moment: Moment) => void;
  onClose: () => void;
}) {
  const [message, setMessage] = useState<{ kind: 'trouble' | 'notice'; text: string } | null>(null);
  const paper = usePaper(setMessage);
  const { branchId, year } = moment;
  const outline = useMemo(() => orderedSections(records, branchId, year), [records, branchId, year]);
  const versions = useMemo(
    () =>
      [...records.snapshot.values()]
        .filter(one => one.branchId === branchId)
        .toSorted((a, b) => b.at.localeCompare(a.at)),
    [records, branchId],
  );
  const handout = useHandout({ moment, outline, newestId: versions[0]?.id ?? null, start });
  const { wish, pdf, isBusy, progress } = handout;
  /** A version is of a year and period: those are printed from it. */
  const chooseVersion = (snapshotId: number | null) => {
    handout.change({ snapshotId });
    const version = versions.find(({ id }) => id === snapshotId);
    if (version) onMoment({ branchId, year: version.year, period: version.period });
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMessage(null);
    handout.make();
  };
  const { ask, dialog } = usePassword();
  const save = async (withPassword: boolean) => {
    if (pdf === null) return;
    const title = '配布資料のPDFにパスワードを付けて保存';
    const password = withPassword ? await ask({ title, isNew: true }) : undefined;
    if (password === null) return;
    const saved = await saveFile(pdf.file, password);
    if (!saved.ok) setMessage({ kind: 'trouble', text: troubleText(saved) });
    else if (saved.value !== null) setMessage({ kind: 'notice', text: `「${saved.value}」に保存しました。` });
  };
  const dismiss = () => {
    setMessage(null);
    handout.dismiss();
  };
  const shown = handout.trouble === null ? message : { kind: 'trouble' as const, text: handout.trouble };

  return (
    <div className="handout">
      <PageBar title="配布資料" detail={branchTitle(records.branch.get(String(branchId))?.name ?? '')}>
        <MomentFields
          branches={orderedBranches(records)}
          moment={moment}
          years={years.includes(year) ? years : [year, ...years]}
          onChange={onMoment}
        />
        <div className="toolbar-group toolbar-end">
          <button
            type="button"
            className="button"
            disabled={pdf === null || isBusy || paper.isBusy}
            onClick={() => pdf && void paper.print(fileUrl(pdf.file))}
          >
            {paper.isBusy ? '用意しています…' : '印刷'}
          </button>
          <button
            type="button"
            className="button"
            disabled={pdf === null || isBusy}
            onClick={() => void save(true)}
          >
            パスワードを付けて保存…
          </button>
          <button
            type="button"
            className="button primary"
            disabled={pdf === null || isBusy}
            onClick={() => void save(false)}
          >
            PDFを保存
          </button>
          <button type="button" className="button" onClick={onClose}>
            一覧に戻る
          </button>
        </div>
      </PageBar>
      {shown && <Banner kind={shown.kind} text={shown.text} onClose={dismiss} />}
      <main className="handout-body">
        <form className="handout-options" onSubmit={submit}>
          <h2>ページの表示</h2>
          <div className="handout-make">
            <button type="submit" className="button" disabled={isBusy || wish === null}>
              {isBusy ? '作っています…' : 'プレビューを更新'}
            </button>
            {isBusy && progress && (
              <progress max={progress.total} value={progress.done} aria-label="進み具合" />
            )}
            {isBusy && progress && (
              <button type="button" className="button" onClick={handout.stop}>
                やめる
              </button>
            )}
          </div>
          <p className="soft" role="status">
            {pdf && !isBusy ? `A4 ${pdf.pages} ページ` : isBusy ? 'PDFを作っています…' : ''}
          </p>
          {wish && (
            <HandoutForm handout={handout} wish={wish} versions={versions} onVersion={chooseVersion} />
          )}
          {wish && hasSections(wish.kind) && (
            <SectionChoice
              outline={outline}
              kind={wish.kind}
              options={wish.options}
              onChange={handout.changeOptions}
            />
          )}
        </form>
        <div className="handout-preview">
          {pdf && <PdfPreview url={fileUrl(pdf.file)} label="配布資料のプレビュー" />}
        </div>
      </main>
      {dialog}
    </div>
  );
}
