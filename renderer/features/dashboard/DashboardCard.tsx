import { type ReactNode, useId } from 'react';

/** One subject of 概況 on a sheet of its own. */
export function DashboardCard({
  title,
  area,
  actions,
  children,
}: {
  title: string;
  /** Where it stands on the page; as the style sheet calls it. */
  area: 'marks' | 'missing' | 'kpis' | 'deadlines' | 'trends';
  /** What stands behind the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`dashboard-card dashboard-${area}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
