import type { Configuration, FileSet } from 'electron-builder';

/** electron-builder's own placeholders, which look like ours. */
const macro = (name: string) => `\${${name}}`;

/** What SQLite needs on a user's PC: of its package, neither its sources nor other systems' binaries. */
const sqliteFor = (platform: 'win32' | 'linux' | 'darwin'): FileSet => ({
  from: 'node_modules/better-sqlite3',
  to: 'node_modules/better-sqlite3',
  filter: ['package.json', 'LICENSE', 'lib/**', `prebuilds/${platform}-${macro('arch')}.node`],
});

const fileName = (ending: string) => `BranchPlanDesk-${macro('version')}-${ending}.${macro('ext')}`;

/**
 * The packaged program. Everything else it runs on is in the bundle, so no other package comes along.
 * `electron-builder --config build/electronBuilder.ts --win`, after `bundleElectron()` and `buildWindow()`;
 * it needs the internet once, for Electron's binary and NSIS.
 */
const configuration: Configuration = {
  appId: 'jp.branch-plan-desk',
  productName: '支部プランデスク',
  directories: { output: 'build/release', buildResources: 'build/resources' }, // icons: `makeIcons.ts`
  files: ['package.json', 'build/out/electron/**', 'build/out/renderer/**', '!node_modules/**'],
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE-BranchPlanDesk.txt' }, // `LICENSE` itself is Electron's
    { from: 'build/third-party-licenses.md', to: 'third-party-licenses.md' },
  ],
  asar: true,
  asarUnpack: ['**/*.node'], // Windows can only load a library from a file
  npmRebuild: false, // better-sqlite3 brings one binary for Node and Electron alike
  electronLanguages: ['ja', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'bpd',
      name: 'BranchPlanDesk.Document',
      description: '支部プランデスクの文書',
      mimeType: 'application/x-branch-plan-desk',
      role: 'Editor',
    },
  ],
  publish: null, // nothing looks for updates: the program is offline

  win: {
    files: [sqliteFor('win32')],
    target: [
      { target: 'nsis', arch: 'x64' },
      { target: 'zip', arch: 'x64' }, // unpacked anywhere, started without installing
    ],
    // File names without Japanese: old archive and distribution tools garble them. People see `productName`.
    executableName: 'BranchPlanDesk',
    artifactName: fileName('portable'),
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false, // clerks have no administrator rights
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['ja_JP'],
    language: '1041',
    shortcutName: '支部プランデスク',
    artifactName: fileName('setup'),
    deleteAppDataOnUninstall: false,
    differentialPackage: false, // nothing is ever updated over a network
  },
  linux: {
    files: [sqliteFor('linux')],
    target: ['AppImage', 'dir'], // for testing
    executableName: 'branch-plan-desk',
    artifactName: fileName('linux'),
    category: 'Office',
    synopsis: '支部の事業計画とKPIの管理',
  },
  mac: {
    files: [sqliteFor('darwin')],
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    artifactName: fileName(`mac-${macro('arch')}`),
    category: 'public.app-category.business',
    identity: '-', // signed for this machine only: there is no developer's certificate
  },
};

export default configuration;
