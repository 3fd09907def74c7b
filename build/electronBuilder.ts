import type { Configuration } from 'electron-builder';

/** electron-builder's own placeholders, which look like ours. */
const macro = (name: string) => `\${${name}}`;

/** What SQLite needs on a user's PC: of its package, neither its sources nor other systems' binaries. */
const sqlite = 'node_modules/better-sqlite3';
const sqliteFiles = ['package.json', 'LICENSE', 'lib/**', `prebuilds/win32-${macro('arch')}.node`];

/**
 * The packaged program. Everything else it runs on is in the bundle, so no other package comes along.
 * `electron-builder --config build/electronBuilder.ts --win`, after `bundleElectron()` and `buildWindow()`;
 * it needs the internet once, for Electron's binary and NSIS.
 */
const configuration: Configuration = {
  appId: 'jp.branch-plan-desk',
  productName: '支部プランデスク',
  directories: { output: 'build/release', buildResources: 'build/resources' },
  files: [
    'package.json',
    'build/out/electron/**',
    'build/out/renderer/**',
    '!node_modules/**',
    { from: sqlite, to: sqlite, filter: sqliteFiles },
  ],
  extraFiles: [{ from: 'build/third-party-licenses.md', to: 'third-party-licenses.md' }],
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
  fileAssociations: [{ ext: 'bpd', name: 'BranchPlanDesk.Document', description: '支部プランデスクの文書' }],
  publish: null, // nothing looks for updates: the program is offline

  win: {
    target: [
      { target: 'nsis', arch: 'x64' },
      { target: 'portable', arch: 'x64' },
    ],
    // File names without Japanese: old archive and distribution tools garble them. People see `productName`.
    executableName: 'BranchPlanDesk',
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
    artifactName: `BranchPlanDesk-${macro('version')}-setup.${macro('ext')}`,
    deleteAppDataOnUninstall: false,
  },
  portable: {
    artifactName: `BranchPlanDesk-${macro('version')}-portable.${macro('ext')}`,
    requestExecutionLevel: 'user',
  },
};

export default configuration;
