import open from 'open';

/** Opens the default browser where there is a display; the printed address serves everywhere else. */
export function openInBrowser(url: string): void {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDisplay || process.argv.includes('--no-open')) return;
  open(url).catch(() => {
    process.stdout.write('ブラウザーを開けませんでした。上のアドレスをブラウザーで開いてください。\n');
  });
}
